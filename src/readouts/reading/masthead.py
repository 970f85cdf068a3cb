"""Mastheads: the lines at the top of a page that name the outlet, the day, the section.

No outlet is known by name. A line is a masthead by what it is made of (a name with a date beside
it, a ministry, "Press release") and by what stands around it: a headline has to remain.
"""

from __future__ import annotations

from readouts.reading.head_lines import HeadLine, Lines, Masthead, Rank, head_lines


def mastheads(text: str, start: int, title: str) -> dict[int, Masthead]:
    """The masthead lines among the first lines of a text, by the character they begin at.

    Args:
        text: the text as stored.
        start: where its first line that is not blank begins.
        title: the headline given with the report; a line that is it is no masthead.
    """
    head = head_lines(text, start, title)
    return {
        line.start: line.found
        for number, line in enumerate(head.lines)
        if line.found and _stands(line.found, head, number)
    }


def _stands(found: Masthead, head: Lines, number: int) -> bool:
    """Whether a line that can be a masthead is one."""
    line, rank = head.lines[number], found.rank
    if line.kind == "release" or (found.date and rank != Rank.NAME):
        return True
    left = any(_may_head(head, at, rank, number) for at in range(len(head.lines)))
    if found.date:
        return left
    if not _is_whole(head, number):
        return False
    if rank == Rank.NAME:
        return left and _opens_page(head, number)
    return left or (rank > Rank.NAME and _is_dated(head))


def _is_dated(head: Lines) -> bool:
    return head.opens or any(
        line.kind in {"date", "release"} or line.has_date for line in head.lines
    )


def _opens_page(head: Lines, number: int) -> bool:
    """Whether no headline stands above a line, and a date or a ministry right under it."""
    above, below = head.lines[:number], head.lines[number + 1 : number + 2]
    first = all(line.found or line.kind != "line" for line in above)
    return first and any(not line.blank_above and _is_sure(line) for line in below)


def _is_sure(line: HeadLine) -> bool:
    organ = bool(line.found and line.found.rank == Rank.ORGAN)
    return organ or line.kind == "release" or _is_date(line)


def _is_date(line: HeadLine) -> bool:
    return line.kind == "date" or line.has_date


def _may_head(head: Lines, at: int, rank: Rank, number: int) -> bool:
    """Whether another line is rather the headline than the one of this rank and number."""
    line = head.lines[at]
    if at == number or line.kind != "line" or line.has_date or not _set_apart(head, at):
        return False
    return line.found is None or (at > number and line.found.rank == Rank.NAME <= rank)


def _is_whole(head: Lines, number: int) -> bool:
    """Whether a line does not run on into the one below, as a name in wrapped prose does."""
    if _set_apart(head, number):
        return True
    below = head.lines[number + 1 : number + 2]
    return any(line.found or _set_apart(head, number + 1) for line in below)


def _set_apart(head: Lines, number: int) -> bool:
    """Whether a line is no first line of wrapped prose."""
    if number + 1 == len(head.lines):
        return head.apart
    below = head.lines[number + 1]
    return below.blank_above or below.kind != "line" or below.has_date
