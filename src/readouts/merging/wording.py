"""Different words for one thing: what stands in the same place of two like sentences."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, TypeAlias

from rapidfuzz import fuzz

from readouts.merging.lines import Line
from readouts.merging.matches import Matches
from readouts.merging.setting import Setting
from readouts.merging.words import fold, folded, stem, word_list
from readouts.records import Claim, Event, Variant, Wording

_LIKE = 0.7  # share of equal words that two sentences need before their places are compared
_PARTNERS = 2  # reports with which each sentence is compared, the best matches first
_ONE_SPELLING = 80  # of 100 (rapidfuzz ratio): from there on two spellings of one word
_LONGEST = 4  # words on either side; longer replacements are another statement

_PIECE = re.compile(r"[^\W_]+(?:[&'’.\-/][^\W_]+)*|[^\w\s]")
_NOUNS = frozenset({"NOUN", "PROPN"})
_Code: TypeAlias = tuple[str, int, int, int, int]  # as difflib gives them


class _Piece(NamedTuple):
    """A word or sign of a line, where it ends, and whether the parse has it as a noun."""

    text: str
    start: int
    end: int
    noun: bool | None

    @property
    def idle(self) -> bool:
        return not self.text[0].isalnum() or self.text.casefold() in word_list("function")


class _Side(NamedTuple):
    """Pieces ``first`` (included) to ``last`` (excluded) of a line."""

    line: Line
    pieces: Sequence[_Piece]
    first: int
    last: int

    @property
    def own(self) -> Sequence[_Piece]:
        return self.pieces[self.first : self.last]

    @property
    def text(self) -> str:
        return self.line.text[self.own[0].start : self.own[-1].end]


def wording(matched: Matches, events: Iterable[Event], known: Setting) -> tuple[Wording, ...]:
    """Nouns and names that stand for one another in sentences which are otherwise alike.

    Function words, case, hyphens and tense do not count, nor do numbers, nor the several ways to
    name one person, nor parties and places that are known to be two. The concept is called by the
    variant that most reports use.
    """
    claims = [claim for event in events for claim in event.claims]
    things = _things(claims)
    found_pairs = dict.fromkeys(_pairs(matched, _people(claims)))
    pairs = [pair for pair in found_pairs if not _two_things(pair, things)]
    groups = _grouped(pairs)
    texts = {report: f" {folded(known.reports[report].text)} " for report in sorted(known.reports)}
    found = [_wording(group, texts, known) for group in groups]
    return tuple(item for item in found if len(item.variants) > 1)


def _people(claims: Iterable[Claim]) -> frozenset[str]:
    """Folded words of the names of persons among the parties."""
    whos = [who for c in claims for who in (*c.actors, *c.recipients)]
    names = [f"{who.name} {who.text}" for who in whos if who.name and who.office]
    return frozenset(fold(word) for name in names for word in name.split())


def _things(claims: Iterable[Claim]) -> dict[str, str]:
    """What is known of parties and places: their code or name by the words that reports use."""
    things: dict[str, str] = {}
    for claim in claims:
        for who in (*claim.actors, *claim.recipients):
            if who.code:
                things[folded(who.text)] = who.code
        if claim.where is not None and claim.where.resolved_place:
            things[folded(claim.where.extracted_place)] = claim.where.resolved_place
    return things


def _two_things(pair: tuple[str, str], things: dict[str, str]) -> bool:
    one, other = (things.get(folded(text)) for text in pair)
    return one is not None and other is not None and one != other


def _pairs(matched: Matches, people: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Variants that stand in one place, each pair in the order of the story."""
    seen: set[tuple[str, str]] = set()
    for index, matches in enumerate(matched.of):
        for match in matches[:_PARTNERS]:
            first, second = sorted((index, match.line))
            one, other = matched.lines[first], matched.lines[second]
            keys = (one.key, other.key)
            if match.held < _LIKE or keys in seen or one.key == other.key:
                continue
            seen.add(keys)
            yield from _swaps(one, other, people)


def _swaps(one: Line, other: Line, people: frozenset[str]) -> Iterator[tuple[str, str]]:
    mine, yours = _pieces(one), _pieces(other)
    aligned = SequenceMatcher(
        a=[stem(piece.text) for piece in mine],
        b=[stem(piece.text) for piece in yours],
        autojunk=False,
    )
    if aligned.ratio() < _LIKE:
        return
    codes = aligned.get_opcodes()
    for number, (tag, a1, a2, b1, b2) in enumerate(codes):
        if tag != "replace" or not _held_fast(codes, number, mine):
            continue
        left, right = _narrowed(one, mine, a1, a2), _narrowed(other, yours, b1, b2)
        if left is not None and right is not None:
            left, right = _with_head(left, a2), _with_head(right, b2)
            if _telling(left, people) and _telling(right, people) and _differ(left, right):
                yield left.text, right.text


