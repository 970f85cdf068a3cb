"""What the list of officials says of the terms with an office: an independent check on days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from offices.rows import Term, days_between
from offices.seats import Notes
from readouts.reference import fold

LISTS_FROM, LISTS_TO = "2003-02-01", "2010-01-01"  # when that list names most ministers
SAME_START = 31  # days: it often knows the month only


def confirmed(posts: list[Term], officials: Sequence[Term], notes: Notes) -> list[Term]:
    """The terms, with ``phoenix`` as a further source where it has the person from the same days.

    Counts the terms that it shows in a state's service at the time, and tells those of which it
    knows the person, but as out of office all that time.
    """
    listed: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for official in officials:
        for name in official.names:
            listed[official.code, fold(name)].append(official)
    out = []
    for post in posts:
        found = [o for n in post.names for o in listed.get((post.code, fold(n)), ())]
        if "knowledge" in post.source and found:
            post = _checked(post, found, notes)  # noqa: PLW2901 - the same term, with its check
        out.append(post)
    return out


def _checked(post: Term, found: list[Term], notes: Notes) -> Term:
    meets = [o for o in found if o.start < post.until and post.start < o.until]
    if not meets:
        if LISTS_FROM <= post.start < LISTS_TO:
            rows = "; ".join(f"{o.start}..{o.until}" for o in found)
            notes.add("not in office then by the list of officials", f"{_what(post)} / {rows}")
        return post
    notes.counts["in office then by the list of officials"] += 1
    if min(abs(days_between(o.start, post.start)) for o in meets) > SAME_START:
        return post
    notes.counts["start confirmed by the list of officials"] += 1
    return post._replace(source=f"{post.source};phoenix")


def _what(post: Term) -> str:
    return f"{post.code} {post.office} {post.name} {post.start}..{post.end or post.seen}"
