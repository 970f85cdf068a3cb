"""Several countries under one noun: of "the presidents of Peru and Chile" Chile has one too."""

from __future__ import annotations

import re

from readouts.records import Span
from readouts.reference import senses
from readouts.resolving.compounds import in_singular
from readouts.resolving.phrase import Piece, take_apart

_LAND = r"(?:the )?[A-Z][\w'’-]*(?: (?:of |and )?[A-Z][\w'’-]*)*"
_NOUN = re.compile(
    r"(?P<noun>\b(?:[\w-]+ ){0,3}[\w-]+s) (?:of|from) "
    rf"(?:{_LAND}, )*{_LAND}(?P<joint>,? and |, )(?:the )?$"
)
_REST = re.compile(rf"(?:, {_LAND})*,? and {_LAND}")  # behind a country that only a comma joins
_FAR = 200  # characters before a country in which the noun stands


def under_noun(text: str, span: Span, report: str, day: str | None) -> str:
    """A country with the noun that it is joined under; the words as they are if there is none.

    Args:
        text: the mention.
        span: where it stands.
        report: the report's text.
        day: ``YYYY-MM-DD``.

    Of "the presidents of Peru and Chile" the last word gives "president of Chile".
    """
    if not any(sense.kind == "country" for sense in senses(text, day)):
        return _first(text, span, report, day)
    match = _NOUN.search(report[max(0, span.start - _FAR) : span.start].replace("\n", " "))
    if match is None or not (match["joint"].strip() != "," or _REST.match(report, span.end)):
        return text
    words = match["noun"].split()
    for first in range(len(words)):
        noun = " ".join(words[first:])
        head = take_apart(noun, day).head
        if head and len(head) == 1 and head[0].kind in {"title", "agent"}:
            return f"{_of_one(noun, head[0])} of {text}"
    return text


def _first(text: str, span: Span, report: str, day: str | None) -> str:
    """The first of several: "the presidents of Peru" where "and Chile" follows."""
    phrase = take_apart(text, day)
    tail = phrase.tail
    lone = tail is not None and len(tail.head) == 1 and tail.head[0].kind == "country"
    if len(phrase.head) != 1 or phrase.link != "of" or not lone:
        return text
    title = phrase.head[0]
    goes_on = title.kind == "title" and title.plural and _REST.match(report, span.end)
    return in_singular(text) if goes_on else text


def _of_one(noun: str, head: Piece) -> str:
    return in_singular(noun) if head.kind == "title" and head.plural else noun
