"""Reports of one story side by side: rows are questions, columns are reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from readouts.records import Claim, Event, Quantity, Readout, Report, Sentence, Who
from readouts.service.names import described, joined, short_day, where_words
from readouts.service.page import Quote
from readouts.service.sources import Sources

Mark = Literal["agrees", "differs", "alone", "unmarked"]

MOST_COLUMNS = 4  # beyond this many reports, those of one origin share a column


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """One report, or the first of several that print the same words."""

    number: int
    report: str
    outlet: str | None
    path: str | None
    day: str | None
    stands_for: tuple[int, ...]


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """What one column answers: None if it does not say.

    ``mark``: the answer ``agrees`` with another column's, ``differs`` from all others, stands
    ``alone`` because no other column answers, or is ``unmarked``: free words are not compared.
    """

    value: str | None
    mark: Mark = "unmarked"
    quotes: tuple[Quote, ...] = ()


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One question and its answer in every column."""

    question: str
    cells: tuple[Cell, ...]


class Grid(msgspec.Struct, frozen=True, kw_only=True):
    """The comparison of a story's reports."""

    story: str
    sentence: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """An answer before it is compared: its words, what it is compared by, its claims."""

    value: str | None
    key: frozenset[str] = frozenset()
    claims: tuple[Claim, ...] = ()


def grid(
    readout: Readout,
    events: Sequence[Event],
    reports: Sequence[Report],
    sentences: Mapping[str, Sequence[Sentence]],
) -> Grid:
    """Set the reports side by side.

    Args:
        readout: of the story.
        events: of the story, headline first.
        reports: of the story, in the readout's order.
        sentences: of each report.
    """
    sources = Sources(reports, readout.origins)
    columns = _columns(sources)
    head = events[0].claims if readout.headline is not None and events else ()
    every = tuple(claim for event in events for claim in event.claims)
    texts = {report.id: report for report in reports}
    ids = [column.report for column in columns]
    questions = _QUESTIONS if not events or events[0].directed else _TOGETHER
    coded = tuple(
        _row(question, [answer(_of(head, id_)) for id_ in ids], sources)
        for question, answer in questions.items()
    )
    numbers = [_numbers(_of(every, id_)) for id_ in ids]
    speakers = [_speakers(_of(every, id_)) for id_ in ids]
    return Grid(
        story=readout.id,
        sentence=readout.sentence,
        columns=columns,
        rows=(
            *coded,
            _row("Numbers", numbers, sources),
            _row("Said by", speakers, sources),
            _words("Headline", [texts[id_].title for id_ in ids]),
            _words("Opening", [_opening(sentences.get(id_, ())) for id_ in ids]),
            Row(question="Only here", cells=tuple(_only(id_, readout, sources) for id_ in ids)),
        ),
    )


def _columns(sources: Sources) -> tuple[Column, ...]:
    groups: dict[int, list[int]] = {}
    fold = len(sources.all) > MOST_COLUMNS
    for source in sources.all:
        groups.setdefault(source.origin if fold else -source.number, []).append(source.number)
    return tuple(
        Column(
            number=numbers[0],
            report=sources.all[numbers[0] - 1].report,
            outlet=sources.all[numbers[0] - 1].outlet,
            path=sources.all[numbers[0] - 1].path,
            day=sources.all[numbers[0] - 1].day,
            stands_for=tuple(numbers),
        )
        for numbers in groups.values()
    )


def _of(claims: Iterable[Claim], report: str) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims if claim.report == report)


def _parties(claims: Sequence[Claim], side: Callable[[Claim], tuple[Who, ...]]) -> Answer:
    named: dict[str, Who] = {}
    for who in (who for claim in claims for who in side(claim)):
        known = named.get(who.key)
        if known is None or (known.name is None and who.name is not None):
            named[who.key] = who
    words = "; ".join(dict.fromkeys(described(who) for who in named.values()))
    return Answer(value=words or None, key=frozenset(named), claims=tuple(claims))


def _who(claims: Sequence[Claim]) -> Answer:
    return _parties(claims, lambda claim: claim.actors)


def _all(claims: Sequence[Claim]) -> Answer:
    """Everybody who took part: in an undirected event no report's "with whom" is another role."""
    return _parties(claims, lambda claim: (*claim.actors, *claim.recipients))


