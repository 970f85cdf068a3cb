"""Modes and contexts by telling words, read from YAML files that a political scientist can edit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import msgspec
import yaml

from readouts.coding.phrases import Finder, Hit
from readouts.errors import DataError

_MAX_CONTEXTS = 4  # a sentence that seems to be about more is about none in particular
_KINDS = ("strong", "weak", "other", "unless")
_KNOWN_TEXTS = 1024  # a sentence is read for itself and again as the neighbour of the two around it


class Evidence(msgspec.Struct, frozen=True):
    """The cues of one context in a text: how many suffice by themselves, and the weak ones."""

    strong: int
    weak: frozenset[str]

    @property
    def enough(self) -> bool:
        """One strong cue, or two different weak ones."""
        return bool(self.strong) or len(self.weak) > 1


def contexts(text: str) -> tuple[str, ...]:
    """The context tags that a sentence by itself tells, sorted; none if there are too many."""
    return chosen(tag for tag, found in evidence(text).items() if found.enough)


def chosen(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags without those that give way to another, sorted; none if there are too many."""
    found = set(tags)
    found -= {tag for tag in found if found & _tables()[1][tag]}
    return tuple(sorted(found)) if len(found) <= _MAX_CONTEXTS else ()


@lru_cache(_KNOWN_TEXTS)
def evidence(text: str) -> dict[str, Evidence]:
    """What in a text speaks for which context; a tag that does not apply there is absent."""
    by_tag: dict[str, dict[str, list[Hit]]] = {}
    for hit in _tables()[0].find(text):
        tag, _, kind = hit.label.partition(".")
        by_tag.setdefault(tag, {}).setdefault(kind, []).append(hit)
    return {tag: _weighed(hits) for tag, hits in by_tag.items() if "unless" not in hits}


def _weighed(hits: dict[str, list[Hit]]) -> Evidence:
    """Cues that share words with one that means something else do not count; nor twice a word."""
    strong = _clear_of(hits.get("strong", []), hits.get("other", []))
    weak: list[Hit] = []
    for hit in _clear_of(hits.get("weak", []), [*hits.get("other", []), *strong]):
        if not any(hit.overlaps(other) for other in weak):
            weak.append(hit)
    return Evidence(len(strong), frozenset(hit.cue for hit in weak))


def _clear_of(hits: list[Hit], others: list[Hit]) -> list[Hit]:
    return [hit for hit in hits if not any(hit.overlaps(other) for other in others)]


@cache
def _tables() -> tuple[Finder, dict[str, frozenset[str]]]:
    """The finder of all cues, and which tags each tag gives way to."""
    content: dict[str, dict[str, list[str]]] = read_cues("contexts.yaml")
    cues = {f"{tag}.{kind}": row.get(kind, []) for tag, row in content.items() for kind in _KINDS}
    gives_way = {tag: frozenset(row.get("gives_way_to", [])) for tag, row in content.items()}
    return Finder(cues), gives_way


def modes(event_type: str, clause: str) -> tuple[str, ...]:
    """The first mode of a type whose words stand in a clause, as a tuple of none or one."""
    for mode, pattern in _modes().get(event_type, ()):
        if pattern.search(clause):
            return (mode,)
    return ()


def demanded_by_words(lemmas: Sequence[str]) -> str | None:
    """The mode of a demand or refusal by the words it governs; None if they do not tell."""
    for mode, words in _demands().items():
        if any(lemma in words for lemma in lemmas):
            return mode
    return None


@cache
def _demands() -> dict[str, frozenset[str]]:
    content: dict[str, list[str]] = read_cues("demands.yaml")
    return {mode: frozenset(words) for mode, words in content.items()}


@cache
def _modes() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    content: dict[str, dict[str, list[str]]] = read_cues("modes.yaml")
    return {
        event_type: tuple((mode, compiled(patterns)) for mode, patterns in by_mode.items())
        for event_type, by_mode in content.items()
    }


def compiled(patterns: list[str]) -> re.Pattern[str]:
    """One pattern that finds any of these as whole words, in any case."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w-])", re.IGNORECASE)


def read_cues(name: str) -> Any:
    """The content of a file of cues.

    Raises:
        DataError: it is not YAML.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = (files("readouts.coding") / "cues" / name).read_text(encoding="utf-8")
    try:
        content: Any = yaml.load(text, Loader=loader)  # noqa: S506 it is a safe loader
    except yaml.YAMLError as error:
        raise DataError(f"not YAML: {error}", where=name) from error
    return content
