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
        return _words_fit(a.words, b.words)
    if a.code != b.code:
        return False
    if a.person and b.person:
        return bool(a.words & b.words)
    one_sector = not a.sectors or not b.sectors or bool(a.sectors & b.sectors)
    return one_sector or (a.named and b.named and bool(a.words & b.words))


def _words_fit(a: frozenset[str], b: frozenset[str]) -> bool:
    return overlap(a, b) >= _ONE_NAME


def sides_fit(a: Sequence[Party], b: Sequence[Party]) -> bool:
    """Whether two lists of parties can be one: every party of the one has its like in the other.

    An empty list is one that the report does not give, and fits.
    """
    if not a or not b:
        return True
    return _covered(a, b) or _covered(b, a)


def _covered(a: Sequence[Party], b: Sequence[Party]) -> bool:
    return all(any(comparable(x, y) for y in b) for x in a)


def known_in_both(a: Iterable[Party], b: Iterable[Party]) -> bool:
    """Whether some party that is named or coded on one side is met on the other."""
    mine = [x for x in a if not x.wild]
    yours = [y for y in b if not y.wild]
    return any(comparable(x, y) for x in mine for y in yours)


def detail(who: Who) -> int:
    """How much a mention says: a holder of an office before a name, a sector, a code, words."""
    name, sector = who.name is not None, who.sector is not None
    return 8 * (who.code is not None) + 4 * name + 2 * (who.office is not None) + sector


def deduplicate(mentions: Sequence[Who], weight: Sequence[int]) -> tuple[Who, ...]:
    """One mention for each party, the one that says most; first met, first listed.

    Args:
        mentions: all mentions in one role, in the order of the claims.
        weight: for each, by how many independent origins it is given.
    """
    ranked = sorted(range(len(mentions)), key=lambda i: (-detail(mentions[i]), -weight[i], i))
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
