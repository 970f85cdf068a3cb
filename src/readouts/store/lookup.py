"""Finding what an id, or the beginning of one, means today."""

from __future__ import annotations

from typing import Literal

from readouts.errors import NoSuchId
from readouts.store.database import Database
from readouts.store.part import Part

Kind = Literal["report", "claim", "event", "story"]

_KINDS: dict[str, Kind] = {"r": "report", "c": "claim", "e": "event", "s": "story"}
_SHORTEST = 4
_MOST_NAMED = 5
_LAST = "\U0010ffff"  # sorts after every character an id can hold


class Lookup(Part):
    """Ids."""

    def resolve_id(self, text: str) -> tuple[Kind, str]:
        """What an id stands for today: its kind, and its full present id.

        In this order: an id of the store; an id that was there once (an event's old id leads
        through its claim, a story's through its report); a report's id in the input; the first
        four or more characters of any of them.

        Raises:
            NoSuchId: it stands for nothing, or for more than one thing; the message names those.
        """
        text = text.strip()
        kind = _KINDS.get(text[:1])
        if kind and (found := _present(self._db, kind, text)):
            return kind, found
        if outside := _external(self._db, text):
            return "report", _single(text, outside, self.path)
        if kind and len(text) >= _SHORTEST:
            if found_ids := _beginning(self._db, kind, text):
                return kind, _single(text, found_ids, self.path)
            if found_ids := _beginning_once(self._db, kind, text):
                return kind, _single(text, found_ids, self.path)
        raise _nothing(self._db, kind, text)


def _present(database: Database, kind: Kind, id_: str) -> str | None:
    """The id itself if it is stored, or the one that it leads to today."""
    if database.row(f"SELECT 1 FROM {kind} WHERE id = ?", (id_,)):  # noqa: S608 - one of four constants
        return id_
    sql = _LEADS_TO.get(kind)
    found = database.row(sql, (id_[1:],)) if sql else None
    return None if found is None else str(found[0])


_LEADS_TO = {
    "event": "SELECT event FROM event_claim WHERE claim = 'c' || ? ORDER BY event",
    "story": "SELECT story FROM story_report WHERE report = 'r' || ?",
}


def _external(database: Database, text: str) -> list[str]:
    sql = "SELECT id FROM report WHERE external_id = ? ORDER BY id LIMIT ?"
    return [row[0] for row in database.rows(sql, (text, _MOST_NAMED))]


def _beginning(database: Database, table: str, start: str) -> list[str]:
    sql = f"SELECT id FROM {table} WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"  # noqa: S608 - one of four constants
    return [row[0] for row in database.rows(sql, (start, start + _LAST, _MOST_NAMED))]


def _beginning_once(database: Database, kind: Kind, start: str) -> list[str]:
    """Present ids that the beginning of an old one leads to."""
    sql = _LEADS_TO.get(kind)
    if sql is None:
        return []
    table, letter = ("claim", "c") if kind == "event" else ("report", "r")
    old = _beginning(database, table, letter + start[1:])
    found = [row[0] for id_ in old for row in database.rows(sql, (id_[1:],))]
    return sorted(set(found))


def _single(text: str, ids: list[str], where: str) -> str:
    if len(ids) == 1:
        return ids[0]
    more = " and more" if len(ids) == _MOST_NAMED else ""
    what = f"{text!r} may be any of {', '.join(ids)}{more}"
    raise NoSuchId(what, where=where, fix="give more characters of the one that is meant")


def _nothing(database: Database, kind: Kind | None, text: str) -> NoSuchId:
    table = kind or "story"
    sql = (
        f"SELECT id FROM (SELECT id FROM {table} WHERE id >= ?1 ORDER BY id LIMIT 2)"  # noqa: S608 - one of four constants
        f" UNION SELECT id FROM (SELECT id FROM {table} WHERE id < ?1 ORDER BY id DESC LIMIT 2)"
    )
    near = ", ".join(row[0] for row in database.rows(sql, (text,)))
    nearest = f"the nearest ids are {near}" if near else f"the store holds no {table} yet"
    fix = (
        f"{nearest}; an id begins with r (report), c (claim), e (event) or s (story),"
        f" and its first {_SHORTEST} characters are enough if no other begins so"
    )
    return NoSuchId(f"nothing has the id {text!r}", where=database.where, fix=fix)
