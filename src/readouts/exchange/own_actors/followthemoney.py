"""Entities of FollowTheMoney as actors: OpenSanctions' files of office holders, for example.

Lines of JSON ``{"id", "schema", "properties": {name: [values]}}`` as
https://followthemoney.tech/docs/ describes them, with entities either beside each other
(``entities.ftm.json``) or inside each other (``targets.nested.json``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import msgspec

from readouts.errors import DataError
from readouts.exchange.own_actors.model import Fault, Row
from readouts.exchange.own_actors.values import country_code, end_day, first_day, office_named
from readouts.reference import OwnActor

_BODIES: Mapping[str, tuple[str, ...]] = {
    "Organization": (),
    "PublicBody": ("GOV",),
    "Company": ("BUS",),
    "LegalEntity": (),
}
_ENDED = {"ended"}  # status of an occupancy; its end may be unknown
# https://www.opensanctions.org/docs/topics/, those that say what an actor is
_TOPICS: Mapping[str, str] = {
    "gov.head": "GOV",
    "gov.executive": "GOV",
    "gov.financial": "GOV",
    "gov.legislative": "LEG",
    "gov.judicial": "JUD",
    "gov.security": "MIL",
    "gov.political": "PTY",
    "gov": "GOV",
    "pol.party": "PTY",
    "pol.union": "LAB",
    "mil": "MIL",
    "crime.terror": "REB",
    "crime": "CRM",
    "role.rca": "ELI",
    "role.judge": "JUD",
    "role.journo": "JRN",
    "role.civil": "GOV",
    "role.diplo": "GOV",
    "role.spy": "SPY",
    "role.pol": "GOV",
    "role.pep": "GOV",
    "rel": "REL",
}
_MOST_ALIASES = 40


class Entity(msgspec.Struct, frozen=True):
    """One entity as its line has it."""

    id: str
    schema: str
    properties: dict[str, list[Any]] = {}
    caption: str = ""

    def first(self, name: str) -> str:
        """The first text of a property; empty if it has none."""
        return next(
            (value for value in self.properties.get(name, ()) if isinstance(value, str)), ""
        )

    def texts(self, *names: str) -> list[str]:
        """All texts of some properties, without repetition."""
        values = (value for name in names for value in self.properties.get(name, ()))
        return list(dict.fromkeys(value for value in values if isinstance(value, str)))

    def ids(self, name: str) -> list[str]:
        """Ids of the entities that a property leads to, given as ids or in full."""
        values = self.properties.get(name, ())
        found = (v if isinstance(v, str) else v.get("id", "") for v in values if _leads(v))
        return [one for one in found if one]


def _leads(value: object) -> bool:
    return isinstance(value, (str, dict))


def is_followthemoney(content: str) -> bool:
    """Whether a text is lines of entities, by its first line."""
    first = content.lstrip().partition("\n")[0]
    return first.lstrip().startswith("{") and '"schema"' in first and '"properties"' in first


def rows_of_entities(content: str, file: str) -> Iterator[Row | Fault | None]:
    """Actors, faults, and None for each entity that is no actor that can be coded.

    Args:
        content: one entity a line.
        file: its name, for the faults and as source of the rows.
    """
    entities: dict[str, Entity] = {}
    lines: dict[str, int] = {}
    for number, line in enumerate(content.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            for entity in _with_inner(msgspec.json.decode(line, type=Entity)):
                entities.setdefault(entity.id, entity)
                lines.setdefault(entity.id, number)
        except (msgspec.DecodeError, msgspec.ValidationError) as error:
            fix = 'write one entity a line: {"id", "schema", "properties"}'
            yield Fault(file=file, line=number, what=f"not an entity: {error}", fix=fix)
    posts = _occupancies(entities.values())
    for entity in entities.values():
        if entity.schema in {"Occupancy", "Position"}:
            continue
        found = list(_actors(entity, posts.get(entity.id, []), entities, file))
        yield from (Row(lines[entity.id], actor) for actor in found)
        if not found:
            yield None


def _with_inner(entity: Entity) -> Iterator[Entity]:
    """An entity and all that are written out inside it."""
    yield entity
    for values in entity.properties.values():
        for value in values:
            if isinstance(value, dict) and {"id", "schema"} <= value.keys():
                inner = msgspec.convert(value, Entity)
                if inner.schema == "Occupancy" and not inner.ids("holder"):
                    inner.properties["holder"] = [entity.id]
                yield from _with_inner(inner)


def _occupancies(entities: Iterable[Entity]) -> dict[str, list[Entity]]:
    """Occupancies by the id of their holder."""
    found: dict[str, list[Entity]] = {}
    for entity in entities:
        if entity.schema == "Occupancy":
            for holder in entity.ids("holder"):
                found.setdefault(holder, []).append(entity)
    return found


def _actors(
    entity: Entity, occupancies: list[Entity], entities: Mapping[str, Entity], file: str
) -> Iterator[OwnActor]:
    """The rows of one entity: one for each post held, or one for a body."""
    name = entity.first("name") or entity.caption
    code = _code(entity)
    if not name or (entity.schema != "Person" and entity.schema not in _BODIES):
        return
    aliases = tuple(
        alias
        for alias in entity.texts("name", "alias", "previousName", "abbreviation")
        if alias != name
    )[:_MOST_ALIASES]
    identifier = entity.first("wikidataId")
    if entity.schema in _BODIES:
        sectors = _sectors(entity) or _BODIES[entity.schema]
        if code:
            yield OwnActor(
                name, aliases, "organisation", code, sectors, "", "", "", identifier, file
            )
        return
    held = [
        OwnActor(name, aliases, "person", *post, identifier, file)
        for occupancy in occupancies
        for post in _posts(occupancy, entities, code)
    ]
    if not held and code:
        office, sector = office_named(entity.first("position"), code)
        sectors = (sector,) if sector else _sectors(entity)
        held = [
            OwnActor(
                name, aliases, "person", code, sectors, office if sector else "", "", "",
                identifier, file,
            )
        ]  # fmt: skip
    yield from held


_Post = tuple[str, tuple[str, ...], str, str, str]


def _posts(occupancy: Entity, entities: Mapping[str, Entity], code: str | None) -> Iterator[_Post]:
    """Code, sectors, office, start and end of what was held; an end that is unknown is none."""
    start, end = (
        _day(occupancy.first("startDate"), first_day),
        _day(occupancy.first("endDate"), end_day),
    )
    if occupancy.first("status") in _ENDED and not end:
        return
    for post in (entities[one] for one in occupancy.ids("post") if one in entities):
        land = _code(post) or code
        if land and not (start and end and end <= start):
            office, sector = office_named(post.first("name") or post.caption, land)
            sectors = _sectors(post) or ((sector,) if sector else ("GOV",))
            yield land, sectors, office, start, end


def _day(text: str, reader: Callable[[str], str]) -> str:
    try:
        return reader(text) if text else ""
    except DataError:
        return ""


def _code(entity: Entity) -> str | None:
    for text in entity.texts("jurisdiction", "country", "citizenship", "nationality"):
        try:
            return country_code(text)
        except DataError:
            continue
    return None


def _sectors(entity: Entity) -> tuple[str, ...]:
    """The first sector that a topic says, in the order of the table."""
    topics = set(entity.texts("topics"))
    return next(((sector,) for topic, sector in _TOPICS.items() if topic in topics), ())
