"""The times of publication that come with records, in the ways that newsrooms write them."""

from __future__ import annotations

import datetime as dt
import re

from readouts.reading.months import MONTH, month_number

_FIRST_YEAR, _LAST_YEAR = 1800, 2100  # beyond these a stamp is a slip, not a date
_ISO = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?(?:Z|[+-]\d\d:?\d\d))?)?"
)
_DIGITS = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)(Z?))?")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_TIME = r"(?:(?:,|\s+at|\s*-)?\s+(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?)?"
_DAY_FIRST = re.compile(rf"(?:[A-Za-z]+,?\s+)?(\d\d?)[\s/-]?({MONTH})\.?[\s/,-]*(\d{{4}}){_TIME}")
_MONTH_FIRST = re.compile(rf"(?:[A-Za-z]+,?\s+)?({MONTH})\.?\s*(\d\d?)(?:,\s*|\s+)(\d{{4}}){_TIME}")
_NUMBERS = re.compile(rf"(\d{{4}})[/.](\d\d?)[/.](\d\d?){_TIME}")
_EUROPEAN = re.compile(rf"(\d\d?)\.(\d\d?)\.(\d{{4}}){_TIME}")


def parse_stamp(value: object) -> str | None:
    """An ISO 8601 day or moment, its zone as given; None if the value cannot be one.

    Understood are ISO 8601, ``20200618`` (also with a time), RFC 2822 mail dates, wire stamps
    such as ``26-FEB-1987 15:02:20.00``, English dates with the month in letters, ``2020/06/18``,
    ``18.06.2020``, and seconds or milliseconds since 1970 (given in UTC). ``06/07/2020`` is not:
    it is two days, depending on the country. Nothing is compared with today, so a stamp in the
    future is taken; one before 1800 or after 2100 is not.
    """
    try:
        stamp = _parse(value)
    except (ValueError, OverflowError, OSError):
        return None
    return stamp if stamp and _FIRST_YEAR <= int(stamp[:4]) <= _LAST_YEAR else None


def _parse(value: object) -> str | None:
    if isinstance(value, str):
        return _from_text(value.strip())
    if isinstance(value, dt.date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_number(value)
    return None


def _from_text(text: str) -> str | None:
    if _ISO.fullmatch(text):
        stamp = text.replace(" ", "T", 1).replace(" ", "").replace(",", ".")
        dt.datetime.fromisoformat(stamp)
        return stamp
    if match := _DIGITS.fullmatch(text):
        return _from_digits(match)
    if _EPOCH.fullmatch(text):
        return _from_number(float(text))
    return _from_words(text) or _from_mail(text)


def _from_number(number: float) -> str | None:
    if 10_000_000 < number < 30_000_000:
        return _from_text(str(int(number)))
    if number >= 1e11:
        number /= 1000  # milliseconds, as JavaScript counts
    if number < 1e8:  # before 1973: rather a year, a row number or a price
        return None
    return dt.datetime.fromtimestamp(int(number), dt.UTC).isoformat()


def _from_digits(match: re.Match[str]) -> str:
    year, month, day, hour, minute, second, zone = match.groups()
    stamp = f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second}{zone}" if hour else "")
    dt.datetime.fromisoformat(stamp)
    return stamp


def _from_words(text: str) -> str | None:
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = match[1], month_number(match[2]), match[3]
    elif match := _MONTH_FIRST.fullmatch(text):
        month, day, year = month_number(match[1]), match[2], match[3]
    elif match := _NUMBERS.fullmatch(text):
        year, month, day = match[1], int(match[2]), match[3]
    elif match := _EUROPEAN.fullmatch(text):
        day, month, year = match[1], int(match[2]), match[3]
    else:
        return None
    date = dt.date(int(year), month, int(day))
    return date.isoformat() + _clock(match.groups()[3:])


def _clock(parts: tuple[str | None, ...]) -> str:
    hour, minute, second, half = parts
    if hour is None or minute is None:
        return ""
    number = int(hour)
    if half:
        number = number % 12 + (12 if half[0] in "pP" else 0)
    return f"T{dt.time(number, int(minute), int(second or 0)).isoformat()}"


def _from_mail(text: str) -> str | None:
    from email.utils import parsedate_to_datetime  # seldom needed

    try:
        return parsedate_to_datetime(text).isoformat()
    except (IndexError, TypeError) as error:  # what the library does with some broken dates
        raise ValueError(text) from error
