"""Who "the minister", "he" or "the two sides" are: mentions to fuller mentions, by precise rules.

A rule that is not sure leaves a mention out: an unresolved mention says less, a wrong one lies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from readouts.language.named import (
    DEFINITE,
    GENERIC,
    Bare,
    Mention,
    classes,
    land_of,
    mentions_of,
    subject_span,
)
from readouts.records import Sentence, Span
from readouts.reference import agent, fold, senses

# Begins with a word and bounds its words, or a text without spaces would take minutes.
_ALIAS = re.compile(
    r"(?<!\w)((?:[A-Z][\w'’-]{0,60})(?:[ -](?:[\w'’]{1,60})){1,9}) "
    r"\(([A-Z][A-Z&.-]{1,9})\)"
)
_TWO = re.compile(r"^(?:the two|both|the two)(?: [a-z]+)? (?P<noun>.+)$", re.IGNORECASE)
_SIDES = frozenset(
    "sides countries nations states neighbours neighbors governments parties capitals "
    "allies rivals".split()
)
_HE, _SHE, _IT = (
    frozenset(words.split())
    for words in ("he him his himself", "she her hers herself", "it its itself")
)
_THEY = frozenset("they them their theirs themselves".split())


def references(sentences: Sequence[Sentence], mentions: Iterable[Span]) -> dict[Span, str]:
    """For mentions that stand for a fuller one: the words of that fuller mention.

    Args:
        sentences: of one report, in order; without a parse fewer pronouns are resolved.
        mentions: places in the report's text: pronouns, titles, surnames, "the two sides",
            acronyms that the report defines.

    Returns:
        Spans of mentions to text. Two parties are joined with " and ". A mention that is full
        already, or of which the rules are not sure, is left out.
    """
    story = _Story(sentences)
    found: dict[Span, str] = {}
    for span in sorted(set(mentions)):
        sentence = next((s for s in sentences if s.span.holds(span)), None)
        text = story.words(span, sentence)
        fuller = (
            story.resolve(text, span.start, sentence) if sentence is not None and text else None
        )
        if fuller is not None and fold(fuller) != fold(text):
            found[span] = fuller
    return found


class _Story:
    """The mentions of a report in order, and the subject that each sentence leaves in mind."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._aliases = dict(_aliases(sentences))
        self._named = _known_better([m for s in sentences for m in mentions_of(s)])
        self._focus: dict[int, Mention | None] = {}
        for sentence in sentences:
            self._focus[sentence.number] = self._subject(sentence)

    def words(self, span: Span, sentence: Sentence | None) -> str:
        """The words of a mention, on one line."""
        if sentence is None:
            return ""
        return " ".join(span.shifted(-sentence.span.start).of(sentence.text).split())

    def resolve(self, text: str, at: int, sentence: Sentence) -> str | None:
        """The fuller mention's words, or None."""
        lower = text.lower().strip()
        if lower in _HE | _SHE | _IT | _THEY:
            one = self._pronoun(lower, at, sentence)
            return one if isinstance(one, str) else (one.text if one else None)
        if text in self._aliases and self._aliases[text][1] < at:
            return self._aliases[text][0]
        if pair := _TWO.match(text):
            return self._pair(pair["noun"].lower(), at)
        one = self._nominal(text, at, sentence)
        return one.text if one else None

    def _before(self, at: int) -> list[Mention]:
        return [m for m in self._named if m.start < at]

    def _subject(self, sentence: Sentence) -> Mention | None:
        """The person, country or body that is the sentence's subject, followed to its full name."""
        span = subject_span(sentence)
        if span is None:
            return None
        own = [
            m
            for m in self._named
            if m.sentence == sentence.number and span.start <= m.start < span.end
        ]
        if own and (own[0].kind != "person" or len(own[0].name) > 1):
            return self._fullest(own[0], span.end)
        text = self.words(span, sentence)
        lower = text.lower()
        if lower in _HE | _SHE | _IT:
            one = self._pronoun(lower, span.start, sentence)
            return one if isinstance(one, Mention) else None
        return self._nominal(text, span.start, sentence)

    def _nominal(self, text: str, at: int, sentence: Sentence) -> Mention | None:
        """A surname, a title with or without a country, or a counterpart."""
        bare = Bare.of(text)
        people = self._people(at)
        if bare.counterpart:
            return self._counterpart(bare, people, at, sentence)
        if bare.name:
            if len(bare.name) > 1 and bare.land and bare.office:
                return None
            fits = [p for p in people if _is_called(bare, p) and _agrees(bare, p)]
            return self._fullest(fits[0], at) if len(_distinct(fits)) == 1 else None
        if not bare.office and not bare.generic:
            return None
        if not (bare.land or DEFINITE.match(text) or text[:1].isupper()):
            return None  # "a minister" is nobody yet named
        return self._titled(bare, people, at, sentence)

    def _titled(
        self, bare: Bare, people: list[Mention], at: int, sentence: Sentence
    ) -> Mention | None:
        fits = [p for p in people if _holds(bare, p) or _is_counterpart(bare, p)]
        fits = [p for p in fits if not bare.land or p.land == bare.land]
        others = _counterpart_lands(sentence)
        fits = [p for p in fits if p.land not in others or bare.land]
        if len(_distinct(fits)) > 1 and not bare.land:
            home = [p for p in fits if not self._ever_foreign(p, at)]
            fits = home or fits
        if len(_distinct(fits)) > 1:
            focus = self._focus.get(sentence.number - 1)
            fits = [p for p in fits if focus and p.name == focus.name]
        return self._fullest(fits[-1], at) if len(_distinct(fits)) == 1 else None

    def _ever_foreign(self, person: Mention, at: int) -> bool:
        """Whether the report names the person's country beside the title, as for foreigners."""
        return any(m.stated_land for m in self._before(at) if _same(m, person))

    def _counterpart(
        self, bare: Bare, people: list[Mention], at: int, sentence: Sentence
    ) -> Mention | None:
        """The one of that country who holds the same office as the subject, or is named at once."""
        if bare.name:
            fits = [
                p for p in self._named if p.kind == "person" and _is_called(bare, p) and p.office
            ]
            return self._fullest(fits[0], at) if len(_distinct(fits)) == 1 else None
        if not bare.land:
            return None
        focus = self._focus.get(sentence.number) or self._focus.get(sentence.number - 1)
        fits = [p for p in people if p.land == bare.land]
        if focus is not None and focus.office:
            same = [p for p in fits if p.office in {"", focus.office}]
            fits = same
        return self._fullest(fits[-1], at) if len(_distinct(fits)) == 1 else None

    def _pronoun(self, word: str, at: int, sentence: Sentence) -> Mention | str | None:
        if word in _THEY:
            return self._plural(at, sentence)
        kinds = {"land", "body"} if word in _IT else {"person"}
        gender = "m" if word in _HE else "f" if word in _SHE else ""
        own = self._focus.get(sentence.number)
        span = subject_span(sentence)
        inside = own and span and span.end <= at
        fits_own = own is not None and own.kind in kinds and _gender_fits(own, gender)
        if inside and fits_own and not _is_object(word, at, sentence):
            return own
        last = self._focus.get(sentence.number - 1)
        if last and last.kind in kinds and _gender_fits(last, gender):
            return last
        if word in _IT:
            return None
        near = [p for p in self._people(at) if p.sentence >= sentence.number - 1]
        fits = [p for p in near if _gender_fits(p, gender) and not (own and _same(p, own))]
        return self._fullest(fits[-1], at) if len(_distinct(fits)) == 1 else None

    def _plural(self, at: int, sentence: Sentence) -> str | None:
        """For "they": the two coordinated subjects of this sentence or the one before."""
        for number in (sentence.number, sentence.number - 1):
            known = next((s for s in self._sentences if s.number == number), None)
            span = subject_span(known) if known else None
            if known is None or span is None or span.end > at:
                continue
            text = self.words(span, known)
            if pair := _TWO.match(text):
                return self._pair(pair["noun"].lower(), span.start)
            if " and " in text and len(text.split()) <= 14:
                return text
            if number == sentence.number - 1 and text.split()[-1:] and _is_group(text):
                return text
        return None

    def _pair(self, noun: str, at: int) -> str | None:
        """For "the two ministers", "both countries": exactly two, or nobody."""
        before = self._before(at)
        if noun in _SIDES:
            lands = _in_order(m.land for m in before if m.land and m.sentence <= 1)
            names = {m.land: _land_name(m) for m in reversed(before) if m.land}
            return " and ".join(names[land] for land in lands) if len(lands) == 2 else None
        bare = Bare.of(noun)
        if not (bare.office or bare.generic):
            return None
        fits = [p for p in self._people(at) if _holds(bare, p) or p.office == ""]
        firm = [p for p in fits if _holds(bare, p)]
        for group in (firm, fits):
            people = _distinct(group)
            if len(people) == 2:
                return " and ".join(self._fullest(p, at).text for p in people)
        return None

    def _people(self, at: int) -> list[Mention]:
        return [m for m in self._before(at) if m.kind == "person" and (len(m.name) > 1 or m.office)]

    def _fullest(self, mention: Mention, at: int) -> Mention:
        same = [m for m in self._named if m.start <= at and _same(m, mention)]
        return max(same, key=lambda m: (m.weight, -m.start), default=mention)


