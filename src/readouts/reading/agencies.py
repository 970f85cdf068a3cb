"""Names of agencies and broadcasters, as credits write them."""

from __future__ import annotations

import re
from functools import cache

from readouts.reference import agencies

_WORD = re.compile(r"\w+")
_NO_AGENCY = re.compile(
    r"\b(?:desk|staff|reports?|reporter|correspondents?|bureau|web|revised|updated)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][A-Za-z&-]{1,14}")
# What agencies call themselves in the languages of their names.
_KIND = re.compile(
    r"\b(?:Agency|Agence|Agencia|Agência|Agenzia|Agentur|News|Press|Presse|Prensa|Wire)\b"
)
_LONG_NAME = re.compile(
    r"[^\W\d_a-z][\w&-]*(?: (?:of |de |da |do |della )?[^\W\d_a-z][\w&-]*){1,4}"
)


@cache
def spellings() -> dict[str, str]:
    """Every spelling of an agency, and the name it stands for."""
    found: dict[str, str] = {}
    for agency in agencies():
        for spelling in (agency.name, *agency.aliases):
            found.setdefault(spelling, agency.name)
    return found


def credit_name(words: str) -> str | None:
    """The agency that the bracket in a dateline names.

    A single word that is not in the table is given as written, since hardly anything but an
    agency stands there; so are words that say of what kind they are. A desk or a staff is none.
    """
    words = " ".join(words.split())
    first = re.split(r"[/,;]| and ", words)[0].strip()
    if known := spellings().get(words) or spellings().get(first):
        return known
    named = _NAME.fullmatch(words) or (_LONG_NAME.fullmatch(words) and _KIND.search(words))
    return words if named and not _NO_AGENCY.search(words) else None


def find_names(text: str) -> list[re.Match[str]]:
    """Where the text names an agency in any spelling, in order; the longest where two begin.

    Only the patterns of first words that the text has are tried: one pattern of all six hundred
    spellings takes six times as long as the rest of the reading.
    """
    patterns = _patterns()
    present = patterns.keys() & set(_WORD.findall(text))
    found = [match for word in present for match in patterns[word].finditer(text)]
    return sorted(found, key=lambda match: match.start())


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    by_word: dict[str, list[str]] = {}
    for name in sorted(spellings(), key=lambda name: (-len(name), name)):
        if first := _WORD.search(name):
            by_word.setdefault(first[0], []).append(name)
    return {
        word: re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])")
        for word, names in by_word.items()
    }
