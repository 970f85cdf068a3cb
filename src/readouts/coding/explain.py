"""Why a sentence is coded as it is: what was found in it, what the rules and the scorer did to it.

Everything here calls the functions that ``code`` calls, on the same sentences, and the claims are
those that ``code`` gives: an explanation cannot tell of a coder that does not exist.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from readouts.coding.code import code
from readouts.coding.complement import outcome
from readouts.coding.cues import contexts
from readouts.coding.desks import desk
from readouts.coding.draft import Draft
from readouts.coding.entries import Entry, Lexicon, load_lexicon
from readouts.coding.gate import MAX_CHARACTERS
from readouts.coding.match import Match, find
from readouts.coding.parties import Mention
from readouts.coding.scorer import Score, network
from readouts.coding.sentence import confidence_parts, drafted_from, drafts_of, settle
from readouts.coding.tree import Tree
from readouts.coding.vote import asked, decided, scored
from readouts.records import Claim, Reality, Report, Sentence, Span

Fate = Literal["claim", "vetoed", "covered", "left out"]
_LONGEST = 5  # words of a cue for a context
_SHOWN = 0.05  # the scorer's types that are less likely are not worth a reader's time


class Phrase(msgspec.Struct, frozen=True, kw_only=True):
    """A phrase of the lexicon that stands in a sentence but was not coded, and why not."""

    entry: str
    words: str
    why: str


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """What the lexicon, or the scorer alone, proposed for a sentence, and what became of it.

    Attributes:
        entry: the entry of the lexicon; None if only the scorer proposed it.
        trigger, actors, recipients: where their words stand in the report.
        type, modes: as proposed; ``type`` is empty if the scorer was to find one.
        reality, standing: whether it happened by the words of the sentence, and what tells it.
        parts: the entry's confidence as factors, each with its reason.
        scores: the scorer's likeliest types, best first, "none" among them; empty if not asked.
        least: the probability below which nothing is coded; None if the scorer was not asked.
        notes: the rules that shaped it, in words.
        fate: whether it is a claim; "vetoed" by the vote, "covered" by another claim of its
            sentence, or "left out" because no sentence before names its parties.
    """

    entry: Entry | None
    trigger: Span
    words: str
    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]
    type: str
    modes: tuple[str, ...]
    reality: Reality
    standing: str
    parts: tuple[tuple[str, float], ...]
    scores: tuple[tuple[str, float], ...]
    least: float | None
    notes: tuple[str, ...]
    fate: Fate
    claim: Claim | None


class Explained(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence: what stopped it, if anything; what was found; what was proposed and coded."""

    sentence: Sentence
    stopped: str | None = None
    phrases: tuple[Phrase, ...] = ()
    candidates: tuple[Candidate, ...] = ()


def explain(
    report: Report, sentences: Sequence[Sentence], lexicon: Lexicon | None = None
) -> tuple[Explained, ...]:
    """Every sentence of a report with what the coder made of it, in order.

    Args:
        report: the report.
        sentences: its sentences, parsed where the gate lets them through, as for ``code``.
        lexicon: as for ``code``.
    """
    lexicon = lexicon or load_lexicon()
    desk_name = desk(report.text)
    claims = {_key(claim): claim for claim in code(report, sentences, lexicon)}
    return tuple(
        Explained(sentence=sentence, stopped=stopped)
        if (stopped := _stopped(sentence, desk_name)) is not None
        else _explained(sentence, claims, lexicon)
        for sentence in sentences
    )


# What tells the claims of a report apart before and after their parties are completed.
_Key = tuple[int, Span, str]


def _key(claim: Claim) -> _Key:
    return claim.sentence, claim.trigger, claim.type


def _stopped(sentence: Sentence, desk_name: str | None) -> str | None:
    if desk_name is not None:
        return f"the report is one of the {desk_name} desk, which is not coded"
    if sentence.parsed is not None:
        return None
    if len(sentence.text) > MAX_CHARACTERS:
        return f"the gate: longer than {MAX_CHARACTERS} characters, so a list or a table"
    return "the gate: it holds no phrase of the lexicon, or no word for a party"


def _explained(sentence: Sentence, claims: dict[_Key, Claim], lexicon: Lexicon) -> Explained:
    drafts = drafts_of(sentence, lexicon)
    finals = decided(sentence, drafts)
    kept = {(draft.match.tokens, draft.type) for draft in settle(finals)}
    candidates = []
    for draft in (*drafts, *asked(sentence, drafts, finals)):
        final = _taken(finals, draft)
        settled = final is not None and (final.match.tokens, final.type) in kept
        candidates.append(_candidate(draft, final, kept=settled, claims=claims))
    return Explained(
        sentence=sentence,
        phrases=tuple(_uncoded(sentence, drafts, lexicon)),
        candidates=tuple(candidates),
    )


