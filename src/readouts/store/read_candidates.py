"""Reading candidates: which reports may share words or a happening, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable

from readouts.records import Link, Passage, Profile, Span
from readouts.store.codec import from_json, listed, signed
from readouts.store.part import Part

MOST_CARRIERS = 200
"""A fingerprint or key of more reports than this says nothing: boilerplate, or a busy day's pair.

Chosen, not measured: larger than any story seen in print, small enough to bound the work.
"""

# Counting stops at one more than the bound, so that boilerplate costs no more than the rest.
_SHARING = (
    "WITH rare AS ("
    " SELECT value FROM json_each(?) WHERE (SELECT count(*) FROM"
    " (SELECT 1 FROM {table} WHERE {column} = value LIMIT ? + 1)) <= ?)"
    " SELECT report.id FROM rare"
    " JOIN {table} ON {table}.{column} = rare.value"
    " JOIN report ON report.n = {table}.report"
    " WHERE report.id <> ? GROUP BY report.id HAVING count(*) >= ? ORDER BY report.id"
)


class CandidateReader(Part):
    """Fingerprints, blocks, profiles, passages, links."""

    def sharing_fingerprints(
        self, report_id: str, hashes: Iterable[int], least: int = 1, most: int = MOST_CARRIERS
    ) -> list[str]:
        """Ids of other reports with ``least`` of these hashes; those of ``most`` do not count."""
        wanted = listed(signed(number) for number in hashes)
        sql = _SHARING.format(table="fingerprint", column="hash")
        return [row[0] for row in self._db.rows(sql, (wanted, most, most, report_id, least))]

    def sharing_blocks(
        self, report_id: str, keys: Iterable[str], most: int = MOST_CARRIERS
    ) -> list[str]:
        """Ids of other reports with one of these keys; those of ``most`` reports do not count."""
        sql = _SHARING.format(table="block", column="key")
        return [row[0] for row in self._db.rows(sql, (listed(keys), most, most, report_id, 1))]

    def profiles(self, ids: Iterable[str]) -> dict[str, Profile]:
        """The profiles of these reports, by report id."""
        sql = "SELECT report, record FROM profile WHERE report IN (SELECT value FROM json_each(?))"
        return {id_: from_json(Profile, text) for id_, text in self._db.rows(sql, (listed(ids),))}

    def passages_among(self, ids: Iterable[str]) -> tuple[Passage, ...]:
        """The passages that any two of these reports share, by reports and place."""
        sql = (
            "SELECT a, a_start, a_end, b, b_start, b_end, words FROM passage"
            " WHERE a IN (SELECT value FROM json_each(?1))"
            " AND b IN (SELECT value FROM json_each(?1)) ORDER BY a, b, a_start, b_start"
        )
        return tuple(
            Passage(a=a, a_span=Span(a1, a2), b=b, b_span=Span(b1, b2), words=words)
            for a, a1, a2, b, b1, b2, words in self._db.rows(sql, (listed(ids),))
        )

    def links_among(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """The comparisons of any two of these reports."""
        sql = (
            "SELECT record FROM link WHERE a IN (SELECT value FROM json_each(?1))"
            " AND b IN (SELECT value FROM json_each(?1)) ORDER BY a, b"
        )
        return tuple(from_json(Link, row[0]) for row in self._db.rows(sql, (listed(ids),)))

    def links_of(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """The comparisons of any of these reports with any report."""
        sql = (
            "SELECT a, b, record FROM link WHERE a IN (SELECT value FROM json_each(?1))"
            " UNION SELECT a, b, record FROM link WHERE b IN (SELECT value FROM json_each(?1))"
            " ORDER BY a, b"
        )
        return tuple(from_json(Link, row[2]) for row in self._db.rows(sql, (listed(ids),)))

    def link(self, a: str, b: str) -> Link | None:
        """The comparison of two reports, in either order; None if they were never compared."""
        first, second = sorted((a, b))
        sql = "SELECT record FROM link WHERE a = ? AND b = ?"
        found = self._db.row(sql, (first, second))
        return None if found is None else from_json(Link, found[0])
