"""Who mentions stand for at a date: country, sector and person, by kind of mention."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from rapidfuzz import fuzz

from readouts.evaluation.actor_parties import parties_of
from readouts.evaluation.actor_set import Line, Part, Party, load_actors
from readouts.evaluation.model import Figure, Result, Row, Wrong
from readouts.evaluation.sets import OWN
from readouts.evaluation.tally import row, share, surest
from readouts.records import Who
from readouts.reference import fold, organisations_named

# These codes say themselves what a body is, so no sector is asked for beside them.
_TELLING = frozenset({"NGO", "ISM", "IMG", "MNC"})
# Per cent: from _ALIKE words are spellings of one ("Sergey", "Sergei"), from _CLOSE whole names
# without spaces; "Kim Jong-il" is .78 to "Kim Jong-un".
_ALIKE, _CLOSE = 75, 90


class Judged:
    """A line and what it was resolved to.

    Attributes:
        line: of the set.
        found: the parties that its mention was resolved to.
    """

    def __init__(self, line: Line, found: Sequence[Who]) -> None:
        self.line = line
        self.found = tuple(found)
        self._coded = [who for who in self.found if who.code]

    @cached_property
    def country(self) -> bool:
        """Whether every party is there with its country, and no other; none where none is."""
        return self._met(_has_country)

    @cached_property
    def both(self) -> bool:
        """The same with the sectors, where they are asked for."""
        return self._met(_has_both)

    @property
    def asks_sector(self) -> bool:
        """Whether the line counts for sectors."""
        return any(party.asks_sector for party in self.line.parties)

    @cached_property
    def person(self) -> bool:
        """Whether every person of the line is named."""
        told = [who.name for who in self.found if who.name]
        return all(any(is_named(one, names) for one in told) for names in self.line.persons)

    @property
    def other_person(self) -> bool:
        """Whether somebody is named who is none of the line's persons; a body is nobody."""
        known = [name for names in self.line.persons for name in names]
        told = [n for who in self._coded if (n := who.name) and not organisations_named(n, None)]
        return bool(known) and any(not is_named(one, known) for one in told)

    @property
    def coded(self) -> bool:
        """Whether any country or body was found."""
        return bool(self._coded)

    @property
    def right(self) -> bool:
        """Whether all that the line asks for is right."""
        return self.both and self.person

    @property
    def wrong(self) -> bool:
        """Whether a country or body was found, and it is not the right one."""
        return self.coded and not self.country

    def _met(self, has: Callable[[Party, Who], bool]) -> bool:
        """Whether parties and findings go into pairs."""
        left = list(self._coded)
        for party in self.line.parties:
            met = next((who for who in left if has(party, who)), None)
            if met is None:
                return False
            left.remove(met)
        return not left


def _has_country(party: Party, who: Who) -> bool:
    return who.code in party.countries


def _has_both(party: Party, who: Who) -> bool:
    if who.code not in party.countries:
        return False
    if not party.asks_sector or who.code in _TELLING:
        return True
    if party.barred:
        return who.sector not in party.barred
    told = {who.sector, *who.other_sectors}
    return any(who.sector in asked and set(asked) <= told for asked in party.sectors)


def is_named(told: str, names: Sequence[str]) -> bool:
    """Whether a resolved name is one of the names a person is known by, spellings allowed.

    Every word of the shorter name must be in the longer one; of a known name of two words or more
    one word is not enough.
    """
    return any(_is_name(fold(told), fold(name)) for name in names)


def _is_name(told: str, known: str) -> bool:
    if fuzz.ratio(told.replace(" ", ""), known.replace(" ", "")) > _CLOSE:
        return True
    short, long = sorted((told.split(), known.split()), key=len)
    if len(short) < min(2, len(known.split())):
        return False
    left = list(long)
    for word in short:
        alike = max(left, key=lambda other: fuzz.ratio(word, other), default="")
        if fuzz.ratio(word, alike) < _ALIKE:
            return False
        left.remove(alike)
    return True


def actors_table(path: Path | None = None, part: Part | None = None) -> Result:
    """Measure the resolving of actors on a set of mentions.

    Args:
        path: the set, by default the project's own; its format is told in its head.
        part: which part of it; both by default.

    Returns:
        A result with a row for each kind of mention: ``wanted`` are its lines, ``found`` those for
        which a country or body was found (of mentions that must stay unknown: those that did),
        ``right`` those of which all is right that they ask for. The errors are those of ``dev``
        alone: of ``held`` only totals are told.

    Raises:
        BadRecord: a line cannot be read; it is named.
        UnreadableInput: the file cannot be read.
    """
    path = path or OWN / "actors.txt"
    lines = [line for line in load_actors(path) if part in (None, line.part)]
    judged = [Judged(line, parties_of(line)) for line in lines]
    kinds = dict.fromkeys(line.kind for line in lines)
    return Result(
        set=path.stem,
        title=f"Actors: {len(lines)} mentions with a date, {part or 'dev and held'}",
        figures=_figures(judged),
        rows=tuple(_row(kind, [one for one in judged if one.line.kind == kind]) for kind in kinds),
        errors=surest(_error(one) for one in judged if one.line.part == "dev" and not one.right),
    )


def _figures(judged: Sequence[Judged]) -> tuple[Figure, ...]:
    somebody = [one for one in judged if one.line.parties]
    nobody = [one for one in judged if not one.line.parties]
    told = [one for one in somebody if one.asks_sector]
    persons = [one for one in somebody if one.line.persons]
    return (
        _figure("country", [one.country for one in somebody], "country or body of every party"),
        _figure("country+sector", [one.both for one in told], "the same with primary and further "
                "sectors, of mentions whose answer has any"),
        _figure("right person", [one.person for one in persons], "of mentions that name or mean a "
                "person: that person is named"),
        _figure("other person", [one.other_person for one in persons], "of the same: somebody "
                "else is named"),
        _figure("kept unknown", [not one.coded for one in nobody], "of mentions of nobody that "
                "has a country: none is given"),
        _figure("wrong", [one.wrong for one in judged], "of all mentions: a country or body is "
                "given that is not the right one, rather than none"),
    )  # fmt: skip


def _figure(name: str, found: Sequence[bool], meaning: str) -> Figure:
    return Figure(name=name, value=share(sum(found), len(found)), of=len(found), meaning=meaning)


def _row(kind: str, judged: Sequence[Judged]) -> Row:
    found = sum(one.coded == bool(one.line.parties) for one in judged)
    right = sum(one.right for one in judged)
    return row(kind, right, found, len(judged))


def _error(one: Judged) -> Wrong:
    line = one.line
    context = ": ".join(part for part in (line.dateline, line.sentence) if part)
    persons = " + ".join(names[0] for names in line.persons)
    return Wrong(
        text=f"{line.day} {line.mention}" + (f" {{{context}}}" if context else ""),
        gold=", ".join(part for part in (line.answer, persons, line.note) if part),
        found=" + ".join(_told(who) for who in one.found),
        entry="; ".join(who.reason for who in one.found),
        sure=max((who.confidence or 0.0 for who in one.found if who.code), default=0.0),
    )


def _told(who: Who) -> str:
    sectors = "/".join(sector for sector in (who.sector, *who.other_sectors) if sector)
    told = " ".join(part for part in (who.code, sectors) if part) or "?"
    return f"{told} ({who.name})" if who.name else told
