"""Terms out of the smaller lists: heads of 2021 and 2026, the directory of May 2019."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from offices.cabinets import left_out
from offices.persons import plain_case, same_person
from offices.rows import Term, is_day, listed_rows
from offices.titles import Place, Post, places, posts

HEADS_LISTED = "2021-12-31"  # the list of heads with years was made in 2022
# The directory of May 2019 lacks the changes of April (Estonia, Ethiopia, Mali, Malta, Senegal) and
# knows those of late March (Kazakhstan): what it says is of this day.
DIRECTORY_DAY = "2019-04-01"
CHANGED_BEFORE = "2019-03-01"  # older changes that a page lacks show that the page is stale
OF_HEADS = {"President", "Prime Minister", "Minister of Foreign Affairs", "Chancellor"}
# The directory lists Hong Kong's and Macau's officials under China.
OTHERS_OF_CHINA = re.compile(
    r"(Secretary for|Chief (Exec|Sec|Just)|Commissioner|Director of Audit|Procurator|"
    r"President of (Court|Legislative))"
)


def heads_of_2026(folder: Path) -> Iterator[Term]:
    """Heads of state and government of a day in 2026, where the day they came is given."""
    wrong = left_out()
    for row in listed_rows(folder / "heads_2026-08.tsv"):
        place = places().get(row["place"])
        if place is None or not is_day(row["since"]):
            continue
        for post in posts(place, row["office"]):
            if (place.code, post.office, row["wikidata_id"]) in wrong:
                continue
            yield Term(
                row["name"], (), place.code, post.office, "GOV", row["since"], "",
                row["in_office_at"], row["wikidata_id"], "wikidata-heads-2026",
            )  # fmt: skip


def _label(label: str, country: str) -> str:
    """A label without the country: "President of the Republic of Benin" is "President"."""
    return re.sub(r"^(\w[\w-]*(?: \w+)?) of (?:the )?.*", r"\1", label) if country else label


def heads_of_2021(folder: Path) -> Iterator[Term]:
    """Heads of state and government with years: only the days that the years make certain."""
    wrong = left_out()
    for row in listed_rows(folder / "heads_2021.csv"):
        place, start, end = places().get(row["country"]), row["start_year"], row["end_year"]
        label = _label(row["positionLabel"], row["country"])
        if place is None or not start or re.match(r"Q\d", row["officeholderLabel"]):
            continue
        if not re.fullmatch(r"(?i)president|prime minister|monarch|king|sultan|emir", label):
            continue
        first = f"{int(start) + 1}-01-01"
        last = f"{int(end) - 1}-12-31" if end else HEADS_LISTED
        for post in posts(place, label):
            who = (row["officeholderLabel"], row["officeholder"])
            if wrong & {(place.code, o, w) for o in (post.office, "") for w in who}:
                continue
            if first < last:
                yield Term(
                    row["officeholderLabel"], (), place.code, post.office, "GOV", first,
                    f"{int(end) + 1}-01-01" if end else "", last, row["officeholder"],
                    "wikidata-heads-2021", "year",
                )  # fmt: skip


def from_directory(folder: Path) -> list[Term]:
    """Who was in office in May 2019; when they came and left it does not say.

    A broad title ("Minister of Health and Sport") is the office if the country has no exact one.
    """
    found = [(place, post, name) for place, post, name in _directory(folder)]
    exact = {(place.code, post.office) for place, post, _ in found if not post.broad}
    return [
        Term(
            name, (), place.code,
            post.title if post.broad and (place.code, post.office) in exact else post.office,
            post.sectors, DIRECTORY_DAY, "", DIRECTORY_DAY, "", "directory-2019-05", "listed",
        )
        for place, post, name in found
    ]  # fmt: skip


def _directory(folder: Path) -> Iterator[tuple[Place, Post, str]]:
    for row in listed_rows(folder / "cia_world_leaders_2019-05.tsv"):
        place, office, name = places().get(row["place"]), row["office"], row["name"].strip()
        if place is None or (place.code == "CHN" and OTHERS_OF_CHINA.match(office)):
            continue
        if name and "vacant" not in name.lower() and "Acting" not in office:
            for post in posts(place, office):
                yield place, post, plain_case(name)


def stale(directory: list[Term], better: list[Term]) -> set[str]:
    """Countries whose page of the directory was old in May 2019: it names a past head.

    Args:
        directory: its terms.
        better: terms of the other sources.
    """
    old = set()
    named = {(t.code, t.office): t for t in directory if t.office in OF_HEADS}
    for term in better:
        other = named.get((term.code, term.office))
        then = term.start < CHANGED_BEFORE and term.until > DIRECTORY_DAY
        if other and then and not same_person(term, other):
            print(f"stale page of the directory: {term.code} {other.name}, not {term.name}")
            old.add(term.code)
    return old