def _aliases(sentences: Sequence[Sentence]) -> Iterator[tuple[str, tuple[str, int]]]:
    """Acronyms that the report defines: "Sahel Relief Front (SRF)", with where."""
    for sentence in sentences:
        for match in _ALIAS.finditer(sentence.text):
            short = match[2].replace(".", "")
            long = _initials(match[1], short)
            if long:
                yield match[2], (long, sentence.span.start + match.start(2))


def _initials(words: str, short: str) -> str | None:
    """The last words of a name whose initials are the acronym."""
    letters = [c for c in short.lower() if c.isalpha()]
    parts = words.split()
    for start in range(len(parts)):
        pieces = [p for word in parts[start:] for p in word.split("-")]
        every = [p[0].lower() for p in pieces if p]
        telling = [p[0].lower() for p in pieces if p and (p[0].isupper())]
        if letters in (every, telling) and parts[start][0].isupper():
            return " ".join(parts[start:])
    return None


def _is_called(bare: Bare, person: Mention) -> bool:
    """A surname, or a part of the name with it: "Qureshi", "Mahmood Qureshi"."""
    return set(bare.name) <= set(person.name) and (
        bare.name[-1] == person.name[-1] or bare.name[0] == person.name[0]
    )


def _agrees(bare: Bare, person: Mention) -> bool:
    office = not bare.office or not person.office or bare.office == person.office
    return office and (not bare.land or not person.land or bare.land == person.land)


