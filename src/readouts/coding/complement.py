"""Acts that are asked for, refused, threatened or promised: what the phrase governs."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from readouts.coding.cues import demanded_by_words
from readouts.coding.match import Match
from readouts.coding.parties import Mention, can_act, mentions
from readouts.coding.slots import clause_verb, fill
from readouts.coding.tense import demand_mode, promised, threat_mode
from readouts.coding.tree import Tree

_CLAUSES = ("xcomp", "ccomp", "advcl", "dobj", "pcomp", "dative")
_BEGGING = frozenset({"ask", "appeal", "beg", "plead"})
_PREPOSITIONS = ("for", "to", "on", "of", "in", "from", "with", "over", "about")

_FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_TOWARDS = ("to", "with", "against", "from", "for", "into", "at", "on", "before")
_LETTING = frozenset({"let", "allow", "permit", "have", "make", "help", "see"})
# Those who speak for others.
_VOICES = frozenset(
    "spokesman spokeswoman spokesperson diplomat official director minister aide presidency "
    "ministry envoy ambassador secretary negotiator source chairman leader office".split()
)
_STRUGGLE = frozenset({"fight", "combat", "tackle", "battle", "struggle"})
_DEPTH = 2  # "agreed to let the elders keep their watch"

# "Declined to comment on the arrest" refuses words to reporters, nothing to a party.
_SILENCE = frozenset(
    "comment say speak elaborate answer disclose reveal identify name specify speculate".split()
)


class Outcome(msgspec.Struct, frozen=True):
    """What an operator comes to: its type and mode, and the matches it uses up."""

    type: str
    mode: str | None
    used: tuple[Match, ...] = ()


_WISHING = frozenset({"want", "wish", "like", "expect", "hope"})


def outcome(tree: Tree, match: Match, matches: Sequence[Match]) -> Outcome:
    """Type and mode of a match, by the act it governs if its group has a complement."""
    group, own_type = match.entry.group, match.entry.type
    if group.complement is None:
        return Outcome(own_type, group.mode)
    below = _below(tree, match)
    inside = [m for m in matches if m is not match and m.head in below]
    content = min(inside, key=lambda m: _nearness(tree, m)) if inside else None
    if content and group.complement == "promise" and not _is_top(tree, match, content):
        content = None  # "offered to fly the wounded home" promises no wounds
    content_type = content.entry.type if content else None
    used = tuple(inside)
    if group.complement == "promise":
        if _wants_of_others(tree, match):
            return Outcome("REQUEST", demand_mode(content_type) or "change", used)
        return Outcome(promised(content_type) if content_type else own_type, None, used)
    if group.complement == "threat":
        content_mode = content.entry.group.mode if content else None
        return Outcome(own_type, group.mode or threat_mode(content_type, content_mode), used)
    governed = _governed(tree, match)
    told = demanded_by_words(governed) or demand_mode(content_type) or _begged(tree, match)
    # Anything that is neither help nor yielding nor a meeting is a change.
    return Outcome(own_type, group.mode or told or ("change" if governed else None), used)


def _wants_of_others(tree: Tree, match: Match) -> bool:
    """Whether it is others who should act: "wants parliament to ban the militia"."""
    if tree[match.head].lemma not in _WISHING:
        return False
    clauses = tree.children(match.head, "ccomp", "xcomp")
    return any(_is_wish(tree, c) and tree.children(c, "nsubj", "nsubjpass") for c in clauses)


def _begged(tree: Tree, match: Match) -> str | None:
    """``assist`` for whatever is asked or appealed for: "asked for pilots and chainsaws"."""
    begging = tree[match.head].lemma in _BEGGING and tree.prepositions(match.head, "for")
    return "assist" if begging else None


def _governed(tree: Tree, match: Match) -> list[str]:
    """The verbs and nouns at the top of what the phrase governs."""
    head = clause_verb(tree, match)
    top = tree.children(head, "xcomp", "ccomp", "dobj")
    top += [o for p in tree.prepositions(head, "for") for o in tree.objects_of(p)]
    return [tree[i].lemma for i in top if i not in match.tokens and not can_act(tree, i)]


def keeps_silent(tree: Tree, match: Match) -> bool:
    """Whether what is refused is only a word about the matter: no act at all."""
    if match.entry.group.complement != "refusal":
        return False
    refused = tree.children(clause_verb(tree, match), "xcomp")
    return not tree.lemmas(refused).isdisjoint(_SILENCE)


def fights_on(tree: Tree, match: Match) -> bool:
    """Whether what is promised is a struggle: "promised to fight corruption" harms nobody yet."""
    if match.entry.group.complement != "promise":
        return False
    return not tree.lemmas(tree.children(match.head, "xcomp")).isdisjoint(_STRUGGLE)


def _is_top(tree: Tree, match: Match, content: Match) -> bool:
    """Whether an act is what the phrase governs itself, not part of what it is done with."""
    head = clause_verb(tree, match)
    heads = {head, *match.tokens}
    top = [c for h in heads for c in tree.children(h, *_CLAUSES, "acl")]
    top += [o for h in heads for p in tree.prepositions(h) for o in tree.objects_of(p)]
    chain = {i for t in top for i in tree.conjuncts(t)}
    return not chain.isdisjoint(content.tokens)


def addressees(tree: Tree, match: Match, used: Sequence[Match]) -> list[Mention]:
    """Whom a demand, threat or refusal is meant for, when the phrase itself does not say.

    Whoever must do something lest it happens ("will cut supplies if Chad refuses"), else whoever
    the governed act is done to ("refused to meet the envoy").
    """
    if _wants_of_others(tree, match):
        return fill(tree, match, ("clause",))
    promise = match.entry.group.complement == "promise"
    return (
        ([] if promise else _conditioned(tree, match))
        or next((m for c in used if (m := fill(tree, c, c.entry.group.recipient))), [])
        or _governed_parties(tree, match)
        or _conditioned(tree, match)
    )


def _conditioned(tree: Tree, match: Match) -> list[Mention]:
    found = (mentions(tree, s, deep=False) for s in _conditions(tree, match))
    return next((m for m in found if m), [])


def _governed_parties(tree: Tree, match: Match) -> list[Mention]:
    if match.entry.group.complement == "demand":
        return fill(tree, match, ("clause",))
    return _affected(tree, clause_verb(tree, match), _DEPTH)


def threatener(tree: Tree, match: Match, actors: Sequence[Mention]) -> list[Mention]:
    """Whose deed a spokesman announces: "Chile will leave the pact, a spokesman warned"."""
    if match.entry.group.complement not in {"threat", "promise"} or len(actors) != 1:
        return []
    (voice,) = actors
    wishes = tree[match.head].lemma in _WISHING
    if wishes or tree[voice.head].lemma not in _VOICES or not _is_bare(tree, voice):
        return []
    for clause in tree.children(clause_verb(tree, match), "ccomp"):
        subject = tree.child(clause, "nsubj")
        if subject is not None and can_act(tree, subject) and _is_to_come(tree, clause):
            return [m for m in mentions(tree, subject, deep=False) if m.head != voice.head]
    return []


def _is_bare(tree: Tree, voice: Mention) -> bool:
    """Whether a voice is of nobody named: "a spokesman", "its director"."""
    below = tree.subtree(voice.head, without=("relcl", "acl", "conj"))
    return not any(tree[i].pos == "PROPN" or tree.labels.get(i) == "NORP" for i in below)


def _is_to_come(tree: Tree, clause: int) -> bool:
    own = tree.children(clause, "aux")
    return bool({tree[i].text.lower() for i in own} & {"will", "would", "wo", "shall", "'ll"})


def _affected(tree: Tree, verb: int, depth: int) -> list[Mention]:
    """Whom the acts that a verb governs are done to: "threatened to strip ten envoys of ..."."""
    for clause in tree.children(verb, "xcomp", "ccomp") if depth else ():
        if (
            found := _let(tree, verb, clause)
            or done_to(tree, clause)
            or _affected(tree, clause, depth - 1)
        ):
            return found
    return []


def _let(tree: Tree, verb: int, clause: int) -> list[Mention]:
    """Who may do something: "let the elders stay"."""
    subject = tree.child(clause, "nsubj") if tree[verb].lemma in _LETTING else None
    return [] if subject is None else mentions(tree, subject, deep=False)


def done_to(tree: Tree, verb: int) -> list[Mention]:
    """The parties among a verb's objects, else after its prepositions; no pronouns."""
    objects = tree.children(verb, "dobj", "dative", "nsubjpass")
    after = [o for p in tree.prepositions(verb, *_TOWARDS) for o in tree.objects_of(p)]
    for group in (objects, after):
        found = [m for o in group if tree[o].pos != "ADP" for m in mentions(tree, o)]
        if found := [m for m in found if tree[m.head].pos != "PRON"]:
            return found
    return []


