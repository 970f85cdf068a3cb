"""Lists of stories and events, and why a list is empty."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import msgspec

from readouts.errors import NoSuchTerm
from readouts.merging.plain import plain
from readouts.ontology import load
from readouts.records import Event, Readout
from readouts.store import EventFilter, View

_ENOUGH = 3  # reports; more of them make a story longer, not better to read

# In this order filters are tried, and named when one leaves nothing.
_FILTERS = ("actor", "recipient", "type", "mode", "since", "until")


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One row. ``id`` can be given to ``show``; ``modes`` and ``type`` are the headline's."""

    id: str
    story: str
    date: str | None
    sentence: str
    type: str | None
    modes: tuple[str, ...]
    n_reports: int
    n_independent: int


class Listing(msgspec.Struct, frozen=True, kw_only=True):
    """Rows by date; ``more`` if there are others after them; ``why_empty`` if there are none."""

    items: tuple[Item, ...]
    more: bool
    why_empty: str | None = None

    def __iter__(self) -> Iterator[Item]:
        """The rows in order."""
        return iter(self.items)

    def __len__(self) -> int:
        """How many rows are here; there may be more."""
        return len(self.items)

    def __getitem__(self, index: int) -> Item:
        """One row."""
        return self.items[index]


def checked(wanted: EventFilter) -> EventFilter:
    """The filter with type and mode spelt as in the ontology.

    Raises:
        NoSuchTerm: there is no such type, or no type has such a mode.
    """
    kind = None if wanted.type is None else wanted.type.upper()
    if kind is not None:
        load().quad(kind)
    modes = {mode for event_type in load().types.values() for mode in event_type.modes}
    if wanted.mode is not None and wanted.mode.casefold() not in modes:
        fix = f"the modes are {', '.join(sorted(modes))}"
        raise NoSuchTerm(f"no type has the mode {wanted.mode!r}", where="--mode", fix=fix)
    return msgspec.structs.replace(wanted, type=kind)


def events(view: View, wanted: EventFilter, limit: int) -> Listing:
    """Events that the filter lets through."""
    wanted = checked(wanted)
    return _listing(view, (_event(event) for event in view.each_event(wanted)), wanted, limit)


def stories(view: View, wanted: EventFilter, limit: int) -> Listing:
    """Stories with an event that the filter lets through; all stories without a filter."""
    wanted = checked(wanted)
    chosen = _stories(view, wanted, limit)
    return _listing(view, (_story(view, readout) for readout in chosen), wanted, limit)


def richest(view: View, limit: int) -> tuple[Item, ...]:
    """The stories whose readouts have most parts; reads all of them, so only for small stores."""
    told = [readout for readout in view.stories() if readout.headline is not None]
    ranked = sorted(told, key=_riches, reverse=True)
    return tuple(_story(view, readout) for readout in ranked[:limit])


def _riches(readout: Readout) -> tuple[int, int, int, str]:
    parts = (
        readout.agenda,
        readout.statements,
        readout.shared,
        readout.only_in,
        readout.disagreements,
        readout.wording,
        len(readout.origins) < len(readout.reports),
    )
    filled = sum(map(bool, parts))
    return filled, min(len(readout.reports), _ENOUGH), len(readout.agenda), readout.id


def _listing(view: View, items: Iterator[Item], wanted: EventFilter, limit: int) -> Listing:
    found = tuple(islice(items, limit + 1))
    why = None if found else _why_empty(view, wanted)
    return Listing(items=found[:limit], more=len(found) > limit, why_empty=why)


def _stories(view: View, wanted: EventFilter, limit: int) -> Iterator[Readout]:
    if wanted == EventFilter():
        yield from view.stories(limit=limit + 1)
        return
    seen: set[str] = set()
    for event in view.each_event(wanted):
        if event.story not in seen:
            seen.add(event.story)
            yield view.readout(event.story)


def _event(event: Event) -> Item:
    return Item(
        id=event.id,
        story=event.story,
        date=event.when.start,
        sentence=plain(event),
        type=event.type,
        modes=event.modes,
        n_reports=event.n_reports,
        n_independent=event.n_independent,
    )


def _story(view: View, readout: Readout) -> Item:
    head = view.event(readout.headline) if readout.headline else None
    return Item(
        id=readout.id,
        story=readout.id,
        date=readout.date,
        sentence=readout.sentence if head else readout.title,
        type=head.type if head else None,
        modes=head.modes if head else (),
        n_reports=len(readout.reports),
        n_independent=len(readout.origins),
    )


def _why_empty(view: View, wanted: EventFilter) -> str:
    """Which filter took the last event away."""
    tried = EventFilter()
    if not view.events(tried, limit=1):
        return "The database holds no event yet."
    passed: list[str] = []
    for name in _FILTERS:
        value = getattr(wanted, name)
        if value is None:
            continue
        tried = msgspec.structs.replace(tried, **{name: value})
        if not view.events(tried, limit=1):
            rest = f" among the events with {' '.join(passed)}" if passed else ""
            return f"Nothing is left: no event has --{name} {value}{rest}."
        passed.append(f"--{name} {value}")
    return "Nothing was found."
