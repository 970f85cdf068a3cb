from __future__ import annotations

import io
from pathlib import Path

import pytest

from readouts.reading import Source, find_sources, read_source
from readouts.records import Reject, Report


def names(paths: list[str], root: Path) -> list[str]:
    found = find_sources(paths)
    return [
        str(Path(item.name if isinstance(item, Source) else item.item).relative_to(root))
        for item in found
    ]


def test_folders_are_walked_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.html", "a/.hidden.txt", ".git/x.txt", "c.pdf", "a.jsonl.gz"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    assert names([str(tmp_path)], tmp_path) == ["a/z.html", "a.jsonl.gz", "b.txt", "c.pdf"]


def test_formats_come_from_extensions(tmp_path: Path) -> None:
    expected = {"a.TXT": "text", "b.htm": "html", "c.jsonl.gz": "jsonl", "d.json": "json"}
    expected |= {"e.tsv": "csv", "f": "sniff", "g.story": "sniff", "h.2020-06-18": "sniff"}
    for name in expected:
        (tmp_path / name).write_text("x")
    found = {Path(s.name).name: s.format for s in find_sources([str(tmp_path)])
             if isinstance(s, Source)}  # fmt: skip
    assert found == expected


def test_a_hidden_file_named_outright_is_read(tmp_path: Path) -> None:
    path = tmp_path / ".draft.txt"
    path.write_text("x")
    assert names([str(path)], tmp_path) == [".draft.txt"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("x")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    assert names([str(tmp_path)], tmp_path) == ["sub/a.txt"]


def test_a_folder_without_files_is_said_to_be_empty(tmp_path: Path) -> None:
    (tmp_path / ".hidden.txt").write_text("x")
    (found,) = find_sources([str(tmp_path)])
    assert isinstance(found, Reject)
    assert found.reason == "empty"


def test_unsupported_files_are_refused_with_advice(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_text("x")
    (found,) = find_sources([str(tmp_path)])
    assert isinstance(found, Reject)
    assert found.reason == "unsupported"
    assert "plain text" in found.detail


@pytest.mark.parametrize(
    ("data", "format_seen"),
    [
        (b'{"id": "1", "text": "The talks ended."}\n{"text": "They did."}\n', 2),
        (b'[{"text": "The talks ended."}]', 1),
        (b"id,text\n1,The talks ended.\n2,They did.\n", 2),
        (b"The talks ended.\n", 1),
        (b"[Update] The talks ended.\n", 1),
        (b"{sic} The talks ended.\n", 1),
    ],
)
def test_standard_input_is_sniffed(data: bytes, format_seen: int) -> None:
    (source,) = find_sources(["-"])
    assert isinstance(source, Source)
    found = list(read_source(source, io.BytesIO(data)))
    assert len(found) == format_seen
    assert all(isinstance(item, Report) for item in found)


def test_html_on_standard_input() -> None:
    sentence = "The foreign ministers of Norway and Chile met on Thursday to talk about fisheries. "
    page = f"<html><body><article><p>{sentence * 5}</p></article></body></html>"
    (source,) = find_sources(["-"])
    assert isinstance(source, Source)
    (found,) = read_source(source, io.BytesIO(page.encode()))
    assert isinstance(found, Report)
    assert found.text.startswith("The foreign ministers")
