"""A noun phrase in words: possessives marked, "Iran-backed" and "ex-" taken apart."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"[^\s,;:()\"“”]+")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_EDGES = "'’‘.-–—"
_DOTTED = re.compile(r"(?:\w\.)+")
# "Iran-backed", "Indian-occupied": the country named is not who acts.
_LENT = re.compile(
    r"-(?:backed|linked|occupied|administered|allied|aligned|born|held|made|brokered|"
    r"mediated|controlled|sponsored|funded|financed|armed|trained|supported|majority|dominated|"
    r"speaking|inspired|friendly|bound|owned)$",
    re.IGNORECASE,
)
_SEATED = re.compile(r"-(?:based|run)$", re.IGNORECASE)
_LED = re.compile(r"-(?:led|sponsored)$", re.IGNORECASE)
_ELECT = re.compile(r"-(?:elect|designate|in-waiting)$", re.IGNORECASE)
_BEFORE = re.compile(r"(ex|then|former|vice|deputy|co)-(?=\w{3})", re.IGNORECASE)


# Ranks and titles as newswire shortens them before a name; the dot keeps "Hun Sen" a name.
_SHORTENED = {
    "Sen.": "Senator", "Sens.": "Senators", "Rep.": "Congressman", "Gov.": "Governor",
    "Lt.": "Lieutenant", "Capt.": "Captain", "Maj.": "Major", "Col.": "Colonel",
    "Gen.": "General", "Brig.": "Brigadier", "Adm.": "Admiral", "Cmdr.": "Commander",
    "Sgt.": "Sergeant", "Amb.": "Ambassador", "Prof.": "Professor", "Rev.": "Reverend",
    "Pres.": "President",
}  # fmt: skip


class Word(NamedTuple):
    """A word without its punctuation. ``raw`` keeps the possessive; ``use`` is how it is meant.

    ``use``: "seated" for "London" in "London-based", "led" for "US" in "US-led", "lent" for "Iran"
    in "Iran-backed", else empty. ``owns``: it is possessive; ``comma``: one stands before it.
    """

    text: str
    raw: str
    owns: bool = False
    comma: bool = False
    use: str = ""


def words_of(text: str) -> list[Word]:
    """The words of a phrase in order; "ex-minister" is "former", "minister"."""
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        comma = "," in text[last : match.start()]
        last = match.end()
        for part in _parts(_in_full(match.group(), text[last:])):
            word = _word(part, comma=comma)
            if word is not None:
                found.append(word)
    return found


def _in_full(word: str, after: str) -> str:
    """A title without its dot, if a name or another title follows at once: "Sen. Warren"."""
    follows = after.startswith(" ") and after[1:2].isupper()
    return _SHORTENED.get(word, word) if follows else word


def _parts(word: str) -> list[str]:
    before = _BEFORE.match(word)
    if before and before[1].lower() in {"ex", "then", "former"}:
        return ["former" if before[1].lower() != "then" else "then", word[before.end() :]]
    if elect := _ELECT.search(word):
        return [elect.group().strip("-"), word[: elect.start()]]
    return [word]


def _word(word: str, *, comma: bool) -> Word | None:
    raw = word.strip(_EDGES) if not _DOTTED.fullmatch(word) else word
    owns = bool(_POSSESSIVE.search(word.rstrip(".")))
    bare = _POSSESSIVE.sub("", word.rstrip(".") if owns else word)
    bare = bare.strip(_EDGES) if not _DOTTED.fullmatch(bare) else bare
    if not bare:
        return None
    for pattern, use in ((_LED, "led"), (_LENT, "lent"), (_SEATED, "seated")):
        if lent := pattern.search(bare):
            return Word(bare[: lent.start()], raw, comma=comma, use=use)
    return Word(bare, raw, owns, comma)
