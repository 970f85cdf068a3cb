"""Writing reports, their sentences, parses, and how far each step has come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from readouts.records import Parsed, Report, Sentence
from readouts.store.codec import listed, pack, sentence_key, to_json
from readouts.store.part import Part, missing
from readouts.store.read_reports import Rest

_ADD_REPORT = (
    "INSERT INTO report (id, external_id, source, path, url, language, published, basis,"
    " title, text, rest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"
)
_ADD_SENTENCE = (
    'INSERT INTO sentence (report, number, start, "end", key, gated, words)'
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)


class ReportWriter(Part):
    """Reports, sentences, parses, progress."""

    def add_reports(self, reports: Iterable[Report]) -> list[bool]:
        """Store reports; gives for each whether it is new. A known one stays as it is.

        Raises:
            BadRecord: a text that no encoding can hold (a lone surrogate).
        """
        with self._db.transaction():
            return [self._db.run(_ADD_REPORT, _columns(report)) == 1 for report in reports]

    def add_sentences(self, report_id: str, sentences: Sequence[Sentence]) -> None:
        """Store the sentences of a report in place of earlier ones.

        One without a parse counts as stopped by the gate. Parses are kept with ``add_parses``.

        Raises:
            NoSuchId: the report is not stored.
        """
        found = self._db.row("SELECT n, text FROM report WHERE id = ?", (report_id,))
        if found is None:
            raise missing("report", report_id, self.path)
        n, text = found
        with self._db.transaction():
            self._db.run("DELETE FROM sentence WHERE report = ?", (n,))
            self._db.run_many(_ADD_SENTENCE, [_sentence(n, text, one) for one in sentences])

    def add_parses(self, model: str, parses: Mapping[str, Parsed]) -> None:
        """Keep the parses that a model made, by the words of their sentence.

        Args:
            model: name and version of the model.
            parses: the words of a sentence → its parse.
        """
        rows = [(sentence_key(text), model, pack(parsed)) for text, parsed in parses.items()]
        sql = (
            "INSERT INTO parse (key, model, record) VALUES (?, ?, ?)"
            " ON CONFLICT (key, model) DO NOTHING"
        )
        with self._db.transaction():
            self._db.run_many(sql, rows)

    def mark_done(self, step: str, report_ids: Iterable[str]) -> None:
        """Note that a step has done these reports."""
        sql = (
            "INSERT INTO done (step, report) SELECT ?, n FROM report"
            " WHERE id IN (SELECT value FROM json_each(?)) ON CONFLICT DO NOTHING"
        )
        self._db.run(sql, (step, listed(report_ids)))

    def forget_done(self, step: str) -> None:
        """Make every report pending again for a step."""
        self._db.run("DELETE FROM done WHERE step = ?", (step,))


def _columns(report: Report) -> tuple[str | None, ...]:
    published = report.published
    return (
        report.id,
        report.external_id,
        report.source,
        report.path,
        report.url,
        report.language,
        published.stamp if published else None,
        published.basis if published else None,
        report.title,
        report.text,
        to_json(Rest(report.marks, report.extra)),
    )


def _sentence(n: int, text: str, one: Sentence) -> tuple[str | int | None, ...]:
    words = None if one.span.of(text) == one.text else one.text
    key = sentence_key(one.text)
    return n, one.number, one.span.start, one.span.end, key, int(one.parsed is None), words
