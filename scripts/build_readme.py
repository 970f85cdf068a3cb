"""Put the beginning of what `readouts demo` prints into README.md, or say whether it is stale.

python scripts/build_readme.py [--check]
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"
BLOCK = re.compile(r"(<!-- demo:[^\n]*-->\n```\n)(.*?)(```\n<!-- /demo -->)", re.DOTALL)
LINES = 34


def demo() -> str:
    command = [str(Path(sys.executable).with_name("readouts")), "demo"]
    wide = {**os.environ, "COLUMNS": "100"}  # the page must not depend on who builds it
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=wide)  # noqa: S603 our own
    return "\n".join(done.stdout.splitlines()[:LINES]) + "\n…\n"


def main() -> None:
    text = README.read_text(encoding="utf-8")
    new = BLOCK.sub(lambda m: m[1] + demo() + m[3], text)
    if "--check" in sys.argv:
        sys.exit(0 if new == text else "README.md is stale: run scripts/build_readme.py")
    README.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
