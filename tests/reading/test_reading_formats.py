from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from readouts.errors import DataError
from readouts.reading import format_names
from readouts.reading.formats import Format, advice_for, format_of, load, reader


def test_every_format_has_a_reader() -> None:
    assert {"csv", "html", "json", "jsonl", "text"} <= set(format_names())
    assert all(callable(reader(name)) for name in format_names())


def test_extensions_are_known_in_any_case() -> None:
    assert format_of(".TXT") == "text"
    assert format_of(".tsv") == "csv"
    assert format_of(".xyz") is None


def test_advice_for_what_is_not_read() -> None:
    assert "plain text" in (advice_for(".PDF") or "")
    assert advice_for(".xyz") is None


def test_an_unknown_format_is_named_with_its_alternatives() -> None:
    with pytest.raises(DataError, match="jsonl"):
        reader("warc")


@pytest.fixture
def plug_in(tmp_path: Path) -> Iterator[None]:
    code = (
        "from readouts.reading import Format\n"
        "FORMAT = Format('ninjs', ('.ninjs',), lambda stream, source: iter(()))\n"
        "WRONG = 'no format'\n"
    )
    (tmp_path / "readouts_plug_in_example.py").write_text(code)
    sys.path.insert(0, str(tmp_path))
    yield
    sys.path.remove(str(tmp_path))
    sys.modules.pop("readouts_plug_in_example", None)


def point(attribute: str) -> EntryPoint:
    return EntryPoint("ninjs", f"readouts_plug_in_example:{attribute}", "readouts.readers")


@pytest.mark.usefixtures("plug_in")
def test_a_plug_in_is_loaded() -> None:
    form = load(point("FORMAT"))
    assert isinstance(form, Format)
    assert form.extensions == (".ninjs",)


@pytest.mark.usefixtures("plug_in")
@pytest.mark.parametrize("attribute", ["WRONG", "MISSING"])
def test_a_broken_plug_in_is_named(attribute: str) -> None:
    with pytest.raises(DataError, match="ninjs"):
        load(point(attribute))
