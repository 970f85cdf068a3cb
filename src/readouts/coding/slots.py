"""The argument slots of a match: subject, object, dative, clause, and prepositions."""

from __future__ import annotations

from collections.abc import Callable

from readouts.coding.match import Match
from readouts.coding.parties import Mention, can_act, inside, mentions
from readouts.coding.tree import VERBAL, Tree

# Verbs that carry a noun of action: whoever is their subject does what the noun says.
_SUPPORT_VERBS = frozenset(
    "hold have make take give launch conduct carry stage stage lead mount begin start open resume "
    "attend host join offer issue sign order announce express voice deliver".split()
)
_CONTENT = ("on", "over", "about", "for", "at", "regarding")
_PARTICIPANT = ("with", "between", "among")
_TALKING = ("between", "among", "of")  # after a noun for talks: who talks
# "accused Iran of arming rebels": the object acts; "praised Iran after meeting": the subject does.
_OBJECT_CONTROL = frozenset({"of", "from", "for", "into", "against", "as"})
_COURTS = frozenset({"court", "tribunal", "parliament", "assembly"})
_ASKING = frozenset({"how", "why", "whether", "if", "when", "where"})
_RELATIVE = frozenset({"WDT", "WP"})
_CONTROL = frozenset({"xcomp", "ccomp", "advcl", "conj", "acl", "acomp", "oprd"})


def fill(tree: Tree, match: Match, slots: tuple[str, ...]) -> list[Mention]:
    """The parties in the first of these slots that names any."""
    for slot in slots:
        # "summoned the ambassador": a word of the phrase may be a party, but only as its object
        own = frozenset() if slot == "object" else frozenset(match.tokens)
        found = [m for m in _slot(tree, match, slot) if m.head not in own]
        if found:
            return found
    return []


def content(tree: Tree, match: Match) -> list[Mention]:
    """The parties in what a phrase of verb and noun is about: "condolences on losses in Chad"."""
    if not match.entry.parts:
        return []
    verb = match.head
    heads = [t for t in match.tokens if t != verb and tree[t].pos in {"NOUN", "PROPN"}]
    found = [m for head in heads for m in inside(tree, head)]
    if not found:
        after = [p for p in tree.prepositions(verb, *_CONTENT) if heads and p > heads[0]]
        found = [m for p in after for o in tree.objects_of(p) for m in mentions(tree, o)]
    return [m for m in found if m.head not in match.tokens]


def _slot(tree: Tree, match: Match, slot: str) -> list[Mention]:
    if match.entry.group.shape == "noun":
        reader = _NOUN_SLOTS.get(slot)
        return reader(tree, match) if reader else _after_noun(tree, match.head, slot)
    reader = _VERB_SLOTS.get(slot)
    if reader is not None:
        return reader(tree, match)
    if match.entry.type == "CONSULT":  # "discussed a pact with Chad": Chad is the pact's
        return _after(tree, list(match.tokens), slot, deep=False)
    found = _after(tree, list(match.tokens), slot)
    # "extradited a minister to Peru": the parser hangs the preposition on the object as often.
    objects = [c for o in tree.children(match.head, "dobj", "nsubjpass") for c in tree.conjuncts(o)]
    return found or _after(tree, objects, slot)


def clause_verb(tree: Tree, match: Match) -> int:
    """The verb whose clause the match stands in (the copula for an adjective)."""
    if match.entry.group.shape == "adjective" and not tree.children(match.head, "auxpass"):
        return tree[match.head].head
    return match.head


# --- verbs and adjectives -------------------------------------------------------------------


def _verb_subject(tree: Tree, match: Match) -> list[Mention]:
    if match.entry.group.shape == "adjective" and tree.children(match.head, "auxpass"):
        patient = tree.child(match.head, "nsubjpass", "nsubj")
        return _of_subject(tree, match.head, patient) if patient is not None else []
    return subject_of(tree, clause_verb(tree, match)) or _within_patient(tree, match)


