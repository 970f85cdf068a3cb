"""Lexicon and scorer vote: the one proposes and explains, the other vetoes and finds the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from readouts.coding.confidence import Calibration, Evidence
from readouts.coding.draft import Draft
from readouts.coding.gaps import BY_SCORER, gaps
from readouts.coding.parties import Mention, can_act
from readouts.coding.scorer import NONE, Score, network
from readouts.ontology import load
from readouts.records import Sentence

_BETWEEN_PARTIES = frozenset({"AGREE", "AID", "CONSULT", "COOPERATE", "RETREAT"})
_NOTHING = 0.97  # so sure of "no event", the scorer is not asked again without the recipient
_CANDIDATE = 0.1  # a type that the scorer finds less likely than this is not considered


def decided(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence after the vote, with those that the scorer found by itself.

    In the order of their triggers.
    """
    kept = [v for draft in drafts if (v := _decided(draft)) is not None]
    alone = asked(sentence, drafts, kept)
    kept += [v for gap in alone if (v := voted(gap, scored(gap))) is not None]
    return sorted(kept, key=lambda draft: draft.match.head)


def asked(sentence: Sentence, drafts: Sequence[Draft], kept: Sequence[Draft]) -> list[Draft]:
    """The clauses about which the scorer is asked by itself.

    None where an act of the lexicon was kept: on our own set asking there cost the triples .05 of
    precision for .02 of recall, and each question takes about as long as a parse.
    """
    return (
        [] if any(draft.match.entry.id != BY_SCORER for draft in kept) else gaps(sentence, drafts)
    )


def _decided(draft: Draft) -> Draft | None:
    """The draft after the vote; if it fails with its recipient, after a vote without."""
    score = scored(draft)
    kept = voted(draft, score)
    is_pair = draft.actors and draft.recipients and draft.directed
    if kept is not None or score is None or not is_pair or score.types[NONE] > _NOTHING:
        return kept
    alone = msgspec.structs.replace(
        draft, recipients=(), notes=(*draft.notes, "doubtful recipient left out")
    )
    return voted(alone, scored(alone))


def scored(draft: Draft) -> Score | None:
    """What the scorer reads between the parties of a draft; None if it is not asked.

    It is not asked of what did not happen, as it was taught to read no event there; of talks whose
    parties an earlier sentence must give; and of a user's own phrases: their word stands.
    """
    unread = draft.reality not in {"occurred", "ongoing"}
    if unread or draft.match.entry.file or not (draft.actors or draft.recipients):
        return None
    actors, recipients = draft.actors, draft.recipients
    if not draft.directed:  # mutual acts: the first party and the others
        actors, recipients = actors[:1], actors[1:]
    return network().score(draft.sentence.text, _spans(actors), _spans(recipients))


def _spans(parties: Sequence[Mention]) -> list[tuple[int, int]]:
    return [(m.span.start, m.span.end) for m in parties]


def voted(draft: Draft, score: Score | None) -> Draft | None:
    """The draft as both see it, its confidence calibrated; None if too little speaks for it."""
    if score is None:
        return draft
    calibration: Calibration = network().card.calibration
    choices = [
        (calibration.probability(evidence), event_type)
        for event_type, evidence in evidence_of(draft, score)
    ]
    probability, event_type = max(choices, default=(0.0, ""))
    if probability < calibration.least:
        return None
    return _typed(draft, event_type, score, probability)


def evidence_of(draft: Draft, score: Score) -> Iterator[tuple[str, Evidence]]:
    """The types a draft could have, each with what speaks for it."""
    mutual = not draft.directed
    for event_type in load().types:
        own = event_type == draft.type
        if not own and (score.types[event_type] < _CANDIDATE or not _may_be(draft, event_type)):
            continue
        yield (
            event_type,
            Evidence(
                likely=score.types[event_type],
                nothing=score.types[NONE],
                entry=draft.confidence if own else None,
                corrects=bool(draft.type) and not own,
                has_recipient=bool(draft.recipients) or mutual,
            ),
        )


def _may_be(draft: Draft, event_type: str) -> bool:
    """Whether a type can have the draft's parties: some require a recipient (PLOVER 2.0)."""
    several = bool(_recipients(draft, event_type)) or not draft.directed
    if not draft.actors and event_type != "ASSAULT":
        return False
    return several or not load().types[event_type].recipient_required


def _recipients(draft: Draft, event_type: str) -> tuple[Mention, ...]:
    """Those of a draft's recipients that an act of this type can be done to.

    One condemns a law and shells a hill; but the rice that is given is not who is helped.
    """
    if draft.type or event_type not in _BETWEEN_PARTIES:
        return draft.recipients
    return tuple(m for m in draft.recipients if can_act(draft.tree, m.head))


def _typed(draft: Draft, event_type: str, score: Score, probability: float) -> Draft:
    reads = f"the scorer reads {event_type} ({score.types[event_type]:.2f})"
    if event_type == draft.type:
        notes = (*draft.notes, reads)
        modes = draft.modes or _mode(score, event_type)
    else:
        notes = (*draft.notes, f"{reads}, the entry {draft.type}" if draft.type else reads)
        modes = _mode(score, event_type)
    return msgspec.structs.replace(
        draft,
        type=event_type,
        modes=modes,
        recipients=_recipients(draft, event_type),
        confidence=probability,
        notes=notes,
    )


def _mode(score: Score, event_type: str) -> tuple[str, ...]:
    mode = score.mode(event_type)
    return (mode,) if mode else ()
