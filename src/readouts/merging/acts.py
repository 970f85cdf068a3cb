"""What the words that found a claim call its act: "signed an agreement", "expelled"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import takewhile

import msgspec
import yaml

from readouts.errors import DataError
from readouts.merging.phrases import Verb, phrases
from readouts.merging.words import stem, tokens
from readouts.records import Claim, Event

_PART = re.compile(r"\[[^\]]*\]")
_OWNERS = re.compile(r"^(?:its|his|her|their|our|my) ", re.IGNORECASE)
_QUOTES = str.maketrans("", "", '"“”‘«»')  # of which one half would be left behind
_LONGEST = 8  # words between a verb and its noun, and the noun; more is a clause of its own


def verb_of(event: Event) -> Verb:
    """How the event's act reads: by the words that most of its reports use, else by its type.

    What a meeting, a protest or most demands are is in their mode, so that goes first.
    """
    general = phrases().verb(event.type, event.modes)
    own = set(event.modes) & phrases().verbs[event.type].keys() - {"change"}
    if event.type in {"CONSULT", "PROTEST"} or (event.type == "REQUEST" and own):
        return general
    acts = [act for claim in event.claims for act in [_act(claim, event.type, general)] if act]
    if not acts:
        return general
    counts = Counter(acts)
    return max(counts, key=lambda act: (counts[act], -acts.index(act)))


def _act(claim: Claim, kind: str, general: Verb) -> Verb | None:
    told = acts().get(kind, {})
    form = next((told[key] for key in _keys(claim, kind) if key in told), None)
    noun = _noun(claim)
    if form is not None and noun is not None and _is_recipient(noun, claim):
        form, noun = _PART.sub("", form).partition("|")[0].replace("{n}", "{r}"), None
    return _verb(form, noun, general) if form is not None else None


def _is_recipient(noun: str, claim: Claim) -> bool:
    """Whether the act's noun is the recipient itself: "summoned Peru's ambassador"."""
    return any(set(tokens(noun)) <= set(tokens(who.text)) for who in claim.recipients)


def _keys(claim: Claim, kind: str) -> Iterator[str]:
    """The names under which the table may have the act of a claim, the most telling first."""
    source, _, phrase = claim.entry.partition(";")[0].partition("/")
    words = re.split(r"[ =|]", phrase)
    if source != kind:
        yield f"{source}:"
    yield from (f"{words[0]} {noun}" for noun in _singulars(claim.trigger_text))
    yield " ".join(words[:2])
    yield words[0]
    yield words[-1]


def _singulars(trigger: str) -> Iterator[str]:
    """The trigger's words as the table has nouns, the last first."""
    for word in reversed(tokens(trigger.casefold())):
        yield word
        yield from (word.removesuffix(end) for end in ("es", "s") if word.endswith(end))


def _noun(claim: Claim) -> str | None:
    """The words from the trigger's verb to its end: "its heartfelt condolences"."""
    start = claim.trigger.start - claim.span.start
    told = claim.text[start : claim.trigger.end - claim.span.start].split()
    said = claim.trigger_text.split()
    if len(said) < 2 or not told or told[0] != said[0] or stem(told[-1]) != stem(said[-1]):
        return None
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(said[1:-1], told[1:], strict=False))
    particles = 1 + len(list(pairs))
    words = _OWNERS.sub("", " ".join(told[particles:]).translate(_QUOTES))
    return words if 0 < len(words.split()) <= _LONGEST else None


@cache
def _verb(form: str, noun: str | None, general: Verb) -> Verb | None:
    """The three readings of a line of the table; None if it needs a noun that is not there."""
    if "{n}" in form and noun is None:
        return None
    parts = [part.strip() for part in form.replace("{n}", noun or "").split("|")]
    to, alone, passive = (*parts, "", "")[:3]
    short = _PART.sub("", to)
    return Verb(
        to="{a} " + re.sub(r"[\[\]]", "", to if "{r}" in to else to + "[ over {r}]"),
        alone="{a} " + (alone or short) if alone or "{r}" not in short else general.alone,
        passive=passive or _passive(to) or general.passive,
        about=general.about,
    )


def _passive(to: str) -> str | None:
    verb, found, rest = to.partition(" {r}")
    return "{r} {were} " + verb if found and not rest and " " not in verb else None


@cache
def acts() -> dict[str, dict[str, str]]:
    """The table ``data/acts.yaml``: for each type, sayings by the words of the lexicon.

    Raises:
        DataError: the packaged file is wrong.
    """
    path = resources.files("readouts.merging") / "data" / "acts.yaml"
    try:
        text = path.read_text(encoding="utf-8")
        return msgspec.convert(yaml.safe_load(text), dict[str, dict[str, str]])
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise DataError(str(error), where="merging/data/acts.yaml") from error