def _within_patient(tree: Tree, match: Match) -> list[Mention]:
    """The sides of a mutual act told in the passive: "a treaty between A and B was signed"."""
    group, patient = match.entry.group, tree.child(match.head, "nsubjpass")
    mutual = group.reciprocal or group.mode == "meet"  # "talks between A and B were cancelled"
    if not mutual or patient is None or patient not in match.tokens:
        return []
    return [m for word in _TALKING for m in _after(tree, [patient], word)]


def subject_of(tree: Tree, verb: int) -> list[Mention]:
    """Who does what the verb says: its subject, its agent if passive, or its controller's."""
    if tree.is_passive(verb):
        return _agents(tree, verb)
    subject = tree.child(verb, "nsubj", "csubj")
    if subject is not None:
        return _of_subject(tree, verb, subject)
    return _borrowed(tree, verb, depth=6) or _adjacent(tree, verb)


def _adjacent(tree: Tree, verb: int) -> list[Mention]:
    """The name right before a finite verb that the parser hung elsewhere.

    After a fronted phrase ("In a call with Rossi, Minister Sow said") parsers take the subject for
    an apposition of the name before the comma.
    """
    if tree[verb].tag not in {"VBD", "VBZ", "VBP"}:
        return []
    before = verb - 1
    while before >= 0 and tree[before].pos in {"ADV", "AUX"}:
        before -= 1
    if before < 0 or tree[before].pos not in {"PROPN", "NOUN"}:
        return []
    if tree[before].dep not in {"appos", "conj", "dep", "npadvmod"} or not can_act(tree, before):
        return []
    return mentions(tree, before, deep=False)


def _agents(tree: Tree, verb: int) -> list[Mention]:
    return [
        mention
        for by in tree.children(verb, "agent")
        for inner in tree.objects_of(by)
        for mention in mentions(tree, inner)
    ]


def _of_subject(tree: Tree, verb: int, subject: int) -> list[Mention]:
    token = tree[subject]
    if token.tag in {"WDT", "WP"} or token.lemma in {"who", "which", "that"}:
        modified = tree.head(verb)
        return mentions(tree, modified, deep=False) if modified is not None else []
    return mentions(tree, subject)


def _borrowed(tree: Tree, verb: int, depth: int) -> list[Mention]:
    """The subject of a verb that has none of its own: conjoined, controlled, or a participle."""
    token = tree[verb]
    above = tree.head(verb)
    if above is None or depth == 0:
        return []
    if token.dep in {"acl", "relcl"} and token.tag in {"VBG", "VB"} and tree[above].pos != "VERB":
        return mentions(tree, above)  # "soldiers guarding"; "Kenya's decision to expel"
    if token.dep == "pcomp":
        return _of_governor(tree, above, depth)
    if token.dep in {"aux", "auxpass"} or (token.dep == "conj" and tree[above].pos in VERBAL):
        return _subject_or_patient(tree, above, depth)
    return _controller(tree, above, depth) if token.dep in _CONTROL else []


def _of_governor(tree: Tree, preposition: int, depth: int) -> list[Mention]:
    governor = tree.head(preposition)
    if governor is None:
        return []
    if tree[preposition].lemma in _OBJECT_CONTROL:
        return _controller(tree, governor, depth)
    return _subject_or_patient(tree, governor, depth)


def _controller(tree: Tree, verb: int, depth: int) -> list[Mention]:
    """Whoever a governing verb makes the subject of its infinitive: its object, else subject."""
    objects = tree.children(verb, "dobj", "dative")
    if objects and tree[verb].pos == "VERB" and can_act(tree, objects[0]):
        return mentions(tree, objects[0], deep=False)
    return _subject_or_patient(tree, verb, depth)


def _subject_or_patient(tree: Tree, verb: int, depth: int) -> list[Mention]:
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if subject is not None:
        return _of_subject(tree, verb, subject)
    return _borrowed(tree, verb, depth - 1)


