"""An actor or recipient: the words that name it, and the codes they stand for."""

from __future__ import annotations

import msgspec

from readouts.records.span import Span


class Who(msgspec.Struct, frozen=True, kw_only=True):
    """One party of a claim.

    Attributes:
        text: the words of the report that name it.
        span: where they stand in the report's text.
        stands_for: the fuller mention that these words refer to, as in "the minister".
        code: ISO 3166 alpha-3 country, or one of PLOVER's non-state codes (IGO, UNO, EUR, NGO,
            ISM, IMG, MNC); None if unknown.
        sector: PLOVER's primary sector, such as GOV; None if unknown or a country as a whole.
        other_sectors: further sectors, sorted.
        name: the resolved name of a person or organisation.
        office: the office held at the event's date, such as "Minister of Foreign Affairs".
        identifier: Wikidata id, if known.
        cow: Correlates of War number of the country at the event's date.
        gw: Gleditsch-Ward number of the country at the event's date.
        reason: how the codes were found, or why they were not.
        confidence: 0 to 1, that code and sector are right; None until resolved. What it is
            measured on is said in docs/explain/how-good.md.
    """

    text: str
    span: Span
    stands_for: str | None = None
    code: str | None = None
    sector: str | None = None
    other_sectors: tuple[str, ...] = ()
    name: str | None = None
    office: str | None = None
    identifier: str | None = None
    cow: int | None = None
    gw: int | None = None
    reason: str = "not resolved yet"
    confidence: float | None = None

    @property
    def key(self) -> str:
        """What makes two mentions the same party, as far as codes tell: ``PAK/GOV``.

        A person's name is not part of it: "Pakistan" and its foreign minister may be one party of
        one event. Without a code the name, folded, stands in.
        """
        if self.code is None:
            return (self.name or self.text).casefold()
        return f"{self.code}/{self.sector}" if self.sector else self.code
