"""Builds the generated tables of ``src/readouts/reference/data``: offices.csv and gazetteer.bin.

Usage:
    READOUTS_OFFICES=FOLDER python scripts/build_reference.py offices
    READOUTS_ADMIN1=FILE python scripts/build_reference.py places      # see reference_places.py

The other tables are written by hand. What each source is, and its licence, stands in
``src/readouts/reference/data/SOURCES.md``.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from offices.build import build_offices

DATA = Path(__file__).parents[1] / "src" / "readouts" / "reference" / "data"


def main(arguments: list[str]) -> int:
    """Build the tables that are named; print what was kept and what was left out."""
    if "offices" in arguments:
        folder = os.environ.get("READOUTS_OFFICES")
        if not folder:
            print("set READOUTS_OFFICES to the folder with the office holders' source files")
            return 2
        build_offices(Path(folder), DATA / "offices.csv")
    if "places" in arguments:
        admin1 = os.environ.get("READOUTS_ADMIN1")
        if not admin1:
            print("set READOUTS_ADMIN1 to GeoNames' admin1CodesASCII.txt")
            return 2
        from reference_places import build_places  # its sources need not be there for offices

        build_places(Path(admin1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