def _taken(finals: list[Draft], draft: Draft) -> Draft | None:
    """What the vote made of a draft, taken out of what is left; None if it was vetoed."""
    own = [final for final in finals if final.match.tokens == draft.match.tokens]
    own.sort(key=lambda final: final.type != draft.type)  # two of one phrase: the same type first
    for final in own:
        finals.remove(final)
        return final
    return None


def _candidate(
    draft: Draft, final: Draft | None, *, kept: bool, claims: dict[_Key, Claim]
) -> Candidate:
    shown = final or draft
    score = scored(shown)
    offset = draft.sentence.span.start
    trigger = draft.tree.span(draft.match.tokens).shifted(offset)
    claim = claims.get((draft.sentence.number, trigger, final.type)) if final and kept else None
    parties = (shown.tree, shown.match, shown.actors, shown.recipients)
    return Candidate(
        entry=draft.match.entry if draft.type else None,
        trigger=trigger,
        words=_words(draft.tree, draft.match),
        actors=_spans(shown.actors, offset),
        recipients=_spans(shown.recipients, offset),
        type=draft.type,
        modes=draft.modes,
        reality=draft.reality,
        standing=_standing(draft),
        parts=confidence_parts(*parties) if draft.type else (),
        scores=_likeliest(score),
        least=network().card.calibration.least if score else None,
        notes=shown.notes,
        fate=_fate(final, claim, kept=kept),
        claim=claim,
    )


def _fate(final: Draft | None, claim: Claim | None, *, kept: bool) -> Fate:
    if final is None:
        return "vetoed"
    if not kept:
        return "covered"
    return "left out" if claim is None else "claim"


def _spans(parties: Sequence[Mention], offset: int) -> tuple[Span, ...]:
    return tuple(mention.span.shifted(offset) for mention in parties)


def _likeliest(score: Score | None) -> tuple[tuple[str, float], ...]:
    if score is None:
        return ()
    ranked = sorted(score.types.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple((name, p) for name, p in ranked if p >= _SHOWN)


def _standing(draft: Draft) -> str:
    """What in the sentence decides whether the act happened."""
    stands = draft.standing
    told = [
        words
        for holds, words in (
            (stands.denied, "denied"),
            (stands.negated, "negated"),
            (stands.hypothetical, "only wanted, possible or conditional"),
            (stands.future, "told as to come"),
            (stands.background, "told as history"),
        )
        if holds
    ]
    if not told:
        return "told as a fact"
    under = "" if stands.under is None else f", under {draft.tree[stands.under].text!r}"
    return " and ".join(told) + under


def _uncoded(sentence: Sentence, drafts: Sequence[Draft], lexicon: Lexicon) -> Iterator[Phrase]:
    """The phrases of the lexicon that stand in a sentence and are in none of its drafts."""
    if sentence.parsed is None:
        return
    tree = drafts[0].tree if drafts else Tree(sentence.parsed)
    matches = find(tree, lexicon)
    drafted = {(draft.match.entry.id, draft.match.head) for draft in drafts}
    for match in matches:
        if (match.entry.id, match.head) not in drafted:
            why = _why_not(sentence, tree, match, matches)
            yield Phrase(entry=match.entry.id, words=_words(tree, match), why=why)


def _why_not(sentence: Sentence, tree: Tree, match: Match, matches: list[Match]) -> str:
    result = drafted_from(sentence, tree, match, outcome(tree, match, matches))
    if result == "incomplete":
        return "not all parties or words that it needs are named"
    if result == "dropped":
        return "PLOVER codes nothing here: negated, a purpose, or mere words"
    return "another phrase of the sentence takes its words or its act in"


def context_words(text: str, tag: str) -> tuple[str, ...]:
    """The shortest stretches of a sentence that give it a context by themselves.

    None if only several of them together do, or the paragraph around it does.
    """
    words = list(re.finditer(r"\w+(?:[-'’.]\w+)*", text))
    for length in range(1, _LONGEST + 1):
        stretches = (
            text[words[at].start() : words[at + length - 1].end()]
            for at in range(len(words) - length + 1)
        )
        found = tuple(dict.fromkeys(s for s in stretches if tag in contexts(s)))
        if found:
            return found
    return ()


def _words(tree: Tree, match: Match) -> str:
    return " ".join(tree[i].text for i in sorted(match.tokens))
