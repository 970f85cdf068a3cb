"""Terms of everybody whom a name may stand for, and whether they are all one person."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from readouts.reference import Term, fold, name_words, on_change, terms, terms_named, terms_of_name
from readouts.reference.people import people_named, people_with
from readouts.resolving.spelling import SCANNED, close, joined, likeness, name_likeness, skeleton

TOP = frozenset(
    {"President", "Prime Minister", "Chancellor", "Minister of Foreign Affairs", "Supreme Leader",
     "Monarch", "Crown Prince", "Chairman of the Presidency", "Emir", "Pope",
     "Secretary-General of the United Nations", "Secretary General of NATO"}
)  # fmt: skip
_BODIES = frozenset({"UNO", "IGO", "EUR"})
# Whose names reach English from another script, in as many spellings as there are habits.
ROMANISED = frozenset(
    "RUS UKR BLR KAZ KGZ TJK UZB TKM MNG BGR SRB MKD MNE BIH GEO ARM AZE GRC CYP EGY LBY TUN DZA "
    "MAR MRT SDN SSD SOM DJI ERI ETH SAU YEM OMN ARE QAT BHR KWT IRQ SYR LBN JOR PSE ISR IRN AFG "
    "PAK IND BGD NPL BTN LKA MDV MMR THA LAO KHM VNM CHN TWN HKG KOR PRK JPN COM MLI NER TCD UNO "
    "IGO EUR SUN YUG XKX TUR IDN MYS".split()
)
# Where a name has a family's word and one or two more: "Li Qiang Sheng" is not Li Qiang.
_FIXED = frozenset({"CHN", "PRK", "KOR"})
SURE = 0.95  # spelled so that it sounds the same
_TELLING = 5  # letters of a family name whose sound is enough: "Bidden", not "Maye"
_LONG = 6  # letters; shorter family names a letter apart are other families: Kerr, Kerry
_NEAR = 0.9  # a letter or two apart: enough beside a word that is the same
_MANY = 40  # terms of one word beyond which a word alone tells nothing


class Near(NamedTuple):
    """A term of somebody, and how like the name is to the mention's: 0 to 1."""

    term: Term
    likeness: float


def near_terms(name: str, code: str | None, office: str | None, day: str | None) -> list[Near]:
    """Terms of everybody whom a name may stand for in its context, the likest first."""
    words = words_of_name(name)
    least = 0.85 if code or (office and day) else SURE
    found = {}
    for term in _candidates(name, words, code, office):
        if code is not None and term.code != code:
            continue
        like = likeness_to(words, term)
        if not (code or office) and not _in_place(words, term):
            continue
        if like >= least or (like and len(words) > 1 and _is_spelling(words, term, like)):
            found[term] = like
    best = max(found.values(), default=0.0)
    kept = [Near(term, like) for term, like in found.items() if like >= min(best, SURE)]
    return sorted(kept, key=lambda n: -n.likeness)


def is_listed_in_full(name: str) -> bool:
    """Whether somebody is listed under exactly these words, honours and all: "Sheikh Hasina"."""
    return " " in name.strip() and bool(terms_named(name) or people_named(name))


def is_to_the_letter(name: str, term: Term) -> bool:
    """Whether a name is more than like a listed one, where its bearer's own letters are Latin.

    "Lavroff" is a way to write Lavrov; "Mark Rutter" is no way to write Mark Rutte. Marks on
    letters, hyphens, Mc and Mac and a scanner's digits do not count, nor do first names beside the
    family name, nor a family name of some length that sounds the same.
    """
    if term.code in ROMANISED:
        return True
    words = [_plain(word) for word in words_of_name(name)]
    for listed in (term.name, *term.aliases):
        if fold(listed) == fold(name):
            return True
        known = [_plain(word) for word in words_of_name(listed)]
        shared = set(words) & set(known)
        if len(shared) > 1 or (shared and {words[-1], known[-1]} <= shared):
            return True
        if len(words[-1]) >= _TELLING and likeness(words[-1], known[-1]) >= SURE:
            return True
        if "".join(words) == "".join(known):
            return True
    return False


def _plain(word: str) -> str:
    return re.sub(r"^mac(?=\w{3})", "mc", word if word.isalpha() else word.translate(SCANNED))


def _in_place(words: Sequence[str], term: Term) -> bool:
    """Whether a name is as long as a listed one, or a leader's shorter: as it ends, or begins.

    "Mahmood Qureshi" is Shah Mahmood Qureshi, "Mohammed bin Zayed" is of the Al Nahyan; "Ahmed
    Hassan" is not Hassan Ahmed Younis, and no official of whom the table has three names.
    """
    for name in map(words_of_name, (term.name, *term.aliases)):
        if len(words) >= len(name):
            return True
        if term.office in TOP and likeness(words[-1], name[-1]):
            return True
        if term.office in TOP and all(
            likeness(own, other) for own, other in zip(words, name, strict=False)
        ):
            return True
    return False


def _is_spelling(words: Sequence[str], term: Term, like: float) -> bool:
    """Whether a full name without country or office is a variant of a listed one.

    Two words to the letter are enough. Else a family name that does not sound the same must be
    long; then one word to the letter, and the others a letter or two apart; or, of a leader, as
    many words in all, one of which sounds the same.
    """
    names = [words_of_name(name) for name in (term.name, *term.aliases)]
    near = [name for name in names if name_likeness(words, name) >= like]
    shared = max(len(set(words) & set(name)) for name in names)
    if shared > 1:
        return True
    if len(words[-1]) < _LONG and not any(_sounds_in(words[-1], name) for name in near):
        return False
    if shared and like >= _NEAR:
        return True
    return term.office in TOP and any(
        len(name) == len(words) and any(_sounds_in(own, name) for own in words) for name in near
    )


