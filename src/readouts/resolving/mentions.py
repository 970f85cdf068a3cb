"""Which words of a parsed sentence name parties: noun phrases, before anything is looked up."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.records import Parsed, Sentence, Span
from readouts.resolving.clause import children, subtree

# Parts of a noun phrase that are mentions of their own, or clauses about it.
_OUTSIDE = frozenset(
    "relcl acl conj cc punct appos advcl advmod preconj dep parataxis intj".split()
)
_INSIDE = frozenset({"compound", "nmod", "nummod", "quantmod", "amod", "det", "predet", "case"})
# Prepositions after which a phrase goes on with what says whose or where it is.
_GOING_ON = frozenset({"of", "from", "for", "in", "at", "to"})
# Not "to", "from", "at": aid goes to a country, demands come from one, guns are fired at one.
_AT = frozenset("in near into inside outside around across off through throughout".split())
_NO_PARTY = frozenset(
    "DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL LAW LANGUAGE WORK_OF_ART".split()
)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM"})
_PRONOUNS = frozenset("he she it they him her them his its their hers theirs".split())


def actor_spans(sentence: Sentence) -> list[Span]:
    """Places in the report's text of the noun phrases that may name a party, in order.

    Each is whole ("Kenya's foreign minister Amina Juma", "the president of Chad"), without clauses
    and appositions, which are phrases of their own; joined phrases are apart ("India and Kenya").
    Possessors inside a phrase come after it. Empty for a sentence without a parse.
    """
    parsed = sentence.parsed
    if parsed is None:
        return []
    found: dict[Span, None] = {}
    for index in range(len(parsed.tokens)):
        if _heads(parsed, index):
            found[_span(parsed, index).shifted(sentence.span.start)] = None
    return sorted(found, key=lambda span: (span.start, -span.end))


def located_spans(sentence: Sentence) -> Iterator[Span]:
    """Those of ``actor_spans`` that stand after a preposition of place: "in Lima", "near Gao"."""
    parsed = sentence.parsed
    for index, token in enumerate(parsed.tokens if parsed else ()):
        assert parsed is not None, "it has tokens"
        governor = parsed.tokens[token.head]
        if token.dep == "pobj" and governor.text.lower() in _AT and _heads(parsed, index):
            yield _span(parsed, index).shifted(sentence.span.start)


def _heads(parsed: Parsed, index: int) -> bool:
    """Whether a token heads a phrase that may be a party."""
    token = parsed.tokens[index]
    if token.pos == "PRON":
        return token.text.lower() in _PRONOUNS
    if token.pos not in _NOMINAL or _is_inside(parsed, index):
        return False
    if _label(parsed, index) in _NO_PARTY:
        return False
    return token.pos != "ADJ" or token.text[:1].isupper()


def _label(parsed: Parsed, index: int) -> str:
    return next((e.label for e in parsed.entities if e.first <= index < e.last), "")


def _span(parsed: Parsed, index: int) -> Span:
    inside = sorted(_below(parsed, index))
    first = index
    while first - 1 in inside:
        first -= 1
    last = index
    while last + 1 in inside:
        last += 1
    while first < last and parsed.tokens[first].pos in {"PUNCT", "CCONJ"}:
        first += 1
    while last > index and parsed.tokens[last].pos in {"PUNCT", "ADP"}:
        last -= 1
    return Span(parsed.tokens[first].start, parsed.tokens[last].end)


def _below(parsed: Parsed, index: int) -> Iterator[int]:
    """A head and what belongs to its phrase."""
    yield index
    for child in children(parsed, index):
        token = parsed.tokens[child]
        if token.dep == "prep" and child > index:
            if token.text.lower() in _GOING_ON and _names_owner(parsed, child):
                yield from _phrase_of(parsed, child)
        elif child < index and token.dep not in _OUTSIDE - {"advmod"}:
            yield from _phrase_of(parsed, child, joined=True)
        elif token.dep not in _OUTSIDE:
            yield from _phrase_of(parsed, child)
        elif token.dep == "punct" and abs(child - index) == 1 and token.text in {"-", "–"}:
            yield child


def _phrase_of(parsed: Parsed, index: int, *, joined: bool = False) -> Iterator[int]:
    """A part of a phrase; with ``joined`` what stands beside it too: "US and British" activists."""
    yield index
    kept = {"punct", "conj", "cc"} if joined else {"punct"}
    for child in children(parsed, index):
        if parsed.tokens[child].dep not in _OUTSIDE - kept:
            yield from _phrase_of(parsed, child, joined=joined)


def _is_inside(parsed: Parsed, index: int) -> bool:
    """Whether a token is joined to one inside a phrase: "British" in "US and British activists"."""
    token = parsed.tokens[index]
    while token.dep == "conj" and parsed.tokens[token.head] is not token:
        token = parsed.tokens[token.head]
    return token.dep in _INSIDE


def _names_owner(parsed: Parsed, prep: int) -> bool:
    """Whether what follows a preposition has a name in it, or is the one thing "of" takes."""
    below = subtree(parsed, prep)
    return parsed.tokens[prep].text.lower() == "of" or any(
        parsed.tokens[i].pos == "PROPN" for i in below
    )
