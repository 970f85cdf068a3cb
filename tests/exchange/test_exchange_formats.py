from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from readouts.errors import NoSuchTerm, UnsupportedFormat
from readouts.exchange import (
    Options,
    claim,
    code_line,
    format_named,
    formats,
    json_line,
    plover,
    row,
    schema,
    story,
)
from readouts.exchange.csv import COLUMNS, cell
from readouts.records import Quantity, Span
from record_samples import (
    BLAME,
    BLAMED,
    CALL,
    CALL_IN_FIRST,
    EVENTS,
    FIRST,
    FIRST_TEXT,
    ORIGIN,
    PLANNED,
    READOUT,
    SECOND,
    STORY_ID,
    TALKS,
    an_event,
)

PLOVER_FIELDS = (
    "id link headline date enddate date_precision date_basis event mode context quad_code"
    " event_scale scale actor recipient directed event_loc topics event_text reality confidence"
    " n_reports n_outlets n_independent claims disagreements status codebook version"
).split()
ENTITY_FIELDS = (
    "code sector other_sectors entity_text name office identifier_id cow gw reason confidence"
).split()
PLACE_FIELDS = (
    "extracted_place resolved_place geonameid lat lon city province country country_code resolution"
    " district claimants reason"
).split()
STORY_FIELDS = (
    "id title date countries reports origins n_reports n_outlets n_independent headline events"
    " agenda shared only_in disagreements wording"
).split()


def validate(name: str, record: dict[str, Any]) -> None:
    resources = [Resource.from_contents(schema(one)) for one in ("plover", "code")]
    registry: Registry[Any] = Registry().with_resources((one.id() or "", one) for one in resources)
    Draft202012Validator(schema(name), registry=registry).validate(json.loads(json_line(record)))


def written(name: str, items: Iterable[Any], options: Options | None = None) -> tuple[int, str]:
    out = io.StringIO()
    count = format_named(name).write(items, out, options or Options())
    return count, out.getvalue()


@pytest.mark.parametrize("name", ["plover", "story", "claim", "code"])
def test_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


def test_a_schema_that_is_not_there_says_which_are() -> None:
    with pytest.raises(NoSuchTerm, match="claim, code, csv, plover, story"):
        schema("ftm")


def test_schemas_refuse_what_is_wrong() -> None:
    record = plover(CALL)
    for change in ({"quad_code": 5}, {"date": "June"}, {"event": ["TALK"]}, {"claims": []}):
        broken = {**record, **change}
        assert list(Draft202012Validator(schema("plover")).iter_errors(broken)), change
    del record["link"]
    assert list(Draft202012Validator(schema("plover")).iter_errors(record))


@pytest.mark.parametrize("event", EVENTS)
def test_events_are_written_as_the_contract_says(event: Any) -> None:
    record = plover(event)
    assert list(record) == PLOVER_FIELDS
    assert all(list(one) == ENTITY_FIELDS for one in record["actor"] + record["recipient"])
    validate("plover", record)


def test_the_call_in_full() -> None:
    record = plover(CALL)
    assert (record["id"], record["link"], record["headline"]) == (CALL.id, STORY_ID, True)
    assert (record["date"], record["date_precision"], record["date_basis"]) == (
        "2031-03-04",
        "day",
        "relative",
    )
    assert (record["event"], record["mode"], record["quad_code"]) == (["CONSULT"], ["phone"], 1)
    assert record["scale"] == record["codebook"] == "plover-2.0"
    assert record["event_scale"] > 0
    assert [one["code"] for one in record["actor"]] == ["NOR", "KEN"]
    assert (record["recipient"], record["directed"], record["event_loc"]) == ([], False, None)
    assert len(record["event_text"]) == 2, "the two sentences differ"
    assert record["disagreements"][0]["values"][1] == {"value": "2031-03-03", "claims": [1]}


def test_claims_of_an_event_point_into_the_text() -> None:
    (found,) = plover(BLAMED)["claims"]
    assert list(found) == "report sentence start end text trigger speaker confidence".split()
    assert FIRST_TEXT[found["start"] : found["end"]] == found["text"] == BLAME.text
    assert (found["report"], found["trigger"]) == (FIRST.id, "condemned")
    assert found["speaker"] == "Norway's foreign ministry", "the fuller mention"
    assert plover(CALL)["claims"][0]["speaker"] is None


def test_a_place_has_its_country_by_name() -> None:
    place = plover(PLANNED)["event_loc"]
    assert list(place) == PLACE_FIELDS
    assert (place["country_code"], place["country"]) == ("KEN", "Kenya")


def test_the_same_sentence_is_told_once() -> None:
    twice = an_event(CALL_IN_FIRST, CALL_IN_FIRST)
    assert plover(twice)["event_text"] == [CALL_IN_FIRST.text]


def test_what_did_not_happen_is_left_out_unless_asked_for() -> None:
    count, text = written("plover", EVENTS)
    assert count == 2
    assert [json.loads(line)["id"] for line in text.splitlines()] == [CALL.id, BLAMED.id]
    count, text = written("plover", EVENTS, Options(all_realities=True))
    assert count == len(text.splitlines()) == 3
    assert written("claims", [(TALKS, SECOND)])[0] == 0
    assert written("claims", [(TALKS, SECOND)], Options(all_realities=True))[0] == 1
    assert written("csv", EVENTS)[0] == 2


