"""The set of mentions that the resolving of actors is judged on: how a file of them is read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from readouts.errors import BadRecord
from readouts.evaluation.labelled import read_files
from readouts.ontology import load

Part = Literal["dev", "held"]

_CONTEXT = re.compile(r" \{([^{}]+)\}$")
_DATELINE = re.compile(r"(?P<line>[A-Z][A-Z' ]+)(?:: (?P<sentence>.+))?")
_COUNTRIES = re.compile(r"[A-Z]{3}(?:\|[A-Z]{3})*")
_FIX = "write a line as 2014-05-05 | Kenya's president | KEN GOV | Uhuru Kenyatta"
_DEV = 3  # one line of so many is developed on


class Party(NamedTuple):
    """One party of a right answer.

    Attributes:
        countries: codes that are each accepted.
        sectors: sets of sectors that are each accepted; a set must be found whole, with one of
            its sectors as the primary one. Empty if only the country is asked for.
        barred: sectors that must not be the primary one.
    """

    countries: frozenset[str]
    sectors: tuple[tuple[str, ...], ...] = ()
    barred: frozenset[str] = frozenset()

    @property
    def asks_sector(self) -> bool:
        """Whether more than the country is asked for."""
        return bool(self.sectors or self.barred)


class Line(NamedTuple):
    """One mention and who it is.

    Attributes:
        kind: such as "capitals".
        day: ``YYYY-MM-DD``.
        mention: its words.
        dateline: of the report it stands in; empty if none is given.
        sentence: in which it stands; empty if none is given.
        parties: none if it must stay unknown.
        persons: for each person it names or means, the names that person is known by.
        answer: the right answer as written.
        note: what the answer stands on.
    """

    kind: str
    day: str
    mention: str
    dateline: str
    sentence: str
    parties: tuple[Party, ...]
    persons: tuple[tuple[str, ...], ...]
    answer: str
    note: str = ""

    @property
    def part(self) -> Part:
        """The part of the set it belongs to, by its date and mention alone."""
        key = f"{self.day}|{self.mention}".encode()
        return "held" if hashlib.sha256(key).digest()[0] % _DEV else "dev"


def load_actors(path: Path) -> tuple[Line, ...]:
    """The lines of a file, whose format is told in the head of ``evals/sets/actors.txt``.

    Raises:
        BadRecord: a line cannot be read; it is named.
        UnreadableInput: the file cannot be read.
    """
    return tuple(_lines(path))


def _lines(path: Path) -> Iterator[Line]:
    kind = ""
    for file, number, line in read_files([path]):
        if heading := re.match(r"\[([a-z ]+)\]", line):
            kind = heading[1]
        else:
            yield _line(line, kind, f"{file}:{number}")


def _line(line: str, kind: str, where: str) -> Line:
    day, mention, answer, *rest = (*(cell.strip() for cell in line.split(" | ")), "", "", "")
    if not kind or not mention or not answer or len([cell for cell in rest if cell]) > 2:
        raise BadRecord(f"not a mention with its answer: {line}", where=where, fix=_FIX)
    try:
        date.fromisoformat(day)
        parties = () if answer == "?" else tuple(party_of(told) for told in answer.split(" + "))
    except ValueError as error:
        raise BadRecord(f"{error}", where=where, fix=_FIX) from error
    context = _CONTEXT.search(mention)
    words = mention[: context.start()] if context else mention
    dateline, sentence = _context(context[1]) if context else ("", "")
    if sentence and words.casefold() not in sentence.casefold():
        raise BadRecord(f"{words!r} is not in its sentence", where=where, fix=_FIX)
    persons = tuple(tuple(one.split(" = ")) for one in rest[0].split(" + ") if one)
    return Line(kind, day, words, dateline, sentence, parties, persons, answer, rest[1])


def _context(text: str) -> tuple[str, str]:
    """Dateline and sentence of "MALE", "MALE: He went." or "He went."."""
    match = _DATELINE.fullmatch(text)
    return (match["line"], match["sentence"] or "") if match else ("", text)


def party_of(text: str) -> Party:
    """One party as an answer writes it: ``MAR|ESH GOV|PTY/GOV``.

    Raises:
        ValueError: a code is unknown.
    """
    countries, _, told = text.partition(" ")
    barred = told.startswith("!")
    sectors = tuple(tuple(each.split("/")) for each in told.lstrip("!").split("|") if each)
    unknown = {code for each in sectors for code in each} - set(load().sectors)
    if unknown or not _COUNTRIES.fullmatch(countries) or (barred and not sectors):
        raise ValueError(f"no code of a party: {text}")
    if barred:
        return Party(frozenset(countries.split("|")), (), frozenset(each[0] for each in sectors))
    return Party(frozenset(countries.split("|")), sectors)
