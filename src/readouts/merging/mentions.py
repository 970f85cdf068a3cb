"""Mentions read for whom they stand for, before claims are compared.

"The two ministers" are two parties, and "Mr Otieno" in one report is the James Otieno whom
another report names with his office. The claims that are stored stay as they were coded; these
readings are for comparing and fusing them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

import msgspec

from readouts.merging.parties import detail, party
from readouts.merging.words import fold, overlap, tokens, word_list
from readouts.records import Claim, Who

_ONE_NAME = 0.6  # share of the shorter name's words that the longer one must have
_SEVERAL = re.compile(r",? and |, ")
_ALL = frozenset({"both", "two", "they", "them"})
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})
_Reading: TypeAlias = Callable[[Who, Claim], tuple[Who, ...]]


def read(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, each mention replaced by those whom it is known to stand for.

    A mention of several ("Ana Ruiz and James Otieno") becomes one party for each, if the story
    names them all; a plural that names no one ("both ministers") becomes those who met, if its
    report tells of one meeting; a name without a code becomes the one person of that name.
    """
    cast = _cast(claims)
    named = [_each(claim, lambda who, _: _named(who, cast)) for claim in claims]
    met = _meetings(named)
    return [_each(claim, lambda who, c: _those(who, met.get(c.report, ()))) for claim in named]


def _cast(claims: Iterable[Claim]) -> tuple[Who, ...]:
    """The persons whom the story names with a code, the fullest mention of each."""
    best: dict[str, Who] = {}
    whos = (who for claim in claims for who in (*claim.actors, *claim.recipients))
    for who in sorted(whos, key=lambda who: (-detail(who), -len(who.name or ""), who.name or "")):
        if who.name and who.code and who.office and not _is_several(who):
            best.setdefault(who.name, who)
    return tuple(best[name] for name in sorted(best))


def _each(claim: Claim, reading: _Reading) -> Claim:
    """The claim with every mention read; nobody stands on both sides of it."""
    actors = _distinct(new for who in claim.actors for new in reading(who, claim))
    doers = {who.name for who in actors if who.name}
    heard = _distinct(new for who in claim.recipients for new in reading(who, claim))
    recipients = tuple(who for who in heard if who.name not in doers)
    joint = claim.type in _MUTUAL and any(_in_plural(who) and who.name for who in actors)
    if joint and all(who.code for who in recipients):
        return msgspec.structs.replace(
            claim, actors=_distinct((*actors, *recipients)), recipients=(), directed=False
        )
    return msgspec.structs.replace(claim, actors=actors, recipients=recipients)


def _distinct(whos: Iterable[Who]) -> tuple[Who, ...]:
    found: dict[tuple[str, str], Who] = {}
    for who in whos:
        found.setdefault((who.name or who.text, who.key), who)
    return tuple(found.values())


def _is_several(who: Who) -> bool:
    return len(_SEVERAL.split(who.stands_for or "")) > 1


def _named(who: Who, cast: Sequence[Who]) -> tuple[Who, ...]:
    if _is_several(who) and _in_plural(who):
        found = [_by_name(name, cast) for name in _SEVERAL.split(who.stands_for or "")]
        known = [one for one in found if one is not None]
        if len(known) == len(found):
            return tuple(_as(who, one, "one of those meant") for one in known)
    elif who.code is None:
        one = _by_name(who.name or who.stands_for or who.text, cast)
        if one is not None:
            return (_as(who, one, "the only one of that name whom these reports name"),)
    return (who,)


def _in_plural(who: Who) -> bool:
    return any(word.casefold() in word_list("plural") for word in tokens(who.text))


def _by_name(text: str, cast: Sequence[Who]) -> Who | None:
    """The only person whose name fits the words of a mention; None without or with several."""
    nobody = word_list("nobody") | word_list("function") | word_list("title")
    words = [word for word in tokens(text) if word.casefold() not in nobody]
    names = frozenset(fold(word) for word in words if word[:1].isupper())
    fitting = [
        one
        for one in cast
        if overlap(names, frozenset(fold(word) for word in tokens(one.name or ""))) >= _ONE_NAME
    ]
    return fitting[0] if len(fitting) == 1 else None


def _meetings(claims: Sequence[Claim]) -> Mapping[str, tuple[Who, ...]]:
    """For each report those who met, if it tells of one meeting and names two parties or more."""
    found: dict[str, list[tuple[Who, ...]]] = defaultdict(list)
    for claim in claims:
        sides = claim.actors + claim.recipients
        known = tuple(who for who in sides if who.code and not party(who).wild)
        if claim.type == "CONSULT" and not claim.background and len(known) > 1:
            found[claim.report].append(known)
    return {report: met[0] for report, met in found.items() if all(_same(m, met[0]) for m in met)}


def _same(some: Sequence[Who], others: Sequence[Who]) -> bool:
    return len(some) == len(others) and {who.key for who in some} == {who.key for who in others}


def _those(who: Who, met: Sequence[Who]) -> tuple[Who, ...]:
    """Those who met, for a plural that names no one: "both ministers", "they"."""
    words = [word.casefold() for word in tokens(who.text)]
    nobody = word_list("nobody") | word_list("function")
    plain = bool(set(words) & _ALL) and set(words) <= nobody and _in_plural(who)
    if not met or who.name or not plain:
        return (who,)
    return tuple(_as(who, one, "one of those who met") for one in met)


def _as(mention: Who, who: Who, reason: str) -> Who:
    return msgspec.structs.replace(
        who,
        text=mention.text,
        span=mention.span,
        stands_for=who.name or who.stands_for or who.text,
        reason=f"{reason}; {who.reason}",
    )
