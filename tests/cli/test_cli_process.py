"""The command as a process: how fast it answers, how it stops."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

HELP_LIMIT = 0.4  # seconds, of the issue; the best of some tries, as other work shares the cores


def process(*args: str, **more: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", "from readouts.cli import main; main()", *args]
    return subprocess.Popen(command, stdout=-1, stderr=-1, **more)  # type: ignore[call-overload, no-any-return]  # passed on as they are


def test_the_help_answers_at_once() -> None:
    def seconds() -> float:
        start = time.perf_counter()
        assert process("--help").wait() == 0
        return time.perf_counter() - start

    assert min(seconds() for _ in range(5)) < HELP_LIMIT


def test_a_reader_that_goes_away_is_no_error(sample_db: Path) -> None:
    for args in (["export"], ["show", "s"], ["codebook"], ["list", "--json"]):
        env = {**os.environ, "READOUTS_DB": str(sample_db)}
        running = process(*args, env=env)
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        running.wait(timeout=30)
        told = running.stderr.read().decode()
        running.stderr.close()
        assert "Traceback" not in told
        assert "BrokenPipe" not in told


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_while_waiting_says_that_all_is_safe(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    running = process("run", "-", "--db", str(db), stdin=subprocess.PIPE)
    deadline = time.monotonic() + 30
    while not db.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)
    running.send_signal(signal.SIGINT)
    assert running.wait(timeout=30) == 130
    assert running.stderr is not None
    told = running.stderr.read().decode()
    assert "Stopped. What was stored is safe; run the same command again to go on." in told
    assert "Traceback" not in told
    assert running.stdin is not None
    for stream in (running.stdin, running.stdout, running.stderr):
        assert stream is not None
        stream.close()
