"""The pages that tell people what to type are typed here."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from readouts.examples import folder

DOCS = Path(__file__).parents[2] / "docs"
PAGES = [DOCS / "start" / "quickstart.md", *sorted((DOCS / "how-to").glob("*.md"))]
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(page: Path) -> list[tuple[str, str]]:
    return BLOCK.findall(page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_a_page_tells_to_type_works(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if page.parent.name == "how-to":
        # Enough to read that a page about one thing need not wait for all of it.
        Path("reports").mkdir()
        for name in ("2021-03-10-nusantara-courier.txt", "2019-09-10-daugava-wire.txt"):
            shutil.copy(folder() / "reports" / name, "reports")
    found = blocks(page)
    assert found, "a page of this kind shows something to type"
    for language, source in found:
        command = [sys.executable, "-c", source] if language == "python" else ["sh", "-ec", source]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        assert done.returncode == 0, f"{source}\n{done.stdout}\n{done.stderr}"


def test_every_page_of_these_kinds_is_tried() -> None:
    assert len(PAGES) >= 4
