"""Which words of a report name places: the parser's entities, the gazetteer, and the words beside.

A name is taken for a place only if something in the text says so. The gazetteer alone never does:
half of all surnames and many words of English are villages somewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from readouts.records import Sentence
from readouts.reference import is_agent, is_demonym, organisation
from readouts.reference.places import abbreviated, abbreviated_alone
from readouts.resolving.local_cues import at_home, lands_in, lands_of, weak_cue
from readouts.resolving.no_places import is_no_place, is_water
from readouts.resolving.page import Page, Run
from readouts.resolving.place_names import (
    by_hand,
    is_division,
    is_land,
    known,
    prominent,
    with_kind,
)
from readouts.resolving.toponym_words import LOCAL, LOCALS, PLURALS, TRADE

_PLACES = frozenset({"GPE", "LOC"})
_BODIES = frozenset({"ORG", "FAC", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "NORP"})
_NOT_NAMES = frozenset("DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL LANGUAGE".split())
_INSIDE = frozenset({"of", "in", "at"})
_FAMOUS = "a place that everybody knows"
_HEAD = re.compile(
    r"(?P<city>[^\W\d_][\w .'’-]*?)(?:, (?P<region>[^\W\d_][\w .'’-]*?))?(?=[,:(/—–]| -|$)"
)


class Spot(NamedTuple):
    """A name of a place in a report.

    Attributes:
        name: the words without article and possessive.
        start, end: characters of the report's text.
        why: what says that it is a place.
        partner: the state or country behind the comma, or empty.
        sure: whether an entity or a partner says that it is a place.
        within: whether it is part of the name of a body: "Lima High School".
        reading: the name to look up, where it is not the words: "Cooke County" for the first of
            "Cooke, Grayson and Love counties".
    """

    name: str
    start: int
    end: int
    why: str
    partner: str = ""
    sure: bool = False
    within: bool = False
    reading: str = ""


def dateline_spots(text: str, start: int, end: int) -> list[Spot]:
    """The places of a dateline, by the characters of it: "ACCRA, Ghana (AP) —"."""
    match = _HEAD.match(text[start:end])
    found = []
    for part in ("city", "region") if match else ():
        name = (match[part] or "").strip() if match else ""
        if match and name and (known(name) or (part == "region" and abbreviated(name))):
            partner = (match["region"] or "").strip() if part == "city" else ""
            first = start + match.start(part)
            why = "the dateline: where it was written"
            found.append(Spot(name, first, first + len(name), why, partner, sure=True))
    return found


def spots(sentences: Sequence[Sentence]) -> tuple[Spot, ...]:
    """The names of places in a report's sentences, in their order; those with parses only."""
    pages = [Page(s) for s in sentences if s.parsed is not None]
    people = _people(pages)
    judges = [Judge(page, people) for page in pages]
    found = [spot for judge in judges for spot in judge.spots()]
    found += _by_weak_cues(pages, found)
    placed = frozenset(spot.name for spot in found if spot.sure)
    more = [spot for judge in judges for spot in judge.repeated(placed, found)]
    return tuple(sorted((*found, *more), key=lambda spot: spot.start))


def _by_weak_cues(pages: Sequence[Page], found: Sequence[Spot]) -> list[Spot]:
    """Names that weak signs and the countries of the report say to be places."""
    lands = lands_in(pages) | lands_of(spot.name for spot in found if spot.sure)
    surnames = frozenset(name for page in pages for name in page.surnames())
    return [spot for page in pages for spot in Judge(page, surnames).weak(lands, found)]


def _people(pages: Sequence[Page]) -> frozenset[str]:
    """Names that are people's in this report: of those named in full, or oftener labelled so."""
    votes: Counter[str] = Counter()
    for page in pages:
        for name, vote in _votes(page):
            votes[name] += vote
    surnames = {name for page in pages for name in page.surnames()}
    return frozenset(surnames | {name for name, vote in votes.items() if vote < 0})


def _votes(page: Page) -> Iterator[tuple[str, int]]:
    """One-word names with what speaks for a place, 1 or more, or for a person, less than 0."""
    for entity in page.parsed.entities:
        run = page.run(entity.first, entity.last)
        if entity.label not in {"PERSON", *_PLACES} or " " in run.name or prominent(run.name):
            continue
        vote = -2 if page.says(run) else -1 if entity.label == "PERSON" else 1
        cued = page.cue(run, strict=True) or page.partner(run.last)
        yield run.name, vote + 3 * bool(cued)