def _to_whom(claims: Sequence[Claim]) -> Answer:
    return _parties(claims, lambda claim: claim.recipients)


def _what(claims: Sequence[Claim]) -> Answer:
    """The words of the act, compared by their type and modes."""
    words = dict.fromkeys(" ".join(claim.trigger_text.split()) for claim in claims)
    keys = frozenset(f"{c.type} {' '.join(c.modes)}" for c in claims)
    return Answer(value="; ".join(words) or None, key=keys, claims=tuple(claims))


def _when(claims: Sequence[Claim]) -> Answer:
    """Days that the text itself states; a publication day is no answer to the question."""
    told = [c for c in claims if c.when and c.when.start and c.when.basis != "publication"]
    days = sorted({c.when.start for c in told if c.when and c.when.start})
    words = joined(short_day(day) for day in days)
    return Answer(value=words or None, key=frozenset(days), claims=tuple(told))


def _where(claims: Sequence[Claim]) -> Answer:
    told = [claim for claim in claims if claim.where is not None]
    places = sorted({words for claim in told if (words := where_words(claim.where))})
    return Answer(value=joined(places) or None, key=frozenset(places), claims=tuple(told))


def _numbers(claims: Sequence[Claim]) -> Answer:
    told = [(claim, number) for claim in claims for number in claim.quantities]
    words = sorted({_number(number) for _, number in told})
    return Answer(
        value="; ".join(words) or None,
        key=frozenset(words),
        claims=tuple(dict.fromkeys(claim for claim, _ in told)),
    )


def _number(number: Quantity) -> str:
    if number.high is None:
        return f"{number.field}: at least {number.low:,}"
    if number.low == number.high:
        return f"{number.field}: {number.low:,}"
    return f"{number.field}: {number.low:,} to {number.high:,}"


def _speakers(claims: Sequence[Claim]) -> Answer:
    told = [claim for claim in claims if claim.speaker is not None]
    return _parties(told, lambda claim: (claim.speaker,) if claim.speaker else ())


_QUESTIONS: dict[str, Callable[[Sequence[Claim]], Answer]] = {
    "Who": _who,
    "Did what": _what,
    "To whom": _to_whom,
    "When": _when,
    "Where": _where,
}
_TOGETHER = {"Who": _all, "Did what": _what, "When": _when, "Where": _where}


def _row(question: str, answers: Sequence[Answer], sources: Sources) -> Row:
    keys = Counter(answer.key for answer in answers if answer.value is not None)
    return Row(question=question, cells=tuple(_cell(answer, keys, sources) for answer in answers))


def _cell(answer: Answer, keys: Counter[frozenset[str]], sources: Sources) -> Cell:
    if answer.value is None:
        return Cell(value=None)
    quotes = {(c.span.start, c.span.end): c for c in answer.claims}
    return Cell(
        value=answer.value,
        mark=_mark(answer.key, keys),
        quotes=tuple(
            Quote(
                source=sources.number(claim.report),
                report=claim.report,
                start=start,
                end=end,
                text=claim.text,
                trigger=claim.trigger_text,
            )
            for (start, end), claim in sorted(quotes.items(), key=lambda item: item[0])
        ),
    )


def _mark(key: frozenset[str], keys: Counter[frozenset[str]]) -> Mark:
    """An answer that says less is no contradiction: nested answers agree."""
    if keys.total() == 1:
        return "alone"
    if keys[key] > 1 or any(key < other or other < key for other in keys):
        return "agrees"
    return "differs"


def _words(question: str, values: Iterable[str | None]) -> Row:
    return Row(question=question, cells=tuple(Cell(value=value or None) for value in values))


def _opening(sentences: Sequence[Sentence]) -> str | None:
    return " ".join(sentences[0].text.split()) if sentences else None


def _only(report: str, readout: Readout, sources: Sources) -> Cell:
    alone = [only for only in readout.only_in if only.report == report]
    quotes = tuple(
        Quote(
            source=sources.number(report),
            report=report,
            start=only.span.start,
            end=only.span.end,
            text=only.text,
        )
        for only in alone
    )
    return Cell(value="\n".join(only.text for only in alone) or None, quotes=quotes)
