"""Weak signs that a name is a place, good enough for a town of a country that is in the news.

Surnames stand behind "and", and are objects of verbs, like towns. Such a sign counts only if the
gazetteer has the name in a country that the report names, and not in a country whose towns bear
surnames.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable

from readouts.reference import is_demonym, senses
from readouts.reference.places import all_places_named, places_named
from readouts.resolving.page import Page, Run

# Countries whose towns are called as their people are.
_SURNAMED = frozenset("USA CAN GBR IRL AUS NZL".split())
# Acts that a place suffers, and journeys' ends.
_SUFFERED = frozenset(
    "shell bomb bombard besiege encircle patrol seize capture recapture retake overrun liberate "
    "reinforce reach grip rock flood storm raid evacuate blockade occupy enter leave hit flee "
    "pound cut ransack loot burn".split()
)
_GOING = frozenset(
    "go move march travel head fly drive turn flee send bring take walk sail advance retreat "
    "withdraw return ship bind deploy airlift evacuate escape come arrive bus ferry".split()
)
_COMPASS = frozenset("north south east west northwards southwards eastwards westwards".split())
# Those who, or what, are "of" a place.
_OF_PLACE = frozenset(
    "residents resident people inhabitants mayor police town city village outskirts streets centre "
    "center port suburb suburbs quarter bishop archbishop diocese emir ruler fall siege capture "
    "townspeople villagers traders elders youths farmers capital north south east west "
    "commissioner prefect".split()
)
# What is called by the place where it is or to which it leads.
_CALLED = frozenset(
    "road highway crossing airport airfield slum camp axis barracks checkpoint prison market "
    "garrison sector front pass ferry bridge mine refinery township enclave".split()
)
_KINDS = frozenset("State Province District Region Governorate Prefecture Oblast".split())
_LISTING = frozenset({"and", "or", ",", "&"})


def lands_in(pages: Iterable[Page]) -> frozenset[str]:
    """Codes of the countries that sentences name, by name, adjective or people."""
    return frozenset(code for page in pages for code in _lands_of(page))


def _lands_of(page: Page) -> Iterable[str]:
    for at in range(len(page.tokens)):
        if not page.text(at)[:1].isupper():
            continue
        for run in page.runs(at):
            meant = senses(run.name)
            if meant and meant[0].kind in {"country", "demonym"}:
                yield meant[0].code
                break


def lands_of(names: Iterable[str]) -> frozenset[str]:
    """Codes of the countries of well-known places that are in one country each."""
    each = [{place.code for place in places_named(name)} for name in names]
    return frozenset(code for codes in each if len(codes) == 1 for code in codes if code)


@functools.lru_cache(maxsize=20_000)
def at_home(name: str, lands: frozenset[str]) -> bool:
    """Whether a name is that of a town or district in one of some countries."""
    if is_demonym(name):
        return False
    return any(place.code in lands - _SURNAMED for place in all_places_named(name))


def weak_cue(page: Page, run: Run, ends: frozenset[int], starts: frozenset[int]) -> str:
    """What beside a name hints that it is a place; empty if nothing does.

    Args:
        page: the sentence.
        run: the name.
        ends: tokens behind the places found so far.
        starts: the first tokens of those.
    """
    return (
        _joined(page, run, ends, starts)
        or _suffers(page, run)
        or _held(page, run)
        or _called(page, run)
        or _of_kind(run)
    )


def _joined(page: Page, run: Run, ends: frozenset[int], starts: frozenset[int]) -> str:
    first, last = run.first, run.last
    while first and page.text(first - 1) in _LISTING:
        first -= 1
    while page.text(last) in _LISTING:
        last += 1
    before = first < run.first and first in ends
    behind = last > run.last and last in starts
    # "Macron left Accra, Mensah said": whoever says something is no town
    return "" if page.says(run) or not (before or behind) else "in a list of places"


def _suffers(page: Page, run: Run) -> str:
    token = page.tokens[run.last - 1]
    verb = page.tokens[token.head].lemma
    done = token.dep in {"dobj", "nsubjpass"} and verb in _SUFFERED
    return f"the object of “{verb}”" if done else ""


def _held(page: Page, run: Run) -> str:
    word, before = page.text(run.first - 1).lower(), page.text(run.first - 2).lower()
    if word == "of" and before in _OF_PLACE:
        return f"stands behind “{before} of”"
    if word == "at":
        return "stands behind “at”"
    if word not in {"to", "from", "for", "toward", "towards", "on"}:
        return ""
    head = page.tokens[page.tokens[run.first - 1].head].lemma
    moves = head in _GOING and word != "on"
    marching = word == "on" and head in {"march", "advance", "close", "descend"}
    bound = before == "bound" and word == "for"
    return f"the end of “{head}”" if moves or marching or bound or before in _COMPASS else ""


def _called(page: Page, run: Run) -> str:
    behind = page.text(run.last).lower()
    article = page.text(run.first - 1).lower() in {"the", "-", "/", "–"}
    return f"stands before “{behind}”" if article and behind in _CALLED else ""


def _of_kind(run: Run) -> str:
    _, _, kind = run.name.rpartition(" ")
    return f"a {kind.lower()} by its name" if kind in _KINDS else ""
