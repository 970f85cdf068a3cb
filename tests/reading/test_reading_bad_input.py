"""Every kind of file that is no report, and what is said of it."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from readouts.reading import REASONS, Source, find_sources, read_source
from readouts.records import Reject, Report

Read = Callable[[str, bytes], list[Report | Reject]]

FRENCH = (
    "Les ministres des affaires étrangères des deux pays se sont entretenus au téléphone jeudi. Ils"
    " ont évoqué la pêche, le commerce et la coopération régionale. Selon un communiqué publié dans"
    " la soirée, une nouvelle rencontre aura lieu au printemps prochain à Santiago."
)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t\n", "empty"),
        ("a.txt", b"\xef\xbb\xbf", "empty"),
        ("a.txt", b"%PDF-1.7 ...", "binary"),
        ("a", b"\x89PNG\r\n\x1a\n....", "binary"),
        ("a.html", b"PK\x03\x04....", "binary"),
        ("a.csv", b"SQLite format 3\0....", "binary"),
        ("a.txt", bytes(range(32)) * 20, "binary"),
        ("a.pdf", b"%PDF-1.7", "unsupported"),
        ("a.docx", b"PK", "unsupported"),
        ("a.xml", b"<rss/>", "unsupported"),
        ("feed", b"<?xml version='1.0'?><rss></rss>", "unsupported"),
        ("a.txt", b"a" * 1_000_001, "too-long"),
        ("a.txt", b"a " * 3_000_000, "too-long"),
        ("a.html", b"<p>" + b"a" * 10_000_001, "too-long"),
        ("a.json", b'[{"text": "cut', "invalid-json"),
        ("a.json", b"[]", "empty"),
        ("a.jsonl", b"[" * 100_000, "invalid-json"),
        ("a.txt.gz", gzip.compress(b"The talks ended." * 99)[:-9], "unreadable"),
        ("a.txt", FRENCH.encode(), "not-english"),
    ],
)
def test_refusals(read: Read, name: str, data: bytes, reason: str) -> None:
    (found,) = read(name, data)
    assert isinstance(found, Reject), found
    assert (found.step, found.reason) == ("read", reason)
    assert found.reason in REASONS
    assert found.item in found.detail
    assert found.detail.endswith(".")


def test_the_kind_of_binary_is_named(read: Read) -> None:
    (found,) = read("a.txt", b"%PDF-1.7 ...")
    assert isinstance(found, Reject)
    assert "a PDF document" in found.detail


def test_a_missing_path() -> None:
    (found,) = find_sources(["no/such/file.txt"])
    assert isinstance(found, Reject)
    assert (found.item, found.reason) == ("no/such/file.txt", "missing")


def test_a_path_that_no_system_allows() -> None:
    (found,) = find_sources(["a\0b"])
    assert isinstance(found, Reject)
    assert found.reason == "missing"


def test_a_link_to_nowhere(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "never.txt")
    (found,) = find_sources([str(tmp_path)])
    assert isinstance(found, Reject)
    assert found.reason == "missing"
    assert "link" in found.detail


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("The talks ended.")
    path.chmod(0)
    (source,) = find_sources([str(path)])
    assert isinstance(source, Source)
    (found,) = read_source(source)
    assert isinstance(found, Reject)
    assert found.reason == "unreadable"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (found,) = find_sources([str(tmp_path)])
    assert isinstance(found, Reject)
    assert found.reason == "unreadable"


def test_a_file_that_went_away(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("The talks ended.")
    (source,) = find_sources([str(path)])
    path.unlink()
    assert isinstance(source, Source)
    (found,) = read_source(source)
    assert isinstance(found, Reject)
    assert found.reason == "unreadable"


def test_standard_input_needs_a_stream() -> None:
    (source,) = find_sources(["-"])
    assert isinstance(source, Source)
    with pytest.raises(ValueError, match="stream"):
        list(read_source(source))
