"""Full-text search over reports."""

from __future__ import annotations

import re

import msgspec

from readouts.records import Span
from readouts.store.part import Part
from readouts.store.words import match_query

# Unicode noncharacters (U+FDD0, U+FDD1): "never to be interchanged", so no text should hold them.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_MARKED = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_TITLE_WEIGHT = 4.0  # a word of the headline says more of what a report is about; chosen
_BEFORE, _AFTER = 60, 140  # characters of a snippet around its first match

_SEARCH = (
    "SELECT report.id, story_report.story, report.title, report.source, report.published,"
    " report.text, highlight(report_words, 1, ?1, ?2), -bm25(report_words, ?3, 1.0) AS score"
    " FROM report_words JOIN report ON report.n = report_words.rowid"
    " LEFT JOIN story_report ON story_report.report = report.id"
    " WHERE report_words MATCH ?4 ORDER BY score DESC, report.id LIMIT ?5"
)


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A report that was found.

    Attributes:
        report: its id. ``story`` is that of its story, None if it is in none yet.
        published: ISO 8601 or None.
        score: BM25, higher is better; comparable within one search only.
        snippet: the stretch of the report's text to show.
        text: its words.
        matches: where the words searched for stand in the report's text; empty if only the
            title has them.
    """

    report: str
    story: str | None
    title: str | None
    source: str | None
    published: str | None
    score: float
    snippet: Span
    text: str
    matches: tuple[Span, ...]


class Search(Part):
    """Full-text search."""

    def search(self, words: str, limit: int = 50) -> tuple[Hit, ...]:
        """The reports with these words in title or text, best first.

        Any string is safe: see ``match_query`` for what has a meaning. No word, no hits.
        """
        query = match_query(words)
        if query is None:
            return ()
        rows = self._db.rows(_SEARCH, (_OPEN, _CLOSE, _TITLE_WEIGHT, query, limit))
        return tuple(_hit(*row) for row in rows)


def _hit(*row: str) -> Hit:
    id_, story, title, source, published, text, marked, score = row
    matches = _matches(marked, text)
    snippet = _around(matches[0] if matches else Span(0, 0), text)
    return Hit(
        report=id_,
        story=story,
        title=title,
        source=source,
        published=published,
        score=float(score),
        snippet=snippet,
        text=snippet.of(text),
        matches=matches,
    )


def _matches(marked: str, text: str) -> tuple[Span, ...]:
    """Where the marked stretches stand in the text without the marks."""
    if _OPEN in text or _CLOSE in text:
        return ()  # the text holds our marks: better no offsets than wrong ones
    return tuple(
        Span(found.start() - 2 * at, found.end() - 2 * (at + 1))
        for at, found in enumerate(_MARKED.finditer(marked))
    )


def _around(match: Span, text: str) -> Span:
    """A stretch around a match that begins and ends between words."""
    start, end = max(0, match.start - _BEFORE), min(len(text), match.end + _AFTER)
    if start:
        start = min(match.start, text.find(" ", start) + 1 or match.start)
    if end < len(text):
        end = max(match.end, text.rfind(" ", match.end, end))
    return Span(start, end)
