"""When two mentions can be one party, and which of them says more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from readouts.merging.words import fold, overlap, tokens, word_list
from readouts.records import Who

# Codes that stand for a kind of organisation, not for one of them (plover.md, 5.1).
_KINDS = frozenset({"IGO", "NGO", "ISM", "IMG", "MNC"})


# Share of the shorter mention's words that the longer one must have, where a code is missing.
_ONE_NAME = 0.6
_AGREEING = 2  # claims that must name two coded parties before an uncoded one counts as a stray


class Party(NamedTuple):
    """What of a mention matters for comparing it; equal for equal parties."""

    code: str | None
    sectors: frozenset[str]
    words: frozenset[str]
    named: bool
    person: bool

    @property
    def wild(self) -> bool:
        """Whether the mention names no one in particular."""
        return self.code is None and not self.words


def party(who: Who) -> Party:
    """The comparable form of a mention."""
    text = who.name or who.stands_for or who.text
    nobody = word_list("nobody") | word_list("function")
    telling = (w for w in tokens(text) if w.casefold() not in nobody and not w.isdigit())
    words = frozenset(fold(word) for word in telling)
    sectors = frozenset(filter(None, (who.sector, *who.other_sectors)))
    named = who.name is not None
    return Party(who.code, sectors, words, named, named and who.office is not None)


def comparable(a: Party, b: Party) -> bool:
    """Whether two mentions can be one party.

    Codes are equal or one holds the other (``PAK`` and ``PAK/GOV``); two persons must share a
    name; a mention without a code is compared by its words; one that names no one fits all.
    """
    if a.wild or b.wild:
        return True
    if a.code is None or b.code is None or (a.code == b.code and a.code in _KINDS):
        return _words_fit(a.words, b.words) or _one_kind(a, b)
    if a.code != b.code:
        return False
    if a.person and b.person:
        return bool(a.words & b.words)
    one_sector = not a.sectors or not b.sectors or bool(a.sectors & b.sectors)
    return one_sector or (a.named and b.named and bool(a.words & b.words))


def _one_kind(a: Party, b: Party) -> bool:
    """Whether "the army" without a country can be the Colombian soldiers of another report."""
    one, other = (a, b) if a.code is None else (b, a)
    return other.code is not None and not one.named and bool(one.sectors & other.sectors)


def _words_fit(a: frozenset[str], b: frozenset[str]) -> bool:
    return overlap(a, b) >= _ONE_NAME


def sides_fit(a: Sequence[Party], b: Sequence[Party]) -> bool:
    """Whether two lists of parties can be one: every party of the one has its like in the other.

    An empty list is one that the report does not give, and fits. Where two or more took part and
    one is met again, one of whom neither code nor sector is known may be the other.
    """
    if not a or not b:
        return True
    return _covered(a, b) or _covered(b, a) or _half_known(a, b)


def _half_known(a: Sequence[Party], b: Sequence[Party]) -> bool:
    if len(a) != len(b) or len(a) == 1:
        return False
    unmet = [x for x in a if not any(comparable(x, y) for y in b)]
    other = [y for y in b if not any(comparable(x, y) for x in a)]
    dark = [x for x in (*unmet, *other) if x.code is None and not x.sectors]
    return len(unmet) == len(other) == len(dark) == 1


def _covered(a: Sequence[Party], b: Sequence[Party]) -> bool:
    return all(any(comparable(x, y) for y in b) for x in a)


def known_in_both(a: Iterable[Party], b: Iterable[Party]) -> bool:
    """Whether some party that is named or coded on one side is met on the other."""
    mine = [x for x in a if not x.wild]
    yours = [y for y in b if not y.wild]
    return any(comparable(x, y) for x in mine for y in yours)


def is_own_name(who: Who) -> bool:
    """Whether a mention names its party itself, rather than by "she" or "the two ministers"."""
    words = {fold(word) for word in tokens(who.text)}
    if who.name:
        return bool(words & {fold(word) for word in tokens(who.name)})
    return who.code is not None and bool(words - word_list("nobody") - word_list("function"))


def strays(sides: Sequence[Sequence[Who]]) -> list[Who]:
    """Mentions without a code that one claim alone gives, where others know who took part.

    That is so where two claims name two coded parties, for what else one sentence is read to name
    is more often a misreading than a party that all others forgot; and where another claim has as
    many parties, all with codes, so that the one in the dark is one of these.
    """
    claims = [[party(who) for who in side if who.code is not None] for side in sides]
    full = [known for known in claims if len(known) > 1]
    sizes = {len(side) for side in sides if len(side) > 1 and all(who.code for who in side)}
    return [
        who
        for i, side in enumerate(sides)
        for who in side
        if who.code is None
        and (len(full) >= _AGREEING or len(side) in sizes)
        and not known_in_both([party(who)], _others(i, sides))
    ]


def _others(place: int, sides: Sequence[Sequence[Who]]) -> list[Party]:
    return [party(who) for i, side in enumerate(sides) if i != place for who in side]


def detail(who: Who) -> int:
    """How much a mention says: a holder of an office before a name, a sector, a code, words."""
    name, sector = who.name is not None, who.sector is not None
    return 8 * (who.code is not None) + 4 * name + 2 * (who.office is not None) + sector


def _told(who: Who) -> int:
    """How many words of a mention without a name say something, up to four."""
    return 0 if who.name else min(4, len(party(who).words))


def deduplicate(mentions: Sequence[Who], weight: Sequence[int]) -> tuple[Who, ...]:
    """One mention for each party, the one that says most; first met, first listed.

    Args:
        mentions: all mentions in one role, in the order of the claims.
        weight: for each, by how many independent origins it is given.
    """
    ranked = sorted(
        range(len(mentions)),
        key=lambda i: (-detail(mentions[i]), -weight[i], -_told(mentions[i]), i),
    )
    kept: list[tuple[int, Party]] = []
    first: dict[int, int] = {}
    for index in ranked:
        mine = party(mentions[index])
        like = next((i for i, other in kept if comparable(mine, other)), None)
        if like is None:
            kept.append((index, mine))
            like = index
        first[like] = min(first.get(like, index), index)
    return tuple(mentions[i] for i, _ in sorted(kept, key=lambda pair: first[pair[0]]))
