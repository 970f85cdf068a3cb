"""Whether words for a day belong to a claim's act, and not to a thing or to another act."""

from __future__ import annotations

import re

from readouts.records import Claim, Parsed, Sentence, Token
from readouts.resolving.clause import (
    chain,
    children,
    governor,
    is_verb,
    one_act,
    token_at,
    trigger_token,
)
from readouts.resolving.days import Days

SAYING = frozenset(
    "say tell report announce state add note quote write confirm declare disclose reveal"
    " accord".split()  # "according to"
)
# "Thursday saw police clash", "Friday brought another round".
_BRINGING = frozenset({"see", "bring", "witness", "mark"})
# What is done at a gathering is done on its day: "agreed at last month's summit".
_GATHERINGS = frozenset(
    "summit meeting talk conference assembly session visit congress forum ceremony trip tour"
    " negotiation round gathering dinner parade rally hearing".split()
)
_AT = re.compile(
    r"\b(?:at|during|in|on the (?:sidelines|margins|fringes) of|in the margins of|throughout)"
    r"(?: (?:the|a|an|their|its|his|her))?(?: [\w-]+){0,2} ?$",
    re.IGNORECASE,
)
# An act of violence may be its own agent: "Monday's attack killed 12".
_BLOWS = frozenset(
    "attack bombing blast explosion strike raid shooting ambush shelling clash fighting assault"
    " airstrike bomb violence protest vote ballot election".split()
)
_OF = re.compile(r"\bof (?:the )?$", re.IGNORECASE)
_PART_OF = re.compile(
    r"\b(?:morning|afternoon|evening|night|hours?|end|start|beginning|day|course) of (?:the )?$",
    re.IGNORECASE,
)
# "The first visit since 1979": a comparison, not a day.
_RECORD = re.compile(
    r"\b(?:first|last|only|worst|biggest|largest|highest|lowest|deadliest|longest|most|time|times)\b"
)
_THE_WRITING = frozenset({"date", "issue", "publish", "release"})
# "Again in 2012" is not the first time, "in power from 1996" not the act.
_NOT_FIRST = re.compile(r"\b(?:again|from) $")
_UNITS = frozenset({"day", "week", "month", "year", "decade"})
_MANNER = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep"})
# "Praised the truce reached last week", "condemned the killings in 2019": what is judged happened
# before, so a week, month or year after its noun is its own.
_JUDGING = frozenset({"ACCUSE", "SUPPORT", "REJECT", "REQUEST", "CONCEDE", "SANCTION", "COERCE"})


def is_tied(days: Days, claim: Claim, sentence: Sentence | None, text: str) -> bool:
    """Whether the words say when the act of the claim's trigger was, by role, noun and parse."""
    if days.role in {"until", "before", "after"}:
        return False
    parsed = sentence.parsed if sentence else None
    trigger = trigger_token(claim, sentence) if sentence else None
    if parsed is None or trigger is None:
        return not days.thing
    if days.off and _is_its_thing(days, parsed, trigger):
        return False
    if days.role == "since":
        return _is_since(days, claim, sentence, text)
    if days.thing:
        return _by_noun(days, parsed, trigger, text)
    return _by_tree(days, claim, sentence, parsed)


def _is_since(days: Days, claim: Claim, sentence: Sentence | None, text: str) -> bool:
    """Whether an act has gone on since, also "since last month's coup"."""
    assert sentence is not None, "it has a parse"
    assert sentence.parsed is not None, "it has a parse"
    parsed, trigger = sentence.parsed, trigger_token(claim, sentence)
    if trigger is None or not _has_gone_on(days, parsed, trigger, text):
        return False
    if not days.thing:
        return _by_tree(days, claim, sentence, parsed)
    noun = noun_after(parsed, days.end)
    held = noun is not None and _by_clause(parsed, noun, trigger)
    return held or _by_noun(days, parsed, trigger, text)


def _is_its_thing(days: Days, parsed: Parsed, trigger: int) -> bool:
    """Whether the trigger is the thing from which the day is counted: "the eve of the vote"."""
    within = parsed.tokens[trigger].start < days.end and days.start < parsed.tokens[trigger].end
    return within or trigger == noun_after(parsed, days.end)


def _by_tree(days: Days, claim: Claim, sentence: Sentence | None, parsed: Parsed) -> bool:
    assert sentence is not None, "it has a parse"
    text = sentence.text
    token, trigger = token_at(parsed, days.start, days.end), trigger_token(claim, sentence)
    if token is None or trigger is None:
        return True
    if (noun := _named_after(days, parsed, token, text)) is not None:
        return noun == trigger or _is_gathering(noun, days, parsed, trigger, text)
    judged = days.precision != "day" and claim.type in _JUDGING
    if judged and _hangs_on_other(parsed, token, trigger):
        return False
    return _by_clause(parsed, token, trigger) or _is_beside(days, claim, sentence, token)