def _sounds_in(word: str, name: Sequence[str]) -> bool:
    return any(likeness(word, other) >= SURE for other in name)


def likeness_to(words: Sequence[str], term: Term) -> float:
    """How like a mention's folded words are to the likest of the person's names."""
    names = [words_of_name(name) for name in (term.name, *term.aliases)]
    if term.code in _FIXED:
        names = [name for name in names if len(words) <= len(name) or _is_one_text(words, name)]
    return max((name_likeness(words, name) for name in names), default=0.0)


def _is_one_text(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether the letters are the same with other spaces: "Jiang Ze Min", "Jiang Zemin"."""
    return "".join(words) == "".join(name)


@functools.lru_cache(maxsize=65536)
def words_of_name(name: str) -> tuple[str, ...]:
    """The folded words of a name that tell persons apart, "Abdul Rahman" as one."""
    return name_words(joined(name))


def _candidates(
    name: str, words: Sequence[str], code: str | None, office: str | None
) -> Iterable[Term]:
    """Exact names; then those that share words; then, within a country or office, by skeleton."""
    exact = (*terms_named(name), *people_named(name))
    if exact and (len(words) > 1 or is_listed_in_full(name)):
        return exact
    sets = sorted((terms_with(word) for word in words), key=len)
    both = [term for term in sets[0] if term in set(sets[1])] if len(sets) > 1 else []
    if any(code is None or term.code == code for term in both):
        return (*exact, *both, *_prominent_spelled(words, office))
    some = [t for found in sets for t in found if code is None or t.code == code]
    some = some if code or len(some) <= _MANY else []
    if code:
        return (*exact, *some, *_spelled(code, words))
    return (*exact, *some, *_prominent_spelled(words, office))


@functools.lru_cache(maxsize=8192)
def terms_with(word: str) -> tuple[Term, ...]:
    """Terms of everybody with exactly this word in the name, the user's own among them."""
    return (*terms_of_name([word]), *people_with(word))


def _spelled(code: str, words: Sequence[str]) -> Iterable[Term]:
    index = _skeletons(code)
    return [term for word in words for term in index.get(skeleton(word), ())]


@functools.lru_cache(maxsize=256)
def _skeletons(code: str) -> dict[str, list[Term]]:
    return _by_key((t for t in _by_code().get(code, ())), skeleton)


def _by_key(some: Iterable[Term], key_of: Callable[[str], str]) -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for term in some:
        for key in {key_of(w) for name in (term.name, *term.aliases) for w in words_of_name(name)}:
            found.setdefault(key, []).append(term)
    return found


@functools.cache
def _by_code() -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for term in terms():
        found.setdefault(term.code, []).append(term)
    return found


@functools.cache
def top_by_sound() -> dict[str, list[Term]]:
    """Heads of state and government and foreign ministers by the sound of each word."""
    return _by_key((t for t in terms() if t.office in TOP), close)


def _prominent_spelled(words: Sequence[str], office: str | None) -> Iterable[Term]:
    found = [term for word in words for term in top_by_sound().get(close(word), ())]
    return [term for term in found if not office or term.office == office]


def one_person(found: Sequence[Near], words: Sequence[str]) -> Near | None:
    """The best term if all are of one person: with an office, then the latest.

    Of several the one whose name is exactly as written, or whose office is a top one.
    """
    if not found:
        return None
    groups = _people(found)
    if len(groups) > 1:
        exact = [g for g in groups if any(set(words) == set(words_of_name(n.term.name)) for n in g)]
        groups = exact if len(exact) == 1 else groups
    if len(groups) > 1:
        best = max(n.likeness for n in found)
        near = [g for g in groups if any(n.likeness == best for n in g)]
        groups = near if best >= SURE else groups
    if len(groups) > 1:
        top = [g for g in groups if any(n.term.office in TOP for n in g)]
        alike = len({words_of_name(n.term.name) for n in found}) == 1  # Kiir of Sudan, South Sudan
        groups = top if alike or len({n.term.code for n in found}) == 1 else groups
    if len(groups) != 1:
        return None
    return max(groups[0], key=lambda n: (bool(n.term.office), n.term.office in TOP, n.term.start))


def _people(found: Sequence[Near]) -> list[list[Near]]:
    """Terms by person: one Wikidata id, or one country and the same first and last words."""
    groups: list[list[Near]] = []
    for near in found:
        group = next((g for g in groups if _same_person(g[0].term, near.term)), None)
        if group is None:
            groups.append([near])
        else:
            group.append(near)
    return groups


@functools.lru_cache(maxsize=16384)
def _same_person(a: Term, b: Term) -> bool:
    if a.identifier and a.identifier == b.identifier:
        return True
    posted = a.code != b.code and bool(_BODIES & {a.code, b.code})  # Draghi: of Italy, of the EU
    if (a.code != b.code and not posted) or (a.identifier and b.identifier):
        return False
    names = [words_of_name(name) for name in (b.name, *b.aliases)]
    return any(
        name_likeness(words, other) >= SURE
        for words in map(words_of_name, (a.name, *a.aliases))
        for other in names
        if len(other) > 1 and len(words) > 1
    )


on_change(terms_with.cache_clear)
