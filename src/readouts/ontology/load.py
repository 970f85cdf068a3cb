"""Reads the packaged ontology once."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from readouts.errors import DataError
from readouts.ontology.checks import check
from readouts.ontology.files import DATA, keyed, read, shape
from readouts.ontology.model import (
    Category,
    Code,
    Context,
    CountryRule,
    EventType,
    Field,
    QuadMap,
    Sector,
)
from readouts.ontology.ontology import Ontology

VERSION = "plover-2.0"


@functools.cache
def load() -> Ontology:
    """PLOVER 2.0 as packaged, read once.

    Raises:
        DataError: a packaged file was changed and is wrong; the message says where.
    """
    return load_from(DATA)


def load_from(folder: Path) -> Ontology:
    """An ontology from a folder laid out as the packaged one.

    Raises:
        DataError: a file is missing or wrong.
    """
    ontology = Ontology(
        version=VERSION,
        types=_types(folder / "types"),
        contexts=_table(folder / "contexts.yaml", "name", Context),
        sectors=_table(folder / "sectors.yaml", "code", Sector),
        **_codes(folder / "codes.yaml"),
        **_quads(folder / "quads.yaml"),
    )
    check(ontology, folder)
    return ontology


@functools.cache
def fields() -> dict[str, Field]:
    """The fields of our output by name, in the order of the record."""
    return _table(DATA / "fields.yaml", "name", Field)


def _table(path: Path, key: str, kind: type[Any]) -> dict[str, Any]:
    return shape(keyed(read(path), key, path), dict[str, kind], path)  # type: ignore[valid-type]  # kind is a value here; msgspec reads it


def _types(folder: Path) -> dict[str, EventType]:
    made = [_type(path) for path in sorted(folder.glob("*.yaml"))]
    return {each.name: each for each in sorted(made, key=lambda each: (each.quad, each.name))}


def _type(path: Path) -> EventType:
    raw = read(path)
    raw["modes"] = keyed(raw.get("modes") or {}, "name", path)
    made = shape(raw, EventType, path)
    if made.name != path.stem:
        raise DataError(f"the file is named {path.stem}, its type {made.name}", where=str(path))
    return made


def _codes(path: Path) -> dict[str, Any]:
    raw = read(path)
    codes = keyed({**_part(raw, "codes", path), **_part(raw, "separate", path)}, "code", path)
    return {
        "codes": shape(codes, dict[str, Code], path),
        "country_rules": shape(tuple(_rules(raw, path)), tuple[CountryRule, ...], path),
    }


def _rules(raw: dict[str, Any], path: Path) -> Iterator[dict[str, Any]]:
    for each in raw.get("partially_recognised", ()):
        yield {"kind": "partially-recognised", "sector": "PRE", **each}
    for state, territories in _part(raw, "dependencies", path).items():
        for iso in territories:
            yield {"kind": "dependency", "code": state, "iso": iso}


def _quads(path: Path) -> dict[str, Any]:
    raw = read(path)
    maps = keyed(_part(raw, "maps", path), "name", path)
    return {
        "quad_maps": shape(maps, dict[str, QuadMap], path),
        "quad_names": shape(_part(raw, "categories", path), dict[int, Category], path),
    }


def _part(raw: dict[str, Any], key: str, path: Path) -> dict[Any, Any]:
    part = raw.get(key)
    if not isinstance(part, dict):
        raise DataError(f"{key!r} must hold a mapping", where=str(path))
    return part
