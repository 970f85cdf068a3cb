"""Names of places that a phrase makes something else: persons, cars, veterans of wars, bodies."""

from __future__ import annotations

from readouts.reference import organisation
from readouts.reference.places import all_places_named
from readouts.resolving.page import Page, Run
from readouts.resolving.place_names import is_land, prominent
from readouts.resolving.toponym_words import LOCAL, NO_NAMES

_THINGS = frozenset(
    "bus car van truck lorry pickup jeep suv sedan minibus minivan saloon motorcycle motorbike "
    "coupe hatchback limousine scooter missile missiles rifle pistol".split()
)
_VETERANS = frozenset("veteran veterans vet vets".split())
_GROUPS = frozenset("leaders nations states countries neighbours neighbors".split())
_WATERS = frozenset({"ocean", "sea", "gulf"})
_WIDEST = 10  # tokens of a body's name


def is_no_place(page: Page, run: Run) -> bool:
    """Whether what stands around the name of a place says that it names something else here."""
    behind = page.text(run.last).lower()
    alone = run.last - run.first == 1
    if alone and behind in _THINGS and not is_land(run.name):
        return True
    if behind in _VETERANS and is_land(run.name):
        return True
    if behind in _GROUPS and is_water(run.name):
        return True
    return (alone and (_forename(page, run) or _of_body(page, run))) or _in_body(page, run)


def is_water(name: str) -> bool:
    """Whether a name is that of an ocean or sea, and so of the states around it."""
    return any(p.kind == "feature" and p.district in _WATERS for p in all_places_named(name))


def _forename(page: Page, run: Run) -> bool:
    """Whether it stands between a possessive and a surname: "Ghana's [Kennedy] Agyapong"."""
    behind = page.text(run.last)
    owned = page.text(run.first - 1) in {"'s", "’s"}
    surname = behind[:1].isupper() and behind.isalpha() and not behind.isupper()
    if not owned or not surname or behind.lower() in NO_NAMES or prominent(run.name):
        return False
    labels = {page.labels[run.last], page.labels[run.first]}
    further = page.text(run.last + 1)
    body = labels & {"ORG", "FAC"} or (further[:1].isupper() and further.lower() in NO_NAMES)
    return not body and page.tokens[run.last].pos == "PROPN"


def _of_body(page: Page, run: Run) -> bool:
    """Whether it is a subject of a body that names its place: "the [Law] Society of Kenya"."""
    if page.text(run.last).lower() not in LOCAL or is_land(run.name):
        return False
    at = run.last + 1
    return page.text(at).lower() == "of" and any(
        is_land(other.name)
        for first in (at + 1, at + 2)
        for other in (page.runs(first) if page.text(first)[:1].isupper() else ())
    )


def _in_body(page: Page, run: Run) -> bool:
    """Whether a listed body's name ends with it: "… Security and Co-operation in [Europe]"."""
    if page.text(run.first - 1).lower() != "in" or page.text(run.last)[:1].isupper():
        return False
    starts = range(max(0, run.first - _WIDEST), run.first - 2)
    named = (page.words(i, run.last) for i in starts if page.words(i, i + 1)[0].isupper())
    return any(organisation(words) is not None for words in named)
