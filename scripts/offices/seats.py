"""One holder a day: the terms of each seat out of several lists, the most trusted first."""

from __future__ import annotations

from collections import Counter, defaultdict

from offices.officials import distinct
from offices.persons import same_person
from offices.rows import NEVER, Term, days_between

GAP_DAYS = 45  # a person's terms closer than this are one
NEAR = 45  # an end unknown by less than this is the successor's first day
# Offices that several hold at once in many countries, whatever the lists show.
SHARED = ("Deputy ", "Vice ", "Minister of State", "Minister without", "Secretary of State",
          "Captain Regent", "Senator", "Member of ", "Ambassador", "Special ", "Adviser", "Advisor",
          "Assistant ", "State Councilor", "Junior ", "Cabinet Minister", "Minister Delegate",
          "Minister in ", "Senior Minister", "Commissioner", "Parliamentary ")  # fmt: skip
ALONE = {
    "President", "Prime Minister", "Monarch", "Chancellor", "Supreme Leader", "Head of State",
    "Minister of Foreign Affairs", "Minister of Defence", "Minister of the Interior",
    "Minister of Finance", "Central Bank Governor",
}  # fmt: skip


class Notes:
    """What was found on the way: agreements, contradictions, and what was left out."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.lines: list[str] = []

    def add(self, kind: str, line: str) -> None:
        """One more of a kind."""
        self.counts[kind] += 1
        self.lines.append(f"{kind}: {line}")


def settled(groups: list[list[Term]], several: set[tuple[str, str]], notes: Notes) -> list[Term]:
    """One list out of several."""
    seats: dict[tuple[str, str], list[list[Term]]] = defaultdict(lambda: [[] for _ in groups])
    for rank, terms in enumerate(groups):
        for term in terms:
            seats[term.code, term.office][rank].append(term)
    out: list[Term] = []
    for seat, ranked in sorted(seats.items()):
        alone = seat[1] in ALONE or not (seat in several or seat[1].startswith(SHARED))
        kept: list[Term] = []
        for terms in ranked:
            for term in sorted(terms, key=lambda t: (t.start, t.name)):
                _place(kept, term, notes, alone=alone)
        kept = [t for t in kept if not t.end or t.start < t.end]
        out += succeeded(kept) if alone else kept
    return out


def _place(kept: list[Term], term: Term, notes: Notes, *, alone: bool) -> None:
    """Put a term into a seat: united with the person's own, cut to the time that is free."""
    for i, other in enumerate(kept):
        if _joins(other, term) and same_person(term, other):
            kept[i] = unite(other, term)
            notes.counts["agree: " + " + ".join(sorted((other.source, term.source)))] += 1
            return
    if alone:
        cut = _cut(kept, term, notes)
        if cut is None:
            return
        term = cut
    kept.append(term)


def _joins(trusted: Term, other: Term) -> bool:
    """Whether two terms of one person are one: they overlap, or the end of the first is not known.

    Within the tables of known terms every row is a term of its own.
    """
    if trusted.source == other.source == "knowledge":
        return False
    first, last = sorted((trusted, other), key=lambda t: t.start)
    if last.start < first.until:
        return True
    return bool(first.seen) and days_between(first.until, last.start) <= GAP_DAYS


def _cut(kept: list[Term], term: Term, notes: Notes) -> Term | None:
    """A term within the time that the more trusted leave free; None if they leave none."""
    for i, other in enumerate(kept):
        if not (term.start < other.until and other.start < term.until):
            continue
        what = f"{term.code} {term.office}: {_told(other)} / {_told(term)}"
        if (other.source, other.start) == (term.source, term.start) and other.until < term.until:
            notes.add("left out", what)
            kept[i] = other._replace(end=other.start, seen="")  # put right within days: no term
            continue
        if other.source.split(";")[0] == term.source and other.start < term.start:
            if not other.end and not term.end and other.source == "knowledge":
                notes.add("error", what)
            kept[i] = other._replace(end=term.start, seen="")
            notes.counts["ended by the successor"] += 1
        elif term.start < other.start:
            term = term._replace(end=other.start, seen="")
        elif term.until <= other.until or not other.end:
            notes.add("left out", what)
            return None
        else:
            term = term._replace(start=other.end, precision="listed")
            notes.add("later start", what)
    return term if term.start < term.until else None


def _told(term: Term) -> str:
    return f"{term.name} {term.start}..{term.end or '>' + term.seen} ({term.source})"


def unite(trusted: Term, other: Term) -> Term:
    """One term: the trusted one's days where it has them, both names, the later sighting."""
    start, precision = trusted.start, trusted.precision
    if precision and (not other.precision or other.start < start):
        start, precision = min((start, precision), (other.start, other.precision))
    end, seen = trusted.end, trusted.seen
    sources = (*trusted.source.split(";"), *other.source.split(";"))
    if seen and other.until > seen and (other.end or other.seen > seen):
        end, seen = other.end, other.seen
        sources = (*other.source.split(";"), *trusted.source.split(";"))  # who knows the end first
    named = distinct(trusted.name, (*trusted.aliases, *other.names))
    return trusted._replace(
        aliases=named, start=start, end=end, seen=seen, precision=precision,
        sectors=trusted.sectors or other.sectors,
        identifier=trusted.identifier or other.identifier,
        source=";".join(dict.fromkeys(sources)),
    )  # fmt: skip


def succeeded(seat: list[Term]) -> list[Term]:
    """One after the other: open ends closed by the successor's first day.

    The days between the last sighting and the successor stay uncertain.
    """
    out: list[Term] = []
    for term in sorted(seat, key=lambda t: (t.start, t.name)):
        last = out[-1] if out else None
        if last and term.start < last.until:
            if term.precision and last.end:
                out.append(term._replace(start=last.end, precision="listed"))
                continue
            out[-1] = last._replace(end=term.start, seen="")
        elif last and last.seen and not last.end and same_person(last, term):
            out[-1] = last._replace(end=term.end, seen=term.seen)  # dropped and listed again
            continue
        elif last and last.seen and term.start < (last.end or NEVER):
            near = days_between(last.seen, term.start) <= NEAR and not term.precision
            out[-1] = last._replace(end=term.start, seen="" if near else last.seen)
        out.append(term)
    return [t for t in out if t.start < t.until]
