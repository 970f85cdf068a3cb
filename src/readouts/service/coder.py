"""The coder alone, without stories: what other event coders are compared on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from readouts.errors import BadRecord
from readouts.exchange import code_line
from readouts.merging import merge
from readouts.reading import report_from_record
from readouts.records import Claim, Event, Origin, Reject, Report, Sentence, Story, make_id

if TYPE_CHECKING:
    from readouts.coding import Lexicon

_REAL = {"occurred", "ongoing"}  # the others are left out unless asked for: the contract


def code(text: str, date: str | None = None) -> list[dict[str, Any]]:
    r"""The events that a text reports, as PLOVER records.

    Args:
        text: a report, or a sentence of one.
        date: the day it was published, ``YYYY-MM-DD``, from which "on Monday" is counted.

    Returns:
        One record for each event, in the order of the text; ``schemas/plover.json`` describes it.
        Offsets are characters of ``text`` (line ends made ``\n``).

    Raises:
        BadRecord: the text is empty, longer than a report can be, or the date is no date.
    """
    record = {"id": "text", "text": text, **({} if date is None else {"date": date})}
    events: list[dict[str, Any]] = code_record(record, "text")["events"]
    return events


def relate(text: str, actor: str, recipient: str) -> list[dict[str, Any]]:
    """What a text says that one party does to another.

    Args:
        text: a report, or a sentence of one.
        actor: who does it, as the text has it.
        recipient: to whom, as the text has it.

    Returns:
        ``{"event", "mode", "probability"}``, best first, ``NONE`` among them. The probabilities
        add up to 1. They are the scorer's, for the sentences that hold both; docs say how far
        to trust them.

    Raises:
        BadRecord: the text is empty, or does not hold the two strings.
    """
    record = {"id": "text", "text": text, "actor": actor, "recipient": recipient}
    found: list[dict[str, Any]] = code_record(record, "text")["relation"]
    return found


def code_lines(
    lines: Iterable[bytes], lexicon: str | Path | None = None
) -> Iterator[dict[str, Any] | BadRecord]:
    """Every line of JSON coded, in order; the error instead for a line that cannot be.

    Lines of nothing but white space are passed over.

    Args:
        lines: each a record as for ``code_record``.
        lexicon: a user's file, laid over the packaged lexicon.

    Raises:
        UnreadableInput: the lexicon cannot be read.
        DataError: the lexicon has a fault.
    """
    from readouts.pipeline import lexicon_of

    coded_by = lexicon_of(lexicon)
    for number, line in enumerate(lines, 1):
        if line.isspace():
            continue
        try:
            yield code_record(parsed_line(line, number), f"line {number}", coded_by)
        except BadRecord as error:
            yield error


def code_record(
    record: Mapping[str, object], item: str, lexicon: Lexicon | None = None
) -> dict[str, Any]:
    """One record ``{"id", "text", "date"?, "actor"?, "recipient"?}`` coded.

    Raises:
        BadRecord: it lacks what it needs; ``item`` is named.
    """
    from readouts.pipeline import code_report, with_own_actors
    from readouts.service.relation import relation

    report = report_of(record, item)
    asked = _asked(record, report, item)
    with with_own_actors():
        sentences, claims = code_report(report, lexicon=lexicon)
    likely = None if asked is None else relation(sentences, *asked)
    real = [e for e in _events(report, sentences, claims) if e.reality in _REAL]
    return code_line(str(record["id"]), real, likely)


def parsed_line(line: bytes, number: int) -> Mapping[str, object]:
    """A line of JSON as a record.

    Raises:
        BadRecord: it holds no JSON object.
    """
    try:
        found: dict[str, object] = msgspec.json.decode(line, type=dict[str, object])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        fix = 'give one object a line: {"id": "1", "text": "…"}'
        raise BadRecord(f"not a JSON object: {error}", where=f"line {number}", fix=fix) from error
    return found


def report_of(record: Mapping[str, object], item: str) -> Report:
    """A record as a report in English.

    Raises:
        BadRecord: it lacks what it needs; ``item`` is named.
    """
    if not isinstance(record.get("id"), str | int):
        raise BadRecord("has no id", where=item, fix="give a string or a number under `id`")
    # The caller asks for this text to be coded as English: short texts are often misjudged.
    given = {key: record[key] for key in ("id", "text", "date") if record.get(key) is not None}
    report = report_from_record({**given, "language": "en"}, item)
    if isinstance(report, Reject):
        raise BadRecord(report.detail.removeprefix(f"{item}: ").rstrip("."), where=item)
    if "published_raw" in report.extra:
        fix = "write it as 2026-03-31"
        raise BadRecord(f"{record['date']!r} is not a date", where=item, fix=fix)
    return report


def _events(
    report: Report, sentences: tuple[Sentence, ...], claims: tuple[Claim, ...]
) -> tuple[Event, ...]:
    """The events of one report by itself: a story of one report, so that repeats are merged."""
    origin = Origin(id=make_id("o", report.id), reports=(report.id,), kind="original")
    story = Story(id=f"s{report.id[1:]}", reports=(report.id,), origins=(origin,))
    events, _ = merge(story, (report,), claims, {report.id: sentences}, ())
    return events


def _asked(record: Mapping[str, object], report: Report, item: str) -> tuple[str, str] | None:
    """Actor and recipient whose relation is asked for, if it is."""
    actor, recipient = record.get("actor"), record.get("recipient")
    if actor is None and recipient is None:
        return None
    for name, value in (("actor", actor), ("recipient", recipient)):
        if not isinstance(value, str) or not value.strip() or value not in report.text:
            fix = "give both as they stand in the text"
            raise BadRecord(f"the text does not hold the {name} {value!r}", where=item, fix=fix)
    return str(actor), str(recipient)
