"""What the story step knows of a report."""

from __future__ import annotations

import msgspec


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """The features by which reports are compared.

    Attributes:
        report: its id.
        day: day of publication, or None.
        event_days: days on which its main claims happened, sorted.
        lead_day: the one of them that the report opens with.
        parties: keys of the actors and recipients of its claims, such as ``PAK/GOV``, sorted.
        types: PLOVER types of its claims, sorted.
        names: words of names in title and text, folded, with how often each occurs.
        terms: content words of title and text, folded, with their weights.
        places: places of its claims, folded, sorted.
        head: rare words of the title or, if it has none, rare names of the first sentence;
            folded, sorted.
        years: years that title or text name, sorted.
        words: how many words title and text have.
        ahead: whether its title or first sentence tells of something still to come.
    """

    report: str
    day: str | None = None
    event_days: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    names: dict[str, int] = {}
    terms: dict[str, float] = {}
    places: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    words: int = 0
    ahead: bool = False
    lead_day: str | None = None
