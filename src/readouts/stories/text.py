"""The words of a report's title and text, by regular expressions alone: no parser is needed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import msgspec

from readouts.records import MarkKind, Report
from readouts.stories.days import WEEKDAYS, YESTERDAY
from readouts.stories.words import fold

# A credit or a dateline tells where the words come from, not what happened.
_NOT_PROSE: tuple[MarkKind, ...] = (
    "masthead",
    "date",
    "dateline",
    "byline",
    "credit",
    "boilerplate",
)

_WORD = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:['\u2019`][^\W_]+)*")
_BEFORE_START = re.compile(r"(?:[.!?:\u2022\n\u2014]|\A)[\s\"'\u201c\u2018(*`-]*\Z")
_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]*\s+(?=[A-Z\"\u201c])|\n\s*\n|\Z")
# Future by auxiliary or by plan, as headlines and first sentences put it.
_AHEAD = re.compile(
    r"\b(?:will|shall|to (?:meet|visit|hold|host|attend|discuss|sign|travel|arrive|begin|start)"
    r"|(?:is|are) (?:due|set|expected|scheduled|likely|planning) to|scheduled for"
    r"|next (?:week|month)|tomorrow|upcoming|plans? to)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(rf"\b({'|'.join((YESTERDAY, *WEEKDAYS))})\b")
# Before a weekday: the day of what went before, or of what is to come.
_OTHER_DAY = re.compile(
    r"\b(?:after|since|following|before|until|due|planned|scheduled|expected|will|would"
    r"|(?:is|are|was|were) to|(?:from|by|for|next|last|of)(?=\s*\Z))\b",
    re.IGNORECASE,
)
_TOLD_DAY = re.compile(r"\b(?:said|told \w+|announced|reported)(?: on)?\s*\Z")
_OPENING = 1500  # characters: a first sentence that is longer is none
LEAD_WORDS = 80  # the title and the first paragraphs, where the news stands
# Above this part of capitalised words a line is a headline: its capitals mark no names.
_HEADLINE_CAPITALS = 0.6


class Text(msgspec.Struct, frozen=True):
    """What is counted in one report: folded words, names among them, and both in its lead."""

    words: Counter[str]
    lead: Counter[str]
    names: Counter[str]
    title: tuple[str, ...]
    opening: tuple[str, ...]
    total: int
    ahead: bool
    day_word: str | None


def read(report: Report) -> Text:
    """Count the words of a report's title and prose."""
    body = without_marks(report)
    title = report.title or ""
    words: Counter[str] = Counter()
    lead: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    lower: set[str] = set()
    total = 0
    for line, inside in _lines(title, body):
        for match in _WORD.finditer(line):
            word = match.group()
            folded = fold(word)
            words[folded] += 1
            total += 1
            if total <= LEAD_WORDS:
                lead[folded] += 1
            if word[0].islower():
                lower.add(folded)
            elif inside and word[0].isupper() and not _starts(line, match.start()):
                capitals[folded] += 1
    names = _names(words, capitals, lower)
    opening = first_sentence(body)
    return Text(
        words=words,
        lead=lead,
        names=names,
        title=_distinct(title),
        opening=_distinct(opening),
        total=total,
        ahead=bool(_AHEAD.search(title.strip() or opening)),
        day_word=_day_word(opening),
    )


def _day_word(opening: str) -> str | None:
    """The first weekday or "yesterday" of the first sentence: of the news, else of its telling."""
    found: list[tuple[bool, int, str]] = []
    for match in _WEEKDAY.finditer(opening[:_OPENING]):
        clause = opening[opening.rfind(",", 0, match.start()) + 1 : match.start()]
        if not _OTHER_DAY.search(clause):
            told = bool(_TOLD_DAY.search(clause))
            found.append((told, match.start(), match[1]))
    return min(found)[-1] if found else None


def _distinct(text: str) -> tuple[str, ...]:
    return tuple(sorted({fold(word) for word in _WORD.findall(text) if word[0].isalpha()}))


def without_marks(report: Report) -> str:
    """The report's text with everything that is not its prose blanked, and its headline too."""
    text = report.text
    hidden = report.marked(*_NOT_PROSE, "headline") if report.title else report.marked(*_NOT_PROSE)
    for mark in hidden:
        start, end = mark.span.start, mark.span.end
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def first_sentence(body: str) -> str:
    """The first sentence or, if a blank line comes sooner, all before that."""
    start = body.lstrip()
    end = _SENTENCE_END.search(start)
    return start[: end.start()] if end else start


def _lines(title: str, body: str) -> Iterator[tuple[str, bool]]:
    """Lines, each with whether its capitals mark names."""
    for line in (title, *body.split("\n")):
        if line.strip():
            yield line, not _headline_style(line)


def _headline_style(line: str) -> bool:
    long_words = [word for word in line[:400].split() if len(word) > 3 and word[0].isalpha()]
    capitals = sum(1 for word in long_words if word[0].isupper())
    return capitals > _HEADLINE_CAPITALS * len(long_words)


def _starts(line: str, at: int) -> bool:
    """Whether a sentence starts at this place, so that a capital there means nothing."""
    return bool(_BEFORE_START.search(line[max(0, at - 6) : at])) if at > 6 else at == 0


def _names(words: Counter[str], capitals: Counter[str], lower: set[str]) -> Counter[str]:
    """Words that are written with a capital inside sentences and never without one."""
    return Counter({word: words[word] for word in capitals if word not in lower and len(word) > 1})