def aimed_at(tree: Tree, match: Match) -> list[Mention]:
    """Against whom force is used: "used tear gas to disperse the miners"."""
    if match.entry.type not in _FORCE:
        return []
    heads = [i for i in match.tokens if i >= match.head]
    clauses = [c for h in heads for c in tree.children(h, "advcl", "xcomp", "acl")]
    return next((m for c in clauses if is_purpose(tree, c) and (m := done_to(tree, c))), [])


def is_purpose(tree: Tree, verb: int) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(tree[i].text.lower() == "to" for i in tree.children(verb, "aux"))


def is_conditional(tree: Tree, match: Match) -> bool:
    """Whether what the phrase governs hangs on what somebody else does."""
    return bool(_conditions(tree, match))


def _conditions(tree: Tree, match: Match) -> list[int]:
    clauses = _below(tree, match) | set(tree.children(clause_verb(tree, match), "advcl"))
    hanging = [
        c
        for c in sorted(clauses)
        if any(tree[i].lemma in {"if", "unless"} for i in tree.children(c, "mark"))
    ]
    return [i for c in hanging for i in tree.children(c, "nsubj", "nsubjpass")]


def says_what(tree: Tree, match: Match) -> bool:
    """Whether a demand says what it wants: "told the army to leave", not "told the army a joke".

    An infinitive, a clause with a modal, a thing as object, or "for" something. Other phrases than
    demands, and demands whose phrase names the thing, always do.
    """
    if match.entry.group.complement != "demand" or match.entry.parts:
        return True
    head = clause_verb(tree, match)
    if match.entry.group.shape == "noun" or tree.prepositions(head, "for"):
        return True
    if _is_told(tree, head):
        return False
    if any(not can_act(tree, o) for o in tree.children(head, "dobj", "nsubjpass")):
        return True
    return any(_is_wish(tree, c) for c in tree.children(head, "xcomp", "ccomp", "advcl", "dobj"))


