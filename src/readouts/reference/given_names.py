"""Given names that tell whether a person is a man or a woman."""

from __future__ import annotations

import functools

from readouts.reference.fold import fold
from readouts.reference.tables import rows


@functools.cache
def _genders() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("given_names.csv", 2)}


def gender_of_name(name: str) -> str:
    """``m`` or ``f`` by a person's given name; empty if it does not tell.

    ``gender_of_name("Ana") == "f"``; a name that both bear, or that is a man's in one country and
    a woman's in another, such as Andrea, tells nothing.
    """
    return _genders().get(fold(name), "")
