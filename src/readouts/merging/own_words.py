"""A party without a personal name, in the report's own words where they say more than its code."""

from __future__ import annotations

from readouts.merging.countries import country_name
from readouts.merging.phrases import phrases
from readouts.merging.words import tokens, word_list
from readouts.records import Who
from readouts.reference import agent, senses

_LONGEST = 9  # words; beyond that the code's name is easier to read
_NAME_WORDS = 4  # words that the name of a country has at most
_WHOLE = frozenset({"name", "demonym"})


def own_words(who: Who) -> str:
    """The mention as it reads inside a sentence: "two Belarusian diplomats", "miners in Peru".

    Words that name nobody ("it", "the minister") give way to what the code says, as do a bare
    capital and very long mentions. A country that the words lack is added.
    """
    words = said(who.stands_for or who.text)
    country = country_name(who.code) if who.code else None
    pattern = phrases().sectors.get(who.sector or "")
    coded = pattern.format(c=country) if country and pattern else country
    if coded and _gives_way(words, who, has_pattern=pattern is not None):
        return coded
    if country is None or _names(words, who.code) or _is_name(words):
        return words
    return f"{words} {_joint(words, pattern)} {country}"


def _gives_way(words: str, who: Who, *, has_pattern: bool) -> bool:
    """Whether a mention says less than its code: no one's name, one bare word, a capital."""
    if not 0 < len(words.split()) <= _LONGEST or is_pronoun(words):
        return True
    bare = _names_nobody(words) or len(words.split()) == 1
    return (has_pattern and bare and not _is_name(words)) or _is_capital(words, who.code)


def is_pronoun(words: str) -> bool:
    """Whether a mention is a pronoun: it says nothing of who is meant."""
    return words.casefold() in word_list("pronoun")


def said(words: str) -> str:
    """The words without an owner and with a small letter at the front, unless that is a name's."""
    first, _, rest = words.strip().partition(" ")
    if first.casefold() in word_list("owner") and rest:
        return said(rest)
    if first.isupper() and len(first) > 1:
        return words.strip()
    return _without_titles(f"{_small(first, rest)} {rest}".strip())


def _small(first: str, rest: str) -> str:
    """The first word, small unless it may be a name's: an article, a number, an agent noun."""
    low = first.casefold()
    opening = word_list("nobody") | word_list("function") | word_list("determiner")
    agents = bool(agent(low)) or bool(rest and agent(f"{low} {rest.split(maxsplit=1)[0]}"))
    plain = low.split("-")[0] in opening or (agents and not rest[:1].isupper())
    return first[:1].lower() + first[1:] if plain else first


def _without_titles(words: str) -> str:
    """The words with small titles, if nothing but titles is written large: "the Government"."""
    small = word_list("nobody") | frozenset(phrases().small)
    large = [w for w in tokens(words) if w[:1].isupper() and not senses(w)]
    if not large or any(w.casefold() not in small for w in large):
        return words
    return " ".join(w.lower() if w in large else w for w in words.split())


def _names_nobody(words: str) -> bool:
    said_words = {word.casefold() for word in tokens(words)}
    if said_words & word_list("institution"):
        return False
    return said_words <= word_list("nobody") | word_list("function") | word_list("title")


def _senses(words: str, code: str | None) -> set[str]:
    parts = tokens(words)
    runs = (
        " ".join(parts[i : i + n])
        for n in range(1, _NAME_WORDS + 1)
        for i in range(len(parts) - n + 1)
    )
    return {sense.kind for run in runs for sense in senses(run) if sense.code == code}


def _names(words: str, code: str | None) -> bool:
    """Whether the words name the country."""
    return bool(_senses(words, code))


def _is_capital(words: str, code: str | None) -> bool:
    """Whether the words are no more than a capital or the like: "Islamabad", "the Kremlin"."""
    found = senses(words.removeprefix("the "))
    return any(sense.code == code and sense.kind not in _WHOLE for sense in found)


def _is_name(words: str) -> bool:
    """Whether a capital inside the words, or at their front, makes them a name."""
    return any(word[:1].isupper() for word in tokens(words))


def _joint(words: str, pattern: str | None) -> str:
    """Says "of" after a body that the country has one of, else "in"."""
    local = {word.casefold() for word in tokens(words)} & word_list("local")
    return "of" if pattern and not local and words.startswith("the ") else "in"
