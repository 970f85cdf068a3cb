"""Whether a text is English: Readouts codes no other language yet."""

from __future__ import annotations

import re
from typing import NamedTuple

SAMPLE = 500
"""Characters looked at: langid's accuracy is flat beyond a few hundred bytes."""

MIN_WORDS = 40
"""Words below which a text is taken: too little to be sure of a language."""

_SURE = 75.0
"""How much likelier than English, in nats over the sample, a language must be.

A paragraph of 250 characters of French, German or Dutch scores 390 to 520 above English; of 869
English wire items made of figures and abbreviations (Reuters-21578) none scores above 75.
"""

_NO_LANGUAGE = "zxx"  # ISO 639-2: no linguistic content, such as a table of prices
_TELLING = frozenset(
    ["the", "and", "of", "to", "that", "with", "from", "has", "have", "was", "were", "said", "its"]
)
_ENOUGH = 0.08  # of the words; English news has about 0.2, French, Dutch and German under 0.03
_MIN_SAMPLE = 8  # words
_WORD = re.compile(r"[^\W\d_]+")
_MIN_LETTERS = 120  # in a script other than Latin, where words are not always set apart


class Verdict(NamedTuple):
    """The language code if known, whether the text is refused for it, and why."""

    code: str | None
    refused: bool = False
    why: str = ""


def judge_language(text: str, given: str | None) -> Verdict:
    """Whether the text may be taken as English.

    A language that came with the report is trusted. Else the commonest words of English decide
    at once, and only a text without them is shown to langid; it is refused if it has at least
    ``MIN_WORDS`` words and langid is sure.

    Args:
        text: the report's text.
        given: the language that came with it, such as ``en``, ``en-GB`` or ``English``.
    """
    if given:
        return _given(given)
    words = _WORD.findall(text, 0, SAMPLE * 2)
    sample = [word.lower() for word in words[: MIN_WORDS * 2]]
    if len(sample) >= _MIN_SAMPLE and sum(word in _TELLING for word in sample) >= _ENOUGH * len(
        sample
    ):
        return Verdict("en")
    if len(words) < MIN_WORDS and not _foreign_script(text):
        return Verdict(None)
    return _detected(text)


def _given(given: str) -> Verdict:
    tag = given.lower().replace("_", "-").split("-")[0]
    if tag in {"en", "eng", "english"}:
        return Verdict(given)
    return Verdict(
        given, refused=True, why=f"its language is given as {given!r}; only English is read."
    )


def _foreign_script(text: str) -> bool:
    letters = "".join(_WORD.findall(text, 0, SAMPLE))
    return sum(letter > "\u024f" for letter in letters) >= max(_MIN_LETTERS, len(letters) // 2)


def _detected(text: str) -> Verdict:
    from py3langid import rank  # its model takes a second to load

    scores: dict[str, float] = dict(rank(text[:SAMPLE].strip()))
    best = max(scores, key=lambda code: scores[code])
    if best == "en":
        return Verdict("en")
    if best == _NO_LANGUAGE or scores[best] - scores["en"] < _SURE:
        return Verdict(None)
    why = f"the text looks like language {best!r}; only English is read (give `language` if not)."
    return Verdict(best, refused=True, why=why)
