"""Whole reports with every party and every place marked: how a file of them is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from readouts.errors import BadRecord
from readouts.evaluation.actor_set import Line, party_of
from readouts.evaluation.labelled import read_files
from readouts.records import Span

_HEAD = re.compile(r"== (\d{4}-\d\d-\d\d)")
_SIGN = re.compile(r"\[([ap]):|\|([^\[\]]*)\]")
_OPTIONAL = "*"
_FIX = "see the head of evals/sets/reports_third.txt"


class Party(NamedTuple):
    """A marked party: where it stands, and the answer as a line of the set of actors."""

    span: Span
    line: Line


class Toponym(NamedTuple):
    """A marked place.

    Attributes:
        span: characters of the text.
        codes: countries that are each accepted; empty where none is asked for.
        level: PLOVER's resolution; 0 where it is not asked for.
        point: latitude and longitude in degrees, None where none is asked for.
        optional: whether it may be found or not.
    """

    span: Span
    codes: frozenset[str] = frozenset()
    level: int = 0
    point: tuple[float, float] | None = None
    optional: bool = False


class Marked(NamedTuple):
    """A report: its day, its text without marks, and what was marked, in the order of the text."""

    day: str
    text: str
    parties: tuple[Party, ...]
    toponyms: tuple[Toponym, ...]


def load_reports(path: Path) -> tuple[Marked, ...]:
    """The reports of a file, whose format is told in the head of ``reports_third.txt``.

    Raises:
        BadRecord: a mark cannot be read; its report is named by its line.
        UnreadableInput: the file cannot be read.
    """
    return tuple(_reports(path))


def _reports(path: Path) -> Iterator[Marked]:
    where, day, lines = "", "", list[str]()
    for _, number, line in read_files([path]):
        if head := _HEAD.fullmatch(line):
            if lines:
                yield _marked(day, "\n\n".join(lines), where)
            where, day, lines = f"{path.name}:{number}", head[1], []
        else:
            lines.append(line)
    if lines:
        yield _marked(day, "\n\n".join(lines), where)


def _marked(day: str, text: str, where: str) -> Marked:
    try:
        date.fromisoformat(day)
        bare, marks = _stripped(text)
        parties = [
            Party(span, _line(day, span.of(bare), told)) for k, span, told in marks if k == "a"
        ]
        places = [_toponym(span, told) for kind, span, told in marks if kind == "p"]
    except (ValueError, IndexError) as error:
        raise BadRecord(f"not a marked report: {error}", where=where, fix=_FIX) from error
    return Marked(day, bare, tuple(parties), tuple(places))


def _stripped(text: str) -> tuple[str, list[tuple[str, Span, str]]]:
    """The text without marks, and each mark's kind, span and answer."""
    bare, at = "", 0
    open_marks: list[tuple[str, int]] = []
    found = []
    for sign in _SIGN.finditer(text):
        bare += text[at : sign.start()]
        at = sign.end()
        if sign[1]:
            open_marks.append((sign[1], len(bare)))
        else:
            kind, start = open_marks.pop()
            found.append((kind, Span(start, len(bare)), sign[2]))
    bare += text[at:]
    if open_marks or set(bare) & set("[]|"):
        raise ValueError("a mark that is not closed, or no mark")
    return bare, sorted(found, key=lambda mark: mark[1])


def _line(day: str, words: str, told: str) -> Line:
    answer, _, persons = told.partition("|")
    codes = answer.replace(",", "|")
    parties = () if codes == "?" else tuple(party_of(one) for one in codes.split(" + "))
    named = tuple(tuple(one.split(" = ")) for one in persons.split(" + ") if one)
    return Line("report", day, words, "", "", parties, named, answer)


def _toponym(span: Span, told: str) -> Toponym:
    """``MLI 1``, ``MLI 4 16.3,-0.0``, ``KOS,SRB 4 42.4,21.2``, ``- 0 13.0,14.0`` or ``*``."""
    if told == _OPTIONAL:
        return Toponym(span, optional=True)
    codes, level, *rest = told.split()
    lat, lon = map(float, rest[0].split(",")) if rest else (None, None)
    point = None if lat is None or lon is None else (lat, lon)
    return Toponym(span, frozenset(codes.split(",")) - {"-"}, int(level), point)
