"""The day from which a report's words are counted, and what its country says about dates."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from readouts.records import DateBasis, Report, Span
from readouts.reference import Place as Town
from readouts.reference import agency, countries, country, places_named
from readouts.resolving.days import Place

# A date line says when the news is of; a report printed much later than its date line is a reprint
# or the date is no date line, and then the day of publication is the better base.
_REPRINT_DAYS = 7
# Where "6/7" is June 7: the United States, and what they taught (Unicode CLDR 44, short dates).
_MONTH_FIRST = frozenset({"USA", "PHL", "FSM", "PLW", "MHL"})
# Legal time runs up to an hour behind the sun's and two ahead of it, with daylight saving; in these
# countries, which keep the time of a meridian far to the east, up to three.
_LEGAL_HOURS = (-1, 2)
_EVENING = 18  # from this hour a stamp far to the west may tell of the early hours of the morrow
_FAR_EAST_OF_THE_SUN = frozenset({"CHN", "ESP"})


Morrow = Literal["not yet", "late", "begun"]


class Base(NamedTuple):
    """The report's day, what says so, and the words if the text says it itself.

    ``place`` is what its country tells of how dates are written and when spring is.
    """

    day: date | None
    basis: DateBasis
    why: str
    span: Span | None = None
    place: Place = Place()

    @property
    def text(self) -> str | None:
        """``YYYY-MM-DD``; None if there is no day."""
        return self.day.isoformat() if self.day else None


def base_of(report: Report) -> Base:
    """The report's own date line if it has one, else its day of publication.

    A stamp with an offset gives the day there: ``23:30-05:00`` is that day, not the next. One in
    UTC is moved to the day at the dateline's longitude if that day is beyond doubt.
    """
    town = _town(report)
    base = _base(report, town)
    place = _place(report, town)
    return base._replace(place=place._replace(morrow=_morrow(report, base, town)))


def _base(report: Report, town: Town | None) -> Base:
    published = _day(report.published.stamp) if report.published else None
    for mark in report.marked("date"):
        day = _day(mark.value)
        given = report.published is not None and report.published.basis == "given"
        near = not (given and published and day) or abs((published - day).days) <= _REPRINT_DAYS
        if day and near:
            return Base(day, "dateline", "the report's own date line", mark.span)
    if published and report.published:
        if report.published.basis == "text":
            return Base(published, "dateline", "the date in the report's text")
        return _local(report.published.stamp, published, town)
    return Base(None, "publication", "the report has neither a date line nor a day of publication")


def _local(stamp: str, published: date, town: Town | None) -> Base:
    """The day of publication; of a stamp in UTC the day it was at the dateline."""
    there = _day_at(stamp, town)
    if town is None or there in {None, published}:
        return Base(published, "publication", "the day of publication")
    why = f"the day of publication in {town.name} (in UTC {published.isoformat()})"
    return Base(there, "publication", why)


def _day_at(stamp: str, town: Town | None) -> date | None:
    """The day at a place's longitude; None if legal time leaves two, or the zone is local."""
    moment = _moment(stamp)
    if town is None or town.lon is None or moment is None or moment.utcoffset() != timedelta(0):
        return None
    sun = moment + timedelta(hours=town.lon / 15)
    least, most = _LEGAL_HOURS
    most += town.code in _FAR_EAST_OF_THE_SUN
    days = {(sun + timedelta(hours=by)).date() for by in (least, most)}
    return days.pop() if len(days) == 1 else None


def _morrow(report: Report, base: Base, town: Town | None) -> Morrow:
    """Whether at the stamp the day after the report's own had begun at its dateline.

    A dateline must be half the earth's shadow away from the stamp's clock for doubt to end: its
    earliest legal time decides.
    """
    stamp = report.published.stamp if report.published else ""
    moment = _moment(stamp)
    if moment is None or base.day is None or base.basis != "publication":
        return "not yet"
    if town is None or town.lon is None:
        same = moment.date() == base.day
        return "late" if same and moment.hour >= _EVENING else "not yet"
    offset = moment.utcoffset() or timedelta(0)
    there = (moment - offset + timedelta(hours=town.lon / 15 + _LEGAL_HOURS[0])).date()
    return "begun" if there == base.day + timedelta(1) else "not yet"


def _moment(stamp: str) -> datetime | None:
    """The moment of a stamp that has a clock and a zone."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return moment if moment.utcoffset() is not None else None


def _town(report: Report) -> Town | None:
    for mark in report.marked("dateline"):
        found = places_named(mark.value) or places_named(mark.value.split(",")[0])
        if found:
            return found[0]
    return None


def _place(report: Report, town: Town | None) -> Place:
    """The country of the dateline, else of a known outlet."""
    outlet = agency(report.source) if report.source else None
    code = (town.code if town else "") or (outlet.country if outlet else "")
    if not code:
        return Place(south=_south_by_name(report.source or ""))
    return Place(month_first=code in _MONTH_FIRST, south=_is_south(town, code))


@lru_cache(maxsize=1024)
def _south_by_name(source: str) -> bool | None:
    """The half of the earth of the country or town in an outlet's name: "The Fiji Times".

    None where the name has none, or where places of the name lie in both halves.
    """
    words: list[str] = re.findall(r"[A-Z][\w'’-]*", source)
    halves: set[bool] = set()
    while words:  # the longest names first: Zealand is in Denmark, New Zealand is not
        ends = range(len(words), 0, -1)
        length = next((n for n in ends if _halves(" ".join(words[:n]))), 1)
        halves |= _halves(" ".join(words[:length]))
        words = words[length:]
    return halves.pop() if len(halves) == 1 else None


def _halves(name: str) -> set[bool]:
    """Whether each country or prominent town of a name lies in the south."""
    lands = {
        _is_south(None, code)
        for code, land in countries().items()
        if name in {land.name, *land.names, *land.demonyms}
    }
    towns = {p.lat < 0 for p in places_named(name) if p.lat is not None}
    return {half for half in lands | towns if half is not None}


def _is_south(town: Town | None, code: str) -> bool | None:
    """Below the equator, by the dateline's town or the country's capital."""
    if town is not None and town.lat is not None:
        return town.lat < 0
    land = country(code)
    capitals = places_named(land.capitals[0]) if land and land.capitals else ()
    lats = [p.lat for p in capitals if p.code == code and p.lat is not None]
    return lats[0] < 0 if lats else None


def _day(stamp: str) -> date | None:
    try:
        return date.fromisoformat(stamp[:10])
    except ValueError:
        return None
