"""Datelines: where, and sometimes when and by whom, a report was filed.

The forms are those of the AP Stylebook (``BEIRUT, Lebanon (AP) —``), of Reuters and Xinhua
(``GENEVA, June 2 (Xinhua) --``) and of South Asian papers (``ISLAMABAD:``).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from readouts.reading.agencies import credit_name
from readouts.reading.months import MONTH
from readouts.reading.text_dates import DAY_IN_DATELINE, dateline_day
from readouts.records import Mark, Span
from readouts.reference import places_named

_WORD = r"[^\W\d_][^\W\d_]*(?:[.'’/-]+[^\W\d_]*)*"
_PLACE = rf"{_WORD}(?: {_WORD}){{0,4}}"
_S = r"[^\S\n]"  # a dateline does not run over the end of its line
_DATELINE = re.compile(
    rf"(?P<city>{_PLACE})(?P<region>,{_S}*(?!{MONTH}\b)(?:{_PLACE}))?"
    rf"(?:,?{_S}+(?P<day>{DAY_IN_DATELINE})[.,]?)?"
    rf"(?P<agency>{_S}*\((?P<name>[^()\n]{{2,60}})\)|{_S}*/(?P<wire>[\w -]{{2,40}})/)?"
    rf"(?P<dash>{_S}+-\s|{_S}*--+|{_S}*[–—―]|{_S}*:(?!\d)|(?<=[)/]){_S}*-)"
)
_SMALL = frozenset("al am and au bin da de del do du el es la las los of on sur the upon".split())
_NO_PLACES = frozenset(  # what else stands in capitals before a colon or dash
    """
    a alert report reports analysis answer asean background breaking brief business by column
    comment commentary corrected correction covid date editorial embargoed eu exclusive explainer
    factbox feature first from gcc graphic halt headline here highlights imf immediate index
    indication insight interview list live location nato news note opec opinion osce photo
    photos politics press prices profile q question rate rates refile release resumption
    review saarc source sport sports statement subject summary text timeline title un update
    urgent video watch who world wrapup wto
    """.split()
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")
_OPENS_SENTENCE = re.compile(r"\s*[\"'“‘(]?[^\W\d_a-z]\w*")
_MAX_BARE = 3  # words of a place that has neither day nor agency beside it


class Dateline(NamedTuple):
    """A dateline: its marks (itself, then those inside it), where it ends, and its day."""

    marks: tuple[Mark, ...]
    end: int
    day: str | None


def dateline_at(
    text: str, start: int, published: str | None, *, headed: bool = False
) -> Dateline | None:
    """The dateline that begins at a character of the text; None if none does.

    A day or an agency beside the place is enough, or a long dash after it. Without them it must
    be a city of the gazetteer or one word in capitals: ``Name:`` and ``Topic -`` look the same.
    Under a headline, ``headed``, a few words in capitals before a dash are enough.
    """
    match = _DATELINE.match(text, start)
    if match is None or not (_is_dateline(match, text) or (headed and _is_village(match, text))):
        return None
    day = dateline_day(match["day"], published) if match["day"] else None
    value = _titled(match["city"] + (match["region"] or ""))
    marks = [Mark("dateline", Span(*_trimmed(match)), value)]
    if match["day"] and day:
        marks.append(Mark("date", Span(*match.span("day")), day))
    if agency := _agency(match):
        first, last = match.span("agency")
        spaces = len(match["agency"]) - len(match["agency"].lstrip())
        marks.append(Mark("credit", Span(first + spaces, last), agency))
    return Dateline(tuple(marks), match.end(), day)


def _agency(match: re.Match[str]) -> str | None:
    return credit_name(match["name"] or match["wire"] or "")


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), match.end() - (len(match[0]) - len(match[0].rstrip()))


def _is_dateline(match: re.Match[str], text: str) -> bool:
    words = match["city"].replace("/", " ").split()
    if any(word.lower().strip(".") in _NO_PLACES for word in words):
        return False
    if sum(letter.isalpha() for letter in match["city"]) < 3:
        return False
    if not all(word[0].isupper() or word in _SMALL for word in words):
        return False
    if match["day"] or _agency(match):
        return True
    if len(words) > _MAX_BARE or not _OPENS_SENTENCE.match(text, match.end()):
        return False
    return _long_dash(match) or _is_city(match["city"]) or _capital_word(match)


def _is_village(match: re.Match[str], text: str) -> bool:
    """``VALLE CHICO - When``: a place that no table knows."""
    words = match["city"].split()
    known = any(word.lower().strip(".") in _NO_PLACES for word in words)
    dash = match["dash"].strip() == "-" and bool(_OPENS_SENTENCE.match(text, match.end()))
    return dash and match["city"].isupper() and len(words) <= _MAX_BARE and not known


def _is_city(name: str) -> bool:
    return any(
        place.kind in {"capital", "city"}
        for part in name.split("/")
        for place in places_named(part)
    )


def _capital_word(match: re.Match[str]) -> bool:
    """One word in capitals, or more if a region follows: ``LIKELY FOE:`` is no place."""
    return match["city"].isupper() and (" " not in match["city"] or bool(match["region"]))


def _long_dash(match: re.Match[str]) -> bool:
    return match["dash"].strip() in {"–", "—", "―", "--"}


def _titled(place: str) -> str:
    """``NEW YORK`` as ``New York``; initials such as ``D.C.`` and mixed case stay."""
    words = place.split()
    return " ".join(_titled_word(word, first=number == 0) for number, word in enumerate(words))


def _titled_word(word: str, *, first: bool) -> str:
    if not word.isupper() or _INITIALS.fullmatch(word.strip(",")):
        return word
    if word.lower() in _SMALL and not first:
        return word.lower()
    parts = re.split(r"([-/])", word)
    return "".join(
        part.lower() if number and part.lower() in _SMALL else _capital(part)
        for number, part in enumerate(parts)
    )


def _capital(part: str) -> str:
    """``N'DJAMENA`` as ``N'Djamena``, but ``SANA'A`` as ``Sana'a``."""
    if len(part) > 2 and part[1] in "'’":
        return part[:2] + part[2:].capitalize()
    return part.capitalize()
