"""Places measured: how many names are found in a text, and how near to the right place they are.

A name is found if it shares a character with a marked one, each counting once; exact spans are
told beside. Of those found whose place has coordinates, the share within 161 km (100 miles) is
told: the measure of the field. Two readings, as sets differ in what they call a place:

* names: adjectives and peoples ("Georgian", "Mexicans") are left out on both sides, as we code
  them as actors, and so are marks without coordinates (streets, shops);
* as marked: all marks with coordinates count, and countries' adjectives are taken for places.

Weights of resolving/disambiguate.py and rules of resolving/spotting.py were developed on texts of
LGL and GeoWebNews with even numbers in their ids; those with odd ones were looked at as totals.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

from readouts.evaluation.model import Absent, Figure, Result, Row, Wrong
from readouts.evaluation.tally import f1, row, share, surest
from readouts.evaluation.toponym_set import Case, Gold, Half, load_own, load_public
from readouts.language import Parser
from readouts.pipeline.steps import sentences_of
from readouts.reading import report_from_record
from readouts.records import Mention, Report, Sentence, Where
from readouts.reference import senses
from readouts.reference.places import all_places_named, country_place
from readouts.resolving.namesakes import great_circle
from readouts.resolving.toponyms import toponyms

NEAR_KM = 161.0
_WHERE = "github.com/milangritta/Pragmatic-Guide-to-Geoparsing-Evaluation, as JSON lines"
_FILES = "geo_*.jsonl"


class Told(NamedTuple):
    """A name that we take for a place, and its point, id, country and claimants."""

    start: int
    end: int
    point: tuple[float, float] | None
    geonameid: int | None
    code: str
    claimants: tuple[str, ...]
    says: str
    sure: float
    adjective: bool = False


class Pair(NamedTuple):
    """A marked place and what we say of it, None if it was not found."""

    case: Case
    gold: Gold
    told: Told | None


def places_table(bench: Path) -> list[Result | Absent]:
    """Measure the public sets of a folder, or of its folder ``places``: files ``geo_*.jsonl``.

    Returns:
        Two results a set, by the readings told above.

    Raises:
        BadRecord: a line is not in the format.
    """
    files = sorted(bench.glob(_FILES)) or sorted((bench / "places").glob(_FILES))
    if not files:
        return [Absent(set="places", looked_for=str(bench / "places" / _FILES), where=_WHERE)]
    found: list[Result | Absent] = []
    for file in files:
        cases = load_public(file)
        told = _told(cases)
        name = file.stem.removeprefix("geo_")
        found += [_public(name, cases, told, adjectives=adjectives) for adjectives in (False, True)]
    return found


def own_places(half: Half | None = None) -> Result:
    """Measure the project's own set: right are the country, the claimants and the point."""
    cases = [case for case in load_own() if half in {None, case.half}]
    told = _told(cases)
    pairs, extra = _compare(cases, told)
    kinds = sorted({case.kind for case in cases})
    part = half or "all"
    title = f"Places: {len(pairs)} names in {len(cases)} texts of our own, {part}"
    return Result(
        set="places",
        title=title,
        figures=(
            *_found(pairs, extra),
            Figure(name="right", value=share(sum(map(_right, pairs)), len(pairs)), of=len(pairs),
                   meaning="share of all names found with country, claimants and point right"),
        ),
        rows=tuple(_row(kind, pairs, extra) for kind in kinds),
        errors=() if half == "held" else surest(_errors(pairs, extra)),
    )  # fmt: skip


def _public(
    name: str, cases: Sequence[Case], told: Sequence[Sequence[Told]], *, adjectives: bool
) -> Result:
    pairs, extra = _compare(cases, told, adjectives=adjectives, pointed=True)
    away = [km for pair in pairs if pair.told and (km := _km(pair)) is not None]
    near = sum(km <= NEAR_KM for km in away)
    placeable = sum(pair.told is not None for pair in pairs)
    reading = "as marked, with adjectives" if adjectives else "names"
    return Result(
        set=name,
        title=f"Places, {reading}: {len(pairs)} in {len(cases)} texts",
        figures=(
            *_found(pairs, extra),
            Figure(name="within 161 km", value=share(near, placeable), of=placeable,
                   meaning="share of those found whose place is right to 161 km, or the same id"),
            Figure(name="mean km", value=round(mean(away), 1) if away else None, of=len(away),
                   meaning="mean distance of those found and placed"),
            Figure(name="median km", value=round(median(away), 1) if away else None, of=len(away),
                   meaning="their median distance"),
        ),
    )  # fmt: skip


def _found(pairs: Sequence[Pair], extra: Sequence[tuple[Case, Told]]) -> tuple[Figure, ...]:
    hits = [pair for pair in pairs if pair.told]
    exact = sum((p.told.start, p.told.end) == (p.gold.start, p.gold.end) for p in hits if p.told)
    found = len(hits) + len(extra)
    return (
        Figure(name="precision", value=share(len(hits), found), of=found,
               meaning="share of what we take for places that meets a marked name"),
        Figure(name="recall", value=share(len(hits), len(pairs)), of=len(pairs),
               meaning="share of the marked names that are found"),
        Figure(name="F1", value=f1(len(hits), found, len(pairs)), of=len(pairs),
               meaning="harmonic mean of the two"),
        Figure(name="F1 exact", value=f1(exact, found, len(pairs)), of=len(pairs),
               meaning="the same if only equal first and last characters count"),
    )  # fmt: skip


