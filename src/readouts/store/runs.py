"""Runs, and what they could not take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from readouts.records import Reject
from readouts.store.codec import from_json, to_json
from readouts.store.part import Part, missing


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One run over some input.

    Attributes:
        id: 1, 2, 3, ….
        started, finished: moments in UTC, ISO 8601; ``finished`` is None if it was killed.
        config: what it was asked to do.
        manifest: what it did: versions, counts, times; None if it was killed.
    """

    id: int
    started: str
    finished: str | None
    config: dict[str, Any]
    manifest: dict[str, Any] | None


class RunReader(Part):
    """Runs and rejects."""

    def runs(self) -> tuple[Run, ...]:
        """All runs, first to last."""
        sql = "SELECT id, started, finished, config, manifest FROM run ORDER BY id"
        return tuple(
            Run(
                id=id_,
                started=started,
                finished=finished,
                config=from_json(dict, config),
                manifest=None if manifest is None else from_json(dict, manifest),
            )
            for id_, started, finished, config, manifest in self._db.rows(sql)
        )

    def rejects(self, run: int | None = None) -> tuple[Reject, ...]:
        """What one run, or any run, could not take: each once, by step, item and reason."""
        sql = (
            "SELECT DISTINCT step, item, reason, detail FROM reject"
            " WHERE run = coalesce(?, run) ORDER BY step, item, reason, detail"
        )
        return tuple(
            Reject(step=step, item=item, reason=reason, detail=detail)
            for step, item, reason, detail in self._db.rows(sql, (run,))
        )


class RunWriter(Part):
    """Runs and rejects."""

    def start_run(self, config: Mapping[str, Any]) -> int:
        """Note that a run begins; gives its id."""
        sql = "INSERT INTO run (started, config) VALUES (?, ?) RETURNING id"
        with self._db.transaction():
            return self._db.number(sql, (_now(), to_json(config)))

    def finish_run(self, run: int, manifest: Mapping[str, Any]) -> None:
        """Note that a run has come to its end, and what it did.

        Raises:
            NoSuchId: there is no such run.
        """
        sql = "UPDATE run SET finished = ?, manifest = ? WHERE id = ?"
        if self._db.run(sql, (_now(), to_json(manifest), run)) == 0:
            raise missing("run", str(run), self.path)

    def add_rejects(self, run: int, rejects: Iterable[Reject]) -> None:
        """Keep what a run could not take."""
        sql = (
            "INSERT INTO reject (run, step, item, reason, detail) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING"
        )
        rows = [(run, one.step, one.item, one.reason, one.detail) for one in rejects]
        with self._db.transaction():
            self._db.run_many(sql, rows)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
