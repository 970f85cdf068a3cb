"""Who "the minister", "he" or "the two sides" are: mentions to fuller mentions, by precise rules.

A rule that is not sure leaves a mention out: an unresolved mention says less, a wrong one lies.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from readouts.language.reading import Reader
from readouts.records import Sentence, Span
from readouts.reference import fold


class Reference(NamedTuple):
    """What a mention stands for.

    Attributes:
        text: the fuller mention's words, with title and country where the report gives them; two
            parties are joined with " and ".
        span: where the fuller mention stands first in the report; None for two parties.
        rule: the kind of reference: pronoun, surname, title, description, counterpart, apposition,
            pair, alias, body, country, seat.
        why: the reason, for people.
    """

    text: str
    span: Span | None
    rule: str
    why: str


def refer(sentences: Sequence[Sentence], mentions: Iterable[Span]) -> dict[Span, Reference]:
    """For mentions that stand for a fuller one: that one, by which rule, and why.

    Args:
        sentences: of one report, in order; without a parse fewer mentions are resolved.
        mentions: places in the report's text: pronouns, titles, surnames, "the two sides",
            acronyms that the report defines.

    Returns:
        A mention that is full already, or of which the rules are not sure, is left out.
    """
    wanted = sorted(set(mentions))
    starts = [sentence.span.start for sentence in sentences]
    # What follows the last mention tells nothing of it.
    read = sentences[: bisect_right(starts, wanted[-1].start)] if wanted else []
    reader = Reader(read)
    found: dict[Span, Reference] = {}
    for span in wanted:
        at = bisect_right(starts, span.start) - 1
        if at < 0 or not sentences[at].span.holds(span):
            continue
        answer = reader.answer(at, span)
        if answer is None:
            continue
        own = " ".join(span.shifted(-sentences[at].span.start).of(sentences[at].text).split())
        ahead = answer.rule in {"pronoun ahead", "apposition", "counterpart"}
        text = answer.entity.text(sentences[at].span.end if ahead else span.start)
        if fold(text) != fold(own):
            found[span] = Reference(text, reader.first_of(answer.entity), answer.rule, answer.why)
    return found


def references(sentences: Sequence[Sentence], mentions: Iterable[Span]) -> dict[Span, str]:
    """The words alone of what ``refer`` finds: spans of mentions to the fuller mention's text."""
    return {span: found.text for span, found in refer(sentences, mentions).items()}
