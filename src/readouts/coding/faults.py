"""What is wrong with a user's file of the lexicon, fault by fault, each with what would mend it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

import msgspec

from readouts.coding.entries import Group, Shape
from readouts.ontology import load

SLOTS = ("subject", "object", "dative", "clause", "question", "participants")
_PREPOSITIONS = frozenset(
    "about above across after against ahead along alongside amid among around as at away before "
    "behind below beneath beside besides between beyond by concerning despite down during for from "
    "in inside into like near of off on onto out outside over past regarding since through "
    "throughout till to toward towards under until up upon via with within without".split()
)
_NEEDS = ("recipient", "actor", "act", "plain")
_COMPLEMENTS = ("demand", "refusal", "threat", "promise")
_FIELDS = Group.__struct_fields__
_SENTENCES = ("example", "not")
_HEAD = re.compile(r"[^\W\d_][\w'’-]*")
# An object noun, one after a preposition, or after a plus what completes the verb; alternatives.
_PART = re.compile(r"(?:\+|[^\W\d_][\w'’-]*=)?(?:\*|[^\W\d_][\w'’-]*(?:\|[^\W\d_][\w'’-]*)*)")


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """One fault of a file: where it is, what is wrong, and what would mend it.

    ``line`` counts from 1; ``group`` and ``phrase`` are None for a fault above them.
    """

    file: str
    line: int | None = None
    group: str | None = None
    phrase: str | None = None
    what: str
    fix: str

    @property
    def where(self) -> str:
        """File, line, group and phrase in words."""
        line = f" line {self.line}" if self.line else ""
        group = f", group {self.group!r}" if self.group else ""
        phrase = f", phrase {self.phrase!r}" if self.phrase else ""
        return f"{self.file}{line}{group}{phrase}"


# What is wrong and what would mend it, before it is known where.
Wrong = tuple[str, str]


def file_faults(content: object) -> Iterator[Wrong]:
    """The faults of a whole file: what is no mapping with ``groups``."""
    if not isinstance(content, dict):
        yield "not a mapping with `type` and `groups`", "begin with a line such as: type: ACCUSE"
        return
    for field in content:
        if field not in {"type", "groups"}:
            yield f"has an unknown field {field!r}", _instead(field, ("type", "groups"))
    if "type" in content:
        yield from _type_faults(content["type"])
    if not isinstance(content.get("groups"), list) or not content["groups"]:
        yield "has no list of groups", "write `groups:` and under it `- name: …` with `entries:`"


def group_faults(group: Mapping[str, Any], default_type: object) -> Iterator[Wrong]:
    """The faults of a group by itself, its entries aside."""
    unknown = [field for field in group if field not in _FIELDS]
    for field in unknown:
        yield f"has an unknown field {field!r}", _instead(field, _FIELDS)
    if "name" not in group:
        yield "has no name", "give the group a name that says what its phrases share"
    event_type = group.get("type", default_type)
    if event_type is None:
        yield "has no type", "write `type:` at the head of the file or in the group"
    else:
        if "type" in group:
            yield from _type_faults(event_type)
        yield from _mode_faults(event_type, group.get("mode"))
    yield from _among("shape", group.get("shape", "verb"), get_args(Shape))
    if group.get("complement") is not None:
        yield from _among("complement", group["complement"], _COMPLEMENTS)
    for field in ("actor", "recipient", "topics"):
        yield from _slot_faults(field, group.get(field, []))
    for need in _listed(group.get("needs", [])):
        yield from _among("needs", need, _NEEDS)
    yield from _confidence_faults(group.get("confidence", 0.7))
    if not isinstance(group.get("reciprocal", False), bool):
        yield "has a `reciprocal` that is not true or false", "write: reciprocal: true"


def entry_faults(shape: object, phrase: object, sentences: object) -> Iterator[Wrong]:
    """The faults of one entry: its phrase, its example, its counter-example."""
    if not isinstance(phrase, str):
        yield f"the phrase is read as {phrase!r} by YAML", "put the phrase in quotes"
    else:
        yield from _phrase_faults(shape, phrase)
    texts = sentences if isinstance(sentences, dict) else {"example": sentences}
    for field in texts:
        if field not in _SENTENCES:
            yield f"has an unknown field {field!r}", _instead(field, _SENTENCES)
    example = texts.get("example")
    if example is None or not str(example).strip():
        yield "has no example", "write one after the colon: a sentence that the phrase codes"
    for field in _SENTENCES:
        text = texts.get(field)
        if text is not None and not isinstance(text, str):
            yield f"{field!r} is no sentence but {text!r}", "put the sentence in quotes"


def _phrase_faults(shape: object, phrase: str) -> Iterator[Wrong]:
    words = phrase.split()
    if not words:
        yield "the phrase is empty", "begin with the verb's base form, such as: call off"
        return
    if _HEAD.fullmatch(words[0]) is None:
        fix = "begin with one word in its base form; alternatives go in the object noun"
        yield f"the phrase cannot be parsed at {words[0]!r}", fix
    for word in words[1:]:
        if shape in ("noun", "adjective") and _HEAD.fullmatch(word) is None:
            fix = "in this shape only plain words go; write alternatives as entries of their own"
            yield f"the phrase cannot be parsed at {word!r}", fix
        elif _PART.fullmatch(word) is None:
            fix = "write an object as `noun|noun`, one after a preposition as `into=sea` or `for=*`"
            yield f"the phrase cannot be parsed at {word!r}", fix


def _type_faults(event_type: object) -> Iterator[Wrong]:
    types = tuple(load().types)
    if event_type not in types:
        yield f"has an unknown type {event_type!r}", _instead(event_type, types)


def _mode_faults(event_type: object, mode: object) -> Iterator[Wrong]:
    known = load().types.get(str(event_type))
    if mode is None or known is None or mode in tuple(known.modes):
        return
    yield f"{event_type} has no mode {mode!r}", _instead(mode, tuple(known.modes))


def _slot_faults(field: str, slots: object) -> Iterator[Wrong]:
    if not isinstance(slots, list):
        yield f"`{field}` is not a list of slots", f"write: {field}: [{slots}]"
        return
    for slot in slots:
        if isinstance(slot, bool):
            yield f"`{field}` holds {slot}: YAML takes on and off for that", 'write "on" in quotes'
        elif slot not in SLOTS and str(slot) not in _PREPOSITIONS:
            fix = f"{_instead(slot, SLOTS)} Any preposition will do as well"
            yield f"`{field}` has an unknown slot {slot!r}", fix


def _confidence_faults(confidence: object) -> Iterator[Wrong]:
    number = isinstance(confidence, int | float) and not isinstance(confidence, bool)
    if not number or not 0 < float(str(confidence)) <= 1:
        yield f"confidence is {confidence!r}", "give a number above 0 and up to 1, such as 0.8"


def _among(field: str, value: object, known: tuple[str, ...]) -> Iterator[Wrong]:
    if value not in known:
        yield f"`{field}` has an unknown value {value!r}", _instead(value, known)


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _instead(given: object, known: Iterable[str]) -> str:
    names = list(known)
    near = difflib.get_close_matches(str(given), names, n=1)
    near = near or difflib.get_close_matches(str(given).upper(), names, n=1)
    return f"did you mean {near[0]!r}?" if near else f"one of: {', '.join(names)}"
