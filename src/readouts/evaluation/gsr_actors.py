"""Codes of actors from plain text, against a set with CAMEO actor codes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from readouts.evaluation.cameo import UNKNOWN, country, country_of, sector, sector_of
from readouts.evaluation.model import Figure, Result, Wrong
from readouts.evaluation.sets import Item
from readouts.evaluation.tally import share
from readouts.pipeline import mentions_of
from readouts.reading import report_from_record
from readouts.records import Mention, Report, Who


class _Sought(msgspec.Struct, frozen=True):
    """One code of the set, and the parties that its text names."""

    text: str
    code: str
    parties: tuple[Who, ...]
    lands: tuple[str, ...]

    @property
    def country(self) -> bool:
        """Whether some party has its country."""
        return any(country_of(who) == country(self.code) for who in self.parties)

    @property
    def named(self) -> bool:
        """Whether some party has its country, or some place lies in it."""
        return self.country or country(self.code) in self.lands

    @property
    def both(self) -> bool:
        """Whether some party has its country and its sector.

        CAMEO writes a state and its leaders as the country alone, PLOVER its leaders as GOV: where
        the code has no sector, a party without one and one with GOV both are it.
        """
        wanted = sector(self.code)
        return self._has({UNKNOWN, "GOV"} if wanted == UNKNOWN else {wanted})

    @property
    def as_plover(self) -> bool:
        """The same, where CAMEO's OPP is also what PLOVER calls protesters and activists.

        CAMEO's opposition holds "anti-government activists" (manual 1.1b3, 4.2); PLOVER's 2.0 is
        parties and politicians, and protesters are CVL, activists SOC.
        """
        return self.both or (sector(self.code) == "OPP" and self._has({"CVL", "SOC"}))

    def _has(self, sectors: set[str]) -> bool:
        return any(
            country_of(who) == country(self.code) and sectors & {sector_of(who), *who.other_sectors}
            for who in self.parties
        )


def gsr_actors(items: Sequence[Item]) -> Result:
    """Which of a set's actor codes the mentions of its texts have.

    Args:
        items: texts whose events have CAMEO actor codes; events that PLOVER has no type for count
            too, as their actors are actors.
    """
    sought = [one for item in items for one in _sought(item)]
    named = [one for one in sought if country(one.code) != UNKNOWN]
    with_sector = [one for one in named if sector(one.code) != UNKNOWN]
    return Result(
        set="gsr",
        title=f"Actor codes from plain text: {len(sought)} in {len(items)} texts",
        figures=(
            _figure(
                "country",
                [one.country for one in named],
                "share of the set's actor and recipient codes with a country whose country some "
                "mention of the text is resolved to",
            ),
            _figure(
                "country or place",
                [one.named for one in named],
                "the same, or in which a place of the text lies: CAMEO makes the host of a "
                "meeting in Zurich a party, PLOVER its place",
            ),
            _figure(
                "country+sector",
                [one.both for one in named],
                "as “country”, and its sector; a code without one is met by a country as a whole "
                "or its government",
            ),
            _figure(
                "as PLOVER has it",
                [one.as_plover for one in named],
                "the same, but protesters and activists, OPP in CAMEO and CVL or SOC in PLOVER, "
                "count as right",
            ),
            _figure(
                "told sectors",
                [one.both for one in with_sector],
                "as “country+sector”, of the codes that tell a sector",
            ),
        ),
        errors=tuple(_wrong(one) for one in named if not one.both),
    )


def _figure(name: str, right: Sequence[bool], meaning: str) -> Figure:
    return Figure(name=name, value=share(sum(right), len(right)), of=len(right), meaning=meaning)


def _sought(item: Item) -> Iterator[_Sought]:
    codes = dict.fromkeys(
        code for event in item.events for code in (event.source, event.target) if code
    )
    mentions = _mentions(item) if codes else ()
    parties = tuple(mention.who for mention in mentions if mention.who)
    places = (mention.where for mention in mentions if mention.where)
    lands = tuple(place.country_code for place in places if place.country_code)
    for code in codes:
        yield _Sought(item.text, code, parties, lands)


def _mentions(item: Item) -> tuple[Mention, ...]:
    record = {"id": "text", "text": item.text, "language": "en"}
    if item.date:
        record["date"] = item.date
    report = report_from_record(record, "text")
    if not isinstance(report, Report):
        return ()
    ((_, mentions),) = mentions_of([report])
    return mentions


def _wrong(one: _Sought) -> Wrong:
    told = sorted({f"{country_of(who)}/{sector_of(who)} “{who.text}”" for who in one.parties})
    return Wrong(
        text=one.text, gold=one.code, found="; ".join(told) or "nothing", entry="", sure=0.0
    )
