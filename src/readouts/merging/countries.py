"""Names of countries as a sentence has them."""

from __future__ import annotations

from functools import cache

from readouts.merging.phrases import phrases
from readouts.reference import countries

# PLOVER's codes for kinds of organisation: they name no one.
KINDS = frozenset({"IGO", "NGO", "ISM", "IMG", "MNC"})


def country_name(code: str) -> str | None:
    """The name for a PLOVER country or organisation code, with its article; None for a kind."""
    if code in KINDS:
        return None
    known = phrases()
    return known.codes.get(code) or known.names.get(code) or _table().get(code, code)


def is_country(code: str | None) -> bool:
    """Whether a code stands for a country: not for the UN, the EU or a kind of organisation."""
    return code is not None and code not in KINDS and code not in phrases().codes


@cache
def _table() -> dict[str, str]:
    """Short names by code, from the reference tables."""
    return {code: country.name for code, country in countries().items()}
