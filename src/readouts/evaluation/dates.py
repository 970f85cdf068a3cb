"""Dates measured: words for days, and the days of events, on ``evals/sets/dates.txt``."""

from __future__ import annotations

import re
import zlib
from calendar import monthrange
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from readouts.errors import BadRecord
from readouts.evaluation.sets import OWN
from readouts.language import Parser
from readouts.pipeline.steps import sentences_of
from readouts.reading import report_from_record
from readouts.records import Claim, Mention, Report, Sentence, Span, When
from readouts.resolving.date_mentions import date_mentions
from readouts.resolving.dates import when_of
from readouts.resolving.setting import base_of

PATH = OWN / "dates.txt"
Half = Literal["develop", "held"]
Verdict = Literal["right", "wrong", "missed"]
_MARK = re.compile(r"\[([^\]]*)\]|\{(.+?) ([A-Z]+)\}")
_ANSWER = re.compile(r"(.+?)(?: (stated|relative|dateline|publication))?")
_FIX = "see the head of evals/sets/dates.txt"


class Answer(NamedTuple):
    """First and last day, None for none, and the basis if the set gives one."""

    first: str | None
    last: str | None
    basis: str | None


class DateItem(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the set: the marked words stand at ``start`` to ``end`` of ``text``."""

    kind: str
    stamp: str
    source: str
    text: str
    start: int
    end: int
    type: str | None
    answers: tuple[Answer, ...]

    @property
    def half(self) -> Half:
        """Half of the lines, by a hash of their words, are never looked at."""
        return "held" if zlib.crc32(f"{self.stamp} {self.text}".encode()) % 2 else "develop"


class DateRow(msgspec.Struct, frozen=True, kw_only=True):
    """How the items of a kind and half fared."""

    kind: str
    half: Half
    right: int
    wrong: int
    missed: int


class DateError(msgspec.Struct, frozen=True, kw_only=True):
    """An item of the half to develop on that is not right."""

    kind: str
    stamp: str
    text: str
    words: str
    wanted: str
    found: str


class DatesTable(msgspec.Struct, frozen=True, kw_only=True):
    """Right, wrong and not found by kind and half; errors of the half to develop on only.

    ``basis`` counts right dates of events whose basis is the set's, and of how many.
    """

    rows: tuple[DateRow, ...]
    errors: tuple[DateError, ...]
    basis: tuple[int, int]

    def share(self, half: Half | None = None, *, events: bool | None = None) -> float:
        """The share that is right, of a half, of events or of expressions; 0 if there are none."""
        rows = [
            row
            for row in self.rows
            if half in {None, row.half} and events in {None, row.kind.startswith("event")}
        ]
        every = sum(row.right + row.wrong + row.missed for row in rows)
        return sum(row.right for row in rows) / every if every else 0.0

    def lines(self) -> Iterator[str]:
        """The table as text."""
        yield f"{'':18}{'half':9}{'n':>5}{'right':>7}{'wrong':>7}{'none':>6}{'share':>8}"
        for row in self.rows:
            every = row.right + row.wrong + row.missed
            yield (
                f"{row.kind:18}{row.half:9}{every:>5}{row.right:>7}{row.wrong:>7}{row.missed:>6}"
                f"{row.right / every:>8.3f}"
            )
        for half in ("develop", "held"):
            parts = ", ".join(
                f"{name} {self.share(half, events=events):.3f}"
                for name, events in (("all", None), ("expressions", False), ("events", True))
            )
            yield f"{half}: {parts}"
        yield f"basis of events right: {self.basis[0]} of {self.basis[1]}"


def dates_table(path: Path = PATH) -> DatesTable:
    """Measure a set of dates: "right" is the right day, or the right first and last day.

    Raises:
        BadRecord: a line does not follow the format told in the set's head.
    """
    items = load_dates(path)
    told = list(_told(items))
    verdicts = [_verdict(item, when) for item, when in zip(items, told, strict=True)]
    groups = sorted({(item.kind, item.half) for item in items})
    rows = tuple(_row(group, items, verdicts) for group in groups)
    errors = tuple(
        _error(item, when)
        for item, when, verdict in zip(items, told, verdicts, strict=True)
        if verdict != "right" and item.half == "develop"
    )
    return DatesTable(rows=rows, errors=errors, basis=_bases(items, told, verdicts))


def load_dates(path: Path) -> tuple[DateItem, ...]:
    """The items of a set.

    Raises:
        BadRecord: a line does not follow the format.
    """
    found, opened = [], ("", "")
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("@"):
            stamp, _, source = line.removeprefix("@").strip().partition(" ")
            opened = (stamp, source)
        elif line and not line.startswith("#"):
            found.append(_item(line, opened, f"{path.name}:{number}"))
    return tuple(found)


def _item(line: str, opened: tuple[str, str], where: str) -> DateItem:
    parts = [part.strip() for part in line.split(" | ")]
    match = _MARK.search(parts[1]) if len(parts) == 3 else None
    if match is None:
        raise BadRecord("not kind | text with marked words | answer", where=where, fix=_FIX)
    words = match[1] or match[2] or ""
    text = parts[1][: match.start()] + words + parts[1][match.end() :]
    try:
        answers = tuple(_answer(told) for told in parts[2].split(" or "))
    except ValueError as error:
        raise BadRecord(f"no date: {error}", where=where, fix=_FIX) from error
    stamp, source = opened
    return DateItem(
        kind=parts[0], stamp=stamp, source=source, text=text.replace(" // ", "\n\n"),
        start=match.start(), end=match.start() + len(words), type=match[3], answers=answers,
    )  # fmt: skip


def _answer(told: str) -> Answer:
    match = _ANSWER.fullmatch(told.strip())
    if match is None or match[1] == "none":
        return Answer(None, None, None)
    first, _, last = match[1].partition("..")
    return Answer(_edge(first, last=False), _edge(last or first, last=True), match[2])


def _edge(told: str, *, last: bool) -> str:
    """The first or last day of ``2020``, ``2020-06`` or ``2020-06-18``."""
    numbers = [int(part) for part in told.split("-")]
    month = numbers[1] if len(numbers) > 1 else (12 if last else 1)
    end = monthrange(numbers[0], month)[1] if last else 1
    return f"{numbers[0]:04}-{month:02}-{numbers[2] if len(numbers) > 2 else end:02}"


def _told(items: Sequence[DateItem]) -> Iterator[When | None]:
    """What we say of each item."""
    reports = [_report(item) for item in items]
    split = [sentences_of(report) for report in reports]
    wanted = sorted({s.text for ss, i in zip(split, items, strict=True) if i.type for s in ss})
    parses = dict(zip(wanted, Parser().parse(wanted) if wanted else (), strict=True))
    for item, report, sentences in zip(items, reports, split, strict=True):
        parsed = [msgspec.structs.replace(s, parsed=parses.get(s.text)) for s in sentences]
        yield _event(item, report, parsed) if item.type else _expression(item, report)


def _report(item: DateItem) -> Report:
    record = {"text": item.text, "published": item.stamp, "source": item.source, "language": "en"}
    report = report_from_record(record, "dates")
    if not isinstance(report, Report) or report.text != item.text:
        raise BadRecord("the reader does not take this text as it is", where=item.text, fix=_FIX)
    return report


def _expression(item: DateItem, report: Report) -> When | None:
    """The mention that shares most characters with the marked words."""
    mentions = date_mentions(report.text, base_of(report))
    best = max(mentions, key=lambda mention: _shared(mention, item), default=None)
    return best.when if best and _shared(best, item) > 0 else None


def _shared(mention: Mention, item: DateItem) -> int:
    """How many characters a mention has of the marked words; not above 0 if none."""
    return min(mention.span.end, item.end) - max(mention.span.start, item.start)


def _event(item: DateItem, report: Report, sentences: Sequence[Sentence]) -> When | None:
    """The date of a claim made of the marked trigger, so that only its dating is measured."""
    trigger = Span(item.start, item.end)
    sentence = next(s for s in sentences if s.span.holds(trigger))
    claim = Claim(
        id="c", report=report.id, sentence=sentence.number, span=sentence.span,
        text=sentence.text, trigger=trigger, trigger_text=trigger.of(report.text),
        type=item.type or "",
    )  # fmt: skip
    return when_of(claim, sentence, sentences, base_of(report))


def _verdict(item: DateItem, when: When | None) -> Verdict:
    found = (when.start, when.end) if when else (None, None)
    if found in {answer[:2] for answer in item.answers}:
        return "right"
    return "missed" if found[0] is None else "wrong"


def _row(
    group: tuple[str, Half], items: Sequence[DateItem], verdicts: Sequence[Verdict]
) -> DateRow:
    own = [v for i, v in zip(items, verdicts, strict=True) if (i.kind, i.half) == group]
    return DateRow(
        kind=group[0], half=group[1], right=own.count("right"), wrong=own.count("wrong"),
        missed=own.count("missed"),
    )  # fmt: skip


def _bases(
    items: Sequence[DateItem], told: Sequence[When | None], verdicts: Sequence[Verdict]
) -> tuple[int, int]:
    pairs = [
        (answer.basis, when.basis)
        for item, when, verdict in zip(items, told, verdicts, strict=True)
        for answer in item.answers
        if verdict == "right" and when and answer.basis and answer.first == when.start
    ]
    return sum(wanted == found for wanted, found in pairs), len(pairs)


def _error(item: DateItem, when: When | None) -> DateError:
    found = f"{when.start}..{when.end} ({when.reason})" if when else "no date"
    wanted = " or ".join(f"{a.first}..{a.last}" if a.first else "none" for a in item.answers)
    return DateError(
        kind=item.kind, stamp=item.stamp, text=item.text, words=item.text[item.start : item.end],
        wanted=wanted, found=found,
    )  # fmt: skip
