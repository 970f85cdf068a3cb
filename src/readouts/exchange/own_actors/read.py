"""A user's file of actors, in whichever of the formats it is."""

from __future__ import annotations

from collections.abc import Iterable

from readouts.exchange.own_actors.followthemoney import is_followthemoney, rows_of_entities
from readouts.exchange.own_actors.model import Fault, ReadActors, Row
from readouts.exchange.own_actors.overlaps import overlaps
from readouts.exchange.own_actors.table import rows_of_table

__all__ = ["Fault", "ReadActors", "read_actors"]


def read_actors(content: bytes, file: str) -> ReadActors:
    """A table of actors with every fault it has.

    Args:
        content: what is in the file: CSV with a header, or FollowTheMoney's entities, one a line.
        file: its name.

    In a CSV two holders of one seat on one day are a fault. In FollowTheMoney's entities they are
    not, as there a seat may be a whole chamber's.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        fix = "save the table as UTF-8"
        fault = Fault(file=file, line=line, what="not UTF-8", fix=fix)
        return ReadActors(file=file, format="csv", actors=(), faults=(fault,))
    if is_followthemoney(text):
        return _read(rows_of_entities(text, file), file, "FollowTheMoney")
    return _read(rows_of_table(text, file), file, "CSV")


def _read(found: Iterable[Row | Fault | None], file: str, format: str) -> ReadActors:  # noqa: A002 - the field's word
    kept = list(found)
    rows = [one for one in kept if isinstance(one, Row)]
    faults = [one for one in kept if isinstance(one, Fault)]
    if format == "CSV":
        faults += overlaps(rows, file)
    if not rows and not faults:
        fix = "it needs people or organisations with a name and a country"
        faults.append(Fault(file=file, what="no actor in it", fix=fix))
    faults.sort(key=lambda fault: fault.line or 0)
    return ReadActors(
        file=file,
        format=format,
        actors=tuple(row.actor for row in rows),
        faults=tuple(faults),
        passed_over=sum(one is None for one in kept),
    )
