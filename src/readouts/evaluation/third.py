"""Parties and places of whole reports, as one run finds them: what strange text gets.

A party is found if a mention of an actor covers its head: the last word of the person's name where
one is written out, or else the last word before the first comma or preposition. Of several, the one
that shares most characters with the mark is taken. A place is found if it shares a character with a
marked one, each counting once. A place found inside a party ("Mali's president") is left out if it
lies in that party's country, unless its words are of a person's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from readouts.evaluation.actors import Judged
from readouts.evaluation.model import Figure, Result, Wrong
from readouts.evaluation.places import NEAR_KM, point_of
from readouts.evaluation.sets import OWN
from readouts.evaluation.tally import f1, share
from readouts.evaluation.third_set import Marked, Party, Toponym, load_reports
from readouts.pipeline import mentions_of
from readouts.reading import report_from_record
from readouts.records import Mention, Report, Span, Where, Who
from readouts.reference import fold
from readouts.resolving.namesakes import great_circle

_TAIL = re.compile(r",| (?:of|in|for|from|at|to|on|near|loyal|without|who) ")
_WORD = re.compile(r"[\w'’.-]+")
_ENDS = re.compile(r"(?:['’]s|[.'’])$")


class Met(NamedTuple):
    """A marked party, whether it was found, and how it was resolved."""

    report: Marked
    party: Party
    found: bool
    judged: Judged


class Placed(NamedTuple):
    """A marked place and what it was found to be, None if it was not found."""

    report: Marked
    gold: Toponym
    told: Where | None


class Read(NamedTuple):
    """All that one report was measured by.

    Attributes:
        met: its parties.
        placed: its places.
        extra: what was taken for a place and is none.
    """

    met: tuple[Met, ...]
    placed: tuple[Placed, ...]
    extra: tuple[Wrong, ...]


def reports_table(path: Path | None = None) -> list[Result]:
    """Measure parties and places on a set of whole reports.

    Args:
        path: the set, by default the project's own; its format is told in its head.

    Returns:
        One result for parties, one for places.

    Raises:
        BadRecord: a report cannot be read; it is named.
        UnreadableInput: the file cannot be read.
    """
    path = path or OWN / "reports_third.txt"
    marked = load_reports(path)
    read = [_read(one, mentions) for one, mentions in zip(marked, _mentions(marked), strict=True)]
    return [_parties(path.stem, read), _places(path.stem, read)]


def _mentions(marked: Sequence[Marked]) -> list[tuple[Mention, ...]]:
    reports = []
    for number, one in enumerate(marked):
        record = {"id": str(number), "text": one.text, "published": one.day, "language": "en"}
        report = report_from_record(record, "reports")
        assert isinstance(report, Report), "a text with a day is a report"
        assert report.text == one.text, "spans are those of the text as marked"
        reports.append(report)
    return [mentions for _, mentions in mentions_of(reports)]


def _read(marked: Marked, mentions: Sequence[Mention]) -> Read:
    actors = [mention for mention in mentions if mention.who]
    places = [mention for mention in mentions if mention.where]
    placed = tuple(_placed(marked, places))
    met = tuple(_met(marked, party, actors) for party in marked.parties)
    return Read(met, placed, tuple(_extra(marked, places)))


def _met(marked: Marked, party: Party, actors: Sequence[Mention]) -> Met:
    heads = _heads(party)
    here = [one for one in actors if any(one.span.overlaps(head) for head in heads)]
    if not here:
        return Met(marked, party, found=False, judged=Judged(party.line, ()))
    best = max(_shared(one.span, party.span) for one in here)
    told = [one for one in here if _shared(one.span, party.span) == best]
    if len(party.line.parties) > len(told):
        told = [one for one in actors if party.span.holds(one.span)] or told
    parties = {one.who.key: one.who for one in told if one.who}
    return Met(marked, party, found=True, judged=Judged(party.line, tuple(parties.values())))


def _heads(party: Party) -> list[Span]:
    """Where a mention must stand to mean a party."""
    words = party.line.mention
    folded = [(match, fold(_ENDS.sub("", match[0]))) for match in _WORD.finditer(words)]
    names = {fold(name).split()[-1] for names in party.line.persons for name in names}
    named = [match.span() for match, word in folded if word in names]
    tail = _TAIL.search(words, 4)
    before = [match.span() for match, _ in folded if tail is None or match.end() <= tail.start()]
    found = named[-1:] or before[-1:] or [(0, len(words))]
    return [Span(start, end).shifted(party.span.start) for start, end in found]


def _shared(one: Span, other: Span) -> float:
    """Shared characters as a share of all characters of two spans."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return both / (max(one.end, other.end) - min(one.start, other.start))


def _placed(marked: Marked, places: Sequence[Mention]) -> Iterator[Placed]:
    free = list(places)
    for gold in marked.toponyms:
        hit = next((one for one in free if one.span.overlaps(gold.span)), None)
        if hit:
            free.remove(hit)
        yield Placed(marked, gold, hit.where if hit else None)


def _extra(marked: Marked, places: Sequence[Mention]) -> Iterator[Wrong]:
    for one in places:
        if any(one.span.overlaps(gold.span) for gold in marked.toponyms) or one.where is None:
            continue
        holding = [party for party in marked.parties if party.span.overlaps(one.span)]
        if any(_is_its_land(one.text, one.where, party) for party in holding):
            continue
        yield Wrong(text=_around(marked, one.span), gold="no place", found=_where(one.where),
                    entry=one.text, sure=one.where.confidence or 0.0)  # fmt: skip


