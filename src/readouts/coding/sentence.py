"""One parsed sentence to drafts: match, fill, weigh, apply PLOVER's rules."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from readouts.coding.complement import (
    Outcome,
    addressees,
    aimed_at,
    fights_on,
    is_conditional,
    keeps_silent,
    outcome,
    says_what,
    threatener,
)
from readouts.coding.cues import modes as cued_modes
from readouts.coding.draft import Draft
from readouts.coding.entries import Lexicon
from readouts.coding.match import Match, find
from readouts.coding.parties import Mention
from readouts.coding.private import among_themselves
from readouts.coding.reality import is_owed, standing
from readouts.coding.slots import authorities, clause_verb, content, fill, receivers
from readouts.coding.speech import Speech, speech, spoken
from readouts.coding.tense import demand_mode, recoded
from readouts.coding.tree import Tree
from readouts.coding.violence import is_somebodys
from readouts.ontology import load
from readouts.records import Sentence

# How much each kind of doubt lowers an entry's own confidence. Set by hand; to be calibrated.
_INDIRECT = 0.85  # the party was found inside a phrase about something else
_PRONOUN = 0.85  # it may stand for somebody else
_NO_RECIPIENT = 0.85  # the frame has a recipient that the sentence does not give
_NO_ACTOR = 0.6
_DEMANDED = 0.85  # "must" may be a forecast
# Private people protest and use force like any others; their other acts are not public.
_BY_ANYBODY = frozenset({"PROTEST", "ASSAULT"})
# Acts of which a passive without agent may tell the court that did them, as a place.
_OF_AUTHORITIES = frozenset({"COERCE", "SANCTION"})
# Modes whose words change what a phrase means: a hunger strike is no strike.
_OVERRULING = frozenset({"hunger", "drone", "suicide-attack"})


_PRISON = re.compile(
    r"\b(?:prison|jail(?:ed)?|imprison\w*|behind bars|custodial|life sentence)\b", re.IGNORECASE
)

Failure = Literal["dropped", "incomplete"]


def drafts_of(sentence: Sentence, lexicon: Lexicon) -> list[Draft]:
    """The drafts of one sentence, in the order of their triggers.

    Of readings that share a word the longest stands whose parties are complete: "began an
    exercise" is COOPERATE if two did, and MOBILIZE if one did.
    """
    if sentence.parsed is None:
        return []
    tree = Tree(sentence.parsed)
    matches = find(tree, lexicon)
    taken: set[int] = set()
    used: set[int] = set()
    drafts = []
    for match in matches:
        if not taken.isdisjoint(match.tokens):
            continue
        result = outcome(tree, match, matches)
        drafted = drafted_from(sentence, tree, match, result)
        if drafted == "incomplete":
            continue
        taken.update(match.tokens)
        if isinstance(drafted, Draft):
            drafts.append(drafted)
            used.update(m.head for m in result.used)
    drafts.sort(key=lambda d: d.match.head)
    return with_imprisonment(settle([d for d in drafts if d.match.head not in used]))


def drafted_from(sentence: Sentence, tree: Tree, match: Match, result: Outcome) -> Draft | Failure:
    """The draft of a match; or why there is none: PLOVER drops it, or a party is missing."""
    verb = clause_verb(tree, match)
    stands = standing(tree, verb)
    decided = recoded(result.type, stands)
    if decided is None or keeps_silent(tree, match) or fights_on(tree, match):
        return "dropped"
    event_type, reality = decided
    said = speech(tree, verb)
    actors, recipients = _parties(tree, match, said)
    if announced := threatener(tree, match, actors):
        actors, recipients = tuple(announced), _apart(recipients, announced)
    complement = match.entry.group.complement
    mutual = complement == "promise" and len(actors) > 1  # "Chile and Peru agreed to": each other
    wanting = complement and not recipients and not mutual
    if wanting or (complement == "threat" and is_conditional(tree, match)):
        recipients = _apart(addressees(tree, match, result.used), actors) or recipients
    if "act" in match.entry.group.needs and not (result.used or recipients):
        return "incomplete"  # "pushed the door"
    if not _is_complete(tree, match, event_type, actors, recipients) or not says_what(tree, match):
        return "incomplete"
    if event_type not in _BY_ANYBODY and among_themselves(tree, actors, recipients):
        return "incomplete"
    if not actors and event_type == "ASSAULT" and not is_somebodys(tree, verb):
        return "incomplete"
    changed = event_type != result.type
    draft = Draft(
        sentence=sentence,
        tree=tree,
        match=match,
        type=event_type,
        modes=() if changed else _modes(tree, match, result),
        actors=actors,
        recipients=recipients,
        directed=not (match.entry.group.reciprocal and not recipients),
        reality=reality,
        standing=stands,
        speech=said,
        confidence=_confidence(tree, match, actors, recipients),
        notes=(f"{result.type} to come or undone is {event_type}",) if changed else (),
    )
    return _demanded(draft) if is_owed(tree, verb) else draft


def _demanded(draft: Draft) -> Draft:
    """What somebody says that another must do, as their demand: "Chad must leave, Mali said"."""
    speech = draft.speech
    if draft.reality != "hypothetical" or speech is None or speech.how == "denies":
        return draft
    if not draft.actors or any(_same(speech.speaker, actor) for actor in draft.actors):
        return draft
    return msgspec.structs.replace(
        draft,
        type="REQUEST",
        modes=(demand_mode(draft.type) or "change",),
        actors=(speech.speaker,),
        recipients=draft.actors,
        directed=True,
        reality="occurred",
        speech=None,
        confidence=round(draft.confidence * _DEMANDED, 3),
        notes=(*draft.notes, f"{draft.type} that somebody must do is demanded of them"),
    )


def _governs(tree: Tree, match: Match, result: Outcome) -> bool:
    """Whether the phrase governs an act: one of the lexicon or, but for promises, any clause."""
    clauses = tree.children(clause_verb(tree, match), "xcomp", "ccomp")
    return bool(result.used) or (bool(clauses) and match.entry.group.complement != "promise")


def _parties(
    tree: Tree, match: Match, said: Speech | None
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    group = match.entry.group
    doers = fill(tree, match, group.actor)
    if not doers and match.entry.type in _OF_AUTHORITIES:
        doers = authorities(tree, clause_verb(tree, match))
    actors = tuple(spoken(tree, m, said) for m in doers)
    told = fill(tree, match, group.recipient)
    if group.complement == "threat":  # "warned that it would leave": the threatener itself
        told = [m for m in told if tree[m.head].pos != "PRON" or tree[m.head].dep != "nsubj"]
    if group.recipient and not told and not group.reciprocal:
        told = receivers(tree, match) or content(tree, match) or aimed_at(tree, match)
    recipients = tuple(spoken(tree, m, said) for m in told)
    recipients = _apart(tuple({r.text(tree).casefold(): r for r in recipients}.values()), actors)
    if group.reciprocal:
        return tuple(dict.fromkeys((*actors, *recipients))), ()
    return actors, recipients


def _apart(recipients: Sequence[Mention], actors: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(r for r in recipients if all(not _same(r, a) for a in actors))


def _same(a: Mention, b: Mention) -> bool:
    return a.head == b.head or a.span.overlaps(b.span)


def _is_complete(
    tree: Tree,
    match: Match,
    event_type: str,
    actors: Sequence[Mention],
    recipients: Sequence[Mention],
) -> bool:
    """Whether enough parties are named for PLOVER to code the act.

    The manual requires a recipient for COOPERATE, AID and SANCTION, and does not code acts without
    an actor. We keep an ASSAULT without one if its victim is named: the actor is then Unknown.
    """
    group = match.entry.group
    if "recipient" in group.needs and not (recipients or _are_several(tree, match, actors)):
        return False
    if "actor" in group.needs and not actors:
        return False
    if "plain" in group.needs and not _is_plain(tree, match.head):
        return False
    if group.reciprocal:
        # "Trade was discussed": an earlier sentence may say by whom (discourse.py)
        told_without_parties = event_type == "CONSULT" and group.shape == "verb" and group.topics
        sided = bool(actors) and not (group.shape == "noun" and _lacks_a_side(tree, actors))
        return sided or bool(told_without_parties)
    if not actors:
        return event_type == "ASSAULT" and bool(recipients)
    return bool(recipients) or not load().types[event_type].recipient_required


def _is_plain(tree: Tree, verb: int) -> bool:
    """Whether a verb has its object alone: not "called them a disgrace", "called for talks"."""
    extra = tree.children(verb, "oprd", "ccomp", "xcomp", "attr")
    return not extra and not tree.prepositions(verb, "for", "off")


def _lacks_a_side(tree: Tree, actors: Sequence[Mention]) -> bool:
    """Whether only those are named whom somebody met: "after a meeting with his advisers"."""
    if len(actors) != 1:
        return False
    above = tree[tree[actors[0].head].head]
    return tree[actors[0].head].dep == "pobj" and above.lemma == "with"


def _are_several(tree: Tree, match: Match, actors: Sequence[Mention]) -> bool:
    """Whether a reciprocal act has two sides: two parties, a plural, or none named as yet."""
    if not match.entry.group.reciprocal:
        return False
    plural = {"NNS", "NNPS"}
    return len(actors) != 1 or tree[actors[0].head].tag in plural or _is_they(tree, actors[0])


def _is_they(tree: Tree, mention: Mention) -> bool:
    return tree[mention.head].text.lower() in {"they", "we", "who"}


def _modes(tree: Tree, match: Match, result: Outcome) -> tuple[str, ...]:
    verb = clause_verb(tree, match)
    clause = tree.span(tree.subtree(verb, without=("relcl",))).of(tree.parsed.text)
    cued = cued_modes(result.type, clause)
    if result.mode is None or not _OVERRULING.isdisjoint(cued):
        return cued
    return (result.mode,)


def _confidence(
    tree: Tree, match: Match, actors: Sequence[Mention], recipients: Sequence[Mention]
) -> float:
    parts = confidence_parts(tree, match, actors, recipients)
    return round(math.prod(value for _, value in parts), 3)


def confidence_parts(
    tree: Tree, match: Match, actors: Sequence[Mention], recipients: Sequence[Mention]
) -> tuple[tuple[str, float], ...]:
    """What the confidence of a draft is the product of, each factor with its reason."""
    group = match.entry.group
    parties = (*actors, *recipients)
    doubts = (
        (_INDIRECT, "a party stands inside another phrase", any(not m.direct for m in parties)),
        (_PRONOUN, "a party is a pronoun", any(tree[m.head].pos == "PRON" for m in parties)),
        (
            _NO_RECIPIENT,
            "no recipient is named",
            bool(group.recipient) and not group.reciprocal and not recipients,
        ),
        (_NO_ACTOR, "no actor is named", not actors),
    )
    told = tuple((reason, value) for value, reason, holds in doubts if holds)
    return (("of the entry's group", group.confidence), *told)


def with_imprisonment(drafts: list[Draft]) -> list[Draft]:
    """Drafts, and a COERCE arrest for each conviction with imprisonment (PLOVER 2.0, SANCTION)."""
    prison = [
        msgspec.structs.replace(
            d, type="COERCE", modes=("arrest",), notes=(*d.notes, "sentenced to prison")
        )
        for d in drafts
        if d.modes == ("convict",) and d.recipients and _PRISON.search(d.sentence.text)
    ]
    return drafts + [p for p in prison if not any(_is_twin(d, p) for d in drafts)]


def settle(drafts: list[Draft]) -> list[Draft]:
    """One draft an act: PLOVER's rules for types that exclude each other in one sentence.

    A conviction makes the accusation superfluous, an assault the mobilisation; the same type
    between the same parties is one act told twice.
    """
    types = {d.type for d in drafts if d.reality == "occurred"}
    kept: list[Draft] = []
    for draft in drafts:
        if draft.type == "MOBILIZE" and "ASSAULT" in types:
            continue
        if draft.modes == ("visit",) and _is_place(draft):
            continue
        if draft.type == "ACCUSE" and any("convict" in d.modes for d in drafts if d is not draft):
            continue
        twin = next((k for k in kept if _is_twin(k, draft)), None)
        if twin is None:
            kept.append(draft)
        elif draft.confidence > twin.confidence:
            kept[kept.index(twin)] = msgspec.structs.replace(draft, modes=draft.modes or twin.modes)
    return kept


def _is_place(draft: Draft) -> bool:
    """Whether the visitor is a place: "talks in Oslo hosted by Norway"."""
    return any(draft.tree.labels.get(m.head) in {"GPE", "LOC", "FAC"} for m in draft.actors)


def _is_twin(a: Draft, b: Draft) -> bool:
    if a.type != b.type or a.reality != b.reality or (a.modes and b.modes and a.modes != b.modes):
        return False
    heads_a = {m.head for m in (*a.actors, *a.recipients)}
    heads_b = {m.head for m in (*b.actors, *b.recipients)}
    return heads_a <= heads_b or heads_b <= heads_a
