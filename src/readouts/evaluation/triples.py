"""Who did what to whom, in codes: the whole pipeline against a set with CAMEO actor codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import permutations, product

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
    "each pair, no party as ---"
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
        figures=(
            *_figures(coded, "country", country, country_of),
            *_figures(coded, "country+sector", _gold_both, _both),
        ),
        errors=surest(wrong for item, claims in coded for wrong in _wrong(item, claims)),
    )


def _claims(item: Item) -> tuple[Claim, ...]:
    record = {"id": "text", "text": item.text, "language": "en"}
    if item.date:
        record["date"] = item.date
    report = report_from_record(record, "text")
    return code_report(report)[1] if isinstance(report, Report) else ()


def _both(who: Who | None) -> str:
    return f"{country_of(who)}/{sector_of(who)}"


def _gold_both(code: str | None) -> str:
    return f"{country(code)}/{sector(code)}"


def _figures(
    coded: Sequence[tuple[Item, Sequence[Claim]]],
    level: str,
    gold_name: Callable[[str | None], str],
    name: Name,
) -> tuple[Figure, ...]:
    right = found = wanted = 0
    for item, claims in coded:
        gold = _gold(item.events, gold_name)
        read = {triple for claim in claims for triple in expanded(claim, name)}
        right, found, wanted = right + len(gold & read), found + len(read), wanted + len(gold)
    what = {
        "country": "both parties of the same country slot",
        "country+sector": "both parties of the same country slot and primary sector (a country as "
        "a whole has no sector, and is not its government)",
    }[level]
    meaning = f"type equal, {what}; {_HOW}"
    return (
        Figure(name=f"{level} precision", value=share(right, found), of=found, meaning=meaning),
        Figure(name=f"{level} recall", value=share(right, wanted), of=wanted, meaning="the same"),
        Figure(name=f"{level} F1", value=f1(right, found, wanted), of=wanted, meaning="the same"),
    )


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
