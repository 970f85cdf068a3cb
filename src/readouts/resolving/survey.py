"""Every party, place and time that a report names, and what each stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from readouts.records import Mention, Report, Sentence, Span, Who
from readouts.resolving.actors import resolve_party
from readouts.resolving.candidates import candidates_in
from readouts.resolving.cast import Cast
from readouts.resolving.date_mentions import date_mentions
from readouts.resolving.introduced import introduced
from readouts.resolving.mentions import actor_spans, located_spans
from readouts.resolving.owned import with_owner
from readouts.resolving.setting import Base, base_of
from readouts.resolving.toponyms import toponyms


def survey(
    report: Report, sentences: Sequence[Sentence], stands_for: Mapping[Span, str]
) -> tuple[Mention, ...]:
    """The mentions of a report in the order of its text, each resolved or with what was tried.

    Args:
        report: its date line or publication gives the day at which offices are looked up.
        sentences: of the report, parsed; others name nobody here.
        stands_for: for spans of ``actor_spans``, the fuller mention that they refer to.

    A phrase of which nothing is known, not even that it is a person or body, is left out. A place
    that stands where places do ("in Lima") is no party, and a country inside a phrase that has its
    code ("Egypt's" in "Egypt's army") is told with the phrase. Every toponym is a place too.
    """
    base = base_of(report)
    cast = Cast(report, base.text, min((s.number for s in sentences), default=0))
    found = [
        mention
        for sentence in sentences
        for mention in (*_actors(sentence, cast, base.text, stands_for), *_dates(sentence, base))
    ]
    lands = [mention.who.code for mention in found if mention.who and mention.who.code]
    places = toponyms(report, sentences, lands)
    located = {span for sentence in sentences for span in located_spans(sentence)}
    where = located & {mention.span for mention in places}
    parties = [m for m in found if m.span not in where and not _is_told(m, found)]
    return tuple(sorted((*parties, *places), key=lambda m: (m.span.start, -m.span.end, m.kind)))


def _is_told(mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether a mention is a mere country inside a larger one of the same code."""
    who, span = mention.who, mention.span
    return (
        who is not None
        and who.code is not None
        and not (who.sector or who.name)
        and any(
            other.who is not None
            and other.who.code == who.code
            and other.span.start <= span.start
            and span.end <= other.span.end
            and other.span != span
            for other in found
        )
    )


def _actors(
    sentence: Sentence, cast: Cast, day: str | None, stands_for: Mapping[Span, str]
) -> Iterator[Mention]:
    for span in actor_spans(sentence):
        text = " ".join(span.shifted(-sentence.span.start).of(sentence.text).split())
        fuller = stands_for.get(span) or with_owner(text, span, stands_for)
        fuller = introduced(text, span, fuller, cast.text) or fuller
        for party in resolve_party(Who(text=text, span=span, stands_for=fuller), None, cast, day):
            if party.code or party.sector or party.name:
                others = candidates_in(party.stands_for or text, day, cast)
                yield Mention(text=text, span=span, kind="actor", who=party, candidates=others)


def _dates(sentence: Sentence, base: Base) -> Iterator[Mention]:
    for mention in date_mentions(sentence.text, base):
        yield msgspec.structs.replace(mention, span=mention.span.shifted(sentence.span.start))
