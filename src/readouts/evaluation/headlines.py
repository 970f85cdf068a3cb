"""Headline templates: their slots filled with places of our own, their type and mode judged."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from readouts.evaluation.coder import real
from readouts.evaluation.model import Figure, Result, Wrong
from readouts.evaluation.sets import Item
from readouts.evaluation.tally import Tally, joined, share, surest
from readouts.ontology import load
from readouts.records import Claim

# Countries of all regions, none beside a neighbour, so that no pair has a history of its own; the
# cities are no capitals, which could be taken for their governments.
_COUNTRIES = tuple("Kenya Norway Peru Nepal Ghana Poland Fiji Jordan Chile Latvia Oman".split())
_CITIES = tuple("Kisumu Bergen Cusco Pokhara Kumasi Gdansk Arequipa".split())
_MISSPELT = {"primative": "primitive", "sieze": "seize"}  # by the set


def filled(items: Sequence[Item]) -> tuple[Item, ...]:
    """Headlines with a country or city in each slot, another from one headline to the next."""
    return tuple(_filled(item, number) for number, item in enumerate(items))


def _filled(item: Item, number: int) -> Item:
    text = item.text.replace("{city}", _CITIES[number % len(_CITIES)])
    for slot in (1, 2, 3):
        country = _COUNTRIES[(number + slot) % len(_COUNTRIES)]
        text = text.replace(f"{{country_{slot}}}", country)
    return msgspec.structs.replace(item, text=text)


def types_and_modes(name: str, items: Sequence[Item], claims: Sequence[Sequence[Claim]]) -> Result:
    """Type and mode of the surest claim of each headline.

    Args:
        name: of the set.
        items: headlines, each with one event.
        claims: what the coder reads in each.
    """
    tally = Tally()
    moded = modes = typed = 0
    errors = []
    for item, own in zip(items, claims, strict=True):
        best = next(iter(real(own)), None)
        tally.add(item.types, {best.type} if best else set())
        mode = _mode(item)
        hit = best is not None and best.type in item.types
        if mode:
            moded += 1
            typed += hit
            modes += hit and best is not None and mode in best.modes
        if not hit or (mode and best and mode not in best.modes):
            errors.append(_wrong(item, mode, best))
    return Result(
        set=name,
        title=f"Headlines: {len(items)} templates, slots filled",
        figures=_figures(tally, len(items), moded, typed, modes),
        rows=tally.rows(),
        confusion=tally.confusion(),
        errors=surest(errors),
    )


def _mode(item: Item) -> str | None:
    """The PLOVER 2.0 mode of a headline's event; None if it has none that 2.0 has."""
    event = item.events[0] if item.events else None
    if event is None or event.type is None or event.mode is None:
        return None
    return load().mode_of(event.type, _MISSPELT.get(event.mode, event.mode))


def _figures(tally: Tally, of: int, moded: int, typed: int, modes: int) -> tuple[Figure, ...]:
    found = tally.found.total()
    return (
        Figure(
            name="type",
            value=share(tally.right.total(), of),
            of=of,
            meaning="share of the headlines whose surest claim (of what occurred or is going on) "
            "has the set's type; a headline in which nothing is found is wrong",
        ),
        Figure(
            name="type where found",
            value=share(tally.right.total(), found),
            of=found,
            meaning="the same of the headlines in which something is found",
        ),
        Figure(
            name="mode",
            value=share(modes, moded),
            of=moded,
            meaning="share of the headlines with a mode of PLOVER 2.0 whose surest claim has the "
            "set's type and this mode",
        ),
        Figure(
            name="mode where type right",
            value=share(modes, typed),
            of=typed,
            meaning="the same of the headlines whose type is right",
        ),
    )


def _wrong(item: Item, mode: str | None, best: Claim | None) -> Wrong:
    return Wrong(
        text=item.text,
        gold=" ".join((joined(item.types), *((mode,) if mode else ()))),
        found=" ".join((best.type, *best.modes)) if best else "nothing",
        entry=best.entry if best else "",
        sure=best.confidence if best else 0.0,
    )
