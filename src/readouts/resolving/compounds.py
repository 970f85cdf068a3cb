"""Several parties told in one phrase: "US and South Korean troops", "Presidents Xi and Putin"."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from readouts.reference import agent, organisation, senses, titles
from readouts.resolving.identify import identify
from readouts.resolving.phrase import Phrase, Piece, take_apart

_JOINT = re.compile(r",? (?:and|as well as|along with|plus|&) (?:also )?|, ", re.IGNORECASE)
_COUNTERPART = re.compile(
    r"^(?:his|her|its|their|the)? ?(?P<land>[A-Z][\w'’ -]*?) (?:counterpart|opposite number)s?"
    r"(?P<name>(?:,? [A-Z][\w'’.-]+)*)$"
)
_OF = re.compile(r"^(?P<head>.+? (?:of|from|in)) (?P<rest>.+)$")
_ARTICLE = re.compile(r"^(?:the|both|representatives of) ", re.IGNORECASE)
_MOST = 12  # parts; more is a list of something else


@functools.lru_cache(maxsize=8192)
def parties_in(text: str, day: str | None) -> tuple[str, ...]:
    """The parties of a phrase, each in words that stand by themselves; itself if it is one.

    ``parties_in("the foreign ministers of Egypt and Iraq", None)`` gives "the foreign minister of
    Egypt" and "the foreign minister of Iraq". A phrase is taken apart only if each part is known.
    """
    if not re.search(r" (?:and|as well as|along with|plus|&) ", text) or _is_one(text):
        return (text,)
    for split in (_of_lands, _before_noun, _of_title, _counterparts, _plain):
        parts = split(text, day)
        if 1 < len(parts) <= _MOST and all(_is_known(part, day) for part in parts):
            return tuple(dict.fromkeys(parts))
    return (text,)


def _is_one(text: str) -> bool:
    """Whether "A and B" is one name, as "Trinidad and Tobago"."""
    bare = _ARTICLE.sub("", text)
    return any(bool(senses(t) or organisation(t) or titles(t) or agent(t)) for t in (text, bare))


def _is_known(text: str, day: str | None) -> bool:
    return bool(identify(text, day).code)


def _parts(text: str) -> list[str]:
    """The parts between "and" and commas, where these do not stand inside a name.

    An office alone before an office with a name is of one person with it: "Deputy Prime Minister
    and Foreign Minister Ana Sow".
    """
    found: list[str] = []
    for part in _JOINT.split(text):
        whole = f"{found[-1]} and {part}" if found else part
        second = bool(found) and bool(titles(_ARTICLE.sub("", found[-1]))) and _is_titled(part)
        if found and (second or _is_one(whole) or _is_one(whole.rpartition(" of ")[2])):
            found[-1] = whole  # "Bosnia and Herzegovina", "the ministry of trade and industry"
        else:
            found.append(part)
    return [part.strip(" ,") for part in found if part.strip(" ,")]


def _is_titled(text: str) -> bool:
    """Whether a name with its office is told, in the singular: "Foreign Minister Ana Sow"."""
    phrase = take_apart(text, None)
    title = next((piece for piece in phrase.head if piece.kind == "title"), None)
    return title is not None and title is phrase.head[0] and bool(phrase.name) and not title.plural


def _plain(text: str, _: str | None) -> Sequence[str]:
    """As in "Russia and China", "Lavrov and the Iranian foreign minister"."""
    return _parts(text)


def _of_lands(text: str, day: str | None) -> Sequence[str]:
    """As in "the foreign ministers of Egypt, Jordan and Iraq": one head, several countries."""
    match = _OF.match(text)
    rest = _parts(match["rest"]) if match else []
    if not match or len(rest) < 2 or not all(_is_land(part, day) for part in rest):
        return ()
    return [f"{in_singular(match['head'])} {part}" for part in rest]


def _is_land(text: str, day: str | None) -> bool:
    meant = senses(_ARTICLE.sub("", text), day) or senses(text, day)
    return bool(meant) and meant[0].kind in {"country", "capital"}


def _before_noun(text: str, day: str | None) -> Sequence[str]:
    """As in "US and South Korean troops": several countries, one noun."""
    parts = _parts(text)
    phrase = take_apart(parts[-1], day)
    if phrase.tail is not None or not phrase.head or phrase.head[0].kind != "country":
        return ()
    if not phrase.of("agent", "title") or phrase.of("name", "person"):
        return ()
    firsts = [take_apart(part, day) for part in parts[:-1]]
    if any(_only(first) != "country" for first in firsts):
        return ()
    noun = parts[-1].partition(phrase.head[0].text)[2].strip(" '’")
    noun = noun.removeprefix("s ") if "'s" in parts[-1] or "’s" in parts[-1] else noun
    return [
        f"{_ARTICLE.sub('', part)} {in_singular(noun)}"
        for part in (*parts[:-1], phrase.head[0].text)
    ]


def _only(phrase: Phrase) -> str:
    """The kind of the only piece of a phrase; empty if there are more."""
    return phrase.head[0].kind if len(phrase.head) == 1 and phrase.tail is None else ""


def _of_title(text: str, day: str | None) -> Sequence[str]:
    """As in "Presidents Xi Jinping and Vladimir Putin": one title, several people."""
    parts = _parts(text)
    first = take_apart(parts[0], day)
    names = [i for i, piece in enumerate(first.head) if piece.kind in {"name", "person"}]
    plural = [p for p in first.of("title") if p.plural]
    if not names or not plural or first.tail is not None:
        return ()
    rest = [take_apart(part, day) for part in parts[1:]]
    if not all(all(p.kind in {"name", "person"} for p in phrase.head) for phrase in rest):
        return ()
    return [f"{in_singular(plural[0].text)} {name}" for name in (first.name, *parts[1:])]


def _counterparts(text: str, day: str | None) -> Sequence[str]:
    """As in "Israeli Prime Minister X and his Greek counterpart Y": the same office."""
    parts = _parts(text)
    match = _COUNTERPART.match(parts[-1]) if len(parts) == 2 else None
    title = _title(take_apart(parts[0], day)) if match else None
    if not match or title is None:
        return ()
    name = match["name"].strip(" ,")
    return [parts[0], f"{match['land']} {in_singular(title.text)} {name}".strip()]


def _title(phrase: Phrase) -> Piece | None:
    found = phrase.of("title")
    return found[-1] if found else None


def in_singular(noun: str) -> str:
    """A title in the singular: "foreign ministers of" is "foreign minister of"."""
    words = noun.split()
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            known = titles(" ".join(words[start : start + size]))
            if known:
                return " ".join((*words[:start], known[0].title, *words[start + size :]))
    return noun
