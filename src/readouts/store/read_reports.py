"""Reading reports, their sentences, and parses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from readouts.records import Mark, Parsed, Published, Report, Sentence, Span
from readouts.store.codec import from_json, listed, sentence_key, unpack
from readouts.store.database import Row
from readouts.store.part import Part, missing

REPORT_COLUMNS = (
    "report.id, report.external_id, report.source, report.path, report.url, report.language,"
    " report.published, report.basis, report.title, report.text, report.rest"
)


class Rest(msgspec.Struct, frozen=True, omit_defaults=True):
    """The parts of a report that have no column."""

    marks: tuple[Mark, ...] = ()
    extra: dict[str, Any] = {}


def report_of(row: Row) -> Report:
    """The report of a row of ``REPORT_COLUMNS``."""
    id_, external_id, source, path, url, language, stamp, basis, title, text, rest = row
    more = from_json(Rest, rest)
    return Report(
        id=id_,
        text=text,
        title=title,
        source=source,
        url=url,
        language=language,
        published=None if stamp is None else Published(stamp, basis),
        external_id=external_id,
        path=path,
        marks=more.marks,
        extra=more.extra,
    )


class ReportReader(Part):
    """Reports, sentences and parses."""

    def report(self, id_: str) -> Report:
        """One report.

        Raises:
            NoSuchId: there is none with this id.
        """
        found = self.reports((id_,))
        if not found:
            raise missing("report", id_, self.path)
        return found[0]

    def reports(self, ids: Iterable[str]) -> tuple[Report, ...]:
        """The reports with these ids, in the order of ``ids``; unknown ids are passed over."""
        wanted = tuple(ids)
        sql = f"SELECT {REPORT_COLUMNS} FROM report WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608 - constants
        found = {row[0]: report_of(row) for row in self._db.rows(sql, (listed(wanted),))}
        return tuple(found[id_] for id_ in wanted if id_ in found)

    def each_report(self) -> Iterator[Report]:
        """Every report, by id, one at a time."""
        sql = f"SELECT {REPORT_COLUMNS} FROM report ORDER BY id"  # noqa: S608 - constants
        return map(report_of, self._db.rows(sql))

    def days(self) -> dict[str, str | None]:
        """Every report's id and day of publication, ``YYYY-MM-DD`` or None."""
        return dict(self._db.rows("SELECT id, substr(published, 1, 10) FROM report ORDER BY id"))

    def known(self, ids: Iterable[str]) -> set[str]:
        """Which of these report ids are stored."""
        sql = "SELECT id FROM report WHERE id IN (SELECT value FROM json_each(?))"
        return {row[0] for row in self._db.rows(sql, (listed(ids),))}

    def sentences(self, report_id: str, model: str | None = None) -> tuple[Sentence, ...]:
        """The sentences of a report; with their parses if a ``model`` is named and has some.

        Raises:
            NoSuchId: there is no such report.
        """
        text = self.report(report_id).text
        sql = (
            "SELECT number, start, end, gated, words, parse.record FROM sentence"
            " LEFT JOIN parse ON parse.key = sentence.key AND parse.model = ? AND NOT gated"
            " WHERE report = (SELECT n FROM report WHERE id = ?) ORDER BY number"
        )
        return tuple(
            Sentence(
                number=number,
                span=Span(start, end),
                text=text[start:end] if words is None else words,
                parsed=None if parse is None else unpack(parse),
            )
            for number, start, end, gated, words, parse in self._db.rows(sql, (model, report_id))
        )

    def parses(self, model: str, texts: Iterable[str]) -> dict[str, Parsed]:
        """The parses that this model has made of sentences with these words, by their words."""
        by_key = {sentence_key(text): text for text in texts}
        sql = (
            "SELECT key, record FROM parse"
            " WHERE model = ? AND key IN (SELECT value FROM json_each(?))"
        )
        rows = self._db.rows(sql, (model, listed(by_key)))
        return {by_key[key]: unpack(record) for key, record in rows}

    def pending(self, step: str) -> Iterator[str]:
        """Ids of the reports that a step has not done, by day of publication, then id.

        The list is fixed when it is asked for: marking reports as done does not disturb it.
        """
        sql = (
            "SELECT id FROM report"
            " WHERE n NOT IN (SELECT report FROM done WHERE step = ?)"
            " ORDER BY coalesce(substr(published, 1, 10), '~'), id"
        )
        return iter([row[0] for row in self._db.rows(sql, (step,))])
