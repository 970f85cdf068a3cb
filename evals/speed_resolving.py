"""How fast mentions are resolved, how long the tables take to load, and how much memory they use.

    python evals/speed_resolving.py

Run it in a process of its own on a quiet machine: the tables are loaded once.
"""

from __future__ import annotations

import resource
import sys
import time

from readouts.evaluation.actor_set import load_actors
from readouts.evaluation.sets import OWN


def main() -> int:
    """Print load, mentions a second the first time and again, and the memory of the process."""
    lines = load_actors(OWN / "actors.txt")
    before = _megabytes()
    start = time.perf_counter()
    from readouts.reference import places_named
    from readouts.resolving.identify import identify

    identify("Foreign Minister Sergei Lavrof of Russia", "2020-01-01")
    identify("Karachi police", "2020-01-01")
    places_named("Lima")
    print(f"tables loaded in {time.perf_counter() - start:.2f} s, {_megabytes() - before:.0f} MB")
    for name in ("first time", "again"):
        start = time.perf_counter()
        for line in lines:
            identify(line.mention, line.day)
        rate = len(lines) / (time.perf_counter() - start)
        print(f"{rate:,.0f} mentions a second, {name} ({len(lines)} mentions)")
    print(f"{_megabytes():.0f} MB in all")
    return 0


def _megabytes() -> float:
    """The most memory that this process has used."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
