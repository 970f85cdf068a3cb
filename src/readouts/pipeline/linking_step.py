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
# Weaker links are not kept: in the mean over a story they count as the 0 of a pair never compared.
_WEAKEST = 0.01

IdPair = tuple[str, str]


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
    sharing = {pair for id_ in ids for pair in _sharing_words(writer, reports[id_])}
    pairs = sharing | {pair for id_ in ids for pair in _sharing_keys(writer, profiles[id_])}
    others = {id_ for pair in pairs for id_ in pair} - profiles.keys()
    profiles |= writer.profiles(others)
    reports |= {report.id: report for report in writer.reports(others)}
    compared = [
        compare_pair(
            Pair(
                a=reports[a],
                b=reports[b],
                profile_a=profiles[a],
                profile_b=profiles[b],
                share_words=(a, b) in sharing,
            )
        )
        for a, b in sorted(pairs)
    ]
    writer.add_passages([passage for one in compared for passage in one.passages])
    writer.add_links([one.link for one in compared if one.link.score >= _WEAKEST])
    ledger.counts["compared"] += len(pairs)


def _sharing_words(writer: Writer, report: Report) -> set[IdPair]:
    hashes = fingerprint(report.text)
    others = writer.sharing_fingerprints(report.id, hashes, _LEAST_SHARED_HASHES)
    return {_pair(report.id, other) for other in others}


def _sharing_keys(writer: Writer, profile: Profile) -> set[IdPair]:
    others = writer.sharing_blocks(profile.report, keys(profile))
    return {_pair(profile.report, other) for other in others}


def _pair(one: str, other: str) -> IdPair:
    return min(one, other), max(one, other)
