"""Bodies by name, and the other names that a report gives: acronyms, "known as", initials."""

from __future__ import annotations

from readouts.language.aliases import Alias, aliases, long_name
from readouts.language.answer import Answer
from readouts.language.entity import Entity, initials
from readouts.language.phrase import Phrase
from readouts.language.story import Story
from readouts.records import Span
from readouts.reference import fold

_ARTICLE = 4  # characters that a phrase may have before the name: "the "
_APART = 40  # characters of a complement between a name and its acronym, at most


class OtherNames:
    """The other names of a report, as far as it was read.

    Args:
        story: the report.
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        self._known: dict[str, tuple[Entity, int]] = {}

    def answer(self, phrase: Phrase) -> Answer | None:
        """Whose other name a phrase is, if the report has said so before."""
        entity, since = self._known.get(fold(phrase.text), (None, 0))
        if entity is None or since > phrase.start:
            return None
        return Answer(entity, "alias", f"the report gives “{phrase.text}” as another name")

    def body(self, phrase: Phrase) -> None:
        """A body by its name: one that was named before, by another name, or a new one."""
        found = self.answer(phrase)
        if found is None and (known := self.story.known_body(phrase)) is not None:
            if all(fold(p.text) != fold(phrase.text) for p in known.phrases):
                why = "the tables have it as another name of the same body"
                self.story.answers[phrase.span] = Answer(known, "alias", why)
            self.story.name(phrase, known)
            return
        found = found or self._by_initials(phrase)
        if found is None:
            self.story.new(phrase)
            return
        self.story.answers[phrase.span] = found
        self.story.name(phrase, found.entity)

    def _by_initials(self, phrase: Phrase) -> Answer | None:
        if not (phrase.text.isupper() and phrase.text.isalpha()):
            return None
        fits = [
            e
            for e in self.story.before(phrase.start, "body", "group")
            if any(p.named and phrase.text in initials(p.full) for p in e.phrases)
        ]
        why = f"the only one with the initials {phrase.text}"
        return Answer(fits[0], "alias", why) if len(fits) == 1 else None

    def read(self, position: int) -> None:
        """The other names that a sentence gives."""
        for alias in aliases(self.story.sentences[position]):
            bearer = self._bearer(position, alias)
            if bearer is not None:
                self._known[fold(alias.text)] = (bearer, alias.end)
                self._is_bearer(position, alias, bearer)

    def _is_bearer(self, position: int, alias: Alias, bearer: Entity) -> None:
        """The phrase of the other name is the bearer's too."""
        for phrase in self.story.phrases[position]:
            if alias.start - _ARTICLE <= phrase.start and phrase.end <= alias.end + 1:
                other = self.story.entity(phrase)
                if other is not None and other is not bearer and other.first == phrase.start:
                    self.story.forget(other)
                self.story.meant[phrase.span] = bearer
                self.story.answers.pop(phrase.span, None)

    def _bearer(self, position: int, alias: Alias) -> Entity | None:
        """Who is called so: the phrase that ends before the other name, or begins behind it."""
        spelt = self._spelt(position, alias) if alias.ends >= 0 else None
        if spelt is not None:
            return spelt
        near = self._near(position, alias)
        for phrase in sorted(near, key=lambda p: (p.kind == "thing", not p.named, p.start)):
            known = self.story.entity(phrase)
            if known is not None:
                return known
            if phrase.kind != "thing":
                return self.story.new(phrase)
            if phrase.text[:1].isupper():
                return self.story.new(phrase._replace(kind="body", named=True))
        return None

    def _near(self, position: int, alias: Alias) -> list[Phrase]:
        own = [p for p in self.story.phrases[position] if p.kind not in {"pronoun", "land"}]
        if alias.ends < 0:
            return [p for p in own if abs(p.start - alias.begins) <= _ARTICLE]
        near = [
            p
            for p in own
            if 0 <= alias.ends - p.end <= _APART and self._touches(position, p, alias)
        ]
        return [p for p in near if p.end == alias.ends] or near

    def _spelt(self, position: int, alias: Alias) -> Entity | None:
        """Whom the words before an acronym name, if it is their initials."""
        sentence = self.story.sentences[position]
        before = sentence.text[: alias.ends - sentence.span.start]
        long = long_name(before, alias.text)
        if not long:
            return None
        start = alias.ends - len(long)
        for phrase in self.story.phrases[position]:
            known = self.story.entity(phrase)
            if known is not None and phrase.kind in {"body", "group"} and fold(long) in (
                fold(phrase.full), fold(phrase.text)
            ):  # fmt: skip
                return known
        text = " ".join(long.split())
        phrase = Phrase(start, alias.ends, position, -1, "body", text, text, named=True)
        return self.story.new(phrase)

    def _touches(self, position: int, phrase: Phrase, alias: Alias) -> bool:
        """Whether only the phrase's own complement stands between it and the other name."""
        sentence = self.story.sentences[position]
        between = Span(phrase.end, alias.ends).shifted(-sentence.span.start).of(sentence.text)
        between = between.strip(" ,")
        return not between or phrase.full.endswith(between)
