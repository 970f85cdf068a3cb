"""Ranks before a name: there "DSP" is a police officer's, whatever party has these letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from readouts.reference import agent, organisation, senses, titles
from readouts.reference.given_names import gender_of_name
from readouts.reference.ranks import MOST_WORDS, rank
from readouts.resolving.words import Word

# A name's first word: "Joy", "O'Hara", "K.", "MacLean"
_NAME = re.compile(r"(?:[A-Z]\.)+|[A-Z]|(?:[A-Z]['’])?[A-ZÀ-Þ][a-zà-ÿ]\w*(?:[-'’]\w+)*")


def rank_at(words: Sequence[Word], at: int) -> tuple[str, tuple[str, ...], int] | None:
    """The rank that begins at a word and stands before a name: text, sectors, number of words."""
    for size in range(min(MOST_WORDS, len(words) - at - 1), 0, -1):
        some = words[at : at + size]
        text = " ".join(word.text for word in some)
        sectors = rank(text)
        clean = not any(w.owns or w.use for w in some) and not any(w.comma for w in some[1:])
        if sectors and clean and _is_name(words[at + size]):
            return text, sectors, size
    return None


def _is_name(word: Word) -> bool:
    """Whether a word may begin a name: capitalised, and neither noun nor country nor body."""
    text = word.text
    if word.comma or word.use or not _NAME.fullmatch(text):
        return False
    if gender_of_name(text):
        return True
    tables: tuple[Callable[[str], object], ...] = (titles, agent, senses, organisation)
    return not any(known(text) for known in tables)
