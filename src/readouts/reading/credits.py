"""Credits: the agency, broadcaster or paper whose words a report says it follows."""

from __future__ import annotations

import re

from readouts.reading.agencies import find_names, spellings
from readouts.reading.disjoint import Disjoint
from readouts.records import Mark, Span

_REACH = 80  # characters around a name in which the words of a credit stand

_VERB = (
    r"(?:reported|reports|said|says|quoted|quotes|cited|cites|carried|announced|claimed"
    r"|broadcast|aired|published|wrote|added|stated|noted)\b"
)
_KIND = (
    r"(?:[Nn]ews [Aa]gency|news service|agency|television|TV|radio|broadcaster|channel"
    r"|newspaper|daily)"
)
_TELLING_AFTER = re.compile(
    rf"(?:\s+\([A-Z]{{2,6}}\))?(?:\s+{_KIND})?(?:\s+(?:has|had|have|also|earlier|later))?\s+{_VERB}"
)
_KIND_AFTER = re.compile(rf"(?:\s+\([A-Z]{{2,6}}\))?(?:\s+{_KIND}\b)?")
_STATE = (
    r"(?:state|official|semi-official|local|private|national|public)(?:-run|-owned|-controlled)?"
)
_TITLE_BEFORE = re.compile(rf"\b(?:[Tt]he\s+)?(?:{_STATE}\s+)?(?:{_KIND}\s+)?$")
_LEAD_IN = re.compile(
    r"\b(?:[Aa]ccording to|[Tt]old|[Qq]uoted by|[Rr]eported by|[Cc]ited by|[Cc]arried by"
    r"|[Cc]iting|[Qq]uoting|[Pp]ublished by|[Bb]roadcast by|[Rr]eports? (?:by|from|in)"
    r"|[Rr]eporting by|[Ii]nputs? from|[Ii]nterview (?:with|to)|[Ss]peaking (?:to|with)"
    r"|[Ss]tatement to|[Ss]ource\s*:|[Cc]ourtesy\s*:?|[Cc]redit\s*:)\s+"
    r"(?:[\w'’-]+\s+){0,5}?$"
)
_DASH_BEFORE = re.compile(r"(?:[–—―]|--|\s-)\s*$")
_LINE_END = re.compile(r"[ \t.]*(?:\n|$)")
_BRACKET_BEFORE = re.compile(r"\((?:[Ss]ource:\s*)?$")
_BRACKET_AFTER = re.compile(r"(?:[/,][^()\n]{0,40})?\)")

_FIRM = r"(?:Corp|Inc|Co|Ltd|Plc)\b"  # Radio Corp is no broadcaster that is quoted
_PROPER = rf"(?!The\b|A\b|An\b)[A-Z][\w-]*(?: (?!{_FIRM})[A-Z][\w-]*){{0,2}}(?! {_FIRM})"
_UNLISTED = (
    re.compile(
        rf"(?:\b[Tt]he\s+)?\b{_STATE}\s+(?:{_KIND}|media outlet)\s+(?P<name>{_PROPER})\s+{_VERB}"
    ),
    re.compile(
        rf"(?:\b[Tt]he\s+|[Aa]ccording to (?:the )?)?\b(?P<name>{_PROPER})"
        rf" [Nn]ews [Aa]gency\s+{_VERB}"
    ),
    re.compile(rf"\b(?P<name>(?:Agenc(?:ia|e)|Agência|Agenzia) {_PROPER})\s+{_VERB}"),
    re.compile(
        rf"\(?\b(?:[Ss]ource|[Cc]redit|[Cc]ourtesy)\s*: (?P<name>{_PROPER} (?:[Nn]ews )?[Aa]gency"
        rf"|(?:Agenc(?:ia|e)|Agência|Agenzia) {_PROPER})\)?"
    ),
    re.compile(
        rf"(?:\b[Tt]he\s+)?\b(?P<name>Radio {_PROPER}|{_PROPER} (?:TV|Television|Radio))\s+{_VERB}"
    ),
)
_UNLISTED_SIGNS = (
    "gency",
    "gencia",
    "gence",
    "gência",
    "genzia",
    "adcaster",
    "elevision",
    "adio",
    " TV",
    "ewspaper",
    "daily",
    "outlet",
)


def find_credits(text: str) -> Disjoint:
    """The credits of a text, in its order, none of them overlapping.

    A name counts only with words of crediting beside it: "told Reuters", "Xinhua reported",
    "(AFP)", a dash before it at the end of a line; that a report mentions an agency is no credit.
    The mark covers those words too; its value is the agency's full name.
    """
    found = Disjoint()
    for match in find_names(text):
        if span := _credit_around(text, match):
            found.add(Mark("credit", span, spellings()[match[0]]))
    if any(sign in text for sign in _UNLISTED_SIGNS):
        _add_unlisted(text, found)
    return found


def _credit_around(text: str, match: re.Match[str]) -> Span | None:
    start, end = match.span()
    before = text[max(0, start - _REACH) : start]
    offset = start - len(before)
    if (opening := _BRACKET_BEFORE.search(before)) and (closing := _BRACKET_AFTER.match(text, end)):
        return Span(offset + opening.start(), closing.end())
    if telling := _TELLING_AFTER.match(text, end, end + _REACH):
        title = _TITLE_BEFORE.search(before)
        return Span(offset + title.start() if title else start, telling.end())
    if lead_in := _lead_in(before):
        kind = _KIND_AFTER.match(text, end)
        return Span(offset + lead_in.start(), kind.end() if kind else end)
    return _at_line_end(text, start, end, before)


def _lead_in(before: str) -> re.Match[str] | None:
    """The last words such as "according to" before a name, within its own clause."""
    clause = re.split(r"[.;\n](?=\s|$)", before)[-1]
    match = _LEAD_IN.search(before, len(before) - len(clause))
    return match if match and "," not in match[0] else None


def _at_line_end(text: str, start: int, end: int, before: str) -> Span | None:
    if not _LINE_END.match(text, end):
        return None
    if dash := _DASH_BEFORE.search(before):
        return Span(start - len(dash[0].lstrip()), end)
    alone = not text[text.rfind("\n", 0, start) + 1 : start].strip()
    return Span(start, end) if alone else None


def _add_unlisted(text: str, found: Disjoint) -> None:
    for pattern in _UNLISTED:
        for match in pattern.finditer(text):
            name = match["name"]
            found.add(Mark("credit", Span(*match.span()), spellings().get(name, name)))
