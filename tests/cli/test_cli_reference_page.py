from __future__ import annotations

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_reference_page_is_up_to_date() -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "build_cli_page.py"))
    page = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    assert page == script["page"](), "run: python scripts/build_cli_page.py"
