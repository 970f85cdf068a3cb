"""Sentences to claims: the coder's one way in."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.coding.contexts import in_context
from readouts.coding.desks import desk
from readouts.coding.discourse import complete
from readouts.coding.draft import Draft
from readouts.coding.entries import Lexicon, load_lexicon
from readouts.coding.parties import Mention
from readouts.coding.quantities import quantities
from readouts.coding.sentence import drafts_of, settle
from readouts.coding.topics import topics
from readouts.coding.vote import decided
from readouts.records import Claim, Report, Sentence, Span, Who, make_id


def code(
    report: Report,
    sentences: Sequence[Sentence],
    lexicon: Lexicon | None = None,
    *,
    vote: bool = True,
) -> tuple[Claim, ...]:
    """The claims of a report, in the order of its text.

    Parties carry their words and spans only: codes, dates and places are the work of ``resolving``.
    Sentences without a parse are passed over: the gate found nothing in them. A report of the
    sports or market desk has no claims. Without a lexicon the packaged one is used; without a
    vote the claims are what the lexicon alone reads, confidence uncalibrated.
    """
    if desk(report.text) is not None:
        return ()
    lexicon = lexicon or load_lexicon()
    claims = [
        _claim(report, draft)
        for sentence in sentences
        for draft in _drafts(sentence, lexicon, vote=vote)
    ]
    return in_context(complete(claims), report, sentences)


def _drafts(sentence: Sentence, lexicon: Lexicon, *, vote: bool) -> list[Draft]:
    drafts = drafts_of(sentence, lexicon)
    return settle(decided(sentence, drafts)) if vote else drafts


def _claim(report: Report, draft: Draft) -> Claim:
    offset = draft.sentence.span.start
    trigger = draft.tree.span(draft.match.tokens).shifted(offset)
    actors = tuple(_who(draft, m) for m in draft.actors)
    recipients = tuple(_who(draft, m) for m in draft.recipients)
    parties = "|".join(f"{w.span.start}" for w in (*actors, *recipients))
    return Claim(
        id=make_id("c", report.id, trigger.start, draft.type, parties),
        report=report.id,
        sentence=draft.sentence.number,
        span=draft.sentence.span,
        text=draft.sentence.text,
        trigger=trigger,
        trigger_text=_trigger_text(draft),
        type=draft.type,
        modes=draft.modes,
        actors=actors,
        recipients=recipients,
        directed=draft.directed,
        reality=draft.reality,
        background=draft.standing.background,
        speaker=_who(draft, draft.speech.speaker) if draft.speech else None,
        how=draft.speech.how if draft.speech else None,
        topics=topics(draft.tree, draft.match),
        quantities=quantities(draft.sentence.text, offset, draft.type),
        confidence=draft.confidence,
        entry="; ".join((draft.match.entry.id, *draft.notes)),
    )


def _who(draft: Draft, mention: Mention) -> Who:
    offset = draft.sentence.span.start
    return Who(
        text=_words(draft.sentence, mention.span),
        span=mention.span.shifted(offset),
        stands_for=mention.stands_for,
    )


def _words(sentence: Sentence, span: Span) -> str:
    return " ".join(span.of(sentence.text).split())


def _trigger_text(draft: Draft) -> str:
    return " ".join(draft.tree[i].text for i in sorted(draft.match.tokens))
