"""Bylines: who wrote the report, on a line of its own."""

from __future__ import annotations

import re

_MAX_LINE = 120
_BY = re.compile(
    r"(?P<by>(?:(?:review|report|reporting|words|story|text|interview|analysis|commentary"
    r"|opinion|written|photos?|pictures?) )?by)\b:?\s+|from\b:?\s+",
    re.IGNORECASE,
)
_NAME_WORD = r"[^\W\d_][\w.'’-]*"
_PARTICLE = r"(?:(?:de|van|von|der|al|el|bin|ibn|da|di|la|le|du|ul|ur)[ -])*"
_NAME = rf"{_NAME_WORD}(?: {_PARTICLE}{_NAME_WORD}){{1,3}}"
_NAMES = re.compile(rf"({_NAME}(?:(?:, | and | & |, and ){_NAME})*)(?:\s*[,|/–—(-].*| in .*)?")
_DESK = re.compile(
    r"(?:our |the |a )?(?:(?:own|special|staff|diplomatic|foreign|political|senior|news|web|wire"
    r"|monitoring|bureau|city|national|international|online|world)[ -]?){0,3}"
    r"(?:correspondents?|reporters?|report|representative|writers?|desk|staff|agencies|bureau"
    r"|monitor|newsroom|services?)(?: (?:report|and agencies|in [A-Z]\w+))?",
    re.IGNORECASE,
)
_OWN = re.compile(
    rf"(?P<desk>(?:a|an|our|the) (?:[\w'’&-]+ ){{0,4}}?"
    rf"(?:correspondent|reporter|writer|envoy|editor))"
    rf"(?:,? (?P<name>{_NAME}))?(?:\s*[,|/–—(-].*| in [A-Z].*)?",
    re.IGNORECASE,
)
_IN = re.compile(r",? in (?=[A-Z])")


def byline(line: str) -> str | None:
    """The writer that a line names, such as ``Jane Doe``; None if the line is no byline.

    Args:
        line: a whole line, without white space around it.
    """
    if len(line) > _MAX_LINE or line.endswith((".", ":", "?")):
        return None
    lead = _BY.match(line)
    rest = line[lead.end() :] if lead else ""
    if _DESK.fullmatch(rest or line):
        return rest or line
    if own := _OWN.fullmatch(rest or line):
        name = own["name"]
        return name if name and _all_names(name) else _whole_own(own, led=lead is not None)
    place = _IN.search(rest)
    if lead is None or not (lead["by"] or place):
        return None
    match = _NAMES.fullmatch(rest[: place.start()] if place else rest)
    return match[1] if match and _all_names(match[1]) else None


def _whole_own(own: re.Match[str], *, led: bool) -> str | None:
    """``our correspondent``; "The Reporter" without "by" is rather the name of a paper."""
    desk: str = own["desk"]
    return desk if not own["name"] and (led or desk.lower().startswith("our ")) else None


def _all_names(names: str) -> bool:
    """Whether each word is written as a name: "By Friday evening talks" is none."""
    words = [w for w in re.split(r"[ ,&]+", names) if w and w != "and"]
    return sum(not word[0].isupper() for word in words) <= len(words) // 3 and words[0][0].isupper()