def _verb_object(tree: Tree, match: Match) -> list[Mention]:
    verb = clause_verb(tree, match)
    found: list[Mention] = []
    if tree.is_passive(verb):
        patient = tree.child(verb, "nsubjpass")
        if patient is not None:
            return _of_subject(tree, verb, patient)
        modified = tree.head(verb)
        if modified is not None and tree[verb].dep in {"acl", "relcl"}:
            return mentions(tree, modified)
        return _borrowed(tree, verb, depth=4)
    for child in tree.children(verb, "dobj", "dative"):
        if child in match.tokens and match.entry.group.reciprocal and not can_act(tree, child):
            # "held talks in Geneva": Geneva takes no part
            found += [m for word in _TALKING for m in _after(tree, [child], word)]
        elif tree[child].tag in _RELATIVE:  # "Kharkiv, which the army shelled"
            found += _antecedent(tree, verb, child)
        elif tree[child].pos != "ADP":
            found += mentions(tree, child)
    return found or _gap(tree, match)


def _gap(tree: Tree, match: Match) -> list[Mention]:
    """What a relative clause without a pronoun is about: "the villages the army burned"."""
    verb = match.head
    taken = tree.children(verb, "dobj", "ccomp", "xcomp", "attr", "oprd")
    if tree[verb].dep != "relcl" or taken or not tree.children(verb, "nsubj"):
        return []
    subject = tree.child(verb, "nsubj")
    if subject is None or tree[subject].tag in _RELATIVE or tree[verb].head in match.tokens:
        return []
    return [] if _asks(tree, verb) else _antecedent(tree, verb, None)


def _asks(tree: Tree, verb: int) -> bool:
    """Whether a clause's pronoun or adverb has another part: "the day when", "to whom"."""
    return any(tree[i].tag in {"WRB", "WP", "WDT"} for i in tree.subtree(verb, without=("ccomp",)))


def _antecedent(tree: Tree, verb: int, pronoun: int | None) -> list[Mention]:
    """What a relative clause stands with, else the noun before its pronoun."""
    if tree[verb].dep == "relcl":
        return mentions(tree, tree[verb].head, deep=False)
    before = (pronoun or 0) - 1
    while before > 0 and tree[before].pos in {"PUNCT", "ADP"}:
        before -= 1
    if before < 0 or tree[before].pos not in {"NOUN", "PROPN"}:
        return []
    return mentions(tree, before, deep=False)


def _dative(tree: Tree, match: Match) -> list[Mention]:
    verb = clause_verb(tree, match)
    found = [m for c in tree.children(verb, "dative") for m in mentions(tree, c, deep=False)]
    return found or _after(tree, list(match.tokens), "to") or _hidden_dative(tree, verb)


def _hidden_dative(tree: Tree, verb: int) -> list[Mention]:
    """The receiver that the parser took into the object: "offered Lima | three teams"."""
    for thing in tree.children(verb, "dobj", "ccomp"):
        for name in tree.children(thing, "nmod", "compound", "nsubj"):
            if _is_receiver(tree, name) and _is_next(tree, verb, name):
                return mentions(tree, name, deep=False)
    return []


def _is_receiver(tree: Tree, name: int) -> bool:
    """Whether a word before a noun cannot belong to it: a place's name, a plural."""
    token = tree[name]
    if token.tag == "NNS":  # "denied aid agencies | access"
        return can_act(tree, name)
    named = tree.labels.get(name) in {"GPE", "ORG", "PERSON"} and token.pos == "PROPN"
    return named and not token.text.isupper()  # "sent US troops"


def receivers(tree: Tree, match: Match) -> list[Mention]:
    """Whom something is given or refused, by the grammar alone: "refused the nun a visa"."""
    if match.entry.group.shape != "verb":
        return []
    objects = [c for c in tree.children(match.head, "dobj") if c not in match.tokens]
    second = [c for c in objects if any(c < t for t in match.tokens[1:])]  # a first of two objects
    datives = [c for c in tree.children(match.head, "dative") if tree[c].pos != "ADP"]
    found = [m for c in datives or second for m in mentions(tree, c, deep=False)]
    return found or _hidden_dative(tree, match.head)


