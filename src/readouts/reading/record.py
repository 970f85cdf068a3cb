"""A record of a few named values, or a bare text, to a report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from readouts.reading.bounds import MAX_TEXT
from readouts.reading.decode import tidy
from readouts.reading.english import judge_language
from readouts.reading.marks import find_marks
from readouts.reading.refuse import refuse
from readouts.reading.stamps import parse_stamp
from readouts.records import Mark, Published, Reject, Report, make_id

_ALIASES = {
    "id": "external_id",
    "title": "title",
    "source": "source",
    "url": "url",
    "language": "language",
    "lang": "language",
}
_STAMPS = ("published", "date")
_DEPTH = 50  # of nested lists in ``extra``; real records have two or three


class _Given(msgspec.Struct):
    """What came with the text, cleaned."""

    title: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    external_id: str | None = None
    stamp: str | None = None
    extra: dict[str, Any] = {}


def report_from_record(
    record: Mapping[str, object], item: str, *, path: str | None = None
) -> Report | Reject:
    """The report that a record holds.

    Args:
        record: its keys are ``id``, ``title``, ``text`` (needed), ``published`` or ``date``,
            ``source``, ``url``, ``language`` or ``lang``. Others are kept in ``extra``, and so is
            a value that is not what its key asks for. A time of publication that cannot be read
            is kept as ``published_raw``.
        item: how a reject names the record, such as ``news.jsonl:12``.
        path: the file it came from, as the user named it.
    """
    text = record.get("text")
    if not isinstance(text, str):
        what = "has no text" if text is None else "has a text that is not a string"
        return refuse(item, "no-text", f"{item}: the record {what}; give the report under `text`.")
    return _report(text, _given(record), item, path)


def report_from_text(
    text: str,
    item: str,
    *,
    title: str | None = None,
    published: object = None,
    source: str | None = None,
    path: str | None = None,
) -> Report | Reject:
    """The report that a bare text is.

    A headline, a date, a dateline and a byline at its beginning are found if they are there; what
    is given here wins over what is found.

    Args:
        text: the report, characters as they are to be stored.
        item: how a reject names it.
        title: the headline, if known.
        published: a day or moment, in any way that ``parse_stamp`` understands.
        source: the outlet, if known.
        path: the file it came from, as the user named it.
    """
    given = {"title": title, "published": published, "source": source}
    return _report(text, _given({k: v for k, v in given.items() if v is not None}), item, path)


def _report(raw: str, given: _Given, item: str, path: str | None) -> Report | Reject:
    text = tidy(raw)
    if reject := _unfit(text, item):
        return reject
    language = judge_language(text, given.language)
    if language.refused:
        return refuse(item, "not-english", f"{item}: {language.why}")
    found = find_marks(text, title=given.title, published=given.stamp)
    return Report(
        id=_report_id(text, given),
        text=text,
        title=given.title or _headline(found.marks),
        source=given.source or found.outlet,
        url=given.url,
        language=language.code,
        published=_published(given.stamp, found.stamp),
        external_id=given.external_id,
        path=path,
        marks=found.marks,
        extra=given.extra,
    )


def _unfit(text: str, item: str) -> Reject | None:
    if len(text) > MAX_TEXT:
        size = f"{len(text):,} characters, more than the {MAX_TEXT:,} of the longest report"
        return refuse(item, "too-long", f"{item}: {size} we take; split it into its reports.")
    if not text or text.isspace():
        return refuse(item, "empty", f"{item}: there is no text in it, only white space.")
    return None


def _report_id(text: str, given: _Given) -> str:
    """From what was given alone, so that better detection never changes an id.

    The path is not part of it: a moved file is the same report.
    """
    return make_id("r", given.external_id, given.source, given.url, given.stamp, given.title, text)


def _published(given: str | None, found: str | None) -> Published | None:
    if given:
        return Published(given, "given")
    return Published(found, "text") if found else None


def _headline(marks: tuple[Mark, ...]) -> str | None:
    return next((mark.value for mark in marks if mark.kind == "headline"), None)


def _given(record: Mapping[str, object]) -> _Given:
    given, extra = _Given(), dict[str, Any]()
    for key, value in record.items():
        field = _ALIASES.get(key)
        if key in _STAMPS:
            _take_stamp(given, extra, key, value)
        elif field is None:
            if key != "text":
                extra[_plain(str(key))] = _safe(value)
        elif not _take(given, field, value):
            extra[key] = _safe(value)
    given.extra = extra
    return given


def _take(given: _Given, field: str, value: object) -> bool:
    """Set a field, unless another spelling already did; whether the value is dealt with."""
    if value is None or value == "":
        return True
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return False
    if getattr(given, field) is not None:
        return False
    setattr(given, field, _plain(str(value)).strip() or None)
    return True


def _take_stamp(given: _Given, extra: dict[str, Any], key: str, value: object) -> None:
    if value is None or value == "":
        return
    stamp = parse_stamp(value)
    if stamp is None:
        extra["published_raw"] = _safe(value)
    elif given.stamp is None or key == "published":
        given.stamp = stamp


def _plain(text: str) -> str:
    return tidy(text)


def _safe(value: object, depth: int = 0) -> Any:
    """A value that JSON can hold, whatever came: text tidied, the strange written out."""
    if isinstance(value, str):
        return _plain(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value if -(2**63) <= value < 2**63 else str(value)
    if isinstance(value, float):
        return value if value - value == 0 else str(value)  # not a number, or without end
    if value is None or isinstance(value, bool):
        return value
    return _safe_nested(value, depth)


def _safe_nested(value: object, depth: int) -> Any:
    if depth < _DEPTH and isinstance(value, Mapping):
        return {_plain(str(key)): _safe(inner, depth + 1) for key, inner in value.items()}
    if depth < _DEPTH and isinstance(value, list | tuple):
        return [_safe(inner, depth + 1) for inner in value]
    return (
        _plain(f"{type(value).__name__} nested too deep") if depth >= _DEPTH else _plain(str(value))
    )
