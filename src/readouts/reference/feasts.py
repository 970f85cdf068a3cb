"""Days with a name, such as Good Friday, and the rule by which they fall."""

from __future__ import annotations

import functools
from typing import NamedTuple

from readouts.reference.tables import parts, rows


class Feast(NamedTuple):
    """One row of ``feasts.csv``; its head tells how ``rule`` is written."""

    name: str
    aliases: tuple[str, ...]
    rule: str


@functools.cache
def feasts() -> dict[str, Feast]:
    """Every spelling of a feast, folded to lower case, and the feast."""
    found: dict[str, Feast] = {}
    for name, aliases, rule in rows("feasts.csv", 3):
        feast = Feast(name, parts(aliases), rule)
        for spelling in (name, *feast.aliases):
            found[spelling.lower()] = feast
    return found
