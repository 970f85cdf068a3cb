"""Right actor and recipient, whatever the type: the coder on sentences about invented countries.

Their codes are the first letters of the names ("ARN" for Arnor), so that the names can be found in
the sentences without anybody's dictionary. What the letters do not give (a capital, a country whose
code is not how its name begins) the set itself gives: a capitalised word that stands in two or more
sentences, in nearly all of which one code, the same, is left that no word explains.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import permutations, product

from readouts.evaluation.model import Figure, Result, Wrong
from readouts.evaluation.sets import Item
from readouts.evaluation.tally import share, surest
from readouts.records import Claim, Who

_WORD = re.compile(r"\b[A-Z][\w-]{2,}")
_FROM = re.compile(r" (?:in|of|from) (?:the )?[A-Z]\w+(?: [A-Z]\w+)?")
_CODE = re.compile(r"[A-Z]{3}")
_NO_COUNTRY = frozenset({"IGO", "IMG", "NGO", "NGM", "INT"})
_NEARLY_ALL = 0.75
_TWICE = 2

Names = Mapping[str, frozenset[str]]
Directed = tuple[str, str]


def learned(items: Sequence[Item]) -> Names:
    """For each country code of a set, the words of the set that name it, folded."""
    codes = {code for item in items for code in _codes(item)}
    words = {word for item in items for word in _words(item.text)}
    names: dict[str, set[str]] = defaultdict(set)
    for code in codes - _NO_COUNTRY:
        names[code] = {word for word in words if word.startswith(code.lower())}
    explained = {word for found in names.values() for word in found}
    held: Counter[str] = Counter()
    left: Counter[tuple[str, str]] = Counter()
    for item in items:
        if not _codes(item):
            continue
        own = _words(item.text)
        open_codes = {code for code in _codes(item) if not names[code] & own}
        held.update(own - explained)
        if len(open_codes) == 1:
            left.update((word, code) for word in own - explained for code in open_codes)
    for (word, code), times in left.items():
        if times >= _TWICE and times / held[word] >= _NEARLY_ALL:
            names[code].add(word)
    return {code: frozenset(found) for code, found in names.items() if found}


def _words(text: str) -> set[str]:
    return {found[0].lower().removesuffix("'s") for found in _WORD.finditer(text)}


def _codes(item: Item) -> set[str]:
    sides = (side for e in item.events if e.type for side in (e.source, e.target))
    return {side[:3] for side in sides if side and _CODE.match(side)}


def right_parties(name: str, items: Sequence[Item], claims: Sequence[Sequence[Claim]]) -> Result:
    """The share of a set's events whose actor and recipient are those of some claim.

    Args:
        name: of the set.
        items: sentences whose events have country codes.
        claims: what the coder reads in each, of whatever reality and type.
    """
    names = learned(items)
    judged = left_out = 0
    errors = []
    for item, own in zip(items, claims, strict=True):
        for pair in sorted(_pairs(item)):
            if not all(_stands_in(item.text, side, names) for side in pair):
                left_out += 1
                continue
            judged += 1
            if not _is_found(item, pair, own, names):
                errors.append(_wrong(item, pair, own))
    figure = Figure(
        name="right parties",
        value=share(judged - len(errors), judged),
        of=judged,
        meaning="share of the set's (actor, recipient) pairs, once a sentence, that a claim of any "
        "type and reality has: its actor's words, with a following “in, of or from” somewhere, "
        "hold a name of the one code and its recipient's a name of the other; mutual claims and "
        f"pairs that the set has both ways count either way; {left_out} more pairs have a side "
        "that the code does not let us find in the sentence and are left out",
    )
    return Result(
        set=name,
        title=f"Right actor and recipient: {len(items)} sentences",
        figures=(figure,),
        errors=surest(errors),
    )


def _pairs(item: Item) -> set[Directed]:
    """The pairs of a sentence; one that it has both ways, as CAMEO has meetings, once."""
    sides = {(e.source[:3], e.target[:3]) for e in item.events if e.type and e.source and e.target}
    return {(a, b) for a, b in sides if (b, a) not in sides or a <= b}


def _is_mutual(item: Item, pair: Directed) -> bool:
    a, b = pair
    return any(
        (e.source or "")[:3] == b and (e.target or "")[:3] == a for e in item.events if e.type
    )


def _stands_in(text: str, code: str, names: Names) -> bool:
    return any(word in text.lower() for word in names.get(code, ()))


def _is_found(item: Item, pair: Directed, claims: Sequence[Claim], names: Names) -> bool:
    told = [words for claim in claims for words in _directed(item.text, claim)]
    if _is_mutual(item, pair):
        told += [(b, a) for a, b in told]
    return any(
        all(_stands_in(said, code, names) for code, said in zip(pair, words, strict=True))
        for words in told
    )


def _directed(text: str, claim: Claim) -> list[Directed]:
    """The words of actor and recipient, for each pair of them."""
    actors = [_words_of(text, who) for who in claim.actors]
    if not claim.directed and len(actors) > 1:
        return list(permutations(actors, 2))
    return list(product(actors, (_words_of(text, who) for who in claim.recipients)))


def _words_of(text: str, who: Who) -> str:
    """The words of a party and where it is from: "lawmakers in Arnor"."""
    from_where = _FROM.match(text, who.span.end)
    return who.text + (from_where[0] if from_where else "")


def _wrong(item: Item, pair: Directed, claims: Sequence[Claim]) -> Wrong:
    found = [f"{a} > {b}" for claim in claims for a, b in _directed(item.text, claim)]
    return Wrong(
        text=item.text,
        gold=" > ".join(pair),
        found="; ".join(found) or "nothing",
        entry="; ".join(claim.entry for claim in claims),
        sure=max((claim.confidence for claim in claims), default=0.0),
    )
