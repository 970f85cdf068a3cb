from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from news import dump, lines, records

from readouts.errors import Interrupted, NotOurStore
from readouts.pipeline import Progress, RunSummary, rebuild, run
from readouts.store import View

Whole = tuple[Path, RunSummary, list[Progress]]
STEPS = ["read", "code", "link", "group", "merge"]


@pytest.fixture
def db(whole: Whole, tmp_path: Path) -> Path:
    """A copy of the whole store."""
    return Path(shutil.copy(whole[0], tmp_path / "copy.db"))


def ids(db: Path) -> dict[str, list[str]]:
    with View.open(db) as view:
        return {
            "claims": sorted(claim.id for claim, _ in view.each_claim()),
            "events": sorted(event.id for event in view.each_event()),
            "stories": sorted(readout.id for readout, _ in view.each_story()),
        }


def test_reports_of_one_happening_are_one_story(whole: Whole) -> None:
    with View.open(whole[0]) as view:
        stories = {
            frozenset(report.external_id for report in reports) for _, reports in view.each_story()
        }
    assert stories == {
        frozenset({"a1", "a2", "a3"}),
        frozenset({"b1", "b2"}),
        frozenset({"c1"}),
        frozenset({"d1"}),
    }


def test_the_summary_counts(whole: Whole) -> None:
    db, summary, _ = whole
    assert (summary.run, summary.new, summary.known, summary.stories) == (1, 7, 0, 4)
    assert summary.changed_stories == 4
    assert summary.changed
    assert list(summary.seconds) == STEPS
    assert summary.peak_megabytes > 0
    with View.open(db) as view:
        counts = view.counts()
        assert summary.claims == sum(1 for _ in view.each_claim()) == counts["claims"] > 5
        assert summary.events == sum(1 for _ in view.each_event()) == counts["events"] > 3
        reports = [report.id for report in view.each_report()]
        assert summary.sentences == sum(len(view.sentences(id_)) for id_ in reports)
    assert 0 < summary.parsed < summary.sentences


def test_what_could_not_be_taken_is_kept_with_its_reason(whole: Whole, folder: Path) -> None:
    db, summary, _ = whole
    items = {Path(reject.item).name: reject.reason for reject in summary.rejects}
    assert items.keys() == {"empty.txt", "picture.txt"}
    assert items["empty.txt"] == "empty"
    assert all(reject.step == "read" and reject.detail for reject in summary.rejects)
    with View.open(db) as view:
        assert set(view.rejects(summary.run)) == set(summary.rejects)


def test_the_manifest_says_how_the_store_was_made(whole: Whole, folder: Path) -> None:
    with View.open(whole[0]) as view:
        (first,) = view.runs()
    assert first.config == {"paths": [str(folder)], "jobs": 1, "model": None, "lexicon": None}
    assert first.finished is not None
    assert first.started <= first.finished
    manifest = first.manifest
    assert manifest is not None
    assert manifest["versions"].keys() == {"readouts", "python", "spacy", "model", "codebook"}
    assert all(manifest["versions"].values())
    assert manifest["lexicon"] is None
    assert sum(manifest["rejected"].values()) == 2
    assert manifest["new"] == 7
    assert manifest["seconds"].keys() == set(STEPS)


def test_progress_goes_forward(whole: Whole) -> None:
    _, _, told = whole
    steps = list(dict.fromkeys(progress.step for progress in told))
    assert steps == STEPS
    for step in steps:
        done = [p.done for p in told if p.step == step]
        assert done == sorted(done)
        totals = {p.total for p in told if p.step == step}
        assert len(totals) == 1
        total = totals.pop()
        assert total is None or done[-1] == total


def test_a_second_run_changes_nothing(whole: Whole, db: Path, folder: Path) -> None:
    again = run([folder], db, jobs=1)
    assert (again.new, again.known, again.changed_stories) == (0, 7, 0)
    assert not again.changed
    assert (again.run, again.parsed, again.claims) == (2, 0, 0)
    assert (again.stories, again.events) == (whole[1].stories, whole[1].events)
    assert dump(db) == dump(whole[0])


def test_a_new_file_joins_its_story(whole: Whole, tmp_path: Path) -> None:
    early, late = tmp_path / "early.jsonl", tmp_path / "late.jsonl"
    early.write_text(lines([r for r in records() if r["id"] not in {"a1", "b2"}]), "utf-8")
    late.write_text(lines([r for r in records() if r["id"] in {"a1", "b2"}]), "utf-8")
    db = tmp_path / "news.db"
    first = run([early], db, jobs=1)
    assert (first.new, first.stories) == (5, 4)
    second = run([late], db, jobs=1)
    assert (second.new, second.stories, second.changed_stories) == (2, 4, 2)
    assert ids(db) == ids(whole[0])


def test_the_order_of_input_makes_no_difference(whole: Whole, tmp_path: Path) -> None:
    path = tmp_path / "world.jsonl"
    path.write_text(lines(records()[::-1]), "utf-8")
    run([path], tmp_path / "news.db", jobs=1)
    assert ids(tmp_path / "news.db") == ids(whole[0])


def test_standard_input(whole: Whole, tmp_path: Path) -> None:
    stream = io.BytesIO(lines(records()).encode())
    summary = run(["-"], tmp_path / "news.db", jobs=1, stdin=stream)
    assert (summary.new, summary.rejects) == (7, ())
    assert ids(tmp_path / "news.db") == ids(whole[0])


def test_nothing_to_read(tmp_path: Path) -> None:
    summary = run([tmp_path / "missing.txt"], tmp_path / "news.db", jobs=1)
    assert (summary.new, summary.stories, summary.events) == (0, 0, 0)
    assert len(summary.rejects) == 1
    assert not summary.changed


def test_a_file_that_is_no_store_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("not a database, but long enough to look like one" * 40, "utf-8")
    before = path.read_bytes()
    with pytest.raises(NotOurStore):
        run([tmp_path], path, jobs=1)
    assert path.read_bytes() == before


@pytest.mark.parametrize("claims", [False, True])
def test_rebuilding_gives_the_same(whole: Whole, db: Path, claims: bool) -> None:  # noqa: FBT001 a table of cases
    summary = rebuild(db, claims=claims, jobs=1)
    assert summary.parsed == 0
    assert summary.changed_stories == 4
    assert dump(db) == dump(whole[0])


@pytest.mark.parametrize("step", STEPS)
def test_stopping_leaves_a_store_that_goes_on(
    whole: Whole, folder: Path, tmp_path: Path, step: str
) -> None:
    db = tmp_path / "news.db"

    def stop(progress: Progress) -> None:
        if progress.step == step:
            raise KeyboardInterrupt

    with pytest.raises(Interrupted, match="again"):
        run([folder], db, jobs=1, on_progress=stop)
    with View.open(db) as view:
        assert view.runs()[0].finished is None
        assert view.counts()["reports"] == 7
    run([folder], db, jobs=1)
    assert dump(db) == dump(whole[0])


def test_a_rebuild_that_was_stopped_goes_on(whole: Whole, db: Path) -> None:
    def stop(progress: Progress) -> None:
        if progress.step == "link":
            raise KeyboardInterrupt

    with pytest.raises(Interrupted):
        rebuild(db, claims=True, jobs=1, on_progress=stop)
    run([], db, jobs=1)
    assert dump(db) == dump(whole[0])
