"""README's first screen shows what the program prints today."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_demo_in_the_readme_is_the_real_one() -> None:
    command = [sys.executable, str(ROOT / "scripts" / "build_readme.py"), "--check"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_two_commands_come_before_anything_long() -> None:
    first_screen = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:12]
    assert any(line.strip().startswith("make demo") for line in first_screen)
    assert any(line.strip().startswith("make test") for line in first_screen)
