"""Headlines written In Capitals Like These, or LIKE THESE, as the sentences they would be.

Parsers are trained on sentences: where every word has a capital they see names everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from readouts.reference import is_agent, is_demonym, name_words, places_named, senses, terms

IsWord = Callable[[str], bool]

_WORD = re.compile(r"[A-Za-z][A-Za-z'\u2019-]*")
_SMALL = frozenset(
    "a an and as at but by for from if in into is it nor of off on or over so the to "
    "under up with amid after before against".split()
)
_PARTICLES = frozenset(
    "al bin ibn el de da do dos del della di du la le van von der den ter".split()
)
_LEAST_WORDS = 4  # fewer are a name as likely as a headline
_SHARE = 0.8  # of the longer words must have a capital
_LONG = 4  # letters; short words are written small in many headlines
_MOST_CHARACTERS = 220  # headlines are short; a long text in capitals is a wire's whole style


def sentence_case(text: str, is_word: IsWord) -> str:
    """The text with capitals as in a sentence, if it is written as a headline; else as it is.

    Args:
        text: one sentence or headline.
        is_word: whether something in small letters is a common word of English.

    Returns:
        A text of the same length, so that offsets hold.
    """
    words = _WORD.findall(text)
    longer = [word for word in words if len(word) >= _LONG]
    if len(words) < _LEAST_WORDS or len(longer) < 2 or len(text) > _MOST_CHARACTERS:
        return text
    if sum(word[0].isupper() for word in longer) < _SHARE * len(longer) or _tells(words):
        return text
    shouted = sum(word.isupper() for word in longer) >= _SHARE * len(longer)
    return _WORD.sub(lambda found: _cased(found[0], is_word, shouted=shouted), text)


def _tells(words: list[str]) -> bool:
    """Whether a word stands small that no headline writes so: "met" among many names."""
    return any(word.islower() and word not in _SMALL | _PARTICLES for word in words)


def _cased(word: str, is_word: IsWord, *, shouted: bool) -> str:
    if word.isupper() and not shouted:
        return word  # "EU", "UN"
    small = word.lower()
    if small in _SMALL:
        return small
    if _is_name(word):
        return word if not shouted or len(word) <= 3 else word.capitalize()
    if is_word(small.replace("\u2019", "'").removesuffix("'s")) or is_agent(small):
        return small
    return word.capitalize() if shouted else word


@cache
def _surnames() -> frozenset[str]:
    """The last names of office holders, but those that are a common noun of the agents' table."""
    last = {name_words(term.name)[-1] for term in terms() if term.name.strip()}
    return frozenset(word for word in last if not is_agent(word))


def _is_name(word: str) -> bool:
    bare = re.sub(r"['\u2019]s?$", "", word)
    proper = bare.capitalize() if bare.isupper() and len(bare) > 3 else bare
    if senses(proper) or is_demonym(proper) or proper.lower() in _surnames():
        return True
    return any(place.kind != "region" for place in places_named(proper))
