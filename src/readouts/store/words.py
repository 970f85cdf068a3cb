"""Full-text queries that no user's string can break."""

from __future__ import annotations

import re

_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
_MOST_TERMS = 64  # more say nothing more, and SQLite bounds the depth of a query


def match_query(words: str) -> str | None:
    """An FTS5 query for what a person typed; None if there is no word in it.

    Words must all occur, in any order and inflection; ``"words in quotes"`` stand together; a word
    with a star at its end (``diplom*``) is the beginning of one. All else, also AND, OR, NEAR,
    ``-``, ``:`` and brackets, has no meaning: every term is quoted
    (https://www.sqlite.org/fts5.html#fts5_strings).

    Only the first 64 terms count.
    """
    terms = []
    for found in _TERM.finditer(words.replace("\x00", " ")):
        text = found[1] if found[2] is None else found[2]
        if any(character.isalnum() for character in text):
            star = "*" if found[2] is not None and text.endswith("*") else ""
            terms.append(f'"{text}"{star}')
    return " ".join(terms[:_MOST_TERMS]) or None
