"""Dated terms of office from public lists: only what is precise and does not contradict itself."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.fuzz import ratio, token_set_ratio

from readouts.reference import countries, fold, name_words

KNOWN = Path(__file__).parent / "known_terms.csv"
HEADER = (
    "# Terms of office. start inclusive, end exclusive; no end: in office when last listed (seen)."
    " Built by scripts/build_reference.py; sources in SOURCES.md.\n"
)
COLUMNS = "name aliases code office sectors start end seen identifier source".split()
LAST_LISTED = "2025-01-24"  # the last day of the daily list of cabinets
DAY = re.compile(r"\d{4}-\d\d-\d\d$")
GAP_DAYS = 45  # a name missing from the daily list for less is a renamed entry, not a new term

PLACES = {
    "Congo-Kinshasa": "COD",
    "Congo-Brazzaville": "COG",
    "European Union": "EUR",
    "UAE": "ARE",
    "Ivory Coast": "CIV",
    "Vatican City": "VAT",
    "Federated States of Micronesia": "FSM",
}
WORLD = {
    "Secretary-General of the United Nations": "UNO",
    "Director-General of the World Health Organization": "UNO",
    "Director-General of the World Trade Organization": "IGO",
    "Secretary General of NATO": "IGO",
    "President of the International Court of Justice": "UNO",
}
EUROPE = {
    "High Representative for Foreign Affairs and Security Policy",
    "High Representative of the Union for Foreign Affairs and Security Policy",
    "President of the European Commission",
    "President of the European Council",
    "President of the European Parliament",
}
# An office title, and the canonical office of titles.csv that it is.
_MINISTER = r"(?:Federal )?(?:Minister|Secretary|Secretary of State) (?:of|for) (?:the )?"
_FOREIGN = (
    _MINISTER
    + r"(?:Europe and |European and )?(?:Foreign|External)(?: and [A-Z][\w]+)? "
    + r"(?:Affairs|Relations)(?:(?:,| and) .+)?|Foreign Minister"
)
_DEFENCE = (
    _MINISTER + r"(?:National )?(?:Defen[cs]e|Armed Forces)(?: and [\w ]+)?|Defen[cs]e Minister"
)
_INTERIOR = _MINISTER + r"(?:Interior|Internal Affairs|Home Affairs|Home Department)"
_HEAD = (
    r"Prime Minister|Premier(?: of the State Council)?|Taoiseach|President of the Government"
    r"|President of the Council of Ministers"
)
OFFICES = (
    (r"(?:Federal |State )?President(?: of the Republic)?", "President"),
    (r"Vice[ -]President(?: of the Republic)?", "Vice President"),
    (_HEAD, "Prime Minister"),
    (r"(?:Federal )?Chancellor", "Chancellor"),
    (r"monarch|king|queen|emperor|emir|sultan", "Monarch"),
    (r"Supreme Leader", "Supreme Leader"),
    (_FOREIGN, "Minister of Foreign Affairs"),
    (_DEFENCE, "Minister of Defence"),
    (_INTERIOR, "Minister of the Interior"),
    (_MINISTER + "Finance", "Minister of Finance"),
)
ONLY = {
    ("USA", "Secretary of State"): "Minister of Foreign Affairs",
    ("USA", "Secretary of the Treasury"): "Minister of Finance",
    ("GBR", "Chancellor of the Exchequer"): "Minister of Finance",
    ("GBR", "Foreign Secretary"): "Minister of Foreign Affairs",
}
NOT_HERE = {("USA", "Secretary of the Interior"), ("GBR", "Secretary of State")}
# Listed as ministers by mistake: they were foreign secretaries, the ministry's civil heads.
WRONG = {("IND", "Minister of Foreign Affairs", qid) for qid in ("Q23304224", "Q77897101")}

# The daily list mixes Yemen's two governments: these are of the one that few recognise.
RIVALS = {
    "Mahdi al-Mashat",
    "Abdel-Aziz bin Habtour",
    "Hisham Sharaf",
    "Saleh Ahmed Shaaban",
    "Abdulhakim Ahmed Al-Mawri",
    "Mohamed al-Atifi",
    "Abdulkarim al-Houthi",
}


class Term(NamedTuple):
    """A row of offices.csv."""

    name: str
    aliases: tuple[str, ...]
    code: str
    office: str
    sectors: str
    start: str
    end: str
    seen: str
    identifier: str
    source: str


def place_codes() -> dict[str, str]:
    """Codes of the places of the lists, by main name: parts of states are not states."""
    return {c.name: c.code for c in countries().values()} | {
        "Turkey": "TUR",
        "Gambia": "GMB",
        "São Tomé and Príncipe": "STP",
        **PLACES,
    }


def canonical(code: str, office: str) -> str | None:
    """The canonical office of a listed title, or None if we do not keep it."""
    if (code, office) in ONLY:
        return ONLY[code, office]
    if (code, office) in NOT_HERE:
        return None
    if code == "EUR":
        named = office.replace(" of the Union", "")
        return named if office in EUROPE else None
    for pattern, name in OFFICES:
        if re.fullmatch(pattern, office, re.IGNORECASE):
            return name
    return None


def listed(folder: Path) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Rows of the daily list of cabinets that are in one of our offices."""
    codes = place_codes()
    with (folder / "cabinets_history.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            place, office = row["place"], row["office"]
            if place == "World" and office in WORLD:
                yield WORLD[office], office, row
            elif place in codes and (name := canonical(codes[place], office)):
                wrong = (codes[place], name, row["wikidata_id"]) in WRONG or row["name"] in RIVALS
                if not wrong:
                    yield codes[place], name, row


def days_between(a: str, b: str) -> int:
    """Days from one day to another."""
    return (date.fromisoformat(b) - date.fromisoformat(a)).days


def joined(code: str, office: str, rows: list[dict[str, str]]) -> Iterator[Term]:
    """The rows of one person in one office as terms: renamed entries become one."""
    rows = sorted(rows, key=lambda r: (r["first_seen"], r["gone_by"] or "9999"))
    runs: list[list[dict[str, str]]] = []
    for row in rows:
        last = runs[-1][-1]["gone_by"] if runs else ""
        if runs and (not last or days_between(last, row["first_seen"]) <= GAP_DAYS):
            runs[-1].append(row)
        else:
            runs.append([row])
    for run in runs:
        firsts = [r["since"] for r in run if DAY.match(r["since"])] + [r["first_seen"] for r in run]
        gone = [r["gone_by"] for r in run]
        end = "" if not all(gone) else max(gone)
        names = list(dict.fromkeys(r["name"] for r in reversed(run)))
        yield Term(
            names[0], tuple(names[1:]), code, office, "", min(firsts), end, end or LAST_LISTED,
            next((r["wikidata_id"] for r in run if r["wikidata_id"]), ""), "wikidata-cabinets",
        )  # fmt: skip


def from_cabinets(folder: Path) -> list[Term]:
    """Terms of the daily list."""
    groups: dict[tuple[str, str, str], list[dict[str, str]]] = defaultdict(list)
    for code, office, row in listed(folder):
        groups[code, office, row["wikidata_id"] or fold(row["name"])].append(row)
    known = holders_of_2019(folder)
    return [
        checked(t, rows, known)
        for (code, office, _), rows in groups.items()
        for t in joined(code, office, rows)
    ]


DIRECTORY_DAY = "2019-05-01"  # the month of the directory of chiefs of state and cabinet members
SPELLINGS = 60  # of 100, rapidfuzz's token_set_ratio: the directory romanises names in its own way


def holders_of_2019(folder: Path) -> dict[tuple[str, str], list[str]]:
    """Names in the directory of May 2019 by country and office: a check on earlier first days."""
    codes = place_codes() | {
        "Burma": "MMR",
        "Korea, North": "PRK",
        "Korea, South": "KOR",
        "Congo, Democratic Republic of the": "COD",
        "Congo, Republic of the": "COG",
    }
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    with (folder / "cia_world_leaders_2019-05.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            code = codes.get(row["place"], "")
            title = re.sub(r"^Min\. ", "Minister ", row["office"])
            if code and (office := canonical(code, title)):
                found[code, office].append(row["name"])
    return found


def checked(
    term: Term, rows: list[dict[str, str]], known: dict[tuple[str, str], list[str]]
) -> Term:
    """The term, from its first listed day if the directory of 2019 names somebody else.

    Wikidata's first day is sometimes the person's first day in the cabinet, in another office.
    """
    others = known.get((term.code, term.office))
    if not others or term.start >= DIRECTORY_DAY or (term.end and term.end < DIRECTORY_DAY):
        return term
    names = (term.name, *term.aliases)
    if any(token_set_ratio(fold(n), fold(o)) >= SPELLINGS for n in names for o in others):
        return term
    first = min(r["first_seen"] for r in rows if not term.end or r["first_seen"] < term.end)
    print("later start:", term.code, term.office, term.name, term.start, "->", first, others)
    return term._replace(start=first)


def from_heads(folder: Path) -> list[Term]:
    """Heads of state and government of a day in 2026, where the day they came is given."""
    codes = place_codes()
    found = {}
    with (folder / "heads_2026-08.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            code = codes.get(row["place"])
            office = canonical(code, row["office"]) if code else None
            # The Saudi king of this list is the crown prince, who took over as prime minister.
            wrong = (code, office) == ("SAU", "Monarch")
            if code and office and DAY.match(row["since"]) and not wrong:
                found[code, office] = Term(
                    row["name"], (), code, office, "", row["since"], "", row["in_office_at"],
                    row["wikidata_id"], "wikidata-heads",
                )  # fmt: skip
    return list(found.values())


def from_known() -> list[Term]:
    """Terms from memory of the public record, written by hand and checked against the lists."""
    with KNOWN.open(encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    return [
        Term(
            r["name"], tuple(filter(None, r["aliases"].split(";"))), r["code"], r["office"], "",
            r["start"], r["end"], r["end"] or r["seen"], r["identifier"], "hand",
        )
        for r in csv.DictReader(lines)
    ]  # fmt: skip


def same_person(a: Term, b: Term) -> bool:
    """Whether two terms name one person: the same id, or the same last name word."""
    if a.identifier and a.identifier == b.identifier:
        return True
    mine = {w for n in (a.name, *a.aliases) for w in name_words(n)}
    yours = {w for n in (b.name, *b.aliases) for w in name_words(n)}
    return len(mine & yours) >= min(2, len(mine), len(yours))  # "Kim Jong-un", "Kim Jong Un"


def merged(groups: list[list[Term]]) -> list[Term]:
    """One list out of several, the most trusted first: a person's overlapping terms become one."""
    kept: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for terms in groups:
        for term in terms:
            seat = kept[term.code, term.office]
            for i, other in enumerate(seat):
                overlap = term.start <= (other.end or "9999") and other.start <= (
                    term.end or "9999"
                )
                if overlap and same_person(term, other):
                    seat[i] = unite(other, term)
                    break
            else:
                seat.append(term)
    return [term for seat in kept.values() for term in seat]


def unite(trusted: Term, other: Term) -> Term:
    """One term: the trusted one's days, both names, the later sighting."""
    names = dict.fromkeys((*trusted.aliases, other.name, *other.aliases))
    names.pop(trusted.name, None)
    return trusted._replace(
        aliases=tuple(names),
        seen=max(trusted.seen, other.seen) if not trusted.end else trusted.end,
        identifier=trusted.identifier or other.identifier,
        source=";".join(dict.fromkeys((*trusted.source.split(";"), *other.source.split(";")))),
    )


def succeeded(terms: list[Term]) -> list[Term]:
    """Ends set to the successor's first day; holders that contradict each other left out.

    The daily list drops a holder some days late, and knows nothing after its last day: the next
    holder's first day is the better end.
    """
    out: list[Term] = []
    for seat in by_seat(terms).values():
        for i, term in enumerate(seat):
            later = [t for t in seat[i + 1 :] if t.start > term.start and not same_person(t, term)]
            end = term.end
            if later and (not end or (later[0].start < end)):
                end = later[0].start
            out.append(term._replace(end=end, seen=end or term.seen))
    return [t for t in out if not t.end or t.start < t.end]


SAME_NAME = 75  # of 100, rapidfuzz's ratio: two spellings of one name in one seat on one day
SHARED = {"Vice President"}  # offices that several may hold at once


def undoubted(terms: list[Term]) -> list[Term]:
    """Without the holders of one seat who overlap: two spellings joined, two people left out."""
    out: list[Term] = []
    for (_, office), seat in by_seat(terms).items():
        doubtful: set[Term] = set()
        kept: list[Term] = []
        for term in seat:
            last = kept[-1] if kept else None
            if last and office not in SHARED and (not last.end or term.start < last.end):
                if ratio(fold(last.name), fold(term.name)) >= SAME_NAME or same_person(last, term):
                    kept[-1] = unite(last._replace(end=term.end), term)
                    continue
                doubtful |= {last, term}
                print("left out:", term.code, office, "|", last.name, "|", term.name, term.start)
            kept.append(term)
        out += [term for term in kept if term not in doubtful]
    return out


def by_seat(terms: list[Term]) -> dict[tuple[str, str], list[Term]]:
    """Terms by country and office, by start."""
    seats: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in sorted(terms, key=lambda t: (t.code, t.office, t.start, t.name)):
        seats[term.code, term.office].append(term)
    return seats


LISTED_UNTIL = "2015-01-01"  # the list of officials ends here; an open end means no more
SECTORS = {"GOV", "LEG", "MIL", "JUD", "SPY", "OPP", "REB", "PTY", "COP", "BUS", "MED", "REL"}


def from_officials(folder: Path) -> Iterator[Term]:
    """Officials without an office, 1990s to 2014: a name, a country, sectors, days."""
    own = set(countries())
    with (folder / "phoenix_officials.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            code, rest = row["code"][:3], row["code"][3:]
            sectors = [s for s in (rest[i : i + 3] for i in range(0, len(rest), 3)) if s in SECTORS]
            name = clean(row["name"])
            if code not in own or not sectors or len(name_words(name)) < 2 or titled(name):
                continue
            if not DAY.match(row["start"]) or (row["end"] or LISTED_UNTIL) <= row["start"]:
                continue
            if (
                sectors[0] in {"GOV", "LEG", "MIL", "JUD", "SPY"}
                and (row["end"] or "9999") > "1997"
            ):
                aliases = [clean(a) for a in row["aliases"].split(";")]
                yield Term(
                    name, tuple(a for a in aliases if len(name_words(a)) > 1 and not titled(a))[:2],
                    code, "", ";".join(sectors[:2]), row["start"], row["end"] or LISTED_UNTIL,
                    row["end"] or LISTED_UNTIL, "", "phoenix",
                )  # fmt: skip


def continuous(officials: Iterator[Term]) -> list[Term]:
    """One term for terms of one person that follow on each other in one sector."""
    out: list[Term] = []
    for term in sorted(set(officials), key=lambda t: (t.code, t.name, t.start, t.end)):
        last = out[-1] if out else None
        same = last and (last.code, last.name) == (term.code, term.name)
        if last and same and last.sectors[:3] == term.sectors[:3] and gap(last, term) <= GAP_DAYS:
            end = max(last.end, term.end)
            out[-1] = last._replace(end=end, seen=end, sectors=last.sectors[:3])
        else:
            out.append(term)
    return out


def gap(a: Term, b: Term) -> int:
    """Days between two terms; negative if they overlap."""
    return days_between(a.end, b.start)


def without(officials: list[Term], posts: list[Term]) -> list[Term]:
    """The officials whose time in office is not already told, with its office."""
    told: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for post in posts:
        for name in (post.name, *post.aliases):
            told[post.code, fold(name)].append(post)
    return [
        t
        for t in officials
        if not any(
            p.start <= t.end and t.start <= (p.end or "9999")
            for name in (t.name, *t.aliases)
            for p in told.get((t.code, fold(name)), ())
        )
    ]


TITLED = re.compile(
    r"\b(minister|president|ambassador|general|secretary|judge|senator|chief|governor|deputy|"
    r"king|prime|premier|spokes\w+|colonel|envoy|acting|commander|speaker|mayor|justice|gen|col)\b",
    re.IGNORECASE,
)


def titled(name: str) -> bool:
    """Whether a listed name holds a title: then it is no plain name."""
    return bool(TITLED.search(name))


def clean(name: str) -> str:
    """A name in capitals as people write it; notes after ``#`` are cut."""
    return " ".join(word.capitalize() for word in name.split("#", maxsplit=1)[0].split())


def write(terms: list[Term], target: Path) -> None:
    """The table, sorted."""
    with target.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for t in sorted(terms, key=lambda t: (t.code, t.office, t.start, t.name)):
            aliases = ";".join(a.replace(";", ",") for a in t.aliases)
            seen = "" if t.end else t.seen
            writer.writerow([t.name, aliases, *t[2:7], seen, *t[8:]])


def build_offices(folder: Path, target: Path) -> None:
    """Write offices.csv from the lists of a folder and from known_terms.csv."""
    known, heads, cabinets = from_known(), from_heads(folder), from_cabinets(folder)
    posts = undoubted(succeeded(merged([known, heads, cabinets])))
    sectors = dict.fromkeys({t.office for t in posts}, "GOV")
    sectors |= dict.fromkeys(WORLD, "")
    posts = [t._replace(sectors=sectors[t.office]) for t in posts]
    officials = without(continuous(from_officials(folder)), posts)
    write(posts + officials, target)
    print(
        len(posts), "terms of office,", len(officials), "officials,", target.stat().st_size, "bytes"
    )
    print(Counter(t.source for t in posts), Counter(t.office for t in posts).most_common(12))
