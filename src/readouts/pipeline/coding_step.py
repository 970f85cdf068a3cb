"""The second step: stored reports to stored claims, in parallel, resumable after every batch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readouts.coding import Lexicon, may_code
from readouts.pipeline.ledger import Ledger
from readouts.pipeline.runner import runner
from readouts.pipeline.steps import Batch, Coded, CodedBatch, sentences_of
from readouts.records import Parsed
from readouts.store import Writer

STEP = "code"
_BATCH = 64  # reports a transaction: seconds of work, so that little is lost when killed
_FEW = 150  # reports for which a second process costs more than it brings


def code_pending(
    writer: Writer,
    ledger: Ledger,
    model: tuple[str | None, str],
    jobs: int,
    lexicon: Lexicon,
) -> None:
    """Code every report that is not coded yet.

    Args:
        writer: the open store.
        ledger: the account of this run.
        model: the model asked for (None: the default), and its name with version.
        jobs: worker processes.
        lexicon: what to code by.
    """
    pending = list(writer.pending(STEP))
    if not pending:
        return  # a second run must not wait for a model that it does not need
    asked, name = model
    run = runner(asked, jobs if len(pending) > _FEW else 1, lexicon)
    done = 0
    for result in run.code(_batches(writer, name, pending, lexicon)):
        _store(writer, name, result)
        done += len(result.coded)
        _count(ledger, result)
        ledger.tell(STEP, done, len(pending))


def _batches(
    writer: Writer, model: str, pending: Sequence[str], lexicon: Lexicon
) -> Iterator[Batch]:
    for start in range(0, len(pending), _BATCH):
        reports = writer.reports(pending[start : start + _BATCH])
        sentences = (s for report in reports for s in sentences_of(report))
        texts = {s.text for s in sentences if may_code(s.text, lexicon)}
        known: dict[str, Parsed] = writer.parses(model, sorted(texts))
        yield Batch(reports=reports, known=known)


def _store(writer: Writer, model: str, result: CodedBatch) -> None:
    with writer.batch():
        writer.add_parses(model, result.parses)
        for coded in result.coded:
            _store_report(writer, coded)
        writer.mark_done(STEP, [coded.report for coded in result.coded])


def _store_report(writer: Writer, coded: Coded) -> None:
    writer.add_sentences(coded.report, coded.sentences)
    writer.add_claims(coded.report, coded.claims)
    writer.add_profile(coded.profile)
    writer.add_blocks(coded.report, coded.blocks)
    writer.add_fingerprints(coded.report, coded.fingerprint)


def _count(ledger: Ledger, result: CodedBatch) -> None:
    ledger.counts["sentences"] += sum(len(coded.sentences) for coded in result.coded)
    ledger.counts["claims"] += sum(len(coded.claims) for coded in result.coded)
    ledger.counts["parsed"] += len(result.parses)
