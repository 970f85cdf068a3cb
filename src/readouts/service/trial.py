"""The examples put to the test: what comes out, against what a careful coder would say."""

from __future__ import annotations

from pathlib import Path

from readouts.examples.expected import Expected, load_expected
from readouts.examples.judge import Miss, Told, apart, judge
from readouts.records import Report
from readouts.store import View


def trial(db: str | Path) -> list[Miss]:
    """Everything in a store of the example reports that is not as expected, by happening.

    Raises:
        KeyError: a report of the examples is not in the store.
    """
    expected = load_expected()
    told = tell(db)
    misses = [miss for one in expected for miss in judge(one, told)]
    return misses + [miss for one in expected for miss in _joined(one, expected, told)]


def tell(db: str | Path) -> Told:
    """What a store of the example reports holds, by the names that the expected records use."""
    with View.open(db) as view:
        reports = tuple(view.each_report())
        story_of = view.story_of([report.id for report in reports])
        stories = sorted(set(story_of.values()))
        return Told(
            ids={_name(report): report.id for report in reports},
            story_of=story_of,
            readouts={id_: view.readout(id_) for id_ in stories},
            events={id_: view.events_of_story(id_) for id_ in stories},
        )


def _name(report: Report) -> str:
    file = Path(report.path or "").name
    return f"{file}#{report.external_id}" if report.external_id else file


def _joined(one: Expected, others: tuple[Expected, ...], told: Told) -> list[Miss]:
    by_name = {other.happening: other for other in others}
    return [
        Miss(happening=one.happening, what=f"apart_from.{name}", detail="one story instead of two")
        for name in one.apart_from
        if not apart(one, by_name[name], told)
    ]
