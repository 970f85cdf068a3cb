"""The gate: which sentences are worth a parse.

It lets through every sentence that holds the words of a phrase of the lexicon in some form, or a
verb that is mostly an act, and, besides, a word that could name a party. It works on raw text; a
parse costs far more.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from readouts.coding.entries import ANY, Entry, Lexicon, load_lexicon
from readouts.coding.inflect import forms
from readouts.coding.people import names_people
from readouts.coding.verbs import verbs
from readouts.reference import is_agent

MAX_CHARACTERS = 2000  # longer "sentences" are lists and tables; parsing them takes seconds

# Sets of forms, of each of which one must stand in the sentence.
Need = tuple[frozenset[str], ...]

_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
# A capital says nothing of the word that opens a sentence; these name nobody.
_OPENING = frozenset(
    "A An The This That These Those There Here In On At By For From With Without Of To After "
    "Before Since Until During Under Over If When While As Although Though Because But And Or So "
    "Yet Not No Some Many Most Each Every Both All Its His Her Their Our My What Where Why How "
    "Which".split()
)
_PRONOUN = frozenset("he she they it we i him her them us who".split())


def may_code(text: str, lexicon: Lexicon | None = None) -> bool:
    """Whether the coder could find an event in this sentence.

    Every word that an entry fixes must be there in some form: its head, its particle, one noun of
    each of its parts, its modifiers. What the scorer reads alone, it reads only in sentences that
    are let through.

    Args:
        text: the sentence.
        lexicon: whose entries; by default the packaged ones.
    """
    if len(text) > MAX_CHARACTERS:
        return False
    words = _WORD.findall(text)
    folded = {word.lower() for word in words}
    folded |= {part for word in folded if "-" in word for part in word.split("-")}
    is_act = not folded.isdisjoint(_acts()) or _holds_phrase(folded, lexicon or load_lexicon())
    return is_act and _may_name_party(words)


@cache
def _acts() -> frozenset[str]:
    """The forms of the verbs that let a sentence through by themselves."""
    return frozenset().union(*(forms(verb) for verb in verbs().gate))


def _holds_phrase(words: set[str], lexicon: Lexicon) -> bool:
    needs = _needs(lexicon)
    return any(
        all(not words.isdisjoint(forms) for forms in need)
        for word in words & needs.keys()
        for need in needs[word]
    )


def _may_name_party(words: list[str]) -> bool:
    return any(
        (word[0].isupper() and word not in _OPENING)
        or word.lower() in _PRONOUN
        or is_agent(word.lower())
        or names_people(word.lower())
        for word in words
    )


@cache  # a process uses one lexicon, or two
def _needs(lexicon: Lexicon) -> dict[str, tuple[Need, ...]]:
    """For each form of a head, what else must stand in the sentence, by entry."""
    found: dict[str, set[Need]] = defaultdict(set)
    for entry in lexicon.entries:
        need = _need(entry)
        for form in forms(entry.head):
            found[form].add(need)
    return {
        form: ((),) if () in needs else tuple(sorted(needs, key=len))
        for form, needs in found.items()
    }


def _need(entry: Entry) -> Need:
    nouns = [part.nouns for part in entry.parts if ANY not in part.nouns]
    single = [frozenset({word}) for word in (entry.particle, *entry.modifiers) if word]
    return tuple(frozenset().union(*(forms(word) for word in words)) for words in (*nouns, *single))
