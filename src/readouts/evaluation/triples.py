"""Who did what to whom, in codes: the whole pipeline against a set with CAMEO actor codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import permutations, product

import msgspec

from readouts.evaluation.cameo import UNKNOWN, country, country_of, sector, sector_of
from readouts.evaluation.coder import real, tell
from readouts.evaluation.model import Figure, Result, Wrong
from readouts.evaluation.sets import Gold, Item
from readouts.evaluation.tally import f1, share, surest
from readouts.pipeline import OnProgress, code_report
from readouts.reading import report_from_record
from readouts.records import Claim, Report, Who

Triple = tuple[str, str, str]
Name = Callable[[Who | None], str]

_HOW = (
    "mutual events count once each way, as CAMEO has them, several actors or recipients once for "
    "each pair, no party and no country as ---"
)


def _gold_both(code: str | None) -> str:
    return f"{country(code)}/{sector(code)}"


def _both(who: Who | None) -> str:
    return f"{country_of(who)}/{sector_of(who)}"


class Level(msgspec.Struct, frozen=True, kw_only=True):
    """One way of comparing: how parties are named on either side, and whether direction counts."""

    name: str
    of_gold: Callable[[str | None], str]
    of_claim: Name
    directed: bool
    meaning: str


LEVELS = (
    Level(
        name="country",
        of_gold=country,
        of_claim=country_of,
        directed=True,
        meaning=f"type equal, both parties of the same country slot; {_HOW}",
    ),
    Level(
        name="either way",
        of_gold=country,
        of_claim=country_of,
        directed=False,
        meaning="the same, but actor and recipient may be exchanged",
    ),
    Level(
        name="country+sector",
        of_gold=_gold_both,
        of_claim=_both,
        directed=True,
        meaning="as “country”, and both parties of the same primary sector (a country as a whole "
        "has none, and is not its government)",
    ),
)


def triples(name: str, items: Sequence[Item], on_progress: OnProgress | None = None) -> Result:
    """Triples (actor, recipient, type) of each text through the whole pipeline.

    Args:
        name: of the set.
        items: texts whose events have CAMEO actor codes.
        on_progress: told how far it is.
    """
    coded = []
    for number, item in enumerate(items, start=1):
        coded.append((item, real(_claims(item))))
        tell(on_progress, f"triples, {name}", number, len(items))
    return Result(
        set=name,
        title=f"Triples (actor, recipient, type) through the pipeline: {len(items)} texts",
        figures=tuple(figure for level in LEVELS for figure in _figures(coded, level)),
        errors=surest(wrong for item, claims in coded for wrong in _wrong(item, claims)),
    )


def _claims(item: Item) -> tuple[Claim, ...]:
    record = {"id": "text", "text": item.text, "language": "en"}
    if item.date:
        record["date"] = item.date
    report = report_from_record(record, "text")
    return code_report(report)[1] if isinstance(report, Report) else ()


def _figures(coded: Sequence[tuple[Item, Sequence[Claim]]], level: Level) -> tuple[Figure, ...]:
    right = found = wanted = 0
    for item, claims in coded:
        gold = _turned(_gold(item.events, level.of_gold), level)
        told = {triple for claim in claims for triple in expanded(claim, level.of_claim)}
        read = _turned(told, level)
        right, found, wanted = right + len(gold & read), found + len(read), wanted + len(gold)
    name, same = level.name, "the same"
    return (
        Figure(
            name=f"{name} precision", value=share(right, found), of=found, meaning=level.meaning
        ),
        Figure(name=f"{name} recall", value=share(right, wanted), of=wanted, meaning=same),
        Figure(name=f"{name} F1", value=f1(right, found, wanted), of=wanted, meaning=same),
    )


def _turned(triples: set[Triple], level: Level) -> set[Triple]:
    """Triples as they are, or with their parties in the order of the alphabet."""
    if level.directed:
        return triples
    return {(min(a, b), max(a, b), kind) for a, b, kind in triples}


def _gold(events: Sequence[Gold], name: Callable[[str | None], str]) -> set[Triple]:
    """The triples of a text; events that have no PLOVER type (CAMEO 01, 02) are left out."""
    return {(name(e.source), name(e.target), e.type) for e in events if e.type}


def expanded(claim: Claim, name: Name) -> Iterator[Triple]:
    """A claim in directed triples: every actor with every recipient, the mutual each way."""
    if not claim.directed and len(claim.actors) > 1:
        for one, other in permutations(claim.actors, 2):
            yield name(one), name(other), claim.type
        return
    for actor, recipient in product(claim.actors or (None,), claim.recipients or (None,)):
        yield name(actor), name(recipient), claim.type


def _wrong(item: Item, claims: Sequence[Claim]) -> Iterator[Wrong]:
    gold = _gold(item.events, country)
    wanted = "; ".join(_words(triple) for triple in sorted(gold)) or "nothing"
    seen: set[Triple] = set()
    for claim in claims:
        for triple in expanded(claim, country_of):
            if triple not in gold | seen:
                yield Wrong(
                    text=item.text,
                    gold=wanted,
                    found=_words(triple),
                    entry=claim.entry,
                    sure=claim.confidence,
                )
            seen.add(triple)
    if gold and not seen:
        yield Wrong(text=item.text, gold=wanted, found="nothing", entry="", sure=0.0)


def _words(triple: Triple) -> str:
    actor, recipient, kind = triple
    return f"{actor} {kind}" if recipient == UNKNOWN else f"{actor} {kind} {recipient}"
