"""Words and how much each says: folded forms, and their weights from a packaged table."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from readouts.errors import DataError
from readouts.reference import countries

TABLE = "data/word_frequencies.tsv"

# The table says how often a word is written; what counts is in how many reports it stands. For a
# report of this many words that is 1 - exp(-words * frequency), by Poisson's law.
REPORT_WORDS = 250
# Zipf scale (log10 of uses in 10^9 words) given to words that the table does not hold: it ends
# near 3.3, and most of what lies below it in news are names.
UNKNOWN_ZIPF = 2.7

# Abbreviations of business wires, which general English has too rarely for what they are: the
# words for million, dollar, share, quarter, dividend and the like. They say as little as those.
WIRE_ZIPF = 5.5
WIRE_WORDS = (
    "mln bln dlr dlrs ct cts pct shr shrs qtr qtrs qtly mthly div divs rev revs avg mth mths yr "
    "yrs oper vs inc corp ltd co cos plc nil net stg tonnes payout payable"
).split()

# Spelled figures from which a figure tells reports apart; smaller ones stand in most reports.
_FIGURES = {
    word: str(11 + i)
    for i, word in enumerate(
        "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {
    word: str(30 + 10 * i)
    for i, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split())
}

# However seldom general English has it, a country says who, as many reports do, and not what.
COUNTRY_MOST = 5.0

_POSSESSIVE = re.compile(r"['\u2019`]s?$")
_VOWEL = re.compile(r"[aeiouy]")


@lru_cache(maxsize=131072)
def fold(word: str) -> str:
    """A word without case, accents, possessive and the commonest English endings.

    Light on purpose: plural s, -ed and -ing. What it gets wrong, it gets wrong alike in both
    reports. A people is its country ("Finnish" is "Finland") and a spelled figure its digits.
    """
    plain = _POSSESSIVE.sub("", word.casefold())
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", plain)
        plain = "".join(sign for sign in parts if not unicodedata.combining(sign))
    stem = _FIGURES.get(plain) or _stem(plain)
    return _peoples().get(stem, stem)


@cache
def _peoples() -> Mapping[str, str]:
    """Folded demonyms to the folded name of their country, where both are one word.

    The first of a country's demonyms and those that look like its name: the Welsh are no Britons
    for this, nor Tibetans Chinese.
    """
    found: dict[str, str] = {}
    for country in countries().values():
        names = [name for name in (country.name, *country.names) if name.isalpha()]
        names = [name for name in names if not name.isupper()]
        name = _stem(names[0].casefold()) if names else ""
        for i, demonym in enumerate(country.demonyms if name else ()):
            people = _stem(demonym.casefold())
            if people.isalpha() and people.isascii() and (i == 0 or people[:3] == name[:3]):
                found.setdefault(people, name)
    return found


def _stem(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 2 and _VOWEL.search(rest):
            return rest[:-1] if rest[-1] == rest[-2] and rest[-1] not in "lsz" else rest
    return word.removesuffix("e") if len(word) > 4 else word


@cache
def weights() -> Mapping[str, float]:
    """The weight of each folded word of the table: its inverse document frequency, in nats.

    Raises:
        DataError: if the packaged table is damaged.
    """
    text = files("readouts.stories").joinpath(TABLE).read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    known = {fold(word): weight_of_zipf(WIRE_ZIPF) for word in WIRE_WORDS}
    lands = dict.fromkeys(_peoples().values(), COUNTRY_MOST)
    try:
        found = {word: weight_of_zipf(int(centi) / 100) for word, centi in rows} | known
    except ValueError as error:
        raise DataError(
            "a row is not a word, a tab and a number", where=TABLE, fix="install Readouts again"
        ) from error
    return found | {word: min(most, found.get(word, most)) for word, most in lands.items()}


def weight_of_zipf(zipf: float) -> float:
    """The inverse document frequency of a word of this Zipf frequency, in nats."""
    expected = REPORT_WORDS * 10 ** (zipf - 9)
    return -math.log(-math.expm1(-expected))


UNKNOWN_WEIGHT = weight_of_zipf(UNKNOWN_ZIPF)


def weight(folded: str) -> float:
    """How much a folded word says: about 0 for "the", 4 for "minister", 8 for a rare name."""
    return weights().get(folded, UNKNOWN_WEIGHT)
