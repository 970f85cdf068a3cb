"""How much there is of everything."""

from __future__ import annotations

from readouts.store.part import Part

_TABLES = (
    ("reports", "report"),
    ("sentences", "sentence"),
    ("parses", "parse"),
    ("claims", "claim"),
    ("passages", "passage"),
    ("links", "link"),
    ("stories", "story"),
    ("events", "event"),
    ("readouts", "readout"),
    ("runs", "run"),
)


class Counter(Part):
    """Counts."""

    def counts(self) -> dict[str, int]:
        """Rows of each kind, and ``outlets`` and ``rejects`` (each once, over all runs)."""
        found = {
            name: self._db.number(f"SELECT count(*) FROM {table}")  # noqa: S608 - constants
            for name, table in _TABLES
        }
        found["outlets"] = self._db.number("SELECT count(DISTINCT source) FROM report")
        found["rejects"] = self._db.number(
            "SELECT count(*) FROM (SELECT DISTINCT step, item, reason, detail FROM reject)"
        )
        return found
