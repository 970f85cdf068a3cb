"""A store with the sample story of ``record_samples``, for tests above the store."""

from __future__ import annotations

from pathlib import Path

from readouts.records import Reject
from readouts.store import Writer
from record_samples import (
    BLAME,
    CALL_IN_FIRST,
    CALL_IN_SECOND,
    EVENTS,
    FIRST,
    PASSAGE,
    READOUT,
    REPORTS,
    SECOND,
    STORY,
    TALKS,
    sentences_of,
)

HOSTILE = "\x1b[31mred\u202e[bold]txt[/bold].json"


def fill(path: Path) -> Path:
    """Write the sample story, and one reject whose name is hostile, into a new store."""
    with Writer.open(path) as writer:
        run = writer.start_run({"paths": ["news"]})
        writer.add_reports(REPORTS)
        for report in REPORTS:
            writer.add_sentences(report.id, sentences_of(report))
        writer.add_claims(FIRST.id, (CALL_IN_FIRST, BLAME))
        writer.add_claims(SECOND.id, (CALL_IN_SECOND, TALKS))
        writer.add_passages((PASSAGE,))
        writer.put_story(STORY, EVENTS, READOUT)
        detail = f"{HOSTILE}: is empty; give a file with text in it."
        writer.add_rejects(run, [Reject(step="read", item=HOSTILE, reason="empty", detail=detail)])
        writer.finish_run(run, {})
    return path
