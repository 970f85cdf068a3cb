"""The people a report names in full, so that a surname later on is one of them."""

from __future__ import annotations

import re

from readouts.records import Report
from readouts.reference import name_words
from readouts.resolving.identify import Found, identify
from readouts.resolving.persons import same_name

# A run of capitalised words as newswire names people: "Russian Foreign Minister Sergey Lavrov"
_RUN = re.compile(
    r"(?:\b(?:former|ousted|deposed) )?\b[A-Z][\w'’.-]*"
    r"(?:[ \n](?:(?:bin|ibn|al|el|ul|de|da|del|la|van|von|der|of|the)[ \n]){0,2}"
    r"[A-Z][\w'’.-]*){1,8}"
)
_MOST = 400  # runs looked at; a report with more is a list


class Cast:
    """People of one report, in the order in which it names them in full.

    Args:
        report: its text is searched.
        day: the report's day.
    """

    def __init__(self, report: Report, day: str | None) -> None:
        self._people: list[tuple[tuple[str, ...], Found]] = []
        for run in list(_RUN.finditer(report.text))[:_MOST]:
            found = identify(run.group().replace("\n", " "), day)
            words = name_words(found.person) if found.person else ()
            if found.code and len(words) > 1:
                self._people.append((words, found))

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
