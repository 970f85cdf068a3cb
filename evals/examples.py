"""The bundled examples, and what is not as a careful coder would have it.

    python evals/examples.py [HAPPENING ...]

Prints every miss, by happening, then how many of each kind there are.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

from readouts.examples import folder
from readouts.examples.expected import load_expected
from readouts.pipeline import run
from readouts.service.trial import trial


def main() -> None:
    wanted = set(sys.argv[1:])
    with tempfile.TemporaryDirectory() as scratch:
        db = Path(scratch) / "examples.db"
        run([folder() / "reports"], db)
        misses = [m for m in trial(db) if not wanted or m.happening in wanted]
    for miss in misses:
        print(f"{miss.happening:<32}{miss.what:<22}{miss.detail}")
    kinds = Counter(miss.what.partition(".")[0] for miss in misses)
    clean = len({e.happening for e in load_expected()} - {miss.happening for miss in misses})
    print(f"\n{clean} of {len(load_expected())} happenings are as expected; {dict(kinds)}")


if __name__ == "__main__":
    main()
