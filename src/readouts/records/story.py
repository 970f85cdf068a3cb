"""All reports of one happening, and where their words come from."""

from __future__ import annotations

from typing import Literal

import msgspec

OriginKind = Literal["original", "copy", "shared-release"]


class Feature(msgspec.Struct, frozen=True, kw_only=True):
    """One reason for or against joining two reports: the two values compared, and its weight."""

    name: str
    a: str
    b: str
    weight: float


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """The comparison of two reports, ``a < b``: joined or not, and why."""

    a: str
    b: str
    joined: bool
    score: float
    features: tuple[Feature, ...] = ()


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """An independent source of words within a story.

    Attributes:
        id: made from its first report, ``o…``.
        reports: ids of the reports that print its words, sorted.
        kind: ``original`` one report alone; ``copy`` reports that print another's words;
            ``shared-release`` reports that each print, in part, words that neither wrote.
        credited: agency or broadcaster that a report credits, such as "Radio Pakistan".
    """

    id: str
    reports: tuple[str, ...]
    kind: OriginKind
    credited: str | None = None


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """A story: its reports in order of publication, its origins.

    The id names the founding report (the earliest by publication, then by id) with ``s`` for
    ``r``, so an old id always leads through that report to the story it is in today.
    """

    id: str
    reports: tuple[str, ...]
    origins: tuple[Origin, ...] = ()
