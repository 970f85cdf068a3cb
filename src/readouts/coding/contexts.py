"""What a claim is about: the contexts of its sentence and of the paragraph around it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import msgspec

from readouts.coding.cues import Evidence, chosen, contexts, evidence
from readouts.records import Claim, Report, Sentence

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
# PLOVER 2.0 has a context of the same name for these modes: who does it is in that context.
_BY_MODE = {
    ("COERCE", "cyber"): "cyber",
    ("COERCE", "misinformation"): "misinformation",
}
# A sentence without a context that opens on one of these is still about what went before.
_POINTING_BACK = frozenset({"he", "she", "it", "they", "them", "him", "this"})
_OPENING = 6  # words; a pronoun further on mostly stands for something in its own sentence
_WORD = re.compile(r"[^\W_]+")
_NOTHING = Evidence(0, frozenset())


def in_context(
    claims: Sequence[Claim], report: Report, sentences: Sequence[Sentence]
) -> tuple[Claim, ...]:
    """Claims with the context tags of their sentence, its neighbours and their modes."""
    places = {sentence.number: at for at, sentence in enumerate(sentences)}
    return tuple(
        msgspec.structs.replace(
            claim,
            contexts=contexts_of(
                claim.text,
                *neighbours(report.text, sentences, places[claim.sentence]),
                given=_given(claim),
            ),
        )
        for claim in claims
    )


def _given(claim: Claim) -> set[str]:
    """The tags of a claim's modes; an accusation of misinformation is about that, whatever else."""
    told = {_BY_MODE[key] for mode in claim.modes if (key := (claim.type, mode)) in _BY_MODE}
    seen = evidence(claim.text).get("misinformation", _NOTHING)
    return told | {"misinformation"} if claim.type == "ACCUSE" and seen.strong else told


def contexts_of(
    text: str, before: str = "", after: str = "", given: Collection[str] = ()
) -> tuple[str, ...]:
    """The context tags of a sentence in its paragraph, sorted; none if there are too many.

    A tag that the sentence does not tell by itself is taken from the sentences around it if it has
    a word for it too, be it a weak one: a neighbour about another matter adds nothing. A sentence
    without any tag that opens by pointing back has those of the sentence before. ``given`` are
    tags known otherwise.
    """
    own = evidence(text)
    around = tuple(filter(None, (before, after)))
    found = {tag for tag, seen in own.items() if seen.enough or _borne_out(tag, seen, around)}
    if before and not found and _points_back(text):
        found = set(contexts(before))
    return tuple(sorted({*chosen(found), *given}))


def _points_back(text: str) -> bool:
    words = _WORD.findall(text.lower())[:_OPENING]
    return not _POINTING_BACK.isdisjoint(words)


def _borne_out(tag: str, seen: Evidence, around: Sequence[str]) -> bool:
    """Whether the paragraph bears out a tag of which the sentence has one weak cue."""
    others = [evidence(text).get(tag, _NOTHING) for text in around]
    return bool(seen.weak) and any(o.strong or o.weak - seen.weak for o in others)


def neighbours(text: str, sentences: Sequence[Sentence], at: int) -> tuple[str, str]:
    """The sentences just before and after one; empty where a blank line or the end parts them."""
    return (
        sentences[at - 1].text if _together(text, sentences, at - 1) else "",
        sentences[at + 1].text if _together(text, sentences, at) else "",
    )


def _together(text: str, sentences: Sequence[Sentence], first: int) -> bool:
    """Whether a sentence and the one after it are there, and in one paragraph."""
    if first < 0 or first + 1 >= len(sentences):
        return False
    gap = text[sentences[first].span.end : sentences[first + 1].span.start]
    return not _BLANK_LINE.search(gap)
