"""The table of formats, and the packages that add to it."""

from __future__ import annotations

from importlib.metadata import entry_points

from readouts.errors import UnsupportedFormat
from readouts.exchange.claims import FORMAT as CLAIMS
from readouts.exchange.csv import FORMAT as CSV
from readouts.exchange.model import Format
from readouts.exchange.plover import FORMAT as PLOVER
from readouts.exchange.stories import FORMAT as STORIES

_OURS = (PLOVER, STORIES, CLAIMS, CSV)
_GROUP = "readouts.exporters"


def formats() -> dict[str, Format]:
    """The formats that can be written, by name: ours first, then those of other packages.

    Raises:
        UnsupportedFormat: another package's entry point leads to something that is no ``Format``.
    """
    found = {one.name: one for one in _OURS}
    for entry in sorted(entry_points(group=_GROUP), key=lambda entry: entry.name):
        added = entry.load()
        if not isinstance(added, Format):
            fix = f"remove the package that provides it, or make {entry.value} a Format"
            raise UnsupportedFormat(f"{entry.name!r} is no format", where=_GROUP, fix=fix)
        found.setdefault(added.name, added)
    return found


def format_named(name: str) -> Format:
    """The format with this name.

    Raises:
        UnsupportedFormat: there is none; the message lists those there are.
    """
    known = formats()
    if name not in known:
        fix = f"choose one of {', '.join(known)}"
        raise UnsupportedFormat(f"no format is called {name!r}", where="--format", fix=fix)
    return known[name]
