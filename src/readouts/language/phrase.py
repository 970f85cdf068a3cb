"""A noun phrase, and what it says of the one it names."""

from __future__ import annotations

from typing import Literal, NamedTuple

from readouts.records import Span

Kind = Literal["person", "land", "body", "group", "thing", "pronoun"]
Role = Literal["subject", "object", "owner", "other"]


class Phrase(NamedTuple):
    """A noun phrase.

    Attributes:
        start, end: places in the report; ``sentence`` is the sentence's position in it.
        head: the token that it hangs on, -1 without a parse.
        text: the phrase without article; ``full`` the same with "of ..." behind it.
        article: "the", "a", "both", "his"; empty without one.
        many: whether it is plural, as "police" is.
        named: whether it is a name or holds one; ``name`` are a person's telling words.
        land: code of the country that it states or, if not ``stated_land``, that the tables know.
        office: canonical; ``generic`` a title without one, such as "minister".
        nouns: the words that describe whom it names.
        gender_told: whether "King" or "spokeswoman" tells the gender, and no given name.
        body: one that stands before a title, as in "EU foreign policy chief".
    """

    start: int
    end: int
    sentence: int
    head: int
    kind: Kind
    text: str
    full: str
    article: str = ""
    lemma: str = ""
    many: bool = False
    role: Role = "other"
    named: bool = False
    name: tuple[str, ...] = ()
    land: str = ""
    stated_land: bool = False
    office: str = ""
    generic: str = ""
    counterpart: bool = False
    nouns: frozenset[str] = frozenset()
    gender: str = ""
    gender_told: bool = False
    former: bool = False
    body: str = ""

    @property
    def span(self) -> Span:
        """Where it stands in the report."""
        return Span(self.start, self.end)

    @property
    def definite(self) -> bool:
        """Whether it is spoken of as known: "the minister"."""
        return self.article in {"the", "this", "that", "these", "those", "both"}
