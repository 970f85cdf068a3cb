"""Days with a name: fixed ones, those that hang on Easter, the nth weekday of a month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from readouts.reference.feasts import feasts
from readouts.resolving.days.explicit import near
from readouts.resolving.days.found import Frame, Read, Rule, rule
from readouts.resolving.days.spans import easter, month, orthodox_easter, single
from readouts.resolving.days.weekdays import nth_weekday
from readouts.resolving.days.words import YEAR, weekday_number

_FIXED = re.compile(r"(\d\d)-(\d\d)")
_EASTER = re.compile(r"(easter|orthodox)([+-]\d+)")
_NTH = re.compile(r"(-?\d) (\w+day) (\d+)")
_TAILS = {"last": -1, "this": 0, "next": 1}
_AHEAD_DAYS = 45


def rules() -> Iterator[Rule]:
    """One rule for all feasts, capitals required."""
    names = sorted({s for f in feasts().values() for s in (f.name, *f.aliases)}, key=len, reverse=True)
    every = "|".join(re.escape(name) for name in names)
    yield rule(
        rf"\b(?:(?P<which>last|this|next) )?(?P<name>(?-i:{every}))\b(?:,? (?:of |in )?(?P<year>{YEAR})"
        r"|,? (?P<tail>last|this|next) year)?(?! (?:Island|Agreement|Accord|\w+ Agreement))",
        _feast,
    )


def _feast(m: re.Match[str], frame: Frame) -> Read | str | None:
    law = feasts()[m["name"].lower()].rule
    if _on(law, 2000) is None:
        return law
    if m["year"]:
        day = _on(law, int(m["year"]))
        return Read(*single(day), "day", "stated") if day else None
    base, tail = frame.base, m["tail"] or m["which"]
    if base is None:
        return None
    if m["tail"]:
        day = _on(law, base.year + _TAILS[m["tail"].lower()])
        return Read(*single(day), "day", "stated") if day else None
    ahead = frame.ahead or (tail or "").lower() == "next"
    return _nearest(law, frame._replace(base=base, ahead=ahead))


def _nearest(law: str, frame: Frame) -> Read | None:
    assert frame.base is not None, "checked by the caller"
    if fixed := _FIXED.fullmatch(law):
        day = near(int(fixed[1]), int(fixed[2]), frame)
    else:
        days = [d for by in (-1, 0, 1) if (d := _on(law, frame.base.year + by))]
        before, after = [d for d in days if d <= frame.base], [d for d in days if d > frame.base]
        soon = after and (frame.ahead or (after[0] - frame.base).days <= _AHEAD_DAYS)
        day = after[0] if soon and before[-1:] != [frame.base] else before[-1]
    return Read(*single(day), "day", "stated", implied="year") if day else None


def _on(law: str, year: int) -> date | None:
    """The day of a rule in a year; None if the rule only says why there is none."""
    if fixed := _FIXED.fullmatch(law):
        return date(year, int(fixed[1]), int(fixed[2]))
    if movable := _EASTER.fullmatch(law):
        sunday = easter(year) if movable[1] == "easter" else orthodox_easter(year)
        return sunday + timedelta(int(movable[2]))
    if nth := _NTH.fullmatch(law):
        return nth_weekday(month(year, int(nth[3])), weekday_number(nth[2]), int(nth[1]))
    return None
