"""Writing claims."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.records import Claim
from readouts.store.codec import to_json
from readouts.store.part import Part

_ADD = (
    "INSERT INTO claim (id, report, sentence, trigger_start, type, reality, record)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)


class ClaimWriter(Part):
    """Claims."""

    def add_claims(self, report_id: str, claims: Sequence[Claim]) -> None:
        """Store the claims of a report in place of earlier ones.

        If they are the same, nothing changes. If not, the events and the readout of the story that
        the report is in are taken away: they were a view of claims that are no more, and the story
        is due again (``stories_due``).

        Raises:
            BadRecord: the report is not stored.
        """
        new = {claim.id: to_json(claim) for claim in claims}
        sql = "SELECT id, record FROM claim WHERE report = ?"
        if dict(self._db.rows(sql, (report_id,))) == new:
            return
        with self._db.transaction():
            self._take_back(report_id)
            self._db.run("DELETE FROM claim WHERE report = ?", (report_id,))
            rows = {claim.id: _columns(claim, new[claim.id]) for claim in claims}
            self._db.run_many(_ADD, rows.values())

    def _take_back(self, report_id: str) -> None:
        """Delete what was made from a report's claims."""
        for table in ("event", "readout"):
            self._db.run(
                f"DELETE FROM {table}"  # noqa: S608 - one of two constants
                " WHERE story = (SELECT story FROM story_report WHERE report = ?)",
                (report_id,),
            )


def _columns(claim: Claim, record: str) -> tuple[str | int, ...]:
    return (
        claim.id,
        claim.report,
        claim.sentence,
        claim.trigger.start,
        claim.type,
        claim.reality,
        record,
    )
