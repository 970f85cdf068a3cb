"""Parties in plain words: names, offices and countries as a sentence has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.merging.countries import country_name
from readouts.merging.phrases import phrases
from readouts.merging.words import listed
from readouts.records import Who

_MANY = 4  # more parties than this are counted, not listed


def parties_text(whos: Sequence[Who]) -> str:
    """The parties as a list in prose; beyond four, the first three and how many others."""
    names = [party_text(who) for who in whos]
    if len(names) > _MANY:
        names = [*names[: _MANY - 1], f"{len(names) - _MANY + 1} others"]
    return listed(names)


def party_text(who: Who) -> str:
    """One party: "Ana Ruiz, foreign minister of Chile", "Kenya", "the police of Chad", "miners"."""
    country = country_name(who.code) if who.code else None
    if who.name:
        return _person(who.name, who.office, country)
    if country and not who.sector:
        return country
    words = who.stands_for or who.text
    pattern = phrases().sectors.get(who.sector or "")
    if country and pattern and not _names_someone(words):
        return pattern.format(c=country)
    return words


def short_name(who: Who) -> str:
    """The party without its office."""
    return who.name or party_text(who)


def _names_someone(words: str) -> bool:
    """Whether a mention holds a name beyond a single word such as "Islamabad" or "police"."""
    capitals = [word for word in words.split() if word[:1].isupper()]
    return len(capitals) > 1


def _person(name: str, office: str | None, country: str | None) -> str:
    if office is None:
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
    last = text.split(",", maxsplit=1)[0].split()[-1:] or [""]
    only = whos[0] if whos else None
    if only is not None and (only.name or (only.code and not only.sector)):
        return False
    return last[0].endswith("s") or last[0] in {"police", "people", "troops", "men", "women"}
