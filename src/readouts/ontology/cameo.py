"""CAMEO to PLOVER and back."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import msgspec

from readouts.errors import DataError, NoSuchTerm
from readouts.ontology.files import DATA, read, shape
from readouts.ontology.load import load
from readouts.ontology.ontology import fold


class Coded(NamedTuple):
    """What a CAMEO code means in PLOVER 2.0: a type, a mode or None, and context tags."""

    type: str
    mode: str | None
    contexts: tuple[str, ...]


class _Correction(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    to: str
    why: str


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    table: dict[str, str]
    corrections: dict[str, _Correction]
    back: dict[str, str]


def cameo_to_plover(code: str) -> tuple[str, str | None, tuple[str, ...]] | None:
    """What a CAMEO code means in PLOVER 2.0.

    A code that the table lacks takes its parent's meaning (``1951`` that of ``195``).

    Args:
        code: 2 to 4 digits with their leading zero, such as ``"0841"``.

    Returns:
        Type, mode or None, context tags; None for codes without a PLOVER type (01, 02) and for
        anything that is not a CAMEO code.
    """
    table = cameo_table()
    while len(code) > 2 and code not in table:
        code = code[:-1]
    return table.get(code)


def plover_to_cameo(type: str, modes: Iterable[str] = ()) -> str:  # noqa: A002 — the field's word
    """The CAMEO code nearest to a type with its modes. Lossy, but it leads back to the type.

    Of several modes the one whose score is furthest from zero decides, in a tie the first by name.

    Raises:
        NoSuchTerm: there is no such type or mode.
    """
    ontology = load()
    back = _file().back
    if type not in ontology.types:
        raise NoSuchTerm(
            f"there is no type {type!r}", fix=f"use one of: {', '.join(ontology.types)}"
        )
    strength = {mode: abs(ontology.score(type, [mode])) for mode in modes}
    if not strength:
        return back[type]
    first = max(sorted(strength), key=lambda mode: strength[mode])
    return back.get(f"{type}/{ontology.mode_of(type, first)}", back[type])


@functools.cache
def cameo_table() -> dict[str, Coded]:
    """Every CAMEO code of the table, corrections applied, in the order of the codes."""
    file = _file()
    rows = file.table | {code: each.to for code, each in file.corrections.items()}
    return {code: _coded(code, rows[code]) for code in sorted(rows)}


def cameo_corrections() -> dict[str, str]:
    """The codes for which we depart from the published table, each with the reason."""
    return {code: each.why for code, each in _file().corrections.items()}


@functools.cache
def _file() -> _File:
    file = shape(read(_PATH), _File, _PATH)
    ontology = load()
    known = {
        word
        for t in ontology.types.values()
        for word in (t.name, *(f"{t.name}/{m}" for m in t.modes))
    }
    for word in [*(set(file.back) - known), *(set(ontology.types) - set(file.back))]:
        raise DataError(
            f"{word!r} must be a type or mode, and each type be there", where=str(_PATH)
        )
    return file


def _coded(code: str, row: str) -> Coded:
    """Reads ``TYPE/mode context context``, with the words of older vintages turned into 2.0's."""
    head, *words = row.split()
    name, _, mode = head.partition("/")
    ontology = load()
    contexts = [ontology.context_of(word) for word in words]
    if name not in ontology.types or None in contexts:
        raise DataError(f"{code}: {row!r} holds a word that PLOVER lacks", where=str(_PATH))
    found = ontology.mode_of(name, mode)
    if mode and not found and fold(mode) not in map(fold, ontology.types[name].dropped_modes):
        raise DataError(f"{code}: {name} has no mode {mode!r}", where=str(_PATH))
    return Coded(name, found, tuple(c for c in contexts if c))


_PATH: Path = DATA / "cameo.yaml"
