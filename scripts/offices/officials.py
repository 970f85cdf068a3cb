"""Officials without an office, 1990s to 2014: a name, a country, sectors, days."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from offices.persons import plain_case, titled
from offices.rows import Term, after, days_between, is_day
from readouts.reference import countries, fold, name_words

LISTED_UNTIL = "2014-12-31"  # the list ends here; an open end means no more
FIRST_WANTED = "1997"
GAP_DAYS = 45
FIRST_SECTORS = {"GOV", "LEG", "MIL", "JUD", "SPY"}
# CAMEO's sectors that PLOVER has, by PLOVER's name: CAMEO's MED is the media, its HLH is health.
SECTORS = {s: s for s in "GOV LEG MIL JUD SPY OPP REB PTY COP BUS REL EDU AGR LAB".split()} | {
    "MED": "JRN",
    "HLH": "MED",
}


def sectors_of(code: str) -> list[str]:
    """PLOVER's sectors of a CAMEO actor code, at most two."""
    rest = code[3:]
    found = (SECTORS.get(rest[i : i + 3]) for i in range(0, len(rest), 3))
    return list(dict.fromkeys(filter(None, found)))[:2]


def listed(folder: Path) -> Iterator[dict[str, str]]:
    """The rows of the list."""
    path = folder / "phoenix_officials.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def from_officials(folder: Path) -> Iterator[Term]:
    """The terms in a state's service."""
    own = set(countries())
    for row in listed(folder):
        code, name, sectors = row["code"][:3], _name(row["name"]), sectors_of(row["code"])
        end = row["end"] if is_day(row["end"] or "") else ""
        if code not in own or not sectors or sectors[0] not in FIRST_SECTORS or not name:
            continue
        if not is_day(row["start"]) or (end or LISTED_UNTIL) <= row["start"]:
            continue
        if (end or "9999") > FIRST_WANTED:
            aliases = filter(None, (_name(a) for a in row["aliases"].split(";")))
            yield Term(
                name, tuple(aliases)[:2], code, "", ";".join(sectors), row["start"],
                end, "" if end else LISTED_UNTIL, "", "phoenix",
            )  # fmt: skip


def _name(listed_name: str) -> str:
    name = plain_case(listed_name)
    return "" if len(name_words(name)) < 2 or titled(name) else name


def continuous(officials: Iterator[Term]) -> list[Term]:
    """One term for terms of one person that follow on each other in one sector."""
    out: list[Term] = []
    for term in sorted(set(officials), key=lambda t: (t.code, t.name, t.start, t.end or "9999")):
        last = out[-1] if out else None
        same = last and (last.code, last.name) == (term.code, term.name)
        near = last and days_between(last.until, term.start) <= GAP_DAYS
        if last and same and near and last.sectors[:3] == term.sectors[:3]:
            later = max(last, term, key=lambda t: t.until)
            out[-1] = last._replace(end=later.end, seen=later.seen, sectors=last.sectors[:3])
        else:
            out.append(term)
    return out


def without(officials: list[Term], posts: list[Term]) -> list[Term]:
    """The officials whose time in office is not already told, with its office."""
    told: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for post in posts:
        for name in post.names:
            told[post.code, fold(name)].append(post)
    return [
        t
        for t in officials
        if not any(
            p.start <= after(t.start, 365) and t.until <= after(p.until, 365)
            if p.until < "9"
            else p.start <= t.until
            for name in t.names
            for p in told.get((t.code, fold(name)), ())
        )
    ]


def with_spellings(posts: list[Term], officials: list[Term]) -> list[Term]:
    """The terms with the spellings that the list of officials has of the same people."""
    spelt: dict[tuple[str, str], set[str]] = defaultdict(set)
    for t in officials:
        for name in t.names:
            spelt[t.code, fold(name)] |= set(t.names)
    out = []
    for post in posts:
        more = {n for own in post.names for n in spelt.get((post.code, fold(own)), ())}
        out.append(post._replace(aliases=distinct(post.name, (*post.aliases, *sorted(more)))))
    return out


MOST_ALIASES = 5


def distinct(name: str, aliases: tuple[str, ...]) -> tuple[str, ...]:
    """Aliases that differ from the name and from each other once folded."""
    found = {fold(name): name}
    for alias in aliases:
        found.setdefault(fold(alias), alias)
    return tuple(found.values())[1 : MOST_ALIASES + 1]
