"""One report, coded in this process: for ``readouts code`` and the Python function."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from readouts.coding import Lexicon, named
from readouts.language import Parser
from readouts.pipeline.steps import Batch, claims_of, code_batch, resolved_of
from readouts.records import Claim, Report, Sentence


@cache
def parser_of(model: str | None) -> Parser:
    """The parser of this process: loading one takes seconds."""
    return Parser(model)


def code_report(
    report: Report, model: str | None = None, lexicon: Lexicon | None = None
) -> tuple[tuple[Sentence, ...], tuple[Claim, ...]]:
    """The sentences of a report, parsed where the gate lets them through, and its claims.

    Without a lexicon the packaged one is used.
    """
    return code_reports([report], model, lexicon)[0]


def code_reports(
    reports: Sequence[Report], model: str | None = None, lexicon: Lexicon | None = None
) -> list[tuple[tuple[Sentence, ...], tuple[Claim, ...]]]:
    """Sentences and claims of several reports, parsed together, in order."""
    batch = Batch(reports=tuple(reports), known={})
    result = code_batch(parser_of(model), batch, lexicon)
    return [(coded.sentences, coded.claims) for coded in result.coded]


def left_out(
    report: Report, sentences: Sequence[Sentence], lexicon: Lexicon | None = None
) -> dict[str, str]:
    """The claims that are coded but not kept, by id, each with the reason.

    Args:
        report: the report.
        sentences: its sentences, parsed.
        lexicon: as for ``code_report``.
    """
    kept = {claim.id for claim in claims_of(report, sentences, lexicon)}
    return {
        claim.id: "its actors are pronouns that stand for nobody named"
        if not named((claim,))
        else "it is of private people or companies among themselves"
        for claim in resolved_of(report, sentences, lexicon)
        if claim.id not in kept
    }
