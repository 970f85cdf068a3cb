"""The lexicon for people: what it holds, and whether a file of their own holds good."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from readouts.coding import (
    Candidate,
    Entry,
    Explained,
    Fault,
    Lexicon,
    explain,
    load_lexicon,
    may_code,
    overridden,
    own_lexicon,
    read_own,
)
from readouts.errors import NoSuchTerm
from readouts.language import Parser
from readouts.ontology import load
from readouts.pipeline import lexicon_bytes
from readouts.records import Report, Sentence, Span

Kind = Literal["example", "counter-example"]


class Trial(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence of an entry, coded: whether it came out as it should, and if not why not."""

    entry: str
    group: str
    kind: Kind
    text: str
    passes: bool
    why: str = ""


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """A file of the lexicon, checked.

    Attributes:
        file: its name.
        entries: how many of its entries can be used.
        overrides: packaged entries in whose place entries of the file stand.
        faults: what is wrong with it. With a fault the file cannot be used.
        trials: every example and counter-example, coded; none if the file has a fault.
    """

    file: str
    entries: int
    overrides: tuple[str, ...]
    faults: tuple[Fault, ...]
    trials: tuple[Trial, ...]

    @property
    def holds_good(self) -> bool:
        """Whether it has no fault and all its sentences come out as they should."""
        return not self.faults and all(trial.passes for trial in self.trials)


class EntryPage(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the lexicon, as a record."""

    phrase: str
    type: str
    mode: str | None
    shape: str
    group: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    reciprocal: bool
    needs: tuple[str, ...]
    complement: str | None
    confidence: float
    example: str
    counter: str | None
    file: str | None


def check_lexicon(path: str | Path, model: str | None = None) -> Checked:
    """A user's file with every fault it has; if it has none, with its sentences coded.

    Args:
        path: the file.
        model: as for ``run``.

    Raises:
        UnreadableInput: the file cannot be read.
    """
    content, name = lexicon_bytes(path), Path(path).name
    read = list(read_own(content, name))
    entries = [one for one in read if isinstance(one, Entry)]
    faults = tuple(one for one in read if isinstance(one, Fault))
    trials = () if faults else tried(entries, own_lexicon(content, name), Parser(model))
    return Checked(
        file=name,
        entries=len(entries),
        overrides=tuple(ours.id for entry in entries for ours in overridden(entry)),
        faults=faults,
        trials=trials,
    )


def tried(entries: Sequence[Entry], lexicon: Lexicon, parser: Parser) -> tuple[Trial, ...]:
    """The sentences of entries, coded with a lexicon that holds them, in order."""
    sentences: list[tuple[Entry, Kind, str]] = []
    for entry in entries:
        sentences.append((entry, "example", entry.example))
        if entry.counter:
            sentences.append((entry, "counter-example", entry.counter))
    parses = parser.parse([text for _, _, text in sentences])
    trials = []
    for (entry, kind, text), parsed in zip(sentences, parses, strict=True):
        sentence = Sentence(number=0, span=Span(0, len(text)), text=text, parsed=parsed)
        told = explain(Report(id="r", text=text), [sentence], lexicon)
        why = (_unread if kind == "example" else _misread)(entry, sentence, told, lexicon)
        trial = Trial(
            entry=entry.id, group=entry.group.name, kind=kind, text=text, passes=not why, why=why
        )
        trials.append(trial)
    return tuple(trials)


def _unread(entry: Entry, sentence: Sentence, told: Sequence[Explained], lexicon: Lexicon) -> str:
    """Why an example is not coded by its entry; empty if it is."""
    candidates = [c for one in told for c in one.candidates if c.entry and c.entry.id == entry.id]
    for candidate in candidates:
        claim = candidate.claim
        if claim is not None and claim.type == entry.type:
            return "" if may_code(sentence.text, lexicon) else "the gate stops the sentence"
    for candidate in candidates:
        return _outcome(entry, candidate)
    for phrase in (p for one in told for p in one.phrases):
        if phrase.entry == entry.id:
            return f"{phrase.words!r} is found, but {phrase.why}"
    if told and told[0].stopped:
        return told[0].stopped
    return _not_found(entry, sentence)


def _outcome(entry: Entry, candidate: Candidate) -> str:
    if candidate.claim is not None:
        return f"coded as {candidate.claim.type}, not {entry.type}"
    if candidate.fate == "vetoed":
        return "the scorer reads no event here: a plainer example, or a higher confidence, may do"
    return "another phrase of the sentence codes the same act"


def _not_found(entry: Entry, sentence: Sentence) -> str:
    """Why a phrase is not found in its example, as far as the words tell."""
    tokens = sentence.parsed.tokens if sentence.parsed else ()
    for token in tokens:
        if entry.head == token.lemma:
            return f"the rest of the phrase is not found with {token.text!r}, a {token.pos} here"
        if entry.head == token.text.lower():
            return f"write {token.lemma!r}: the parser's base form of {token.text!r}"
    if "-" in entry.head:
        return f"the parser splits {entry.head!r} at the hyphen: take the part that bears the sense"
    near = difflib.get_close_matches(entry.head, [token.lemma for token in tokens], n=1)
    hint = f"; the parser's base form here may be {near[0]!r}" if near else ""
    return f"{entry.head!r} does not stand in it{hint}"


def _misread(entry: Entry, sentence: Sentence, told: Sequence[Explained], lexicon: Lexicon) -> str:
    """What a counter-example is coded as by its entry; empty if it is left alone."""
    del sentence, lexicon
    for candidate in (c for one in told for c in one.candidates):
        if candidate.entry and candidate.entry.id == entry.id and candidate.claim is not None:
            return f"coded as {candidate.claim.type} at {candidate.words!r}"
    return ""


def lexicon_pages(term: str | None, lexicon: Lexicon | None = None) -> tuple[EntryPage, ...]:
    """The entries of a type, or those whose phrase or first word is the term; all without one.

    Raises:
        NoSuchTerm: there is none.
    """
    entries = (lexicon or load_lexicon()).entries
    if term is not None:
        entries = _chosen(term, entries)
    return tuple(_page(entry) for entry in entries)


def _chosen(term: str, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    if term.upper() in load().types:
        return tuple(entry for entry in entries if entry.type == term.upper())
    words = " ".join(term.lower().split())
    found = [e for e in entries if _phrase(e).lower() == words]
    found = found or [e for e in entries if words in {e.head.lower(), *_words(e)}]
    if not found:
        known = [*load().types, *{e.head for e in entries}, *{_phrase(e) for e in entries}]
        near = difflib.get_close_matches(words, list(dict.fromkeys(known)), n=3)
        fix = f"near it: {', '.join(near)}" if near else "see all with: readouts lexicon show"
        raise NoSuchTerm(f"the lexicon has no phrase {term!r}", fix=fix)
    return tuple(found)


def _words(entry: Entry) -> set[str]:
    nouns = {noun for part in entry.parts for noun in part.nouns}
    return {*nouns, *entry.modifiers, f"{entry.head} {entry.particle}"}


def _phrase(entry: Entry) -> str:
    return entry.id.partition("/")[2]


def _page(entry: Entry) -> EntryPage:
    group = entry.group
    return EntryPage(
        phrase=_phrase(entry),
        type=entry.type,
        mode=group.mode,
        shape=group.shape,
        group=group.name,
        actor=group.actor,
        recipient=group.recipient,
        reciprocal=group.reciprocal,
        needs=group.needs,
        complement=group.complement,
        confidence=group.confidence,
        example=entry.example,
        counter=entry.counter,
        file=entry.file,
    )
