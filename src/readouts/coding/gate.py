"""The gate: which sentences are worth a parse.

It lets through every sentence that holds a form of a lexicon head and, besides, a word that could
name a party. It works on raw text; the parse costs a thousand times as much.
"""

from __future__ import annotations

import re
from functools import cache

from readouts.coding.entries import load_lexicon
from readouts.coding.inflect import forms
from readouts.reference import is_agent

MAX_CHARACTERS = 2000  # longer "sentences" are lists and tables; parsing them takes seconds

_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
_PRONOUN = frozenset("he she they it we i him her them us who".split())


def may_code(text: str) -> bool:
    """Whether the coder could find an event in this sentence."""
    if len(text) > MAX_CHARACTERS:
        return False
    words = _WORD.findall(text)
    folded = {word.lower() for word in words}
    folded |= {part for word in folded if "-" in word for part in word.split("-")}
    return not folded.isdisjoint(_triggers()) and _may_name_party(words)


def _may_name_party(words: list[str]) -> bool:
    return any(
        word[0].isupper() or word.lower() in _PRONOUN or is_agent(word.lower()) for word in words
    )


@cache
def _triggers() -> frozenset[str]:
    return frozenset(form for _, head in load_lexicon().heads for form in forms(head))