def _is_told(tree: Tree, verb: int) -> bool:
    """Whether a plain clause follows: "told reporters that nine people had marched"."""
    return any(_is_finite(tree, c) and not _is_wish(tree, c) for c in tree.children(verb, "ccomp"))


def _is_finite(tree: Tree, clause: int) -> bool:
    verbs = (clause, *tree.children(clause, "aux", "auxpass"))
    return any(tree[i].tag in {"VBD", "VBZ", "VBP", "MD"} for i in verbs)


def _is_wish(tree: Tree, clause: int) -> bool:
    """Whether a clause is what somebody should do: "to leave", "that it be lifted"."""
    auxiliaries = tree.children(clause, "aux", "auxpass")
    modal = any(tree[i].tag == "MD" for i in auxiliaries)
    bare = not modal and any(tree[i].tag == "VB" for i in (*auxiliaries, clause))
    return bare or bool(tree.lemmas(auxiliaries) & {"to", "should", "must"})


def _below(tree: Tree, match: Match) -> set[int]:
    found: set[int] = set()
    for head in {clause_verb(tree, match), *match.tokens}:
        for child in tree.children(head, *_CLAUSES):
            found.update(tree.subtree(child, without=("relcl",)))
        for preposition in tree.prepositions(head, *_PREPOSITIONS):
            found.update(tree.subtree(preposition, without=("relcl",)))
        for child in tree.children(head, "acl"):  # "its demand to release"
            found.update(tree.subtree(child, without=("relcl",)))
    return found - set(match.tokens)


def _nearness(tree: Tree, match: Match) -> tuple[int, int, int]:
    return _depth(tree, match.head), match.head, -match.entry.weight


def _depth(tree: Tree, index: int) -> int:
    return sum(1 for _ in tree.ancestors(index))
