"""Words as this room compares them: content words, folded and cut to a stem."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import resources

import msgspec
import yaml

from readouts.errors import DataError

TOKEN = re.compile(r"[^\W_]+(?:[&'’.\-][^\W_]+)*")


@cache
def word_list(name: str) -> frozenset[str]:
    """One of the packaged lists of words in ``data/words.yaml``, such as ``function``.

    Raises:
        DataError: the packaged file is wrong.
    """
    path = resources.files("readouts.merging") / "data" / "words.yaml"
    try:
        lists = msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), dict[str, str])
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise DataError(str(error), where="merging/data/words.yaml") from error
    return frozenset(lists[name].split())


_ENDINGS = ("ings", "ing", "edly", "ies", "ied", "ed", "es", "s", "e", "y")
_SHORTEST_STEM = 3
# Words that open a phrase of time, place or standing rather than a topic.
_LEADS = frozenset("sidelines sideline margins margin behalf part".split())


def fold(word: str) -> str:
    """The word without case, hyphens, dots and possessive: "Covid-19" and "COVID19" are one."""
    bare = re.sub(r"['’]s?$", "", word.casefold())
    return re.sub(r"[\-.'’]", "", bare)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The folded word without its ending, so that number and tense do not tell words apart.

    A light stemmer on purpose: it only has to send the forms of one word to one stem, and its
    stems are never shown.
    """
    bare = fold(word)
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST_STEM:
            return bare[: -len(ending)]
    return bare


def tokens(text: str) -> list[str]:
    """The words of a text as written."""
    return TOKEN.findall(text)


@lru_cache(maxsize=65536)
def stems(text: str) -> tuple[str, ...]:
    """Stems of the content words of a text, in order, function and saying words left out."""
    idle = word_list("function")
    return tuple(stem(word) for word in tokens(text) if word.casefold() not in idle)


def folded(text: str) -> str:
    """A text's words folded and joined: equal for two printings of one sentence."""
    return " ".join(fold(word) for word in tokens(text))


def is_topic(phrase: str) -> bool:
    """Whether a phrase can say what a meeting was about: not "the sidelines of the summit"."""
    idle = word_list("function") | word_list("no_topic")
    words = [word for word in tokens(phrase) if word.casefold() not in word_list("function")]
    head = words[0].casefold() if words else ""
    return bool(words) and not all(w.casefold() in idle for w in words) and head not in _LEADS


def dice(a: frozenset[str], b: frozenset[str]) -> float:
    """Likeness of two sets of stems, 0 to 1 (Dice's coefficient)."""
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of the smaller set that the other holds, 0 to 1."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def listed(items: Iterable[str]) -> str:
    """Items as a list in prose: "a", "a and b", "a, b and c"."""
    *rest, last = list(items) or [""]
    pause = "," if any("," in item for item in rest) else ""
    return f"{', '.join(rest)}{pause} and {last}" if rest else last
