"""The cells of a table of actors: countries, sectors, offices, days.

Each function raises DataError for a cell that cannot be used, with what would mend it.
"""

from __future__ import annotations

import calendar
import datetime as dt
import difflib
import functools
import re

from readouts.errors import DataError
from readouts.ontology import load
from readouts.reference import fold, title
from readouts.reference.countries import code_of_name, countries

_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$")
# "Minister of Health of Kenya", "Minister of Health (Kenya)": the country stands elsewhere.
_COUNTRY_OF_OFFICE = re.compile(r"\s*(?:\([^)]*\)|, [A-Z].*)$")


@functools.cache
def _codes() -> dict[str, str]:
    known = {fold(code): code for code in load().codes} | dict(code_of_name())
    for country in countries().values():
        known[country.iso2.lower()] = country.code
        known[country.code.lower()] = country.code
    return known


def country_code(text: str) -> str:
    """PLOVER's code of a country or kind of body: from a code of two or three letters or a name."""
    found = _codes().get(fold(text))
    if found:
        return found
    near = difflib.get_close_matches(fold(text), _codes(), n=1, cutoff=0.75)
    hint = f"; the nearest known is {near[0]!r} ({_codes()[near[0]]})" if near else ""
    fix = f"give a country's name, its ISO 3166 code, or one of UNO, EUR, IGO, NGO, ISM, IMG{hint}"
    raise DataError(f"{text!r} is no country", fix=fix)


def sector_codes(text: str) -> tuple[str, ...]:
    """PLOVER's sectors in a cell, joined with semicolons, the primary one first."""
    found = tuple(part.strip().upper() for part in re.split(r"[;/ ]+", text) if part.strip())
    unknown = [sector for sector in found if sector not in load().sectors]
    if unknown:
        fix = f"give sectors of PLOVER, joined with ';': {', '.join(sorted(load().sectors))}"
        raise DataError(f"{unknown[0]!r} is no sector", fix=fix)
    return found


def office_named(text: str, code: str) -> tuple[str, str]:
    """The canonical office that words stand for in a country, and its sector.

    Words that ``titles.csv`` does not know stay as they are, without a sector.
    """
    bare = _COUNTRY_OF_OFFICE.sub("", text).strip()
    for words in (text.strip(), bare, _without_country(bare)):
        row = title(words, code) if words else None
        if row is not None:
            return row.office, row.sector
    return text.strip(), ""


def _without_country(office: str) -> str:
    """Without a last "of …" that is a country: "Minister of Health of Kenya"."""
    words, _, last = office.rpartition(" of ")
    return words if fold(last) in _codes() else ""


def first_day(text: str) -> str:
    """The first day of a term: of a year or month its first day."""
    return _day(text, last=False)


def end_day(text: str) -> str:
    """The first day after a term: a day as it stands, after a month or year the next one."""
    return _day(text, last=True)


def _day(text: str, *, last: bool) -> str:
    match = _DAY.match(text.strip())
    fix = "write YYYY-MM-DD, YYYY-MM or YYYY"
    if not match:
        raise DataError(f"{text!r} is no date", fix=fix)
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        if day:
            return dt.date(year, month, day).isoformat()
        if not last:
            return dt.date(year, month or 1, 1).isoformat()
        final = calendar.monthrange(year, month or 12)[1]
        return (dt.date(year, month or 12, final) + dt.timedelta(1)).isoformat()
    except (ValueError, OverflowError) as error:
        raise DataError(f"{text!r} is no date", fix=fix) from error
