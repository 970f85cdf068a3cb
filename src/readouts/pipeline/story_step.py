"""The last steps: linked reports to stories, stories to events and readouts."""

from __future__ import annotations

from collections.abc import Iterable

from readouts.pipeline.ledger import Ledger
from readouts.pipeline.steps import Happening, found_story, merge_story
from readouts.records import Story
from readouts.store import Writer
from readouts.stories import group

STEP = "group"
_MERGE_BATCH = 50  # stories a transaction


def group_pending(writer: Writer, ledger: Ledger) -> None:
    """Put every report that has no story yet into one, and regroup the stories that it touches.

    Only reports that are joined to it, directly or through others, can be touched: a group never
    grows without a link that joins.
    """
    pending = set(writer.pending(STEP))
    if not pending:
        return
    days = writer.days()
    done = 0
    while pending:
        touched = _reachable(writer, min(pending))
        new = touched & pending
        with writer.batch():
            _regroup(writer, touched, days)
            writer.mark_done(STEP, sorted(new))
        pending -= new
        done += len(new)
        ledger.tell(STEP, done, done + len(pending))


def merge_due(writer: Writer, ledger: Ledger) -> None:
    """Make events and readout of every story that has none, or whose claims have changed."""
    due = list(writer.stories_due())
    for start in range(0, len(due), _MERGE_BATCH):
        ids = due[start : start + _MERGE_BATCH]
        with writer.batch():
            for id_ in ids:
                _merge(writer, id_)
        ledger.counts["changed_stories"] += len(ids)
        ledger.tell("merge", start + len(ids), len(due))


def _reachable(writer: Writer, first: str) -> set[str]:
    found, waiting = {first}, {first}
    while waiting:
        links = writer.links_of(sorted(waiting))
        ends = {end for link in links if link.joined for end in (link.a, link.b)}
        waiting = ends - found
        found |= waiting
    return found


def _regroup(writer: Writer, touched: set[str], days: dict[str, str | None]) -> None:
    ids = sorted(touched)
    groups = group({id_: days[id_] for id_ in ids}, writer.links_among(ids))
    old = set(writer.story_of(ids).values())
    writer.replace_stories(sorted(old), [_story(writer, members) for members in groups])


def _story(writer: Writer, members: Iterable[str]) -> Story:
    ids = tuple(members)
    return found_story(writer.reports(ids), writer.passages_among(ids))


def _merge(writer: Writer, story_id: str) -> None:
    story = writer.story(story_id)
    happening = Happening(
        story=story,
        reports=writer.reports(story.reports),
        claims=writer.claims_of_reports(story.reports),
        sentences={id_: writer.sentences(id_) for id_ in story.reports},
        passages=writer.passages_among(story.reports),
    )
    merged = merge_story(happening)
    writer.put_story(merged.story, merged.events, merged.readout)