def test_a_story_is_written_as_the_contract_says() -> None:
    record = story(READOUT, (FIRST, SECOND))
    assert list(record)[: len(STORY_FIELDS)] == STORY_FIELDS
    validate("story", record)
    first, second = record["reports"]
    assert first == {
        "id": FIRST.id,
        "external_id": "ft-77",
        "path": None,
        "source": "Fjord Times",
        "published": "2031-03-05T09:30:00+02:00",
        "title": "Lund calls Nairobi",
        "origin": ORIGIN.id,
    }
    assert second["path"] == "news/herald.txt"
    assert record["origins"][0]["credited"] == "Coast Radio"
    assert (record["n_reports"], record["n_outlets"], record["n_independent"]) == (2, 2, 1)
    assert record["disagreements"][0]["values"][0]["reports"] == [FIRST.id]
    (alone,) = record["only_in"]
    assert FIRST_TEXT[alone["start"] : alone["end"]] == alone["text"]
    assert written("stories", [(READOUT, (FIRST, SECOND))]) == (1, json_line(record))


def test_a_claim_says_where_it_comes_from() -> None:
    record = claim(BLAME, FIRST)
    validate("claim", record)
    validate("claim", claim(TALKS, SECOND))
    assert (record["report"], record["external_id"], record["source"]) == (
        FIRST.id,
        "ft-77",
        "Fjord Times",
    )
    assert FIRST_TEXT[record["trigger_start"] : record["trigger_end"]] == record["trigger"]
    assert record["speaker"]["stands_for"] == "Norway's foreign ministry"
    assert claim(TALKS, SECOND)["date_reason"] == "the report does not say"
    assert claim(TALKS, SECOND)["path"] == "news/herald.txt"


def test_a_line_of_the_coder() -> None:
    plain = code_line("x-1", [CALL], None)
    assert list(plain) == ["id", "events"]
    validate("code", plain)
    asked = code_line("x-2", [], [("CONSULT", "phone", 0.75), ("NONE", None, 0.25)])
    validate("code", asked)
    assert asked["relation"][1] == {"event": "NONE", "mode": None, "probability": 0.25}


def test_rows_and_their_description_have_the_same_columns() -> None:
    assert tuple(row(CALL)) == COLUMNS
    assert tuple(field["name"] for field in schema("csv")["fields"]) == COLUMNS


def test_a_table_is_read_back_by_any_reader() -> None:
    count, text = written("csv", EVENTS, Options(all_realities=True))
    rows = list(csv.DictReader(io.StringIO(text)))
    assert count == len(rows) == len(text.splitlines()) - 1 == 3
    call, _, planned = rows
    assert (call["actor_code"], call["actor_name"]) == ("NOR;KEN", "Kari Lund;")
    assert (call["headline"], call["directed"], call["n_claims"]) == ("TRUE", "FALSE", "2")
    assert planned["date"] == "", "unknown is empty"
    assert planned["actor_text"] == "Kenyan counterpart;'=the Owners, of boats"
    assert float(planned["lat"]) == -1.28
    assert call["disagreements"] == "date"


def test_a_table_without_events_has_its_header() -> None:
    count, text = written("csv", [])
    assert count == 0
    assert next(csv.reader(io.StringIO(text))) == list(COLUMNS)


@given(st.text() | st.lists(st.none() | st.text(), max_size=3).map(tuple))
def test_no_cell_breaks_a_line_or_begins_a_formula(value: str | tuple[str | None, ...]) -> None:
    found = cell(value)
    assert isinstance(found, str)
    assert len(found.splitlines()) <= 1
    for part in found.split(";") if isinstance(value, tuple) else [found]:
        assert not part.lstrip().startswith(
            ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
        )


def test_numbers_stay_numbers() -> None:
    assert cell(-4.5) == -4.5
    assert cell(None) is None


def test_an_unknown_format_lists_those_there_are() -> None:
    assert list(formats())[:4] == ["plover", "stories", "claims", "csv"]
    assert {one.takes for one in formats().values()} == {"events", "stories", "claims"}
    with pytest.raises(UnsupportedFormat, match="plover, stories, claims, csv"):
        format_named("goldstein")


EXTRA = """
from readouts.exchange import Format

def count(items, out, options):
    return out.write(str(len(list(items))))

COUNT = Format(name="count", about="how many", takes="events", suffix=".txt", write=count)
WRONG = "no format"
"""


def install(folder: Path, entry: str) -> None:
    """What an installer leaves of a package with one entry point."""
    (folder / "more_formats.py").write_text(EXTRA)
    info = folder / "more_formats-1.dist-info"
    info.mkdir(exist_ok=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: more-formats\nVersion: 1\n")
    (info / "entry_points.txt").write_text(f"[readouts.exporters]\n{entry}\n")


def test_another_package_can_add_a_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "count = more_formats:COUNT")
    monkeypatch.syspath_prepend(tmp_path)
    assert written("count", EVENTS) == (1, "3")
    assert list(formats())[-1] == "count"


def test_what_is_no_format_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "odd = more_formats:WRONG")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(UnsupportedFormat, match="more_formats:WRONG"):
        formats()


def counted(field: str, low: int, high: int | None) -> Quantity:
    return Quantity(field=field, low=low, high=high, text="so many", span=Span(0, 7))  # type: ignore[arg-type] # one of the four fields


def test_numbers_of_an_event_are_numbers_or_ranges() -> None:
    numbers = (counted("dead", 12, None), counted("injured", 30, 30), counted("size", 200, 999))
    event = msgspec.structs.replace(CALL, quantities=numbers)
    record = plover(event)
    assert (record["dead"], record["injured"], record["size"]) == ("12..", 30, "200..999")
    assert "arrested" not in record
    validate("plover", record)
    told = row(event)
    assert [told[name] for name in ("dead", "injured", "arrested", "size")] == [
        "12..", 30, "", "200..999",
    ]  # fmt: skip
