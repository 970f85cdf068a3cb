"""What must hold between the files of the ontology, beyond the shape of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from readouts.errors import DataError
from readouts.ontology.model import DEFAULT_QUAD_MAP, EventType
from readouts.ontology.ontology import Ontology, fold

N_TYPES, N_CONTEXTS = 16, 37  # PLOVER manual, draft 2.0
_LOW, _HIGH = -10, 10  # the bounds of PLOVER's scale


def check(ontology: Ontology, folder: Path) -> None:
    """Looks for contradictions between the files.

    Raises:
        DataError: the first one found, with its file.
    """
    for file, wrong in _wrongs(ontology):
        raise DataError(wrong, where=str(folder / file))


def _wrongs(ontology: Ontology) -> Iterator[tuple[str, str]]:
    if len(ontology.types) != N_TYPES:
        yield "types", f"PLOVER 2.0 has {N_TYPES} types, the folder {len(ontology.types)}"
    if len(ontology.contexts) != N_CONTEXTS:
        yield (
            "contexts.yaml",
            f"PLOVER 2.0 has {N_CONTEXTS} contexts, the file {len(ontology.contexts)}",
        )
    if DEFAULT_QUAD_MAP not in ontology.quad_maps:
        yield "quads.yaml", f"the default map {DEFAULT_QUAD_MAP} is missing"
    words = [w for c in ontology.contexts.values() for w in (c.name, *c.aliases)]
    for word in _twice(words):
        yield "contexts.yaml", f"{word!r} stands for two contexts"
    for event_type in ontology.types.values():
        for wrong in _wrong_type(ontology, event_type):
            yield f"types/{event_type.name}.yaml", wrong


def _wrong_type(ontology: Ontology, event_type: EventType) -> Iterator[str]:
    if set(event_type.quads) != set(ontology.quad_maps):
        yield f"quad must be given under each of {', '.join(ontology.quad_maps)}"
    for number in set(event_type.quads.values()) - set(ontology.quad_names):
        yield f"there is no quad code {number}"
    scores = [event_type.score, *(mode.score for mode in event_type.modes.values())]
    for score in scores:
        if not _LOW <= score <= _HIGH:
            yield f"the score {score} is outside {_LOW} to {_HIGH}"
    yield from _wrong_words(ontology, event_type)


def _wrong_words(ontology: Ontology, event_type: EventType) -> Iterator[str]:
    others = [each.type for each in event_type.neighbours]
    others += [each.type for each in event_type.counter_examples]
    for other in others:
        if other not in ontology.types or other == event_type.name:
            yield f"{other!r} is not another type"
    used = [mode for example in event_type.examples for mode in example.modes]
    used += [mode for mode in event_type.legacy.values() if mode]
    for mode in used:
        if mode not in event_type.modes:
            yield f"{event_type.name} has no mode {mode!r}"
    names = [n for mode in event_type.modes.values() for n in (mode.name, *mode.aliases)]
    for word in _twice([*names, *event_type.dropped_modes]):
        yield f"{word!r} stands for two modes"


def _twice(words: list[str]) -> list[str]:
    return [word for word, n in Counter(map(fold, words)).items() if n > 1]
