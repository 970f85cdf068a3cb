"""Modes and contexts by telling words, read from YAML files that a political scientist can edit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from readouts.errors import DataError

_MAX_CONTEXTS = 4  # a sentence that seems to be about more is about none in particular
_EXCLUDED_BY: dict[str, frozenset[str]] = {
    # "omit if trafficking, corruption or illegal_drugs apply" (PLOVER 2.0, context crime)
    "crime": frozenset({"trafficking", "corruption", "illegal_drugs"}),
}


def contexts(text: str) -> tuple[str, ...]:
    """The context tags whose words stand in a sentence, sorted; none if there are too many."""
    found = {tag for tag, pattern in _contexts() if pattern.search(text)}
    found -= {tag for tag, others in _EXCLUDED_BY.items() if found & others}
    return tuple(sorted(found)) if len(found) <= _MAX_CONTEXTS else ()


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
def _contexts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    content: dict[str, list[str]] = read_cues("contexts.yaml")
    return tuple((tag, compiled(patterns)) for tag, patterns in content.items())


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
