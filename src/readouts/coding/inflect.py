"""English inflection, for the gate: the forms that a lexicon word can take in a text."""

from __future__ import annotations

_IRREGULAR: dict[str, str] = {
    "be": "am is are was were been being",
    "become": "became",
    "begin": "began begun",
    "blow": "blew blown",
    "break": "broke broken",
    "bring": "brought",
    "build": "built",
    "burn": "burnt",
    "buy": "bought",
    "catch": "caught",
    "choose": "chose chosen",
    "come": "came",
    "cut": "cutting",
    "deal": "dealt",
    "draw": "drew drawn",
    "drive": "drove driven",
    "fall": "fell fallen",
    "feel": "felt",
    "fight": "fought",
    "find": "found",
    "fire": "firing",
    "flee": "fled",
    "forbid": "forbade forbidden",
    "freeze": "froze frozen",
    "get": "got gotten getting",
    "give": "gave given",
    "go": "went gone goes",
    "grant": "granted",
    "have": "has had having",
    "hear": "heard",
    "hit": "hitting",
    "hold": "held",
    "keep": "kept",
    "lay": "laid",
    "lead": "led",
    "leave": "left",
    "lend": "lent",
    "let": "letting",
    "lose": "lost",
    "make": "made",
    "meet": "met",
    "override": "overrode overridden",
    "pay": "paid",
    "put": "putting",
    "quit": "quitting",
    "rise": "rose risen",
    "run": "ran running",
    "say": "said",
    "seek": "sought",
    "sell": "sold",
    "send": "sent",
    "set": "setting",
    "shake": "shook shaken",
    "shoot": "shot shooting",
    "shut": "shutting",
    "sit": "sat sitting",
    "slay": "slew slain",
    "speak": "spoke spoken",
    "spell": "spelt",
    "stand": "stood",
    "steal": "stole stolen",
    "stick": "stuck",
    "strike": "struck stricken striking",
    "swear": "swore sworn",
    "sweep": "swept",
    "take": "took taken",
    "teach": "taught",
    "tear": "tore torn",
    "tell": "told",
    "think": "thought",
    "throw": "threw thrown",
    "undergo": "underwent undergone",
    "uphold": "upheld",
    "withdraw": "withdrew withdrawn",
    "withhold": "withheld",
    "win": "won winning",
    "write": "wrote written",
}
_VOWELS = "aeiou"


def forms(lemma: str) -> frozenset[str]:
    """The lemma and every form it may take, plausible spellings rather than only real ones."""
    found = {lemma, *_IRREGULAR.get(lemma, "").split()}
    found |= {lemma + "s", lemma + "es", lemma + "ed", lemma + "ing", lemma + "d"}
    if lemma.endswith("e"):
        found |= {lemma[:-1] + "ing", lemma[:-1] + "ed"}
    if lemma.endswith("ie"):
        found.add(lemma[:-2] + "ying")
    if lemma.endswith("y"):
        found |= {lemma[:-1] + "ies", lemma[:-1] + "ied"}
    if len(lemma) > 2 and lemma[-1] not in _VOWELS + "wxy" and lemma[-2] in _VOWELS:
        found |= {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
    if lemma.endswith("c"):
        found |= {lemma + "ked", lemma + "king"}
    if lemma.endswith("man"):
        found.add(lemma[:-3] + "men")
    return frozenset(found)