def authorities(tree: Tree, verb: int) -> list[Mention]:
    """Which court or chamber did what a passive tells: "jailed for life in a Quito court"."""
    if not tree.is_passive(verb):
        return []
    places = [o for p in tree.prepositions(verb, "in", "at", "before") for o in tree.objects_of(p)]
    return [m for o in places if tree[o].lemma in _COURTS for m in mentions(tree, o)]


def _is_next(tree: Tree, verb: int, name: int) -> bool:
    """Whether nothing but an article and the name's own words stand between verb and name."""
    between = range(verb + 1, name)
    return name > verb and all(tree[i].head == name for i in between)


def _clause_subject(tree: Tree, match: Match) -> list[Mention]:
    for clause in tree.children(clause_verb(tree, match), "ccomp", "xcomp", "advcl"):
        subject = tree.child(clause, "nsubj", "nsubjpass")
        if subject is not None:
            return _of_subject(tree, clause, subject)
    return []


def _after(tree: Tree, heads: list[int], preposition: str, *, deep: bool = True) -> list[Mention]:
    found: list[Mention] = []
    for head in heads:
        for word in tree.prepositions(head, preposition):
            for inner in tree.objects_of(word):
                found += mentions(tree, inner, deep=deep)
        if found:
            break
    return found


# --- nouns of action ------------------------------------------------------------------------


def _noun_subject(tree: Tree, match: Match) -> list[Mention]:
    head = match.head
    for possessor in tree.children(head, "poss"):
        if found := mentions(tree, possessor, deep=False):
            return found
    if found := _after_noun(tree, head, "by"):
        return found
    named = [
        m
        for i in tree.children(head, "amod", "compound", "nmod")
        if tree.labels.get(i) in {"NORP", "GPE", "ORG"}
        for m in mentions(tree, i, deep=False)
    ]
    if named:
        return named
    return _holder(tree, head)


def _after_noun(tree: Tree, noun: int, preposition: str) -> list[Mention]:
    """What stands after a noun's preposition, or one that the parser hung on its neighbour.

    "The raid by commandos on Jenin" has "on Jenin" as often below the commandos as below the raid.
    """
    words = tree.prepositions(noun, "by", "of", "from")
    neighbours = [o for word in words for o in tree.objects_of(word)]
    return _after(tree, [noun], preposition) or _after(tree, neighbours, preposition)


def _holder(tree: Tree, noun: int) -> list[Mention]:
    """The subject of the support verb that has this noun as its object."""
    verb = tree.head(noun)
    if verb is None:
        return []
    if tree[noun].dep == "pobj":  # "after talks with": the clause's own subject took part
        governor = tree.head(verb)
        if governor is None or tree[governor].pos not in VERBAL:
            return []
        return subject_of(tree, governor) if tree[verb].lemma in {"during", "in", "after"} else []
    if tree[noun].dep in {"dobj", "nsubjpass"} and tree[verb].lemma in _SUPPORT_VERBS:
        return subject_of(tree, verb)
    return []


def _noun_object(tree: Tree, match: Match) -> list[Mention]:
    return _after(tree, [match.head], "of")


def _participants(tree: Tree, match: Match) -> list[Mention]:
    found: list[Mention] = []
    for word in _PARTICIPANT:
        found += _after(tree, [match.head], word)
    return found


def _question(tree: Tree, match: Match) -> list[Mention]:
    """Whose doings are asked about: "investigate how the ministry bought three ferries"."""
    for clause in tree.children(match.head, "ccomp"):
        asked = any(tree[i].lemma in _ASKING for i in range(match.head + 1, clause))
        subject = tree.child(clause, "nsubj", "nsubjpass")
        if asked and subject is not None:
            return _of_subject(tree, clause, subject)
    return []


_VERB_SLOTS: dict[str, Callable[[Tree, Match], list[Mention]]] = {
    "subject": _verb_subject,
    "object": _verb_object,
    "dative": _dative,
    "clause": _clause_subject,
    "question": _question,
}
_NOUN_SLOTS: dict[str, Callable[[Tree, Match], list[Mention]]] = {
    "subject": _noun_subject,
    "object": _noun_object,
    "participants": _participants,
}
