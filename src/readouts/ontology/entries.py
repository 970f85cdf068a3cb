"""Turns each part of the ontology into an entry of the codebook."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from readouts.ontology.cameo import plover_to_cameo
from readouts.ontology.load import fields, load
from readouts.ontology.model import DEFAULT_QUAD_MAP, EventType, Mode


class CodebookEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry, ready to be shown.

    Attributes:
        term: what it is looked up by: ``ACCUSE``, ``ASSAULT/drone``, ``legal``, ``date_basis``.
        kind: type, mode, context, sector, code, territory, quad code, quad map or field.
        title: its name in words.
        definition: what it means, in a sentence or two.
        facts: short labelled values, such as ``("score", "-9.5")``.
        rules: how it is applied, one sentence each.
        examples: invented sentences, each with how it is coded.
        aliases: other words that find it, among them those of older vintages.
        see: terms of neighbouring entries.
    """

    term: str
    kind: str
    title: str
    definition: str
    facts: tuple[tuple[str, str], ...] = ()
    rules: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    see: tuple[str, ...] = ()


def entries() -> Iterator[CodebookEntry]:
    """Every entry: types each followed by its modes, then the smaller tables, then the fields."""
    for event_type in load().types.values():
        yield _type(event_type)
        for mode in event_type.modes.values():
            yield _mode(event_type, mode)
    yield from _contexts()
    yield from _sectors()
    yield from _codes()
    yield from _territories()
    yield from _quads()
    yield from _fields()


def _type(event_type: EventType) -> CodebookEntry:
    notes = (event_type.score_note, event_type.recipient_note)
    dropped = (f"{name}: {note}" for name, note in event_type.dropped_modes.items())
    return CodebookEntry(
        term=event_type.name,
        kind="type",
        title=event_type.title,
        definition=event_type.definition,
        facts=_type_facts(event_type),
        rules=(*event_type.rules, *(note for note in notes if note), *dropped),
        examples=tuple(_examples(event_type)),
        aliases=(*event_type.aliases, *event_type.dropped_modes),
        see=tuple(f"{other.type} — when {other.when}" for other in event_type.neighbours),
    )


def _type_facts(event_type: EventType) -> tuple[tuple[str, str], ...]:
    ontology = load()
    default = event_type.quad
    differs = [
        f"{number} under {name}" for name, number in event_type.quads.items() if number != default
    ]
    quad = f"{default}, {ontology.quad_names[default].name}" + "".join(f"; {d}" for d in differs)
    recipient = {
        "required": "required",
        "optional": "optional",
        "one-sided": "required if one-sided, none in two-sided fighting",
    }
    modes = (f"{mode.name} ({mode.score:g})" for mode in event_type.modes.values())
    return (
        ("quad code", quad),
        ("score", f"{event_type.score:g}"),
        ("recipient", recipient[event_type.recipient]),
        ("modes", ", ".join(modes) or "none"),
        ("CAMEO", plover_to_cameo(event_type.name)),
    )


def _examples(event_type: EventType) -> Iterator[str]:
    for each in event_type.examples:
        yield f"{each.text} → {' '.join((event_type.name, *each.modes))}"
    for other in event_type.counter_examples:
        yield f"Not: {other.text} → {other.type}: {other.why}"


def _mode(event_type: EventType, mode: Mode) -> CodebookEntry:
    examples = (
        f"{each.text} → {event_type.name} {mode.name}"
        for each in event_type.examples
        if mode.name in each.modes
    )
    return CodebookEntry(
        term=f"{event_type.name}/{mode.name}",
        kind="mode",
        title=f"{event_type.name}, mode {mode.name}",
        definition=mode.definition,
        facts=(
            ("score", f"{mode.score:g}"),
            ("CAMEO", plover_to_cameo(event_type.name, [mode.name])),
        ),
        examples=tuple(examples),
        aliases=(*mode.aliases, *(n for n, m in event_type.legacy.items() if m == mode.name)),
        see=(event_type.name,),
    )


def _contexts() -> Iterator[CodebookEntry]:
    for each in load().contexts.values():
        yield CodebookEntry(
            term=each.name,
            kind="context",
            title=each.name.replace("_", " "),
            definition=_sentence(each.covers),
            rules=(f"Not: {each.excludes}.",) if each.excludes else (),
            aliases=each.aliases,
            see=("context",),
        )


def _sectors() -> Iterator[CodebookEntry]:
    for each in load().sectors.values():
        yield CodebookEntry(
            term=each.code,
            kind="sector",
            title=each.name,
            definition=_sentence(each.covers),
            facts=(("priority", str(each.priority)),),
            rules=(each.note,) if each.note else (),
            aliases=(each.name, *each.cameo),
            see=("sector",),
        )


def _codes() -> Iterator[CodebookEntry]:
    for each in load().codes.values():
        yield CodebookEntry(
            term=each.code,
            kind="code",
            title=each.name,
            definition=_sentence(each.covers),
            facts=(("priority", str(each.priority)),) if each.priority else (),
            aliases=(each.name,),
            see=("code",),
        )


def _territories() -> Iterator[CodebookEntry]:
    for each in load().country_rules:
        name = each.name or each.iso or each.code
        partly = each.kind == "partially-recognised"
        added = f", with sector {each.sector}" if each.sector else ""
        what = "A partially recognised entity" if partly else "A dependency"
        yield CodebookEntry(
            term=name,
            kind="territory",
            title=name,
            definition=f"{what}, coded as {each.code}{added}.",
            aliases=(*each.aliases, *((each.iso,) if each.iso and each.iso != name else ())),
            see=("code",),
        )


def _quads() -> Iterator[CodebookEntry]:
    ontology = load()
    for number, category in ontology.quad_names.items():
        yield CodebookEntry(
            term=f"quad_code/{number}",
            kind="quad code",
            title=category.name,
            definition=_sentence(category.covers),
            facts=(
                ("types", ", ".join(t.name for t in ontology.types.values() if t.quad == number)),
            ),
            aliases=(category.name,),
            see=("quad_code",),
        )
    for each in ontology.quad_maps.values():
        yield CodebookEntry(
            term=each.name,
            kind="quad map",
            title=each.name + (" (default)" if each.name == DEFAULT_QUAD_MAP else ""),
            definition=each.reason,
            facts=(("SANCTION", str(ontology.quad("SANCTION", each.name))),),
            see=("quad_code",),
        )


def _fields() -> Iterator[CodebookEntry]:
    for each in fields().values():
        yield CodebookEntry(
            term=each.name,
            kind="field",
            title=f"{each.name}, field of {_ARTICLE[each.of]}",
            definition=each.meaning,
            facts=(("values", each.values),),
            aliases=each.aliases,
        )


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "."


_ARTICLE = {
    "event": "an event",
    "entity": "a party",
    "place": "a place",
    "claim": "a claim",
    "report": "a report",
    "story": "a story",
}