def rank(days: Days, claim: Claim, sentence: Sentence | None, text: str) -> tuple[bool, bool, int]:
    """Orders the days of an act: those of its own verb first, then by nearness to the trigger."""
    at = claim.trigger.start - claim.span.start
    far = min(abs(days.start - at), abs(days.end - at))
    again = bool(_NOT_FIRST.search(text[: days.start]))
    if sentence is None or sentence.parsed is None:
        return (again, False, far)
    token = token_at(sentence.parsed, days.start, days.end)
    trigger = trigger_token(claim, sentence)
    if token is None or trigger is None:
        return (again, False, far)
    own = _verb_of(sentence.parsed, token) in {trigger, _act_of(sentence.parsed, trigger)}
    return (again, not own, far)


def hangs_on(days: Days, parsed: Parsed, verb: int) -> bool:
    """Whether words for a day hang on a verb."""
    token = token_at(parsed, days.start, days.end)
    return token is not None and _verb_of(parsed, token) == verb


def is_of_saying(days: Days, claim: Claim, sentence: Sentence | None) -> bool:
    """Whether the words say when somebody spoke of the act."""
    if sentence is None or sentence.parsed is None or days.thing or days.role:
        return False
    token = token_at(sentence.parsed, days.start, days.end)
    if token is None or trigger_token(claim, sentence) is None:
        return False
    verb = sentence.parsed.tokens[governor(sentence.parsed, token)]
    return verb.lemma in SAYING and verb.dep not in {"acl", "relcl", "amod"}


def _has_gone_on(days: Days, parsed: Parsed, trigger: int, text: str) -> bool:
    """The perfect of the trigger's own verb: "have blocked the road since Monday"."""
    if days.precision == "year" or _RECORD.search(text[: days.start]):
        return False
    verb = _act_of(parsed, trigger)
    words = {parsed.tokens[i].text.lower() for i in children(parsed, verb)}
    return bool(words & {"have", "has", "'ve"})


def _by_noun(days: Days, parsed: Parsed, trigger: int, text: str) -> bool:
    """What "Monday's" owns: the trigger, its agent, or the gathering at which it was done."""
    noun = noun_after(parsed, days.end)
    if noun is None:
        return False
    if noun == trigger:
        return True
    tokens, verb = parsed.tokens, governor(parsed, trigger)
    agent = tokens[noun].dep in {"nsubj", "nsubjpass"} and tokens[noun].head == trigger
    if agent and tokens[noun].lemma in _BLOWS:
        return True
    if tokens[trigger].head == noun and tokens[trigger].dep in {"compound", "acl"}:
        return True  # "Monday's border clash", "Wednesday's vote to reject the plan"
    return _is_gathering(noun, days, parsed, verb, text)


def _is_gathering(noun: int, days: Days, parsed: Parsed, trigger: int, text: str) -> bool:
    """Whether the noun is a gathering at which the trigger's verb was done."""
    if parsed.tokens[noun].lemma not in _GATHERINGS:
        return False
    before = text[: min(days.start, parsed.tokens[noun].start)]
    return bool(_AT.search(before)) and governor(parsed, noun) == governor(parsed, trigger)


def noun_after(parsed: Parsed, end: int) -> int | None:
    """The head of the noun phrase that goes on after the words: "the 2016 trade agreement"."""
    tokens = parsed.tokens
    marks = {"'s", "’s", "'"}
    following = [i for i, t in enumerate(tokens) if t.start >= end and t.text not in marks]
    found = None
    for i in following[:5]:
        if tokens[i].pos in {"NOUN", "PROPN"}:
            found = i
        elif found is not None or tokens[i].pos not in {"ADJ", "NUM", "PUNCT", "ADV", "PART"}:
            break
    return found


def _named_after(days: Days, parsed: Parsed, token: int, text: str) -> int | None:
    """The noun before "of": "the coup of 2012", "the summit of June 1-3"; None if there is none."""
    before = text[: days.start]
    inner = text[days.start : days.end].lower().startswith("of ")
    if not (_OF.search(before) or inner) or _PART_OF.search(before):
        return None
    head = parsed.tokens[token].head
    noun = parsed.tokens[head].head if parsed.tokens[head].lemma == "of" else head
    return noun if parsed.tokens[noun].pos in {"NOUN", "PROPN"} else None


