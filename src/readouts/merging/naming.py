"""Parties in plain words: names, offices and countries as a sentence has them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from readouts.merging.countries import KINDS, country_name
from readouts.merging.own_words import own_words
from readouts.merging.phrases import phrases
from readouts.merging.words import listed, word_list
from readouts.records import Who

_COUNTED = frozenset("two three four five six seven eight nine ten both".split())
_MANY = 4  # more parties than this are counted, not listed


def parties_text(whos: Sequence[Who]) -> str:
    """The parties as a list in prose; beyond four, the first three and how many others."""
    names = [party_text(who) for who in whos]
    if len(names) > _MANY:
        names = [*names[: _MANY - 1], f"{len(names) - _MANY + 1} others"]
    return listed(names)


def party_text(who: Who) -> str:
    """One party: "Ana Ruiz, foreign minister of Chile", "Kenya", "two Belarusian diplomats"."""
    country = country_name(who.code) if who.code else None
    if who.name and not (who.office and who.code in KINDS):
        return _person(_with_the(who), who.office, country)
    if country and not who.sector:
        return country
    return own_words(who)


def short_name(who: Who) -> str:
    """The party without its office."""
    return _with_the(who) if who.name else party_text(who)


def _with_the(who: Who) -> str:
    """The name, with the article that the report has before it: "the European Union"."""
    name = who.name or ""
    whole = f"the {name}"
    if who.code in phrases().codes and country_name(who.code) == whole:
        return whole
    return whole if whole.casefold() == who.text.casefold() else name


def _person(name: str, office: str | None, country: str | None) -> str:
    if office is None or name.startswith("the "):
        return name
    title = office_text(office)
    if country and country.removeprefix("the ").casefold() not in title.casefold():
        title = f"{title} of {country}"
    return f"{name}, {title}"


def office_text(office: str) -> str:
    """An office as it reads in a sentence: "Minister of Foreign Affairs" is "foreign minister"."""
    known: Mapping[str, str] = phrases().offices
    if office.casefold() in known:
        return known[office.casefold()]
    small = set(phrases().small)
    return " ".join(w.lower() if w.casefold() in small else w for w in office.split())


def plural(whos: Sequence[Who], text: str) -> bool:
    """Whether a verb after these parties is in the plural."""
    if len(whos) > 1:
        return True
    head = re.split(r",| (?:of|in|from|at|on|for|with|to) ", text, maxsplit=1)[0]
    first, last = (head.split() or [""])[0], (head.split() or [""])[-1]
    return (
        last.endswith("s")
        or first.casefold() in word_list("determiner") | _COUNTED
        or last in {"police", "people", "troops", "men", "women", "children"}
    )
