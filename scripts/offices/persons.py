"""Whether two names are one person's."""

from __future__ import annotations

import re

from rapidfuzz.fuzz import ratio

from offices.rows import Term
from readouts.reference import fold, name_words

# Of 100, rapidfuzz's ratio, for names in one seat at one time: measured on the pairs that the build
# reports as left out.
SAME_WORD, SAME_FIRST, SAME_NAME = 74, 90, 80
LIKE_FIRST, LIKE_LAST = 60, 60

TITLED = re.compile(
    r"\b(minister|president|ambassador|general|secretary|judge|senator|chief|governor|deputy|"
    r"king|prime|premier|spokes\w+|colonel|envoy|acting|commander|speaker|mayor|justice|gen|col)\b",
    re.IGNORECASE,
)


def same_person(a: Term, b: Term) -> bool:
    """Whether two terms of one seat are one person's: the same id, or names that agree."""
    if a.identifier and a.identifier == b.identifier:
        return True
    if {fold(n) for n in a.names} & {fold(n) for n in b.names}:
        return True
    differ = a.identifier and b.identifier
    return not differ and any(same_name(x, y) for x in a.names for y in b.names)


def same_name(a: str, b: str) -> bool:
    """Whether two spellings are of one name: two words agree, or the last ones and the rest fits.

    Lists romanise in their own way: "Abdelfattah Elsisi", "Dmitriy Nikolayevich Patrushev".
    """
    mine, yours = sorted((name_words(a), name_words(b)), key=len)
    agree = [max(ratio(w, v) for v in yours) >= SAME_WORD for w in mine]
    if agree[0] and sum(agree) >= min(2, len(mine)):  # not two of a family: the first name too
        return True
    if ratio("".join(mine), "".join(yours)) >= SAME_NAME:
        return True
    first, last = ratio(mine[0], yours[0]), ratio(mine[-1], yours[-1])
    return (last >= SAME_WORD and first >= LIKE_FIRST) or (
        first >= SAME_FIRST and last >= LIKE_LAST
    )


def titled(name: str) -> bool:
    """Whether a listed name holds a title: then it is no plain name."""
    return bool(TITLED.search(name))


def plain_case(name: str) -> str:
    """A name in capitals as people write it; notes after ``#`` are cut."""
    words = name.split("#", maxsplit=1)[0].replace(",", " ").split()
    return " ".join(_plain_word(w) if w.isupper() and len(w) > 1 else w for w in words)


def _plain_word(word: str) -> str:
    parts = re.split(r"([-'’])", word)
    if len(parts) > 1:
        return "".join(p.capitalize() for p in parts)
    kept = re.fullmatch(r"(?:[A-Z]\.)+|[IVX]+", word)  # initials, numbers of kings
    return word if kept else word.capitalize()
