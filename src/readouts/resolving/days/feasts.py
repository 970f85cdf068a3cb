"""Days with a name: fixed ones, those that hang on Easter, the nth weekday of a month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from readouts.reference.feasts import feasts
from readouts.resolving.days.found import Frame, Read, Rule, rule
from readouts.resolving.days.spans import easter, month, orthodox_easter, single
from readouts.resolving.days.weekdays import nth_weekday
from readouts.resolving.days.words import YEAR, weekday_number

_FIXED = re.compile(r"(\d\d)-(\d\d)")
_EASTER = re.compile(r"(easter|orthodox)([+-]\d+)")
_NTH = re.compile(r"(-?\d) (\w+day) (\d+)")
_TAILS = {"last": -1, "this": 0, "next": 1}
_AHEAD_DAYS = 45
_PAST = re.compile(
    r"\b(?:was|were|had|did|broke|met|came|went|fell|shot|held|took|made|\w{2,}ed)\b"
)


@cache
def first_words() -> re.Pattern[str]:
    """The first words of feasts: a text without any of them names none."""
    words = {name.removeprefix("the ").split()[0] for name in names()}
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in sorted(words))})")


def names() -> set[str]:
    """Every spelling of a feast, with its capitals."""
    return {name for feast in feasts().values() for name in (feast.name, *feast.aliases)}


def rules() -> Iterator[Rule]:
    """One rule for all feasts, capitals required."""
    every = "|".join(re.escape(name) for name in sorted(names(), key=len, reverse=True))
    yield rule(
        rf"\b(?:(?P<which>last|this|next) )?(?P<name>(?-i:{every}))\b"
        rf"(?:,? (?:of |in )?(?P<year>{YEAR})"
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
    past = not ahead and bool(_PAST.search(m.string[max(0, m.start() - 90) : m.start()]))
    return _nearest(law, frame._replace(base=base, ahead=ahead), past=past)


def _nearest(law: str, frame: Frame, *, past: bool) -> Read | None:
    """The last one, or the next if it is close and nothing is told of it in the past tense."""
    assert frame.base is not None, "checked by the caller"
    days = [d for by in (-1, 0, 1) if (d := _on(law, frame.base.year + by))]
    before = [d for d in days if d <= frame.base]
    after = [d for d in days if d > frame.base]
    close = bool(after) and not past and (after[0] - frame.base).days <= _AHEAD_DAYS
    ahead = (frame.ahead or close) and before[-1:] != [frame.base]
    day = after[0] if ahead and after else before[-1]
    return Read(*single(day), "day", "stated", implied="year")


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
