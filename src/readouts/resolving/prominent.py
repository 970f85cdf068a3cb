"""Somebody known by surname alone, or by a surname and an office held before."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.reference import Term
from readouts.reference.people import people_with
from readouts.resolving.bearers import (
    SURE,
    TOP,
    Near,
    likeness_to,
    one_person,
    terms_with,
    top_by_sound,
    words_of_name,
)
from readouts.resolving.found import Scene
from readouts.resolving.persons import Person
from readouts.resolving.spelling import close

FAMILY_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN", "VNM", "KHM"})
# Where people go by their first name, or family names come first as often as last.
_EITHER = frozenset(
    {"MYS", "ETH", "ERI", "IDN", "MMR", "THA", "LAO", "MNG", "BTN", "ISL", "SGP", "HUN",
     "UNO", "IGO", "EUR"}
)  # fmt: skip
# Countries with a namesake at any time beyond which nobody is meant; half of it for ministers.
_COMMON = 8
_FEW = 2  # countries with a namesake beside whom a leader is still meant by surname alone


def find_prominent(
    word: str, day: str | None, lands: Sequence[str] = (), offices: frozenset[str] = TOP
) -> Person | None:
    """The one leader, foreign minister or other well known person with this surname on a day.

    Args:
        word: the surname; transliterations that sound the same count, others do not.
        day: None finds nobody.
        lands: countries that the report names; where several bear the surname, one of these.
        offices: which offices count.
    """
    key = _surname(word)
    if day is None or not key:
        return None
    near = dict.fromkeys((*terms_with(key), *top_by_sound().get(close(key), ())))
    family = [term for term in near if _is_family(key, term)]
    known = people_with(key) if offices is TOP else ()
    top = [term for term in family if term.office in offices or term in known]
    held = [Near(term, 1.0) for term in top if term.held(day)]
    here = [n for n in held if n.term.code in lands]
    one = one_person(here, (key,)) or one_person(held, (key,))
    if one is None or not (one in here or _is_known_by(one.term, family, day)):
        return None
    like = 1.0 if key in words_of_name(one.term.name) else SURE
    what = one.term.office or "listed person"
    return Person(one.term, "now", f"the only {what} of that name then", like)


def find_gone(
    word: str, day: str | None, lands: Sequence[str], offices: frozenset[str]
) -> Person | None:
    """The leader of this surname who left office last before a day: "the Bush administration".

    Args:
        word: the surname, or another name that only one leader bears, as "Saddam".
        day: None finds nobody.
        lands: countries that the report names; of leaders of several countries, one of these.
        offices: which offices count.
    """
    key = _surname(word)
    if day is None or not key:
        return None
    near = dict.fromkeys((*terms_with(key), *top_by_sound().get(close(key), ())))
    bore = [term for term in near if term.office in offices]
    family = [term for term in bore if _is_family(key, term)] or bore
    gone = [term for term in family if term.end and term.end <= day]
    codes = {term.code for term in gone}
    here = [term for term in gone if term.code in lands] if len(codes) > 1 else gone
    if not here or len({term.code for term in here}) > 1:
        return None
    if family is bore and one_person([Near(term, 1.0) for term in here], (key,)) is None:
        return None
    last = max(here, key=lambda term: term.end)
    like = 1.0 if key in words_of_name(last.name) else SURE
    return Person(last, "past", f"{last.office} until {last.end}", like)


def find_of_sector(word: str, sector: str, scene: Scene) -> Person | None:
    """The one lawmaker or officer of this surname on a day: "Sen. McCain", "General Mladic".

    Args:
        word: the surname.
        sector: of the title; other sectors than these two find nobody.
        scene: where it names countries, of one of these.
    """
    key = _surname(word)
    if scene.day is None or not key or sector not in {"LEG", "MIL"}:
        return None
    near = [t for t in dict.fromkeys(terms_with(key)) if sector in t.sectors]
    held = [t for t in near if t.held(scene.day) and _is_family(key, t)]
    here = [t for t in held if t.code in scene.lands] if scene.lands else held
    one = one_person([Near(t, 1.0) for t in here if key in words_of_name(t.name)], (key,))
    return Person(one.term, "now", "the only one listed of that name then", 1.0) if one else None


def _surname(word: str) -> str:
    """A single word of a name, folded, without rank or particle; empty if there are more."""
    words = words_of_name(word)
    return words[0] if len(words) == 1 else ""


def find_former(
    name: str, code: str, office: str, day: str | None, lands: Sequence[str] = ()
) -> Person | None:
    """Who held an office before a day, by surname or full name: "ex-president Saakashvili".

    Args:
        name: as written.
        code: country, empty if the words name none.
        office: canonical.
        day: None finds nobody.
        lands: countries of the report; where several bore the name, one of these.
    """
    words = words_of_name(name)
    if day is None or not words:
        return None
    named = dict.fromkeys((*terms_with(words[-1]), *top_by_sound().get(close(words[-1]), ())))
    terms_of_it = [
        term
        for term in named
        if term.office == office and term.start <= day and not term.held(day)
        and (not code or term.code == code) and (len(words) > 1 or _is_family(words[0], term))
    ]  # fmt: skip
    near = [Near(term, likeness_to(words, term)) for term in terms_of_it]
    sure = [n for n in near if n.likeness >= SURE]
    one = one_person(sure, words) or one_person([n for n in sure if n.term.code in lands], words)
    if one is None:
        return None
    return Person(one.term, "past", f"{office} until {one.term.end or one.term.seen}", one.likeness)


def _is_known_by(term: Term, family: Sequence[Term], day: str) -> bool:
    """Whether a surname alone is enough: it is of one country's officials, or of hardly others.

    Those of other countries count who hold a national office on the day, a country's once, as many
    a minister of Timor-Leste is a Guterres; and those of all times, as any land may have a Smith.
    """
    leads = term.office in TOP - {"Minister of Foreign Affairs"}
    same = {t.code for t in family if t.identifier and t.identifier == term.identifier}
    lands = {t.code for t in family} - same - {term.code}
    now = {t.code for t in family if _is_national(t) and t.held(day)} & lands
    return len(now) <= (_FEW if leads else 0) and len(lands) <= (_COMMON if leads else _COMMON // 2)


def _is_national(term: Term) -> bool:
    return term.office in TOP or term.office.startswith(("Minister", "Vice President", "Deputy"))


def _is_family(key: str, term: Term) -> bool:
    families: set[str] = set()
    for words in filter(None, map(words_of_name, (term.name, *term.aliases))):
        if term.code not in FAMILY_FIRST:
            families.add(words[-1])
        if term.code in FAMILY_FIRST | _EITHER:  # "Mahathir"; "Ban" of the United Nations
            families.add(words[0])
    return any(close(key) == close(word) for word in families)
