"""What must hold for any input whatever."""

from __future__ import annotations

import io
import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from readouts.reading import (
    REASONS,
    Source,
    format_names,
    parse_stamp,
    read_source,
    report_from_record,
    report_from_text,
)
from readouts.reading.decode import decode
from readouts.reading.marks import find_marks
from readouts.records import Reject, Report

HEADS = ["OSLO", " – ", ": ", "\n", "\n\n", "(AP)", " - ", "June 2", "2 June 2020", ", Norway"]
PROSE = ["By Jane Doe", "Talks go on", "The talks ended.", " told Reuters", "— APP", " / "]
PRINT = ["Read more: ", "All rights reserved", "(Reporting by A B)", "©", "Published: ", "“", "'"]
RADIO = ["state news agency SANA said", "Radio ", " News Agency said", "date 2020-06-18 "]
ODD = ["\r\n", "\u2028", "é", "İ", "ß", "\x1c", "\0"]
PIECES = st.sampled_from([*HEADS, *PROSE, *PRINT, *RADIO, *ODD])
NEWSLIKE = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map("".join))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
KEYS = st.sampled_from(
    ["id", "text", "title", "published", "date", "source", "url", "lang", "other"]
)


@settings(max_examples=300, deadline=None)
@given(text=NEWSLIKE, title=st.none() | st.just("Talks go on"))
def test_marks_lie_in_the_text_and_nest(text: str, title: str | None) -> None:
    marks, stamp, _ = find_marks(text, title=title, published=None)
    assert stamp is None or parse_stamp(stamp) == stamp
    for mark in marks:
        assert 0 <= mark.span.start < mark.span.end <= len(text)
        words = mark.span.of(text)
        assert words == words.strip()
        assert mark.value
        assert mark.kind != "date" or re.fullmatch(r"\d{4}-\d\d-\d\d", mark.value)
    for first, second in pairwise(marks):
        assert first.span.start <= second.span.start
    for number, first in enumerate(marks):
        for second in marks[number + 1 :]:
            apart = not first.span.overlaps(second.span)
            assert apart or first.span.holds(second.span)


@settings(max_examples=200, deadline=None)
@given(text=NEWSLIKE)
def test_a_text_is_kept_as_it_is(text: str) -> None:
    found = report_from_text(text, "t")
    if isinstance(found, Report):
        assert found.text == text.replace("\0", " ")
        assert report_from_text(found.text, "u") == found
    else:
        assert found.reason == "empty"


@settings(max_examples=300, deadline=None)
@given(data=st.binary(max_size=400), form=st.sampled_from([*format_names(), "sniff"]))
def test_reading_arbitrary_bytes_never_raises(data: bytes, form: str) -> None:
    source = Source(name="-", path=None, format=form)
    found = list(read_source(source, io.BytesIO(data)))
    assert found or not data.strip(b"\xef\xbb\xbf \t\r\n\x0b\x0c\x1c\x1d\x1e\x1f")
    for item in found:
        if isinstance(item, Reject):
            assert item.reason in REASONS
        else:
            item.text.encode("utf-8")
            assert item.text.strip()


@settings(max_examples=200, deadline=None)
@given(record=st.dictionaries(KEYS, JSON))
def test_any_record_is_a_storable_report_or_a_reject(record: dict[str, object]) -> None:
    import msgspec

    found = report_from_record(record, "r:1")
    if isinstance(found, Report):
        assert msgspec.json.decode(msgspec.json.encode(found), type=Report) == found
        assert report_from_record(dict(reversed(record.items())), "r:1").__class__ is Report


@given(
    text=st.text(alphabet=st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"]))
)
def test_utf8_decodes_to_itself(text: str) -> None:
    assert decode(text.encode("utf-8")) == text


@given(data=st.binary(max_size=300))
def test_decoding_never_raises(data: bytes) -> None:
    decode(data).encode("utf-8")


@given(value=st.one_of(st.text(max_size=30), st.integers(), st.floats()))
def test_a_stamp_is_read_again_as_itself(value: object) -> None:
    stamp = parse_stamp(value)
    assert stamp is None or parse_stamp(stamp) == stamp
