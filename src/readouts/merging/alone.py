"""What one report alone says: sentences, clauses of sentences, and credits."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from readouts.merging.lines import Line, held, trimmed
from readouts.merging.matches import Matches
from readouts.merging.setting import Setting
from readouts.merging.words import folded, stems
from readouts.records import OnlyIn, Passage, Span

# A sentence has a counterpart if this share of its characters lies in passages that another
# report shares ...
COVERED = 0.8
# ... or if one sentence of another report holds this share of its content words, by weight.
HELD = 0.6
# In a sentence that has a counterpart, a clause of two or more content words is said by one report
# alone if all its counterparts together hold less than this share of it, and no one sentence of
# another report holds HELD of it.
CLAUSE_HELD = 0.35
_CLAUSE_WORDS = 2

# Clauses end at signs, before an infinitive and before a joining word.
_CLAUSE = re.compile(r"[,;:–—()]|(?=\bto [a-z])|(?=\b(?:and|but|that|which|while|who) )")


def only_in(
    matched: Matches, passages: Sequence[Passage], known: Setting, stated: Collection[int] = ()
) -> tuple[OnlyIn, ...]:
    """Sentences, clauses and credits without a counterpart in any other report of the story.

    ``stated`` are places of lines whose fact another report states in words of its own: of these,
    clauses alone are listed. In the order of the story and of the text, with exact spans. A story
    of one report has none: there is nobody to compare it with.
    """
    if len(known.story.reports) < 2:
        return ()
    shared = _shared_spans(passages, known)
    found = {
        (line.report, span): None
        for index, line in enumerate(matched.lines)
        for span in _alone(index, matched, shared[line.report], stated=index in stated)
    }
    for report, span in _credits(known):
        if not any(r == report and other.overlaps(span) for r, other in found):
            found[report, span] = None
    places = sorted(found, key=lambda place: (known.order.get(place[0], 0), place[1]))
    return tuple(
        OnlyIn(report=report, text=span.of(known.reports[report].text), span=span)
        for report, span in places
    )


def _shared_spans(passages: Sequence[Passage], known: Setting) -> dict[str, list[Span]]:
    """Per report the stretches that other reports of the story share, joined where they meet."""
    raw: dict[str, list[Span]] = defaultdict(list)
    for passage in passages:
        if passage.a in known.order and passage.b in known.order:
            raw[passage.a].append(passage.a_span)
            raw[passage.b].append(passage.b_span)
    joined: dict[str, list[Span]] = defaultdict(list)
    for report, spans in raw.items():
        for span in sorted(spans):
            last = joined[report][-1] if joined[report] else None
            if last is not None and span.start <= last.end:
                joined[report][-1] = Span(last.start, max(last.end, span.end))
            else:
                joined[report].append(span)
    return joined


def _alone(index: int, matched: Matches, shared: Sequence[Span], *, stated: bool) -> Iterator[Span]:
    """The spans of a line that no other report has: all of it, or clauses of it."""
    line = matched.lines[index]
    told = stated or any(match.held >= HELD for match in matched.of[index])
    covered = _covered(line.span, shared) >= COVERED
    few = len(set(line.words)) < _CLAUSE_WORDS
    if (covered and not told) or (few and matched.elsewhere(line.words, line.report)):
        return
    others = {word for match in matched.of[index] for word in matched.lines[match.line].words}
    clauses = list(_clauses(line))
    new = [
        clause
        for clause in clauses
        if _covered(clause, shared) < COVERED and _is_new(clause, line, others, matched)
    ]
    if told or (new and _mostly_told(clauses, line, matched)):
        yield from new
    else:
        yield line.span


def _mostly_told(clauses: Sequence[Span], line: Line, matched: Matches) -> bool:
    """Whether clauses that another report tells make up half of the line's content words."""
    words = [stems(clause.shifted(-line.span.start).of(line.text)) for clause in clauses]
    told = [own for own in words if own and matched.best_elsewhere(own, line.report) >= HELD]
    return 2 * sum(map(len, told)) >= len(line.words)


def _is_new(clause: Span, line: Line, others: set[str], matched: Matches) -> bool:
    words = stems(clause.shifted(-line.span.start).of(line.text))
    return (
        len(words) >= _CLAUSE_WORDS
        and held(words, others, matched.weight) < CLAUSE_HELD
        and matched.best_elsewhere(words, line.report) < HELD
    )


def _covered(span: Span, shared: Sequence[Span]) -> float:
    inside = sum(
        max(0, min(span.end, other.end) - max(span.start, other.start)) for other in shared
    )
    return inside / max(1, span.end - span.start)


def _clauses(line: Line) -> Iterator[Span]:
    """The clauses of a line, if it has several."""
    cuts = [(found.start(), found.end()) for found in _CLAUSE.finditer(line.text)]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(line.text)]
    if not cuts:
        return
    for start, end in zip(starts, ends, strict=True):
        inner = trimmed(Span(start, end), line.text, also=".\"'“”‘’ ")
        if inner.start < inner.end:
            yield inner.shifted(line.span.start)


def _credits(known: Setting) -> Iterator[tuple[str, Span]]:
    """Credits to an agency or broadcaster that no other report names."""
    texts = {report: f" {folded(known.reports[report].text)} " for report in sorted(known.reports)}
    for report in known.story.reports:
        record = known.reports.get(report)
        for mark in record.marked("credit") if record is not None else ():
            name = f" {folded(mark.value)} "
            if not any(name in text for other, text in texts.items() if other != report):
                yield report, mark.span
