"""What a mention stands for, as the resolving of actors passes it on."""

from __future__ import annotations

from typing import NamedTuple


class Found(NamedTuple):
    """What a phrase stands for; empty strings where nothing is known.

    Attributes:
        code: country or international code.
        sectors: PLOVER's, primary first.
        name: of the person or body, as the tables have it.
        office: canonical, held at the day.
        identifier: Wikidata id.
        why: how it was found, step by step.
        capital: a capital that stands alone: government or place, as the act will tell.
        person: the person named, listed or not.
        basis: the kind of evidence that decided, one of ``confidence.csv``.
        body: it is an organisation of the tables.
        past: it is somebody who held office before.
    """

    code: str = ""
    sectors: tuple[str, ...] = ()
    name: str = ""
    office: str = ""
    identifier: str = ""
    why: tuple[str, ...] = ()
    capital: bool = False
    person: str = ""
    basis: str = ""
    body: bool = False
    past: bool = False

    @property
    def known(self) -> bool:
        """Whether a code was found."""
        return bool(self.code)


class Scene(NamedTuple):
    """What a mention is read in.

    Attributes:
        day: ``YYYY-MM-DD`` of the event or report; None if unknown.
        lands: codes of the countries that the report names, in its order.
        home: the country of agents of whom the words name none; empty if unknown.
    """

    day: str | None
    lands: tuple[str, ...] = ()
    home: str = ""
