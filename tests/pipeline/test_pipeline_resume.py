"""A run that the system kills, and runs on several cores."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from news import dump

from readouts.pipeline import Progress, RunSummary, coding_step, run
from readouts.store import View

Whole = tuple[Path, RunSummary, list[Progress]]

# Small batches, so that there is something between the first and the last.
KILLED = """
import os, signal, sys
from readouts.pipeline import coding_step, linking_step, run
coding_step._BATCH = linking_step._BATCH = 2
folder, db, step, times = sys.argv[1:]
seen = []
def kill(progress):
    seen.append(progress.step)
    if seen.count(step) == int(times):
        os.kill(os.getpid(), signal.SIGKILL)
run([folder], db, jobs=1, on_progress=kill)
"""


def killed(folder: Path, db: Path, step: str, times: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", KILLED, str(folder), str(db), step, str(times)]
    return subprocess.Popen(command)


def test_a_killed_run_resumes_to_the_same_store(whole: Whole, folder: Path, tmp_path: Path) -> None:
    where = {"code": 2, "link": 1, "group": 2}
    runs = {step: killed(folder, tmp_path / f"{step}.db", step, n) for step, n in where.items()}
    assert {p.wait(timeout=60) for p in runs.values()} == {-signal.SIGKILL}
    for step in where:
        db = tmp_path / f"{step}.db"
        with View.open(db) as view:
            assert view.runs()[0].finished is None
            assert len(list(view.pending("group"))) > 0
        run([folder], db, jobs=1)
        assert dump(db) == dump(whole[0])


def test_two_cores_give_the_same_store_as_one(
    whole: Whole, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coding_step, "_FEW", 0)
    monkeypatch.setattr(coding_step, "_BATCH", 2)
    told: list[Progress] = []
    summary = run([folder], tmp_path / "news.db", jobs=2, on_progress=told.append)
    assert [p.done for p in told if p.step == "code"] == [2, 4, 6, 7]
    assert summary.claims == whole[1].claims
    assert dump(tmp_path / "news.db") == dump(whole[0])