def _held_fast(codes: Sequence[_Code], number: int, mine: Sequence[_Piece]) -> bool:
    """Whether two equal words, a sign or the sentence's edge stand on both sides of a swap."""
    _, first, last, _, _ = codes[number]
    before = codes[number - 1] if number else None
    after = codes[number + 1] if number + 1 < len(codes) else None
    firm_before = before is None or _firm(before, mine[first - 1])
    return firm_before and (after is None or _firm(after, mine[min(last, len(mine) - 1)]))


def _firm(code: _Code, neighbour: _Piece) -> bool:
    tag, first, last, _, _ = code
    return tag == "equal" and (last - first > 1 or not neighbour.text[0].isalnum())


def _pieces(line: Line) -> list[_Piece]:
    shift = line.span.start - line.sentence.span.start
    parsed = line.sentence.parsed
    tags = {token.end - shift: token.pos for token in parsed.tokens} if parsed else {}
    return [
        _Piece(
            text=found.group(),
            start=found.start(),
            end=found.end(),
            noun=tags[found.end()] in _NOUNS if found.end() in tags else None,
        )
        for found in _PIECE.finditer(line.text)
    ]


def _narrowed(line: Line, pieces: Sequence[_Piece], first: int, last: int) -> _Side | None:
    """The replaced stretch without function words and signs at its edges; None if too long."""
    while first < last and pieces[first].idle:
        first += 1
    while last > first and pieces[last - 1].idle:
        last -= 1
    if not 0 < last - first <= _LONGEST:
        return None
    return _Side(line, pieces, first, last)


def _with_head(side: _Side, end: int) -> _Side:
    """With the noun after it, where only what stands before a noun was replaced."""
    if side.last != end or end >= len(side.pieces) or side.pieces[end].idle:
        return side
    after = side.pieces[end]
    is_noun = after.noun if after.noun is not None else after.text[:1].isupper()
    return side._replace(last=end + 1) if is_noun else side


def _telling(side: _Side, people: frozenset[str]) -> bool:
    """Whether a side is a noun or name that says something: no number, title or person's name."""
    words = [piece.text for piece in side.own]
    nobody = word_list("nobody") | word_list("function")
    if all(word.casefold() in nobody or word.isdigit() for word in words):
        return False
    if any(fold(word) in people for word in words):
        return False
    last = side.own[-1]
    if last.noun is not None:
        return last.noun
    before = side.pieces[side.first - 1].text.casefold() if side.first else ""
    ends = side.last == len(side.pieces) or side.pieces[side.last].idle
    is_name = side.first > 0 and last.text[:1].isupper()
    return is_name or (ends and before in word_list("before_noun"))


def _differ(left: _Side, right: _Side) -> bool:
    """Whether two sides are two wordings: neither holds the other, nor are they two spellings."""
    mine, yours = ({stem(piece.text) for piece in side.own} for side in (left, right))
    nested = mine <= yours or yours <= mine
    return not nested and fuzz.ratio(folded(left.text), folded(right.text)) < _ONE_SPELLING


def _grouped(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Variants joined by pairs, each by its first form, in the order they were found."""
    group_of: dict[str, int] = {}
    groups: dict[int, dict[str, str]] = defaultdict(dict)
    for number, pair in enumerate(pairs):
        keys = [folded(text) for text in pair]
        known = sorted({group_of[key] for key in keys if key in group_of})
        target = known[0] if known else number
        for other in known[1:]:
            groups[target].update(groups.pop(other))
        for key, text in zip(keys, pair, strict=True):
            groups[target].setdefault(key, text)
        group_of.update(dict.fromkeys(groups[target], target))
    return [list(group.values()) for _, group in sorted(groups.items())]


def _wording(variants: Sequence[str], texts: dict[str, str], known: Setting) -> Wording:
    used = {text: _users(text, texts, known) for text in variants}
    ranked = sorted(variants, key=lambda text: (-len(used[text]), variants.index(text)))
    return Wording(
        concept=ranked[0],
        variants=tuple(Variant(text=text, reports=used[text]) for text in ranked),
    )


def _users(text: str, texts: dict[str, str], known: Setting) -> tuple[str, ...]:
    wanted = f" {folded(text)} "
    return known.in_order(report for report, whole in texts.items() if wanted in whole)
