"""The third step: each new report is compared with those that may tell of the same."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.pipeline.ledger import Ledger
from readouts.pipeline.steps import Pair, compare_pair
from readouts.records import Profile, Report
from readouts.reuse import fingerprint
from readouts.store import Writer
from readouts.stories import keys

STEP = "link"
_BATCH = 200  # reports a transaction
# Two hashes, so that one common phrase alone does not cost a comparison.
_LEAST_SHARED_HASHES = 2


def link_pending(writer: Writer, ledger: Ledger) -> None:
    """Compare every report that is not linked yet with its candidates."""
    pending = list(writer.pending(STEP))
    for start in range(0, len(pending), _BATCH):
        ids = pending[start : start + _BATCH]
        with writer.batch():
            _link(writer, ledger, ids)
            writer.mark_done(STEP, ids)
        ledger.tell(STEP, start + len(ids), len(pending))


def _link(writer: Writer, ledger: Ledger, ids: Sequence[str]) -> None:
    profiles = writer.profiles(ids)
    reports = {report.id: report for report in writer.reports(ids)}
    pairs = {
        (min(id_, other), max(id_, other))
        for id_ in ids
        for other in _candidates(writer, reports[id_], profiles[id_])
    }
    others = {id_ for pair in pairs for id_ in pair} - profiles.keys()
    profiles |= writer.profiles(others)
    reports |= {report.id: report for report in writer.reports(others)}
    for a, b in sorted(pairs):
        _compare(writer, reports, profiles, (a, b))
    ledger.counts["compared"] += len(pairs)


def _candidates(writer: Writer, report: Report, profile: Profile) -> set[str]:
    hashes = fingerprint(report.text)
    return {
        *writer.sharing_blocks(report.id, keys(profile)),
        *writer.sharing_fingerprints(report.id, hashes, _LEAST_SHARED_HASHES),
    }


def _compare(
    writer: Writer,
    reports: dict[str, Report],
    profiles: dict[str, Profile],
    pair: tuple[str, str],
) -> None:
    a, b = pair
    compared = compare_pair(
        Pair(a=reports[a], b=reports[b], profile_a=profiles[a], profile_b=profiles[b])
    )
    writer.add_passages(compared.passages)
    writer.add_links([compared.link])
