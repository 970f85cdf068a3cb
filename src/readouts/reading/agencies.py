"""Names of agencies and broadcasters, as credits write them."""

from __future__ import annotations

import re
from functools import cache

_SMALL_LIST = {
    "Reuters": ("Thomson Reuters",),
    "Associated Press": ("AP", "The Associated Press"),
    "Agence France-Presse": ("AFP", "Agence France Presse"),
    "Xinhua": ("Xinhua News Agency",),
    "TASS": ("Itar-Tass", "ITAR-TASS"),
    "Associated Press of Pakistan": ("APP",),
    "Radio Pakistan": (),
    "SANA": (),
}
_NO_AGENCY = re.compile(
    r"\b(?:desk|staff|reports?|reporter|correspondents?|bureau|web|revised|updated)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][A-Za-z&-]{1,14}")


@cache
def spellings() -> dict[str, str]:
    """Every spelling of an agency, and the name it stands for."""
    return {s: name for name, more in _SMALL_LIST.items() for s in (name, *more)}


def credit_name(words: str) -> str | None:
    """The agency that the bracket in a dateline names.

    A single word that is not in the table is given as written, since hardly anything but an
    agency stands there; a desk or a staff is none.
    """
    words = " ".join(words.split())
    first = re.split(r"[/,;]| and ", words)[0].strip()
    if known := spellings().get(words) or spellings().get(first):
        return known
    return words if _NAME.fullmatch(words) and not _NO_AGENCY.search(words) else None


@cache
def names_pattern() -> re.Pattern[str]:
    """A regular expression that finds every spelling, longest first."""
    longest = sorted(spellings(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])")
