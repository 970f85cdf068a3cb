"""The people a report names in full, so that a surname later on is one of them."""

from __future__ import annotations

import functools
import re
from collections import Counter

from readouts.records import Report
from readouts.reference import name_words
from readouts.resolving.identify import Found, identify
from readouts.resolving.lands import land_counts
from readouts.resolving.near import without_houses
from readouts.resolving.persons import same_name
from readouts.resolving.phrase import take_apart

# A run of capitalised words as newswire names people: "Russian Foreign Minister Sergey Lavrov".
# Words are bounded here and below, or a text without spaces would take minutes.
_RUN = re.compile(
    r"(?:\b(?:former|ousted|deposed) )?\b[A-Z][\w'’.-]{0,60}"
    r"(?:[ \n](?:(?:bin|ibn|al|el|ul|de|da|del|la|van|von|der|of|the)[ \n]){0,2}"
    r"[A-Z][\w'’.-]{0,60}){1,8}"
)
# The same with the title in small letters: "Kenyan trade minister Amara Odinga".
_SMALL = re.compile(
    r"(?:\b(?:former|ousted|deposed) )?\b[A-Z][\w'’-]{1,60}(?: [A-Z][\w'’-]{1,60})?"
    r"(?: [a-z][a-z-]{1,60}){1,4},?"
    r" [A-Z][\w'’-]{1,60}(?: [A-Z][\w'’-]{1,60})+"
)
_CHIEF = 3  # times as often as the next country
_MOST = 400  # runs looked at; a report with more is a list


def _runs(text: str) -> list[str]:
    """Stretches of text that may name a person with a title."""
    large = [run.group().replace("\n", " ") for run in _RUN.finditer(text)]
    small = [run.group() for run in _SMALL.finditer(text)]
    return (large + [run for run in small if not take_apart(run, None).of("word")])[:_MOST]


class Cast:
    """People of one report, in the order in which it names them in full.

    Args:
        report: its text is searched.
        day: the report's day.
        lead: number of its first sentence.
    """

    @classmethod
    @functools.lru_cache(maxsize=64)
    def of_text(cls, text: str, day: str | None) -> Cast:
        """The people of a text that is no report: a sentence, or a few."""
        return cls(Report(id="text", text=text), day)

    def __init__(self, report: Report, day: str | None, lead: int = 0) -> None:
        self.lead = lead
        self._report, self._day = report, day
        self._people: list[tuple[tuple[str, ...], Found]] = []
        self._strangers: set[str] = set()
        for run in _runs(report.text):
            found = identify(run, day)
            words = name_words(found.person) if found.person else ()
            if found.code and len(words) > 1:
                self._people.append((words, found))
            elif not found.code:
                named = name_words(take_apart(run, day).name)
                self._strangers |= set(named[1:])

    @property
    def text(self) -> str:
        """The report's text."""
        return self._report.text

    @property
    def title(self) -> str:
        """The report's title; empty if it has none."""
        return (self._report.title or "").strip()

    @functools.cached_property
    def _counts(self) -> Counter[str]:
        text = " . ".join((self._report.title or "", self._report.text))
        return land_counts(without_houses(text), self._day)

    @functools.cached_property
    def lands(self) -> list[str]:
        """Codes of all countries that the report names, its dateline and title included."""
        return list(self._counts)

    @property
    def chief_land(self) -> str:
        """The country that the report names alone, or thrice as often as any other; else empty."""
        common = self._counts.most_common(2)
        if not common or (len(common) > 1 and common[0][1] < _CHIEF * common[1][1]):
            return ""
        return common[0][0]

    @functools.cached_property
    def home(self) -> str:
        """The country where a report is at home that names several; empty if that is not clear.

        The chief one; else that of its dateline, if it is the first that the report names.
        """
        dateline = next((mark.value for mark in self._report.marked("dateline")), "")
        written = list(land_counts(dateline, self._day))
        first = self.lands[:1]
        return self.chief_land or (written[0] if len(written) == 1 and written == first else "")

    def has_stranger(self, name: str) -> bool:
        """Whether the report names somebody unknown of this surname in full."""
        return bool(set(name_words(name)) & self._strangers)

    def find(self, name: str) -> Found | None:
        """The one person of the report that a name fits, or None if none or several do."""
        words = name_words(name)
        if not words:
            return None
        fits = [found for known, found in self._people if same_name(words, known)]
        people = {(found.person, found.code) for found in fits}
        if not fits or len(people) > 1:
            return None
        return max(fits, key=lambda found: (bool(found.office), bool(found.identifier)))