def _compare(
    cases: Sequence[Case],
    told: Sequence[Sequence[Told]],
    *,
    adjectives: bool = False,
    pointed: bool = False,
) -> tuple[list[Pair], list[tuple[Case, Told]]]:
    """Marked places with what was found, and what was found besides; one to one."""
    pairs, extra = [], []
    for case, ours in zip(cases, told, strict=True):
        free = [one for one in ours if adjectives or not one.adjective]
        for gold in case.gold:
            if (pointed and gold.point is None) or (gold.adjective and not adjectives):
                continue
            hit = next((one for one in free if _meet(one, gold)), None)
            if hit:
                free.remove(hit)
            pairs.append(Pair(case, gold, hit))
        extra += [(case, one) for one in free if not any(_meet(one, g) for g in case.gold)]
    return pairs, extra


def _meet(one: Told, gold: Gold) -> bool:
    return one.start < gold.end and gold.start < one.end


def _km(pair: Pair) -> float | None:
    """The distance of what was found from the marked point; None if it has none."""
    if pair.told is None or pair.gold.point is None:
        return None
    if pair.gold.geonameid and pair.gold.geonameid == pair.told.geonameid:
        return 0.0
    return great_circle(pair.told.point, pair.gold.point) if pair.told.point else None


def _right(pair: Pair) -> bool:
    gold, told = pair.gold, pair.told
    if told is None or (gold.code is not None and gold.code != told.code):
        return False
    if gold.claimants and set(gold.claimants) != set(told.claimants):
        return False
    km = _km(pair)
    return gold.point is None or (km is not None and km <= NEAR_KM)


def _row(kind: str, pairs: Sequence[Pair], extra: Sequence[tuple[Case, Told]]) -> Row:
    own = [pair for pair in pairs if pair.case.kind == kind]
    right = sum(map(_right, own))
    found = sum(p.told is not None for p in own) + sum(case.kind == kind for case, _ in extra)
    return row(kind, right, found, len(own))


def _errors(pairs: Sequence[Pair], extra: Sequence[tuple[Case, Told]]) -> Iterator[Wrong]:
    for pair in pairs:
        if not _right(pair):
            gold, told = pair.gold, pair.told
            point = f" {gold.point[0]} {gold.point[1]}" if gold.point else ""
            yield Wrong(
                text=pair.case.text, gold=f"{gold.code or '-'}{point}",
                found=told.says if told else "nothing",
                entry=pair.case.text[gold.start : gold.end], sure=told.sure if told else 0.0,
            )  # fmt: skip
    for case, one in extra:
        words = case.text[one.start : one.end]
        yield Wrong(text=case.text, gold="no place", found=one.says, entry=words, sure=one.sure)


def _told(cases: Sequence[Case]) -> list[list[Told]]:
    """What we say of each text, from the text alone."""
    parser = Parser()
    found: list[list[Told]] = []
    for case in cases:
        report = report_from_record({"text": case.text, "language": "en"}, "places")
        if not isinstance(report, Report) or report.text != case.text:
            found.append([])  # the reader refuses it or changes it: nothing is found in it
            continue
        bare = sentences_of(report)
        parses = parser.parse([sentence.text for sentence in bare])
        sentences = [
            Sentence(number=s.number, span=s.span, text=s.text, parsed=parsed)
            for s, parsed in zip(bare, parses, strict=True)
        ]
        mentions = toponyms(report, sentences)
        found.append([*map(_of_mention, mentions), *_adjectives(sentences)])
    return found


def _of_mention(mention: Mention) -> Told:
    where = mention.where
    assert where is not None, "mentions of places have one"
    return Told(
        mention.span.start, mention.span.end, point_of(where), where.geonameid,
        where.country_code or "", where.claimants, where.reason, where.confidence or 0.0,
    )  # fmt: skip


def point_of(where: Where) -> tuple[float, float] | None:
    """A point to measure by: of a country, which has no pin, the middle that the gazetteer has."""
    if where.lat is not None and where.lon is not None:
        return where.lat, where.lon
    place = country_place(where.country_code or "") if where.resolution == 1 else None
    if place is None and where.resolved_place:
        features = [p for p in all_places_named(where.resolved_place) if p.kind == "feature"]
        place = features[0] if features else None
    if place is None or place.lat is None or place.lon is None:
        return None
    return place.lat, place.lon


def _adjectives(sentences: Sequence[Sentence]) -> Iterator[Told]:
    """The adjectives and peoples of countries, which some sets call places."""
    for sentence in sentences:
        assert sentence.parsed is not None, "parsed by the caller"
        tokens = sentence.parsed.tokens
        for entity in sentence.parsed.entities:
            start, end = tokens[entity.first].start, tokens[entity.last - 1].end
            meant = senses(sentence.parsed.text[start:end])
            place = country_place(meant[0].code) if meant and meant[0].kind == "demonym" else None
            if place and place.lat is not None and place.lon is not None:
                at = sentence.span.start
                yield Told(
                    at + start, at + end, (place.lat, place.lon), place.geonameid, place.code, (),
                    "an adjective of a country", 0.0, adjective=True,
                )  # fmt: skip
