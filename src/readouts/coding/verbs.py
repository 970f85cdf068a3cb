"""Verbs that the lexicon lacks and that the scorer judges."""

from __future__ import annotations

from functools import cache

import msgspec

from readouts.coding.cues import read_cues
from readouts.errors import DataError


class Verbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lemmas, counted in the training sentences by ``training/verbs.py``.

    ``judged`` are those that are an act now and then; ``gate`` those that mostly are, and seldom
    enough in other text to be worth a parse by themselves.
    """

    judged: frozenset[str]
    gate: frozenset[str]


@cache
def verbs() -> Verbs:
    """The packaged verbs.

    Raises:
        DataError: the file is not as described above.
    """
    try:
        return msgspec.convert(read_cues("verbs.yaml"), Verbs)
    except msgspec.ValidationError as error:
        fix = "reinstall readouts, or run training/verbs.py in its repository"
        raise DataError(f"not a list of verbs: {error}", where="verbs.yaml", fix=fix) from error