class Judge:
    """Decides which names of a sentence are places.

    Args:
        page: the sentence.
        people: names that are people's in this report.
    """

    def __init__(self, page: Page, people: frozenset[str]) -> None:
        self._page = page
        self._people = people

    def spots(self) -> list[Spot]:
        """The places of the sentence."""
        page = self._page
        found = self._listed()
        taken = {spot.start for spot in found}
        at = 0
        while at < len(page.tokens):
            run = page.longest(at)
            spot = self._judged(run) if run else None
            if spot and spot.start not in taken:
                found.append(spot)
            at = self._next(run, at)
        return found + self._unlisted(found)

    def _next(self, run: Run | None, at: int) -> int:
        """The token to look at next: behind a name, and behind the surname of a person."""
        if run is None:
            return at + 1
        return run.last + (self._page.begins_person(run) and self._page.opens(run.last))

    def _judged(self, run: Run) -> Spot | None:  # noqa: PLR0911 -- a list of checks, in order
        """A run as a place, if the sentence says that it is one."""
        page = self._page
        labels = {page.labels[i] for i in range(run.first, run.last)}
        if page.is_abbreviation(run):
            return self._spot(run, "the abbreviation of a state", sure=True)
        if labels & _NOT_NAMES or page.is_street(run) or page.is_common(run):
            return None
        if page.begins_person(run) or is_no_place(page, run):
            return None
        if " " in run.name and by_hand(run.name):
            return self._spot(run, "a name of our tables", sure=True)
        if page.heads_report(run):
            return self._spot(run, "a dateline: where it was written", sure=True)
        partner = page.partner(run.last)
        if partner and ("PERSON" not in labels or page.is_whole(run)):
            return self._spot(run, f"“{partner}” stands behind it", sure=True)
        return self._by_label(run, labels)

    def _by_label(self, run: Run, labels: set[str]) -> Spot | None:
        if labels & _PLACES:
            return self._entity(run)
        if labels & _BODIES:
            return self._whole_body(run) if self._page.is_whole(run) else self._embedded(run)
        return self._no_person(run) if "PERSON" in labels else self._bare(run)

    def _entity(self, run: Run) -> Spot | None:
        """A name that the parser takes for a place, unless the report shows a person."""
        page = self._page
        if not is_land(run.name):
            after_name = page.labels[run.first - 1] == "PERSON" if run.first else False
            cut = after_name and page.opens(run.first - 1)
            if cut or (run.name in self._people and not page.cue(run)):
                return None
        if page.says(run) and not prominent(run.name):
            return None
        return self._spot(run, "the parser takes it for a place", sure=True)

    def _whole_body(self, run: Run) -> Spot | None:
        """A name that the parser takes for a body's or a building's."""
        cue = self._page.cue(run)
        listed = organisation(run.name) is not None
        if run.name in self._people or is_demonym(run.name):
            return None
        if (prominent(run.name) and not listed) or cue:
            return self._spot(run, cue or _FAMOUS, sure=bool(cue))
        return None

    def _embedded(self, run: Run) -> Spot | None:
        """A name inside that of a body that stands there: "Lima High School"."""
        page, entity = self._page, self._page.entity(run)
        if entity is None or is_demonym(run.name):
            return None
        kind = with_kind(run.name)
        if run.name in self._people and not kind:
            return None
        first = run.first <= page.run(entity.first, entity.last).first
        before = page.text(run.first - 1).lower()
        behind = [page.text(i).lower() for i in range(run.last, entity.last)]
        local = first and any(word in LOCAL for word in behind)
        firm = bool(behind) and behind[0] in TRADE and not is_land(run.name)
        famous = prominent(run.name) and not firm and (first or before in _INSIDE | {"for"})
        if local or kind or famous or (before in _INSIDE and run.last == entity.last):
            body = page.words(entity.first, entity.last)
            return self._spot(run, f"the name of a body has it: “{body}”", within=True)
        return None

    def _no_person(self, run: Run) -> Spot | None:
        """A name that the parser takes for a person's, though a preposition says otherwise."""
        if not self._page.is_whole(run) or run.name in self._people:
            return None
        famous = prominent(run.name)
        if cue := self._page.cue(run, strict=not famous):
            return self._spot(run, cue)
        large = is_land(run.name) or is_division(run.name)
        return self._spot(run, _FAMOUS) if large else None

    def _bare(self, run: Run) -> Spot | None:
        """A name to which the parser gives no label."""
        page = self._page
        proper = any(page.tokens[i].pos == "PROPN" for i in range(run.first, run.last))
        if not proper or run.name in self._people or is_agent(run.name.split()[-1]):
            return None
        if with_kind(run.name) or abbreviated_alone(run.name):
            return self._spot(run, "a noun of place is part of it", sure=True)
        cue = page.cue(run)
        if prominent(run.name):
            listed = organisation(run.name) is not None
            return None if listed and not cue else self._spot(run, cue or _FAMOUS)
        behind = page.text(run.last).lower()
        if behind in LOCAL | LOCALS and run.first:
            return self._spot(run, f"stands before “{behind}”")
        cue = page.cue(run, strict=True)
        return self._spot(run, cue) if cue else None

    def weak(self, lands: frozenset[str], found: Sequence[Spot]) -> list[Spot]:
        """Further names, by weak signs, that are of towns in the countries of the report."""
        page, more = self._page, list[Spot]()
        for at in range(len(page.tokens)):
            run = page.longest(at)
            if run is None or not self._is_local(run, lands):
                continue
            all_of_it = (*found, *more)
            starts = {page.offset + t.start: i for i, t in enumerate(page.tokens)}
            ends = {page.offset + t.end: i + 1 for i, t in enumerate(page.tokens)}
            before = frozenset(ends[spot.end] for spot in all_of_it if spot.end in ends)
            behind = frozenset(starts[spot.start] for spot in all_of_it if spot.start in starts)
            cue = weak_cue(page, run, before, behind)
            spot = self._spot(run, f"{cue}, in a country of the report")
            if cue and not _meets(spot, all_of_it):
                more.append(spot)
        return more

    def _is_local(self, run: Run, lands: frozenset[str]) -> bool:
        """Whether nothing but its label speaks against a name of a town in some countries."""
        page = self._page
        labels = {page.labels[i] for i in range(run.first, run.last)}
        cut = "PERSON" in labels and not page.is_whole(run) and page.opens(run.last)
        person = cut or run.name in self._people or page.begins_person(run)
        named_on = page.opens(run.last) or (run.first > 0 and page.opens(run.first - 1))
        other = is_agent(run.name.split()[-1]) or organisation(run.name) or labels & _NOT_NAMES
        no_place = person or named_on or other or is_no_place(page, run)
        return not no_place and at_home(run.name, lands)

    def _listed(self) -> list[Spot]:
        """The names of a list that a plural closes: "Cooke, Grayson and Love counties"."""
        found = []
        for at, token in enumerate(self._page.tokens):
            if kind := PLURALS.get(token.text.lower()):
                for run in self._before(at):
                    named = f"{run.name} {kind}"
                    if known(named) or (known(run.name) and not is_water(run.name)):
                        spot = self._spot(run, f"one of the {token.text}", sure=True)
                        found.append(spot._replace(reading=named, partner=""))
        return found

    def _before(self, last: int) -> Iterator[Run]:
        """The names of a list, the last first, that ends before a token."""
        page = self._page
        while last and page.opens(last - 1):
            first = last - 1
            while first and page.opens(first - 1):
                first -= 1
            yield page.run(first, last)
            last = first
            while last and page.text(last - 1) in {",", "and", "&"}:
                last -= 1
            if last == first:
                return

    def _unlisted(self, found: Sequence[Spot]) -> list[Spot]:
        """Entities of place that no table knows, where a preposition or partner agrees."""
        page = self._page
        more = []
        for entity in page.parsed.entities:
            run = page.run(entity.first, entity.last)
            if entity.label not in _PLACES or not run.name[:1].isupper() or page.is_street(run):
                continue
            if known(run.name) or page.begins_person(run):  # judged before, and no place
                continue
            cue = page.cue(run, strict=True) or page.partner(run.last)
            other = organisation(run.name) or run.name in self._people or is_demonym(run.name)
            spot = self._spot(run, f"no table knows it; {cue}", sure=True)
            if cue and not other and not run.name.isupper() and not _meets(spot, found):
                more.append(spot)
        return more

    def repeated(self, placed: frozenset[str], found: Sequence[Spot]) -> list[Spot]:
        """Further mentions of names that are surely places elsewhere in the report."""
        page = self._page
        more: list[Spot] = []
        for at in range(len(page.tokens)):
            run = next((r for r in page.runs(at) if r.name in placed), None)
            if run is None or run.name in self._people or page.is_street(run):
                continue
            if is_no_place(page, run):
                continue
            person = page.labels[at] == "PERSON" and not page.is_whole(run)
            within = page.labels[at] in _BODIES and not page.is_whole(run)
            spot = self._spot(run, "named as a place elsewhere", within=within)
            if not person and not _meets(spot, (*found, *more)):
                more.append(spot)
        return more

    def _spot(self, run: Run, why: str, *, sure: bool = False, within: bool = False) -> Spot:
        start = self._page.offset + self._page.tokens[run.first].start
        partner = "" if within else self._page.partner(run.last)
        return Spot(run.name, start, start + len(run.name), why, partner, sure, within)


def _meets(spot: Spot, others: Sequence[Spot]) -> bool:
    return any(other.start < spot.end and spot.start < other.end for other in others)
