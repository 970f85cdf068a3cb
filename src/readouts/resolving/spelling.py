"""One name in many spellings: keys under which transliterations of a name meet.

Romanisation differs by habit, not by chance: "Lavrov" and "Lavroff", "Zelensky" and "Zelenskiy",
"Gaddafi" and "Kadhafi". The close key undoes the habits that change no sound; the skeleton keeps
the consonants alone, by classes, and needs a country or an office beside it to mean anything.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from readouts.reference import fold

# Digits that scanners take for letters; "rn" for "m" is undone in the skeleton.
SCANNED = str.maketrans("015", "ols")
# Habits of romanisation from Cyrillic, Arabic, Persian, Chinese and Greek (BGN/PCGN, Library of
# Congress, newswire): in this order.
_CLOSE = tuple(
    pair.split(">")
    for pair in (
        "shch>sh sch>sh tch>ch dzh>j zh>j dj>j ph>f ck>k q>k kh>k gh>g dh>d th>t tz>z ts>z cz>z "
        "ou>u oo>u ee>i ei>i ey>i ay>i ai>i x>ks w>v y>i j>i"
    ).split()
)
_DOUBLE = re.compile(r"(.)\1+")
# Classes of consonants; vowels and "h" fall out.
_CLASSES = {
    **dict.fromkeys("kgcq", "K"), **dict.fromkeys("dt", "T"), **dict.fromkeys("fvbp", "F"),
    **dict.fromkeys("zs", "Z"), **dict.fromkeys("aeiouyh"),
}  # fmt: skip
_CLASS_OF = str.maketrans(_CLASSES)
_ABD = re.compile(r"\babd(?:[aeou][lrsnz]?)? ?(?:(?:[aeu][lrsntz]) )?(?=\w{3})")
_LIKE = 84  # of 100: "Mahmood", "Mehmood" 86; "Ivanov", "Ivanova" 92 are told apart by the key
_SHORT, _CLOSER = 2, 75  # skeletons of two consonants meet too often
_FAR = 60  # two spellings with one skeleton are at least this like


@functools.lru_cache(maxsize=65536)
def close(word: str) -> str:
    """A folded word as it sounds in English newswire: "zelenskyy", "zelenskiy" give one key."""
    key = word if word.isalpha() else word.translate(SCANNED)
    if key.endswith("ff"):
        key = key[:-2] + "v"
    for habit, plain in _CLOSE:
        if habit in key:
            key = key.replace(habit, plain)
    if len(key) > 2 and (key[-1] == "e" or key.endswith("ah")):
        key = key[:-1]
    return _DOUBLE.sub(r"\1", key)


@functools.lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a folded word by classes: "gaddafi", "qaddafi", "kadhafi" give one key."""
    key = close(word)
    opener = "A" if key[:1] in "aeiou" else ""
    key = key.replace("rn", "m").replace("sh", "S").replace("ch", "S").translate(_CLASS_OF)
    return opener + _DOUBLE.sub(r"\1", key)


@functools.lru_cache(maxsize=65536)
def joined(name: str) -> str:
    """A folded name with "Abdul Rahman", "Abd al-Rahman", "Abdulrahman" as one word."""
    return _ABD.sub("abd", fold(name))


@functools.lru_cache(maxsize=65536)
def likeness(a: str, b: str) -> float:
    """How surely two folded words are one name.

    1 the same, .95 sound alike, .9 a letter or two apart, .85 the same consonants, 0 not.
    """
    if a == b:
        return 1.0
    if len(a) < 3 or len(b) < 3:
        return 0.0
    if close(a) == close(b):
        return 0.95
    if _other_gender(a, b):
        return 0.0
    near = ratio(a, b)
    if min(len(a), len(b)) > 3 and near >= _LIKE:
        return 0.9
    least = _FAR if len(skeleton(a)) > _SHORT else _CLOSER
    return 0.85 if len(skeleton(a)) > 1 and skeleton(a) == skeleton(b) and near >= least else 0.0


def _other_gender(a: str, b: str) -> bool:
    """Whether one is the other as women in Russian bear it: "Lavrov", "Lavrova"."""
    short, long = sorted((a, b), key=len)
    return long == short + "a" and short.endswith(("v", "in", "yn"))


def name_likeness(short: Sequence[str], full: Sequence[str]) -> float:
    """How surely a mention's words are a listed name: the least of its words' likeness; 0 if not.

    Args:
        short: folded words of the mention; initials stand for any name that begins so.
        full: folded words of the listed name.

    The order does not count ("Jinping Xi"). A single word must be the first or the last of the
    full name. A mention with more words than the list must have all of the list's.
    """
    if len(short) > len(full):
        longer = name_likeness(full, short) * 0.95 if len(full) > 1 else 0.0
        return max(longer, _run_together(short, full))
    left, least = list(full), 1.0
    for word in sorted(short, key=len, reverse=True):
        best = max(left, key=lambda other: likeness(word, other), default="")
        score = likeness(word, best) if best else 0.0
        if not score and _is_initials(word, left):
            score, best = 0.95, next(w for w in left if w[0] == word[0])
        if not score:
            return _run_together(short, full)
        least = min(least, score)
        left.remove(best)
    if len(short) == 1 and not max(likeness(short[0], full[0]), likeness(short[0], full[-1])):
        return 0.0
    return least


def _is_initials(word: str, names: Sequence[str]) -> bool:
    """Whether a short word is the initials of names: "fw" of "frederik willem"."""
    firsts = "".join(name[0] for name in names)
    return len(word) <= 2 and not any(c in "aeiou" for c in word[1:]) and word in firsts


def _run_together(short: Sequence[str], full: Sequence[str]) -> float:
    """As in "Jongun Kim", "Kim Jong Un": the same letters with other spaces."""
    a, b = "".join(sorted(short)), "".join(sorted(full))
    if sorted(a) != sorted(b) or len(short) == len(full):
        return 0.0
    small, large = sorted((short, full), key=len)
    text = "".join(large)
    return 0.95 if all(word in text for word in small) else 0.0