def _hangs_on_other(parsed: Parsed, token: int, trigger: int) -> bool:
    """Whether a preposition ties the words to a common noun other than the trigger."""
    held = False
    for index in chain(parsed, token)[1:]:
        if parsed.tokens[index].pos != "ADP":
            thing = parsed.tokens[index].pos == "NOUN" and parsed.tokens[index].lemma not in _UNITS
            return held and thing and index != trigger
        held = True
    return False


def _verb_of(parsed: Parsed, token: int) -> int:
    """The verb that the words hang on; of "in a note dated 11 June" the verb of the note."""
    verb = governor(parsed, token)
    held: Token = parsed.tokens[verb]
    if held.lemma in _THE_WRITING and held.dep in {"acl", "amod"} and held.head != verb:
        return governor(parsed, held.head)
    return verb


def _is_beside(days: Days, claim: Claim, sentence: Sentence | None, token: int) -> bool:
    """Where the parse hangs the words on no verb: whether they touch the trigger."""
    if sentence is None or sentence.parsed is None:
        return False
    if is_verb(sentence.parsed.tokens[governor(sentence.parsed, token)]):
        return False
    start = claim.trigger.start - sentence.span.start
    end = start + claim.trigger.end - claim.trigger.start
    return 0 <= start - days.end <= 1 or 0 <= days.start - end <= 1


def _act_of(parsed: Parsed, trigger: int) -> int:
    """The trigger's verb; a subject is none, even where the parser takes it for one ("talks")."""
    token = parsed.tokens[trigger]
    subject = token.dep in {"nsubj", "nsubjpass"} and token.head != trigger
    return governor(parsed, token.head if subject else trigger)


def _by_clause(parsed: Parsed, token: int, trigger: int) -> bool:
    tokens, verb = parsed.tokens, _verb_of(parsed, token)
    if trigger in chain(parsed, token):
        held = tokens[verb].head == trigger and tokens[verb].dep in {"acl", "relcl"}
        act = _act_of(parsed, trigger)
        near = {trigger, act, *_opening(parsed, act), *_joined(parsed, act)}
        return verb in near or (held and not is_verb(tokens[trigger]))
    if tokens[verb].lemma in SAYING and verb != _act_of(parsed, trigger):
        return False
    return verb in _clause_verbs(parsed, trigger)


def _clause_verbs(parsed: Parsed, trigger: int) -> set[int]:
    """The trigger's verb, and those it shares its day with: conjuncts and what it complements."""
    tokens = parsed.tokens
    verb = _act_of(parsed, trigger)
    found = {verb, *one_act(parsed, trigger), *_opening(parsed, verb), *_joined(parsed, verb)}
    above = tokens[verb].head
    if tokens[verb].dep == "ccomp" and tokens[above].lemma in _BRINGING:
        found.add(above)
    while tokens[verb].dep in _MANNER and tokens[verb].head != verb:
        if tokens[verb].dep == "conj" and _has_own_subject(parsed, verb):
            break
        if tokens[verb].dep == "advcl" and _is_days_off(parsed, verb):
            break
        verb = governor(parsed, tokens[verb].head)
        if verb in found:
            break
        found.add(verb)
    return found


def _opening(parsed: Parsed, verb: int) -> list[int]:
    """What was being done meanwhile: "Speaking on Friday, the minister rejected the report"."""
    tokens = parsed.tokens
    return [
        i
        for i in children(parsed, verb)
        if i < verb and tokens[i].dep == "advcl" and tokens[i].tag == "VBG"
    ]


def _joined(parsed: Parsed, verb: int) -> list[int]:
    """What the same subject did in the same breath: "banged pots and honked horns on Tuesday"."""
    tokens, found = parsed.tokens, [verb]
    for at in found:
        found += [
            i
            for i in children(parsed, at)
            if tokens[i].dep == "conj"
            and tokens[i].tag == tokens[verb].tag == "VBD"
            and not _has_own_subject(parsed, i)
        ]
    return found[1:]


def _is_days_off(parsed: Parsed, verb: int) -> bool:
    """Whether the clause has another day than the main verb: "a week after they clashed"."""
    marks = [i for i in children(parsed, verb) if parsed.tokens[i].dep in {"mark", "advmod"}]
    return any(
        parsed.tokens[j].lemma in _UNITS
        for i in marks
        if parsed.tokens[i].lemma in {"after", "before"}
        for j in (*children(parsed, i), i - 1)
    )


def _has_own_subject(parsed: Parsed, verb: int) -> bool:
    """Whether a joined clause tells of somebody else: "police arrested two men"."""
    return any(parsed.tokens[i].dep in {"nsubj", "nsubjpass"} for i in children(parsed, verb))
