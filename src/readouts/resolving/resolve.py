"""Claims with words, to claims with codes, dates and places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from readouts.records import Claim, Report, Sentence, Span, Who
from readouts.resolving.actors import resolve_party
from readouts.resolving.cast import Cast
from readouts.resolving.dates import when_of
from readouts.resolving.disambiguate import Context
from readouts.resolving.places import where_of
from readouts.resolving.retold import dated_by_retelling
from readouts.resolving.setting import Base, base_of
from readouts.resolving.toponyms import context_of


def resolve(
    report: Report,
    sentences: Sequence[Sentence],
    claims: Sequence[Claim],
    stands_for: Mapping[Span, str],
) -> tuple[Claim, ...]:
    """The claims with codes, offices, names, when and where, each with its reason.

    Args:
        report: its date line or publication gives the base of relative dates.
        sentences: of the report, with parses where there are any.
        claims: of the report; their parties are words and places in the text.
        stands_for: for spans of mentions, the fuller mention that they refer to.

    Nothing is left out: what cannot be resolved keeps ``code`` None, ``start`` None or ``where``
    None, with a reason that says what was tried.
    """
    base = base_of(report)
    cast = Cast(report, base.text, min((s.number for s in sentences), default=0))
    by_number = {sentence.number: sentence for sentence in sentences}
    known = (base, cast, stands_for, sentences, context_of(sentences if claims else ()))
    resolved = [_resolved(claim, by_number.get(claim.sentence), known) for claim in claims]
    return tuple(dated_by_retelling(claim, resolved) for claim in resolved)


_Known = tuple[Base, Cast, Mapping[Span, str], Sequence[Sentence], Context]


def _resolved(claim: Claim, sentence: Sentence | None, known: _Known) -> Claim:
    base, cast, stands_for, sentences, context = known
    when = when_of(claim, sentence, sentences, base)
    day = when.start or base.text
    parties = [
        tuple(
            resolved
            for who in group
            for resolved in resolve_party(_with_reference(who, stands_for), claim, cast, day)
        )
        for group in (claim.actors, claim.recipients)
    ]
    speaker = None
    if claim.speaker is not None:
        speaker = resolve_party(_with_reference(claim.speaker, stands_for), claim, cast, day)[0]
    placed = msgspec.structs.replace(
        claim, actors=parties[0], recipients=parties[1], speaker=speaker, when=when
    )
    return msgspec.structs.replace(placed, where=where_of(placed, sentence, cast, context))


def _with_reference(who: Who, stands_for: Mapping[Span, str]) -> Who:
    fuller = who.stands_for or stands_for.get(who.span)
    return msgspec.structs.replace(who, stands_for=fuller)
