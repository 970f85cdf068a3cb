"""Which types a sentence reports: the coder's, end to end, against a set's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from readouts.evaluation.coder import Cost, real
from readouts.evaluation.model import Figure, Result, Wrong
from readouts.evaluation.tally import Tally, joined, share, surest
from readouts.records import Claim

# PLV joins the two: what is declared and what is done.
YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence with the types that the set gives it, and its claims.

    ``empty`` tells whether the set says that it has no event, not even one that PLOVER has no type
    for.
    """

    text: str
    gold: frozenset[str]
    empty: bool
    claims: Sequence[Claim]


def types_found(
    name: str, judged: Sequence[Judged], cost: Cost, same: Mapping[str, str] | None = None
) -> Result:
    """Type sets end to end.

    Args:
        name: of the set.
        judged: sentences with the types that the set gives them, and their claims.
        cost: of coding them.
        same: types that the set joins, and as what.
    """
    names = same or {}
    tally = Tally()
    for one in judged:
        tally.add(one.gold, _types(one.claims, names))
    errors = surest(wrong for one in judged for wrong in _wrong(one, names))
    if not tally.wanted:
        return Result(
            set=name,
            title=f"Sentences without an event: {len(judged)}, and what was found in them",
            figures=(*_coded(judged), *cost.figures()),
            rows=tally.rows(),
            errors=errors,
        )
    return Result(
        set=name,
        title=f"Types end to end: {len(judged)} sentences",
        figures=(*tally.figures("types"), *_silent(judged), *_coded(judged), *cost.figures()),
        rows=tally.rows(),
        confusion=tally.confusion(),
        errors=errors,
    )


def _silent(judged: Sequence[Judged]) -> tuple[Figure, ...]:
    told = [real(one.claims) for one in judged if one.gold]
    silent = sum(not claims for claims in told)
    meaning = "share of the sentences with an event in which no event is found"
    return (Figure(name="silent", value=share(silent, len(told)), of=len(told), meaning=meaning),)


def _types(claims: Sequence[Claim], names: Mapping[str, str]) -> frozenset[str]:
    return frozenset(names.get(claim.type, claim.type) for claim in real(claims))


def _coded(judged: Sequence[Judged]) -> tuple[Figure, ...]:
    empty = [one.claims for one in judged if one.empty]
    if not empty:
        return ()
    coded = sum(bool(real(claims)) for claims in empty)
    return (
        Figure(
            name="none coded",
            value=share(coded, len(empty)),
            of=len(empty),
            meaning="share of the sentences without an event in which one is found: less is better",
        ),
    )


def _wrong(judged: Judged, names: Mapping[str, str]) -> Iterator[Wrong]:
    """The claims of a sentence that are wrong; if there are none, what it lacks."""
    text, gold = judged.text, judged.gold
    found = _types(judged.claims, names)
    extra = [c for c in real(judged.claims) if names.get(c.type, c.type) not in gold]
    for claim in extra:
        yield Wrong(
            text=text,
            gold=joined(gold),
            found=joined(found),
            entry=f"{claim.type}: {claim.entry}",
            sure=claim.confidence,
        )
    if gold - found and not extra:
        yield Wrong(text=text, gold=joined(gold), found=joined(found), entry="", sure=0.0)
