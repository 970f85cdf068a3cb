"""A mention in its report: its own words, then the people and countries that the report names."""

from __future__ import annotations

import re

from readouts.records import Span
from readouts.reference import fold, holders, name_words, titles
from readouts.resolving.cast import Cast
from readouts.resolving.found import Found
from readouts.resolving.identify import identify
from readouts.resolving.near import only_land
from readouts.resolving.phrase import take_apart
from readouts.resolving.prominent import find_prominent
from readouts.resolving.spelling import joined
from readouts.resolving.tenure import of_holder, of_person

_TOLD = re.compile(r"(?:told|tell|tells|telling|brief(?:ed|ing)?|to|with) (?:[a-z]+ )?$")
_RANKS = frozenset(
    "mr mrs ms dr sir lord general colonel gen col marshal field comrade ayatollah sheikh mullah "
    "chairman brother leader strongman ruler dictator".split()
)


# Bodies whose heads are known by surname where the report names the body.
_BODIES = {
    "UNO": re.compile(r"\b(?:UN\b|U\.N\.|United Nations\b)"),
    "EUR": re.compile(r"\b(?:EU\b|E\.U\.|European (?:Union|Commission)\b)"),
}


def look(text: str, day: str | None, cast: Cast) -> Found:
    """What words stand for: themselves, then with the report's people, then with the well known.

    Args:
        text: the words of the mention.
        day: ``YYYY-MM-DD``.
        cast: the report's people and countries.
    """
    found = identify(text, day, tuple(cast.lands))
    if found.office and found.identifier:
        return found
    if found.code and found.person and take_apart(text, day).of("former"):
        return found  # whatever the report calls them elsewhere
    name = found.person or take_apart(text, day).name
    if not name or _is_place(found):
        return found
    known = cast.find(name)
    if known and (not found.code or found.code == known.code) and not _other_office(found, known):
        why = (*known.why, f"“{name}” is named in full in the report")
        return known._replace(why=tuple(dict.fromkeys(why)), basis="named in full")
    return _prominent(text, name, day, cast) or found if not found.code else found


def look_at_home(text: str, day: str | None, cast: Cast, at: Span | None = None) -> Found:
    """The same; agents of whom no country is told are at home where their sentence or report is.

    Args:
        text: the words of the mention.
        day: ``YYYY-MM-DD``.
        cast: the report's people and countries.
        at: where in the report the mention stands; by default, where its words first do.
    """
    found = look(text, day, cast)
    if found.code or not found.sectors or _is_stranger(text, day, cast, at):
        return found
    land = cast.home if found.person else home_of(text, day, cast, at)
    if not land:
        return found
    home = identify(text, day, tuple(cast.lands), home=land)
    if home.code != land:
        return found
    return home._replace(why=(*home.why, f"at home in {land}, the country of the report"))


def _is_stranger(text: str, day: str | None, cast: Cast, at: Span | None) -> bool:
    """Whether somebody may be of any country: those posted somewhere, migrants, the press told."""
    phrase = take_apart(text, day)
    press = at is not None and phrase.has("hearer") and _TOLD.search(cast.text[: at.start])
    return phrase.has("posted") or phrase.has("stranger") or bool(press)


def counterpart(text: str, own: Found, other: Found, day: str | None) -> Found | None:
    """Who holds the other's office in the own country: "his Greek counterpart".

    Args:
        text: the words of the mention.
        own: what they say by themselves.
        other: whom "his" or "counterpart" stands for.
        day: ``YYYY-MM-DD``.
    """
    if "counterpart" not in text.lower() or not (own.code and other.office and day):
        return None
    found = holders(other.office, own.code, day)
    if own.code == other.code or own.identifier or len({t.name for t in found}) != 1:
        return None
    return of_holder(found[0], other.office, own)


def home_of(text: str, day: str | None, cast: Cast, at: Span | None = None) -> str:
    """The only country of the sentence with these words, or of the report, or the chief one."""
    start = at.start if at else cast.text.find(text)
    near = only_land(cast.text, Span(start, start + len(text)), day) if start >= 0 else ""
    return near or cast.home


def _prominent(text: str, name: str, day: str | None, cast: Cast) -> Found | None:
    if not _bare(text, name) or cast.has_stranger(name):
        return None
    bodies = [code for code, words in _BODIES.items() if words.search(cast.text)]
    person = find_prominent(name, day, (*cast.lands, *bodies))
    return of_person(person, Found(), take_apart(text, day)) if person else None


def _is_place(found: Found) -> bool:
    return found.sectors == ("CVL",) and not found.person


def _other_office(found: Found, known: Found) -> bool:
    return bool(found.office and known.office and found.office != known.office)


def _bare(text: str, name: str) -> bool:
    """Whether a single surname is all there is, apart from a rank or a title."""
    rest = fold(text).replace(fold(name), "").strip()
    return len(name_words(joined(name))) == 1 and (
        not rest or bool(titles(rest)) or set(rest.split()) <= _RANKS
    )
