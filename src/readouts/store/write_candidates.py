"""Writing candidates: fingerprints, blocks, profiles, passages and links."""

from __future__ import annotations

from collections.abc import Iterable

from readouts.records import Link, Passage, Profile
from readouts.store.codec import signed, to_json
from readouts.store.part import Part, missing


class CandidateWriter(Part):
    """Fingerprints, blocks, profiles, passages, links."""

    def add_fingerprints(self, report_id: str, hashes: Iterable[int]) -> None:
        """Keep the fingerprint of a report: numbers of up to 64 bits."""
        n = self._number(report_id)
        sql = "INSERT INTO fingerprint (hash, report) VALUES (?, ?) ON CONFLICT DO NOTHING"
        with self._db.transaction():
            self._db.run_many(sql, [(value, n) for value in sorted({signed(h) for h in hashes})])

    def add_blocks(self, report_id: str, keys: Iterable[str]) -> None:
        """Keep the blocking keys of a report in place of earlier ones."""
        n = self._number(report_id)
        sql = "INSERT INTO block (key, report) VALUES (?, ?) ON CONFLICT DO NOTHING"
        with self._db.transaction():
            self._db.run("DELETE FROM block WHERE report = ?", (n,))
            self._db.run_many(sql, [(key, n) for key in sorted(set(keys))])

    def add_profile(self, profile: Profile) -> None:
        """Keep the profile of a report in place of an earlier one."""
        sql = (
            "INSERT INTO profile (report, record) VALUES (?, ?)"
            " ON CONFLICT (report) DO UPDATE SET record = excluded.record"
        )
        self._db.run(sql, (profile.report, to_json(profile)))

    def add_passages(self, passages: Iterable[Passage]) -> None:
        """Keep passages in place of earlier ones of the same two reports."""
        rows = [_columns(passage) for passage in passages]
        sql = (
            "INSERT INTO passage (a, b, a_start, a_end, b_start, b_end, words)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
        )
        with self._db.transaction():
            pairs = sorted({row[:2] for row in rows})
            self._db.run_many("DELETE FROM passage WHERE a = ? AND b = ?", pairs)
            self._db.run_many(sql, rows)

    def add_links(self, links: Iterable[Link]) -> None:
        """Keep comparisons in place of earlier ones of the same two reports."""
        sql = (
            "INSERT INTO link (a, b, joined, score, record) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (a, b) DO UPDATE"
            " SET joined = excluded.joined, score = excluded.score, record = excluded.record"
        )
        rows = [(one.a, one.b, int(one.joined), one.score, to_json(one)) for one in links]
        with self._db.transaction():
            self._db.run_many(sql, rows)

    def _number(self, report_id: str) -> int:
        found = self._db.row("SELECT n FROM report WHERE id = ?", (report_id,))
        if found is None:
            raise missing("report", report_id, self.path)
        return int(found[0])


def _columns(passage: Passage) -> tuple[str, str, int, int, int, int, int]:
    return (
        passage.a,
        passage.b,
        passage.a_span.start,
        passage.a_span.end,
        passage.b_span.start,
        passage.b_span.end,
        passage.words,
    )
