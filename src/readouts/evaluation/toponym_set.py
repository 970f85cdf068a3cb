"""Reports with their places marked: public sets as JSON lines, the project's own as text."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

import msgspec

from readouts.errors import BadRecord
from readouts.evaluation.sets import OWN
from readouts.reference import is_demonym

OWN_PLACES = OWN / "places.txt"
Half = Literal["dev", "held"]
# What GeoWebNews marks besides names of places: nouns ("the town") and names of no place.
_NOUNS = frozenset({"Non_Lit_Expression", "Literal_Expression"})
_NO_PLACES = frozenset({"Demonym", "Language", "Homonym", "Non_Toponym"})
_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")
_FIX = "see the head of evals/sets/places.txt"


class Gold(NamedTuple):
    """A marked place.

    Attributes:
        start, end: characters of the text.
        point: latitude and longitude in degrees, None if the set gives none.
        geonameid: None if the set gives none.
        adjective: whether it is an adjective or people of a place: "Georgian", "Mexicans".
        code: of the country, where the set gives it; empty where no one state holds it.
        claimants: of a disputed territory, None where the set does not say.
    """

    start: int
    end: int
    point: tuple[float, float] | None = None
    geonameid: int | None = None
    adjective: bool = False
    code: str | None = None
    claimants: tuple[str, ...] | None = None


class Case(NamedTuple):
    """One text with its places; ``kind`` is a heading of the project's own set."""

    text: str
    gold: tuple[Gold, ...]
    kind: str = ""

    @property
    def half(self) -> Half:
        """Half of the texts, by a hash of their words, are never looked at."""
        return "held" if zlib.crc32(self.text.encode()) % 2 else "dev"


def load_public(path: Path) -> tuple[Case, ...]:
    """The texts of a public set: one JSON object a line, with ``text`` and ``toponyms``.

    Raises:
        BadRecord: a line is not such an object.
    """
    found = []
    for number, line in enumerate(path.read_bytes().splitlines(), start=1):
        try:
            record = msgspec.json.decode(line, type=dict[str, Any])
            text = str(record["text"])
            gold = [_gold(mark, text) for mark in record["toponyms"]]
        except (msgspec.DecodeError, KeyError, ValueError, TypeError) as error:
            where = f"{path.name}:{number}"
            fix = "give text and toponyms with start, end, lat and lon"
            raise BadRecord(f"not a text with places: {error!r}", where=where, fix=fix) from error
        found.append(Case(text, tuple(one for one in gold if one is not None)))
    return tuple(found)


def _gold(mark: Mapping[str, Any], text: str) -> Gold | None:
    """A mark of any of the sets' ways of writing; None for a noun that names nothing."""
    if mark.get("type") in _NOUNS:
        return None
    start, end = int(mark["start"]), int(mark["end"])
    lat, lon = mark.get("lat", mark.get("latitude")), mark.get("lon", mark.get("longitude"))
    number = mark.get("geonameid", mark.get("geonamesID"))
    adjective = mark.get("modifierType") == "Adjective" or mark.get("type") in _NO_PLACES
    return Gold(
        start,
        end,
        (float(lat), float(lon)) if lat not in {None, ""} and lon not in {None, ""} else None,
        int(number) if number not in {None, ""} else None,
        adjective or is_demonym(text[start:end]),
    )


def load_own(path: Path = OWN_PLACES) -> tuple[Case, ...]:
    """The texts of the project's own set; its head tells the format.

    Raises:
        BadRecord: a mark is not in the format.
    """
    found, kind = [], ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("## "):
            kind = line.removeprefix("## ").strip()
        elif line and not line.startswith("#"):
            found.append(_own(line.replace(" // ", "\n\n"), kind, f"{path.name}:{number}"))
    return tuple(found)


def _own(line: str, kind: str, where: str) -> Case:
    text, gold = "", []
    at = 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        gold.append(_answer(match[2], (len(text), len(text) + len(match[1])), where))
        text += match[1]
        at = match.end()
    return Case(text + line[at:], tuple(gold), kind)


def _answer(told: str, span: tuple[int, int], where: str) -> Gold:
    """``GEO``, ``USA 33.7 -95.5``, ``- 26.5 52`` or ``- 34.5 76 IND,PAK,CHN``."""
    code, *rest = told.split()
    try:
        point = (float(rest[0]), float(rest[1])) if rest else None
    except (ValueError, IndexError) as error:
        raise BadRecord(f"not an answer: {told!r}", where=where, fix=_FIX) from error
    claimants = tuple(rest[2].split(",")) if len(rest) > 2 else ()
    return Gold(*span, point, code="" if code == "-" else code, claimants=claimants)