def _holds(bare: Bare, person: Mention) -> bool:
    if bare.office:
        return person.office == bare.office
    return person.office.startswith(GENERIC[bare.generic])


def _is_counterpart(bare: Bare, person: Mention) -> bool:
    """Whether it may be whom the report called the "Russian counterpart"."""
    return bool(bare.land) and not person.office and "counterpart" in person.text


def _known_better(named: list[Mention]) -> list[Mention]:
    """Mentions that know what earlier mentions of the same person said: full name, country."""
    out: list[Mention] = []
    for mention in named:
        if mention.kind == "person":
            earlier = [m for m in out if m.kind == "person" and _same(m, mention)]
            full = max((mention, *earlier), key=lambda m: len(m.name)).name
            lands = [m.land for m in (mention, *earlier) if m.land]
            mention = mention._replace(name=full, land=lands[0] if lands else "")  # noqa: PLW2901 -- it takes the place of what the sentence alone says
        out.append(mention)
    return out


def _distinct(people: Iterable[Mention]) -> list[Mention]:
    """One mention a person, in order of appearance; a part of a name is the same person."""
    out: list[Mention] = []
    for person in people:
        if not any(_same(person, known) for known in out):
            out.append(person)
    return out


def _same(a: Mention, b: Mention) -> bool:
    if a.kind != b.kind or a.kind != "person":
        return a.kind == b.kind and fold(a.text) == fold(b.text)
    small, large = sorted((set(a.name), set(b.name)), key=len)
    return small <= large and a.name[-1] == b.name[-1]


def _counterpart_lands(sentence: Sentence) -> set[str]:
    """Countries of the counterparts in a sentence: the one who has a counterpart is another."""
    found = re.findall(
        r"\b(?:his|her|its|their) ((?:[A-Z][\w-]+ ?){1,3})counterpart", sentence.text
    )
    return {land_of(words.strip()) for words in found}


def _is_object(word: str, at: int, sentence: Sentence) -> bool:
    """Whether a pronoun is an object: then it is not the subject of its own clause."""
    if word == "her" and sentence.parsed is not None:
        place = at - sentence.span.start
        return any(t.start == place and t.tag != "PRP$" for t in sentence.parsed.tokens)
    return word == "him"


def _gender_fits(mention: Mention, gender: str) -> bool:
    return not (gender and mention.gender and gender != mention.gender)


def _is_group(text: str) -> bool:
    last = text.rsplit(maxsplit=1)[-1]
    return last.endswith("s") and bool(agent(last))


def _in_order(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


def _land_name(mention: Mention) -> str:
    found = next((words for kind, words in classes(mention.text) if kind == "land"), "")
    sense = senses(found)[:1]
    return sense[0].name if sense else mention.text
