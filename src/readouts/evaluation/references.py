"""How many references within a report are resolved: right, wrong, left open; by kind."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from readouts.errors import BadRecord
from readouts.evaluation.labelled import read_files
from readouts.evaluation.model import Figure, Result, Row, Wrong
from readouts.evaluation.sets import OWN
from readouts.evaluation.tally import row, share
from readouts.language import Parser, split
from readouts.language.references import Reference, refer
from readouts.records import Sentence, Span
from readouts.reference import fold

KINDS = ("pronoun", "title", "surname", "pair", "counterpart", "alias", "body", "land")
Half = Literal["dev", "held", "both"]
Verdict = Literal["right", "wrong", "missed", "open"]

_MARK = re.compile(r"\[([^\[\]|]+)\|([a-z]+): ([^\[\]]+)\]")
_OWNS = re.compile(r"['’]s?(?!\w)")


class Marked(NamedTuple):
    """A reference and its readings: each the mentions it stands for, none if it is to stay open."""

    span: Span
    kind: str
    readings: tuple[tuple[str, ...], ...]


class Case(NamedTuple):
    """A short report with its references."""

    text: str
    marked: tuple[Marked, ...]

    @property
    def half(self) -> Half:
        """The half of the set that it belongs to, by its words alone."""
        return "held" if hashlib.sha256(self.text.encode()).digest()[0] % 2 else "dev"


def references_table(path: Path | None = None, half: Half = "both") -> Result:
    """Measure the references of a set.

    Args:
        path: the marked reports, by default the project's own; their format is in the file's head.
        half: which half of the reports.

    Returns:
        A result whose figures are shares, with a row for each kind: ``wanted`` are those that
        stand for something, ``found`` those for which anything was found.

    Raises:
        BadRecord: a mark cannot be read; it is named.
        UnreadableInput: the file cannot be read.
    """
    path = path or OWN / "references.txt"
    cases = [case for case in load_references(path) if half in ("both", case.half)]
    judged = [one for case in cases for one in _judged(case, _found(case))]
    rows = tuple(_row(kind, [one for one in judged if one.mark.kind == kind]) for kind in KINDS)
    return Result(
        set=path.stem,
        title=f"References within a report: {len(judged)} in {len(cases)} reports, {half}",
        figures=_figures(judged),
        rows=tuple(row for row in rows if row.wanted or row.found),
        errors=tuple(_error(one) for one in judged if one.verdict in {"wrong", "missed"}),
    )


def load_references(path: Path) -> tuple[Case, ...]:
    """The marked reports of a file.

    Raises:
        BadRecord: a mark cannot be read; it is named.
        UnreadableInput: the file cannot be read.
    """
    return tuple(_case(line, f"{file}:{number}") for file, number, line in read_files([path]))


def _case(line: str, where: str) -> Case:
    parts: list[str] = []
    marked: list[Marked] = []
    last = length = 0
    for mark in _MARK.finditer(line):
        before, words = line[last : mark.start()], mark[1]
        start = length + len(before)
        span = Span(start, start + len(words))
        if mark[2] not in KINDS:
            raise BadRecord(f"no kind {mark[2]!r}", where=where, fix=f"one of {', '.join(KINDS)}")
        marked.append(Marked(span, mark[2], tuple(_readings(mark[3]))))
        parts += [before, words]
        length, last = span.end, mark.end()
    text = "".join(parts) + line[last:]
    if "[" in text or "|" in text:
        fix = "write a reference as [the minister|title: Ana Duarte]"
        raise BadRecord("a bracket that is no reference", where=where, fix=fix)
    return Case(text, tuple(marked))


def _readings(text: str) -> Iterator[tuple[str, ...]]:
    for reading in text.split("/"):
        yield () if reading.strip() == "?" else tuple(p.strip() for p in reading.split(" + "))


class _One(NamedTuple):
    """One reference, what was found for it, and whether that is right."""

    case: Case
    mark: Marked
    found: Reference | None
    verdict: Verdict


def _found(case: Case) -> dict[Span, Reference]:
    sentences = split(case.text)
    parses = Parser().parse([sentence.text for sentence in sentences])
    parsed: Sequence[Sentence] = [
        msgspec.structs.replace(sentence, parsed=parse)
        for sentence, parse in zip(sentences, parses, strict=True)
    ]
    return refer(parsed, [mark.span for mark in case.marked])


def _judged(case: Case, found: dict[Span, Reference]) -> Iterator[_One]:
    for mark in case.marked:
        one = found.get(mark.span)
        yield _One(case, mark, one, _verdict(mark, one))


def _verdict(mark: Marked, found: Reference | None) -> Verdict:
    if found is None:
        return "open" if () in mark.readings else "missed"
    right = any(_stands_for(found.text, reading) for reading in mark.readings)
    return "right" if right else "wrong"


def _stands_for(found: str, reading: tuple[str, ...]) -> bool:
    """Whether a text holds all words of a reading, and as many parties as it has."""
    joined = len(reading) - 1 + sum(part.count(" and ") for part in reading)
    wanted = _words(" ".join(reading))
    return bool(reading) and wanted <= _words(found) and found.count(" and ") == joined


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(_OWNS.sub("", text)).split())


def _figures(judged: Sequence[_One]) -> tuple[Figure, ...]:
    times = Counter(one.verdict for one in judged)
    wanted = [one for one in judged if _is_wanted(one)]
    open_ = [one for one in judged if set(one.mark.readings) == {()}]
    kept = sum(one.verdict == "open" for one in open_)
    right = times["right"]
    return (
        _figure("right", right, len(wanted), "share of those that stand for something"),
        _figure("wrong", times["wrong"], len(judged), "share of all references: a false reading"),
        _figure("unresolved", times["missed"], len(judged), "share of all: should have been found"),
        _figure("kept open", kept, len(open_), "share of those that stand for nothing certain"),
        _figure("precision", right, right + times["wrong"], "share of the readings found"),
    )


def _figure(name: str, part: int, whole: int, meaning: str) -> Figure:
    return Figure(name=name, value=share(part, whole), of=whole, meaning=meaning)


def _is_wanted(one: _One) -> bool:
    """Whether it stands for something; one that may stay open and did is not counted."""
    return set(one.mark.readings) != {()} and one.verdict != "open"


def _row(kind: str, judged: Sequence[_One]) -> Row:
    right = sum(one.verdict == "right" for one in judged)
    found = sum(one.found is not None for one in judged)
    wanted = sum(_is_wanted(one) for one in judged)
    return row(kind, right, found, wanted)


def _error(one: _One) -> Wrong:
    readings = (" + ".join(reading) or "nothing" for reading in one.mark.readings)
    text = one.case.text
    span = one.mark.span
    return Wrong(
        text=f"{text[: span.start]}*{span.of(text)}*{text[span.end :]}",
        gold=" or ".join(readings),
        found=one.found.text if one.found else "nothing",
        entry=one.found.rule if one.found else one.mark.kind,
        sure=1.0 if one.verdict == "wrong" else 0.0,
    )
