"""Reading claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from readouts.records import Claim, Report
from readouts.store.codec import from_json, listed
from readouts.store.part import Part, missing
from readouts.store.read_reports import REPORT_COLUMNS, report_of


class ClaimReader(Part):
    """Claims, in the order of their triggers."""

    def claim(self, id_: str) -> Claim:
        """One claim.

        Raises:
            NoSuchId: there is none with this id.
        """
        found = self._db.row("SELECT record FROM claim WHERE id = ?", (id_,))
        if found is None:
            raise missing("claim", id_, self.path)
        return from_json(Claim, found[0])

    def claims(self, report_id: str) -> tuple[Claim, ...]:
        """The claims of one report."""
        return self.claims_of_reports((report_id,))

    def claims_of_reports(self, report_ids: Iterable[str]) -> tuple[Claim, ...]:
        """The claims of these reports, by report id, then place of the trigger, then id."""
        sql = (
            "SELECT record FROM claim WHERE report IN (SELECT value FROM json_each(?))"
            " ORDER BY report, trigger_start, id"
        )
        return tuple(from_json(Claim, row[0]) for row in self._db.rows(sql, (listed(report_ids),)))

    def each_claim(self) -> Iterator[tuple[Claim, Report]]:
        """Every claim with its report, by report id and place, one at a time."""
        sql = (
            f"SELECT claim.record, {REPORT_COLUMNS} FROM claim"  # noqa: S608 - constants
            " JOIN report ON report.id = claim.report"
            " ORDER BY claim.report, claim.trigger_start, claim.id"
        )
        for record, *columns in self._db.rows(sql):
            yield from_json(Claim, record), report_of(tuple(columns))
