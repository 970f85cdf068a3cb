"""One report, coded in this process: for ``readouts code`` and the Python function."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from readouts.language import Parser
from readouts.pipeline.steps import Batch, code_batch
from readouts.records import Claim, Report, Sentence


@cache
def _parser(model: str | None) -> Parser:
    return Parser(model)


def code_report(
    report: Report, model: str | None = None
) -> tuple[tuple[Sentence, ...], tuple[Claim, ...]]:
    """The sentences of a report, parsed where the gate lets them through, and its claims."""
    return code_reports([report], model)[0]


def code_reports(
    reports: Sequence[Report], model: str | None = None
) -> list[tuple[tuple[Sentence, ...], tuple[Claim, ...]]]:
    """Sentences and claims of several reports, parsed together, in order."""
    result = code_batch(_parser(model), Batch(reports=tuple(reports), known={}))
    return [(coded.sentences, coded.claims) for coded in result.coded]
