"""A parsed sentence as runs of capitalised words with what stands around them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from readouts.records import Entity, Parsed, Sentence
from readouts.reference.places import abbreviated, abbreviated_alone, places_named
from readouts.resolving.place_names import POSSESSIVE, is_division, is_land, known, with_kind
from readouts.resolving.toponym_words import (
    BEHIND,
    GIVEN,
    HONORIFICS,
    INTO,
    NO_NAMES,
    ROADS,
    SAYING,
    STREETS,
    TOWARDS,
)

_LONGEST = 6  # tokens of a name
_ARTICLES = frozenset({"the", "The", "THE"})
_BETWEEN = frozenset({"the", "downtown", "nearby", "central"})
_BODIES = frozenset({"ORG", "FAC", "EVENT", "WORK_OF_ART"})
_DASHES = frozenset({"—", "–", "--", "-", ":", "("})


class Run(NamedTuple):
    """Tokens ``first`` to ``last`` (excluded) of a sentence, and their words as a name."""

    first: int
    last: int
    name: str


class Page:
    """One parsed sentence, searched for names.

    Args:
        sentence: with its parse.
    """

    def __init__(self, sentence: Sentence) -> None:
        assert sentence.parsed is not None, "checked by the caller"
        self.parsed: Parsed = sentence.parsed
        self.tokens = sentence.parsed.tokens
        self.offset = sentence.span.start
        self.labels = [""] * len(self.tokens)
        self._entity = [-1] * len(self.tokens)
        for number, entity in enumerate(self.parsed.entities):
            for i in range(entity.first, entity.last):
                self.labels[i], self._entity[i] = entity.label, number

    def words(self, first: int, last: int) -> str:
        """The text of tokens."""
        return self.parsed.text[self.tokens[first].start : self.tokens[last - 1].end]

    def text(self, at: int) -> str:
        """The text of a token; empty outside the sentence."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def run(self, first: int, last: int) -> Run:
        """Tokens as a name, without article and possessive."""
        if last > first + 1 and self.text(first) in _ARTICLES:
            first += 1
        return Run(first, last, POSSESSIVE.sub("", self.words(first, last)))

    def entity(self, run: Run) -> Entity | None:
        """The entity in which a run begins."""
        number = self._entity[run.first]
        return self.parsed.entities[number] if number >= 0 else None

    def is_whole(self, run: Run) -> bool:
        """Whether a run is an entity, but for article and possessive."""
        entity = self.entity(run)
        if entity is None:
            return False
        whole = self.run(entity.first, entity.last)
        return (whole.first, whole.name) == (run.first, run.name)

    def opens(self, at: int) -> bool:
        """Whether a name may begin at a token."""
        text = self.text(at)
        return text[:1].isupper() or (text in {"al", "el"} and self.text(at + 1) == "-")

    def _closes(self, at: int) -> bool:
        text = self.text(at)
        return text[:1].isupper() or text[:1].isdigit() or text.lower() in BEHIND

    def runs(self, at: int) -> Iterator[Run]:
        """The runs that begin at a token, the longest first."""
        for last in range(min(at + _LONGEST, len(self.tokens)), at, -1):
            if self._closes(last - 1) or self.text(last - 1) in {"'s", "’s"}:
                yield Run(at, last, POSSESSIVE.sub("", self.words(at, last)))

    def longest(self, at: int) -> Run | None:
        """The longest name of a place that begins at a token, by the tables alone."""
        if not self.words(at, at + 1)[:1].isupper() and not self.opens(at):
            return None
        if self.text(at) in _ARTICLES:
            return None
        if run := self._whole_name(at):
            return run
        for run in self.runs(at):
            if self._is_title(run):
                continue
            if known(run.name) or with_kind(run.name) or self.is_abbreviation(run):
                return run
        return None

    def _whole_name(self, at: int) -> Run | None:
        """A name that the parse has in small letters: of several words, or plainly a place."""
        for last in range(min(at + _LONGEST, len(self.tokens)), at, -1):
            name = POSSESSIVE.sub("", self.words(at, last))
            lowered = any(self.text(i) != self.words(i, i + 1) for i in range(at, last))
            if not lowered or not self.words(last - 1, last)[0].isupper():
                continue
            if known(name) if last > at + 1 else self._is_lowered(Run(at, last, name)):
                return Run(at, last, name)
        return None

    def _is_lowered(self, run: Run) -> bool:
        proper = self.tokens[run.first].pos == "PROPN" and known(run.name)
        place = self.labels[run.first] in {"GPE", "LOC"} or self.cue(run, strict=True)
        return proper and bool(place)

    def _is_title(self, run: Run) -> bool:
        """Whether it is the end of a title with a name: "Secretary of [State Henry] Kissinger"."""
        behind_of = self.text(run.first - 1).lower() == "of" and run.last - run.first > 1
        return behind_of and self.text(run.first) == "State"

    def is_abbreviation(self, run: Run) -> bool:
        """Whether it is a state's abbreviation: by itself "N.Y.", or behind a comma "Ga."."""
        if abbreviated_alone(run.name):
            return True
        behind = run.first > 1 and self.text(run.first - 1) == "," and self.opens(run.first - 2)
        return run.last == run.first + 1 and behind and bool(abbreviated(run.name))

    def surnames(self) -> Iterator[str]:
        """Last words of the persons named by two words or more, or with a title."""
        for entity in self.parsed.entities:
            name = POSSESSIVE.sub("", self.words(entity.first, entity.last)).split()
            if entity.label == "PERSON" and len(name) > 1 and name[-1][:1].isupper():
                yield name[-1]
        for at, token in enumerate(self.tokens[1:], start=1):
            if token.pos == "PROPN" and self.text(at - 1).lower() in HONORIFICS:
                yield token.text

    def begins_person(self, run: Run) -> bool:
        """Whether a title stands before a name, or it is a given name before a surname."""
        before = run.first - (2 if self.text(run.first - 1) == "." else 1)
        if self.text(before).lower() in HONORIFICS:
            return True
        behind = self.text(run.last)
        surname = behind[:1].isupper() and behind.isalpha() and not behind.isupper()
        other = behind.lower() in NO_NAMES or self.labels[run.last - 1 + surname] in _BODIES
        return run.name.lower() in GIVEN and surname and not other

    def says(self, run: Run) -> bool:
        """Whether it is somebody who says something."""
        token = self.tokens[run.last - 1]
        head = self.tokens[token.head]
        return token.dep == "nsubj" and head.lemma in SAYING and run.last - run.first == 1

    def cue(self, run: Run, *, strict: bool = False) -> str:
        """What before the name says that it is a place; empty if nothing does.

        Args:
            run: the name.
            strict: only prepositions that people and bodies seldom follow.
        """
        at = run.first - 1
        if self.text(at).lower() in _BETWEEN:
            at -= 1
        word = self.text(at).lower()
        named_on = self.text(run.last)[:1].isupper() and self.labels[run.last] in {"PERSON", "ORG"}
        if (word in INTO or (word in TOWARDS and not strict)) and not named_on:
            return f"stands behind “{word}”"
        joined = word in {"-", "/", "–"} and run.first > 1 and self.opens(run.first - 2)
        if joined and not strict and (known(self.text(run.first - 2)) or run.first == 2):
            return "joined to another place"
        return ""

    def partner(self, at: int) -> str:
        """The state or country behind a comma: "Gainesville, Fla.", "Paris, Texas"."""
        if self.text(at) not in {",", "("}:
            return ""
        for last in range(min(at + 5, len(self.tokens)), at + 1, -1):
            name = POSSESSIVE.sub("", self.words(at + 1, last))
            name = name if abbreviated(name) else name.removesuffix(".")
            if name[-1:].isalpha() and (is_land(name) or is_division(name)):
                # "in the Abyei area, Sudan said" has no partner: somebody speaks
                return "" if self.tokens[last - 1].dep == "nsubj" else name
            if abbreviated(name):
                return name
        return ""

    def heads_report(self, run: Run) -> bool:
        """Whether it is written as a dateline: "HAMILTON — ", "BEIRUT:"."""
        before = self.text(run.first - 1) if run.first else "."
        named = run.name.isupper() and sum(map(str.isalpha, run.name)) > 3
        return named and before in {".", "!", "?"} and self.text(run.last) in _DASHES

    def is_street(self, run: Run) -> bool:
        """Whether it names a street: "Paris Street", "the Lima and Oslo avenues"."""
        last = self.text(run.last - 1).lower()
        if last in STREETS and run.last - run.first > 1 and not places_named(run.name):
            return True
        after = self.text(run.last).lower()
        beside = after in STREETS - {"place", "court", "way", "square"}
        return beside or self.text(run.first - 1) in ROADS

    def is_common(self, run: Run) -> bool:
        """Whether it is no name but a verb or the like with a capital, as in a headline."""
        alone = run.last - run.first == 1
        noun = self.tokens[run.first].pos in {"PROPN", "ADJ", "NOUN", "X"}
        return alone and not noun and not is_land(run.name)
