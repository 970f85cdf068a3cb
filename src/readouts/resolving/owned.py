"""Owned words follow their owner: "its police" are those of whom "its" stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from readouts.records import Span

_PRONOUN = re.compile(r"(?:his|her|its|their)", re.IGNORECASE)
_LAND = re.compile(r"(?:the |this |that )?\w+['’]s?", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")


def with_owner(text: str, span: Span, stands_for: Mapping[Span, str]) -> str | None:
    """The words with their owner written out, or None if they have none that is known.

    Args:
        text: the mention, such as "his men", "the country's bishops".
        span: where it stands.
        stands_for: what the spans of the report refer to, possessors among them.

    ``with_owner("its police", …)`` is "Kenya's police" where "its" stands for Kenya.
    """
    for own, owner in stands_for.items():
        length = own.end - own.start
        if own.start != span.start or not 0 < length < span.end - span.start:
            continue
        words, rest = text[:length], text[length:].strip()
        if rest and (_PRONOUN.fullmatch(words) or _LAND.fullmatch(words)):
            return f"{_POSSESSIVE.sub('', owner)}'s {rest}"
    return None
