"""Listed titles to canonical offices, and listed places to codes; both by tables of this folder."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from offices.rows import table
from readouts.reference import countries


class Post(NamedTuple):
    """A canonical office, its sectors, and whether the title says only broadly that it is it."""

    office: str
    sectors: str
    broad: bool
    title: str


class Place(NamedTuple):
    """A state's code; the region within it, or nothing; a further sector, or nothing."""

    code: str
    region: str
    sector: str


@functools.cache
def places() -> dict[str, Place]:
    """Places of the lists by name."""
    found = {c.name: Place(c.code, "", "") for c in countries().values()}
    for row in table("places.csv"):
        for name in row["regions"].split(";"):
            if name.startswith("="):
                found[name[1:]] = Place(row["code"], "", "")
            else:
                region = name.removesuffix(" (US)")
                found[name] = Place(row["code"], region, row["sector"])
    return found


@functools.cache
def _rewrites() -> list[tuple[re.Pattern[str], str, set[str]]]:
    return [
        (re.compile(r["pattern"]), r["replacement"], set(filter(None, r["countries"].split(";"))))
        for r in table("rewrites.csv")
    ]


@functools.cache
def _patterns() -> list[tuple[re.Pattern[str], dict[str, str]]]:
    return [(re.compile(r["pattern"]), r) for r in table("patterns.csv")]


def plain(code: str, title: str) -> str:
    """A title as all lists would write it."""
    for pattern, replacement, only in _rewrites():
        if not only or code in only:
            title = pattern.sub(replacement, title)
    title = " ".join(title.split())
    return title[:1].upper() + title[1:]


def without_region(title: str, region: str) -> str:
    """A title without the name of its region, wherever it stands."""
    if not region:
        return title
    bare = re.sub(rf"(?: of| for)? (?:the )?(?:State of )?{re.escape(region)}\b", "", f" {title}")
    return bare.strip()


@functools.cache
def posts(place: Place, title: str) -> tuple[Post, ...]:
    """The canonical offices that a listed title stands for; none if it is left out."""
    words = plain(place.code, without_region(title, place.region))
    for pattern, row in _patterns():
        only = row["countries"]
        if only and (place.code not in only.split(";") or place.region):
            continue
        match = pattern.fullmatch(words)
        if match and row["kind"] == "drop":
            return ()
        if match:
            offices = match.expand(row["offices"]).split(";")
            return tuple(_post(place, o, row["sector"], row["kind"], words) for o in offices)
    return (_post(place, words, "GOV", "", words),)


def _post(place: Place, office: str, sector: str, kind: str, title: str) -> Post:
    sectors = ";".join(filter(None, (sector, place.sector)))
    return Post(in_region(office, place), sectors, kind == "broad", in_region(title, place))


def in_region(office: str, place: Place) -> str:
    """An office with the region that it is of: "Governor of Texas"."""
    return f"{office} of {place.region}" if place.region else office