def _is_its_land(words: str, where: Where, party: Party) -> bool:
    countries = {code for each in party.line.parties for code in each.countries}
    names = {word for each in party.line.persons for name in each for word in fold(name).split()}
    return where.country_code in countries and not set(fold(words).split()) <= names


def _parties(name: str, read: Sequence[Read]) -> Result:
    met = [one for each in read for one in each.met]
    known = [one for one in met if one.party.line.parties]
    told = [one for one in known if one.judged.asks_sector]
    persons = [one for one in known if one.party.line.persons]
    nobody = [one for one in met if not one.party.line.parties]
    return Result(
        set=name,
        title=f"Parties of whole reports: {len(met)} mentions in {len(read)} reports",
        figures=(
            _figure("found", [one.found for one in known], "a mention of an actor stands there"),
            _figure("country", [one.judged.country for one in known], "its country or body"),
            _figure("country+sector", [one.judged.both for one in told], "the same with its sector"
                    ", of mentions whose answer has any"),
            _figure("country, of found", [one.judged.country for one in known if one.found],
                    "country or body, of those found"),
            _figure("wrong", [one.judged.wrong for one in met], "another country than the right "
                    "one, of all mentions"),
            _figure("right person", [one.judged.person for one in persons], "that person is named, "
                    "of mentions that name or mean one"),
            _figure("other person", [one.judged.other_person for one in persons], "somebody else"),
            _figure("kept unknown", [not one.judged.coded for one in nobody], "no country is given "
                    "to mentions of nobody that has one"),
        ),
        errors=tuple(_party_error(one) for one in met if not _is_right(one)),
    )  # fmt: skip


def _is_right(one: Met) -> bool:
    if not one.party.line.parties:
        return not one.judged.coded
    return one.judged.right


def _places(name: str, read: Sequence[Read]) -> Result:
    placed = [one for each in read for one in each.placed if not one.gold.optional]
    hits = [one for one in placed if one.told]
    extra = [one for each in read for one in each.extra]
    lands = [_in_land(one) for one in hits if one.gold.codes]
    near = [_is_near(one) for one in hits if one.gold.point]
    found = len(hits) + len(extra)
    counts = (len(hits), found, len(placed))
    return Result(
        set=name,
        title=f"Places of whole reports: {len(placed)} in {len(read)} reports",
        figures=(
            Figure(name="precision", value=share(len(hits), found), of=found,
                   meaning="share of what is taken for a place that meets a marked one"),
            Figure(name="recall", value=share(len(hits), len(placed)), of=len(placed),
                   meaning="share of the marked places that are found"),
            Figure(name="F1", value=f1(*counts), of=len(placed), meaning="of the two"),
            _figure("country", lands, "of those found: the right country"),
            _figure("within 161 km", near, "of those found: the right point to 161 km"),
            _figure("level", [_has_level(one) for one in hits if one.gold.level],
                    "of those found: the right resolution"),
        ),
        errors=(*(_place_error(one) for one in placed if not _is_well(one)), *extra),
    )  # fmt: skip


def _in_land(one: Placed) -> bool:
    return one.told is not None and one.told.country_code in one.gold.codes


def _is_near(one: Placed) -> bool:
    point = point_of(one.told) if one.told else None
    return bool(point and one.gold.point and great_circle(point, one.gold.point) <= NEAR_KM)


def _has_level(one: Placed) -> bool:
    return one.told is not None and one.told.resolution == one.gold.level


def _is_well(one: Placed) -> bool:
    lands = not one.gold.codes or _in_land(one)
    return one.told is not None and lands and (one.gold.point is None or _is_near(one))


def _figure(name: str, found: Sequence[bool], meaning: str) -> Figure:
    return Figure(name=name, value=share(sum(found), len(found)), of=len(found), meaning=meaning)


def _party_error(one: Met) -> Wrong:
    persons = " + ".join(names[0] for names in one.party.line.persons)
    found = one.judged.found
    return Wrong(
        text=_around(one.report, one.party.span),
        gold=", ".join(part for part in (one.party.line.answer, persons) if part),
        found=" + ".join(map(_who, found)) if one.found else "(not found)",
        entry=f"{one.party.line.mention} «{'; '.join(who.reason for who in found)}»",
        sure=max((who.confidence or 0.0 for who in found if who.code), default=0.0),
    )


def _place_error(one: Placed) -> Wrong:
    point = " {},{}".format(*one.gold.point) if one.gold.point else ""
    return Wrong(
        text=_around(one.report, one.gold.span),
        gold=f"{','.join(sorted(one.gold.codes)) or '-'} {one.gold.level}{point}",
        found=_where(one.told) if one.told else "(not found)",
        entry=one.gold.span.of(one.report.text),
        sure=one.told.confidence or 0.0 if one.told else 0.0,
    )


def _who(who: Who) -> str:
    sectors = "/".join(sector for sector in (who.sector, *who.other_sectors) if sector)
    told = " ".join(part for part in (who.code, sectors) if part) or "?"
    return f"{who.text!r} {told} ({who.name})" if who.name else f"{who.text!r} {told}"


def _where(where: Where) -> str:
    point = f" {where.lat:.1f},{where.lon:.1f}" if where.lat is not None else ""
    return f"{where.resolved_place} {where.country_code} {where.resolution}{point}: {where.reason}"


def _around(report: Marked, span: Span) -> str:
    before, after = report.text[max(0, span.start - 60) : span.start], report.text[span.end :][:40]
    return f"{report.day} …{before}[{span.of(report.text)}]{after}…"
