"""Agent nouns and office titles: what a person or body is, by the word for it."""

from __future__ import annotations

from typing import NamedTuple

from readouts.reference.index import Index
from readouts.reference.loading import loaded_once
from readouts.reference.tables import parts, rows


class Title(NamedTuple):
    """An office title: its canonical office, its sector, the countries that use it so."""

    title: str
    office: str
    sector: str
    countries: tuple[str, ...]


def _plurals(noun: str) -> tuple[str, ...]:
    if noun.endswith("man"):
        return (noun[:-2] + "en",)
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return (noun[:-1] + "ies",)
    if noun.endswith(("s", "x", "ch", "sh")):
        return (noun + "es",)
    first, _, rest = noun.partition(" of ")  # "ministers of state"
    return (f"{first}s of {rest}", noun + "s") if rest else (noun + "s",)


@loaded_once
def _agents() -> Index[tuple[str, ...]]:
    entries = []
    for noun, sectors in rows("agents.csv", 2):
        entries += [(form, parts(sectors)) for form in (noun, *_plurals(noun))]
    return Index(entries)


def agent(noun: str) -> tuple[str, ...]:
    """PLOVER sectors of an agent noun, primary first; empty if it is none.

    Singular or plural, one word or several: ``agent("riot police") == ("COP",)``.
    """
    found = _agents().get(noun)
    return found[0] if found else ()


@loaded_once
def _titles() -> Index[Title]:
    entries = []
    for title, office, sector, countries in rows("titles.csv", 4):
        row = Title(title, office, sector, parts(countries))
        forms = (title,) if title.isupper() else (title, *_plurals(title))
        entries += [(form, row) for form in forms]
        if title == "FM":
            entries.append(("FMs", row))
    return Index(entries)


def titles(text: str) -> tuple[Title, ...]:
    """The offices that a title may stand for; several where countries differ."""
    return _titles().get(text)


def title(text: str, code: str | None) -> Title | None:
    """The office that a title stands for in a country; None if it is no title there.

    Without a country only a title that means one office everywhere is taken.
    """
    found = titles(text)
    for row in found:
        if code is not None and code in row.countries:
            return row
    anywhere = [row for row in found if not row.countries]
    if anywhere:
        return anywhere[0]
    return found[0] if code is None and len({row.office for row in found}) == 1 else None


def is_agent(noun: str) -> bool:
    """Whether a word or phrase names somebody who can act: "minister", "riot police"."""
    return bool(agent(noun))
