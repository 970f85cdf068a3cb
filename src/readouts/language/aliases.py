"""Other names that a report gives: "(TE)", "or NSC", "known as X", "calls itself the FLD"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from readouts.records import Sentence

_WORD = r"[A-ZÀ-Þ][\w'’-]{0,40}"
_NAME = rf"(?:[Tt]he )?{_WORD}(?: (?:(?:of|the|for|in|and) ){{0,2}}{_WORD}){{0,6}}"
_SHORT = r"[A-Z][A-Za-z]?[A-Z][A-Z&.-]{0,8}"
# Behind the long name: "(SRF)", "(SRF, in its French initials)", ", or SRF,"
_BEHIND = re.compile(
    rf" \((?:the )?(?P<bracket>{_SHORT})(?=[,;)])|, or (?:the )?(?P<comma>{_SHORT})\b"
)
_BEFORE = re.compile(rf"\b(?P<short>{_SHORT}), or (?P<long>{_NAME})")
_CALLED = re.compile(
    r",? (?:which |who |that )?(?:is |are )?(?:(?:also|better|widely|locally|commonly) )?"
    r"(?:calls? (?:itself|himself|herself|themselves)|calling (?:itself|himself|herself|themselves)"
    r"|known(?: (?:locally|widely|commonly|better|also))? as|dubbed|nicknamed|called"
    r"|styling itself)(?: by [a-z]+)?"
    rf" (?:[\"“](?P<quoted>[^\"”]{{2,60}})[\"”]|(?P<plain>{_NAME}))"
)
_LONGEST = 10  # words of a name


class Alias(NamedTuple):
    """Another name and where it stands.

    ``ends`` is where the bearer's own name ends; -1 if that follows, at ``begins``. Places are in
    the report.
    """

    text: str
    start: int
    end: int
    ends: int
    begins: int = -1


def aliases(sentence: Sentence) -> Iterator[Alias]:
    """The other names that a sentence gives somebody."""
    base, text = sentence.span.start, sentence.text
    for match in _BEHIND.finditer(text):
        group = "bracket" if match["bracket"] else "comma"
        yield Alias(match[group], base + match.start(group), base + match.end(group),
                    base + match.start())  # fmt: skip
    for match in _BEFORE.finditer(text):
        yield Alias(match["short"], base + match.start("short"), base + match.end("short"), -1,
                    base + match.start("long"))  # fmt: skip
    for match in _CALLED.finditer(text):
        group = "quoted" if match["quoted"] else "plain"
        yield Alias(match[group], base + match.start(group), base + match.end(group),
                    base + match.start())  # fmt: skip


def long_name(before: str, short: str) -> str:
    """The end of a text whose initials an acronym is: "Sahel Relief Front" for SRF; else empty."""
    letters = [c for c in short.lower() if c.isalpha()]
    places = [m.start() for m in re.finditer(r"\S+", before)][-_LONGEST:]
    for start in places:
        words = before[start:].split()
        pieces = [p for word in words for p in word.split("-") if p]
        every = [p[0].lower() for p in pieces]
        telling = [p[0].lower() for p in pieces if p[0].isupper()]
        if letters in (every, telling) and words[0][0].isupper() and words[0] != "The":
            return before[start:]
    return ""
