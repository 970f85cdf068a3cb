"""Seasons, by the hemisphere of the report's country."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.resolving.days.found import Frame, Read, Rule, rule
from readouts.resolving.days.spans import season, third
from readouts.resolving.days.words import YEAR

_NAME = r"(?P<name>spring|summer|autumn|winter)"
_ANY = r"(?P<name>spring|summer|autumn|winter|fall)"
_NORTH = "a season of the north: the report does not say which half of the earth"


def rules() -> Iterator[Rule]:
    """With a year, with "last", or after a preposition; "the Prague Spring" is none."""
    part = r"(?:(?P<part>early|mid|late)[ -](?:in )?(?:the )?)?"
    turn = r"(?:[-–/](?:\d\d){1,2})?"  # "the winter of 2015-16"
    yield rule(rf"\b(?:the )?{part}(?-i:{_ANY})(?: of|,| in)? (?P<year>{YEAR}){turn}\b", _season)
    yield rule(
        rf"(?<=in |by )(?-i:(?P<name>Spring|Summer|Autumn|Fall|Winter)) (?P<year>{YEAR})\b", _season
    )
    yield rule(rf"\b(?:the )?{part}(?-i:{_ANY})(?: of)? (?P<tail>last|this|next) year\b", _season)
    coming = "(?:(?:in|by|during|for|over) )?the coming"
    which = f"(?P<which>last|this|next|this past|this coming|{coming})"
    yield rule(rf"\b{part}{which} (?-i:{_ANY})\b", _season)
    yield rule(
        rf"\b(?:in|by|during|since|until|for) (?P<x>(?:the )?{part}(?-i:{_NAME}))\b"
        r"(?! (?:of|offensive|session|school|holiday|break|camp|games|olympics))",
        _season,
    )


def _season(m: re.Match[str], frame: Frame) -> Read | None:
    groups = m.groupdict()
    name, south = m["name"].lower(), bool(frame.place.south)
    year, basis = _year(groups, name, frame), "stated" if groups.get("year") else "relative"
    if year is None:
        return None
    span = season(year, name, south=south)
    if part := groups.get("part"):
        months = {"early": 0, "mid": 1, "late": 2}[part.lower()]
        span = third(span, ("early", "mid", "late")[months])
    note = _NORTH if frame.place.south is None else ""
    return Read(*span, "month", basis, note)  # type: ignore[arg-type]  # one of the two bases


def _year(groups: dict[str, str | None], name: str, frame: Frame) -> int | None:
    if given := groups.get("year"):
        return int(given)
    base = frame.base
    if base is None:
        return None
    if tail := groups.get("tail"):
        return base.year + {"last": -1, "this": 0, "next": 1}[tail.lower()]
    return _counted((groups.get("which") or "").lower(), name, frame._replace(base=base))


def _counted(which: str, name: str, frame: Frame) -> int:
    """The year in which last, this or next season of that name begins."""
    assert frame.base is not None, "checked by the caller"
    base, south = frame.base, bool(frame.place.south)
    years = [base.year + by for by in (-2, -1, 0, 1, 2)]
    begun = [y for y in years if season(y, name, south=south)[0] <= base]
    over = [y for y in years if season(y, name, south=south)[1] < base]
    running = begun[-1] != over[-1]
    coming = which == "next" or which.endswith(" coming")
    if coming or (not which and frame.ahead and not running):
        return begun[-1] + 1
    if which in {"last", "this past"}:
        return over[-1]
    if which == "this" and not running:
        close = season(begun[-1] + 1, name, south=south)[0]
        return begun[-1] + 1 if frame.ahead or close.year == base.year else begun[-1]
    return begun[-1]
