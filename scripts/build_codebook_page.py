"""Writes docs/reference/codebook.md from the ontology; ``--check`` only says if it is stale."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from readouts.ontology import CodebookEntry, cameo_corrections, cameo_table, codebook, load

_SECTOR_HEAD = ("Code", "Name", "Covers", "Priority", "CAMEO's code", "Note")

_Cells = tuple[str, ...]
_Shown = Callable[[CodebookEntry], _Cells]

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "codebook.md"

_INTRO = """\
# Codebook

The vocabulary is PLOVER 2.0. This page is made from the same files that the program codes by
(`src/readouts/ontology/data/`); `readouts codebook TERM` shows one entry in the terminal.
Change the files, then run `python scripts/build_codebook_page.py`.

Names, scores, quad codes and boundaries are facts of the PLOVER manual, draft 2.0 (2024), from
[openeventdata/PLOVER](https://github.com/openeventdata/PLOVER). The wording is ours, and so are
the examples: the countries are real, what they do is invented.
"""

_SCORES = """\
An event has the score of its mode; of several modes, the one furthest from zero; without a mode,
the score of its type. The manual gives the numbers and is silent on combining them, so that rule
is ours. The scale runs from -10 to 10 and is not the Goldstein scale.
"""

_CAMEO = """\
The published table of 2021, with its older words turned into 2.0's and the corrections marked `*`.
Codes that it lacks take their parent's meaning. CAMEO 01 (statements) and 02 (appeals) have no
PLOVER type.
"""


def page() -> str:
    """The whole page as Markdown."""
    return "\n".join(_lines()).rstrip() + "\n"


def _lines() -> Iterator[str]:
    yield _INTRO
    yield from _overview()
    yield from ("## Types and modes", "")
    for entry in _of("type"):
        yield from _type(entry)
    yield from _table("Contexts", "context", ("Tag", "Covers", "Not", "Older names"), _context)
    yield from _table("Sectors", "sector", _SECTOR_HEAD, _sector)
    yield from _table("Codes beside countries", "code", ("Code", "Name", "Covers"), _named)
    yield from _table("Territories", "territory", ("Name", "Coded", "Other names"), _territory)
    yield from _table("Quad codes", "quad code", ("Code", "Name", "Covers", "Types"), _quad)
    yield from _table("Quad maps", "quad map", ("Map", "SANCTION", "Why"), _map)
    yield from _table("Fields", "field", ("Field", "Values", "Meaning", "Other names"), _field)
    yield from _cameo()


def _overview() -> Iterator[str]:
    yield from ("## The 16 types at a glance", "")
    yield from _header("Type", "Quad", "Score", "Recipient", "Modes")
    for each in load().types.values():
        modes = ", ".join(each.modes) or "—"
        anchor = f"[{each.name}](#{each.name.lower()})"
        yield _row(anchor, str(each.quad), f"{each.score:g}", each.recipient, modes)
    yield from ("", _SCORES)


def _type(entry: CodebookEntry) -> Iterator[str]:
    yield from (f"### {entry.term}", "", f"**{entry.title}.** {entry.definition}", "")
    yield from (f"- {label}: {value}" for label, value in entry.facts if label != "modes")
    if entry.aliases:
        yield f"- older names: {', '.join(entry.aliases)}"
    yield from ("", "Rules:", "", *(f"- {rule}" for rule in entry.rules), "")
    yield from ("Neighbours:", "", *(f"- {other}" for other in entry.see), "")
    yield from ("Examples:", "", *(f"- {each}" for each in entry.examples), "")
    modes = [each for each in _of("mode") if each.term.startswith(entry.term + "/")]
    if modes:
        yield from _header("Mode", "Score", "Meaning", "Older names", "CAMEO")
        yield from (_row(*_mode(each)) for each in modes)
        yield ""


def _mode(entry: CodebookEntry) -> _Cells:
    facts = dict(entry.facts)
    name = entry.term.partition("/")[2]
    return name, facts["score"], entry.definition, ", ".join(entry.aliases), facts["CAMEO"]


def _context(entry: CodebookEntry) -> _Cells:
    rules = " ".join(entry.rules).removeprefix("Not: ")
    return f"`{entry.term}`", entry.definition, rules, ", ".join(entry.aliases)


def _sector(entry: CodebookEntry) -> _Cells:
    priority = dict(entry.facts)["priority"]
    older = ", ".join(alias for alias in entry.aliases if alias != entry.title)
    return entry.term, entry.title, entry.definition, priority, older, " ".join(entry.rules)


def _named(entry: CodebookEntry) -> _Cells:
    return entry.term, entry.title, entry.definition


def _territory(entry: CodebookEntry) -> _Cells:
    return entry.term, entry.definition, ", ".join(entry.aliases)


def _quad(entry: CodebookEntry) -> _Cells:
    number = entry.term.partition("/")[2]
    return number, entry.title, entry.definition, dict(entry.facts)["types"]


def _map(entry: CodebookEntry) -> _Cells:
    return entry.title, dict(entry.facts)["SANCTION"], entry.definition


def _field(entry: CodebookEntry) -> _Cells:
    of = entry.title.rpartition("field of ")[2]
    values = dict(entry.facts)["values"]
    return f"`{entry.term}` of {of}", values, entry.definition, ", ".join(entry.aliases)


def _cameo() -> Iterator[str]:
    yield from ("## CAMEO to PLOVER", "", _CAMEO)
    corrections = cameo_corrections()
    yield from _header("CAMEO", "Type", "Mode", "Contexts")
    for code, to in cameo_table().items():
        mark = "*" if code in corrections else ""
        yield _row(code + mark, to.type, to.mode or "", ", ".join(to.contexts))
    yield from ("", "Corrections:", "")
    yield from (f"- {code}: {why}" for code, why in corrections.items())


def _table(title: str, kind: str, head: _Cells, cells: _Shown) -> Iterator[str]:
    yield from (f"## {title}", "", *_header(*head))
    yield from (_row(*cells(entry)) for entry in _of(kind))
    yield ""


def _of(kind: str) -> Iterator[CodebookEntry]:
    return (entry for entry in codebook() if entry.kind == kind)


def _header(*cells: str) -> tuple[str, str]:
    return _row(*cells), _row(*("---" for _ in cells))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def main() -> int:
    """Writes the page, or with ``--check`` returns 1 if it is out of date."""
    made = page()
    if "--check" in sys.argv[1:]:
        same = PAGE.exists() and PAGE.read_text(encoding="utf-8") == made
        print("up to date" if same else f"{PAGE.name} is out of date: run {Path(__file__).name}")
        return 0 if same else 1
    PAGE.write_text(made, encoding="utf-8")
    print(f"wrote {PAGE.name}, {len(made.splitlines())} lines")
    return 0


if __name__ == "__main__":
    sys.exit(main())
