"""What a measurement says: figures with their meaning, rows by type, confusion, errors."""

from __future__ import annotations

import msgspec

NOTHING = "(nothing)"


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One number, of so many cases; ``value`` is None where there was nothing to measure."""

    name: str
    value: float | None
    of: int
    meaning: str


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """Precision, recall and F1 of one type: how often it was right, found and wanted."""

    type: str
    right: int
    found: int
    wanted: int
    precision: float | None
    recall: float | None
    f1: float | None


class Confused(msgspec.Struct, frozen=True, kw_only=True):
    """How often one type was taken for another; ``(nothing)`` stands for a missed or extra one."""

    gold: str
    found: str
    times: int


class Wrong(msgspec.Struct, frozen=True, kw_only=True):
    """One error. ``sure`` is the confidence or probability of what was found; 0 if nothing was."""

    text: str
    gold: str
    found: str
    entry: str
    sure: float


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """One measure on one set.

    Attributes:
        set: the set's name, as ``--set`` takes it.
        title: what was measured, for a heading.
        figures: the numbers.
        rows: by type, if types were compared.
        confusion: right and wrong pairs of types, the commonest first.
        errors: the surest first.
    """

    set: str
    title: str
    figures: tuple[Figure, ...]
    rows: tuple[Row, ...] = ()
    confusion: tuple[Confused, ...] = ()
    errors: tuple[Wrong, ...] = ()

    def figure(self, name: str) -> float | None:
        """The value of a figure.

        Raises:
            KeyError: there is none of that name.
        """
        found = {figure.name: figure.value for figure in self.figures}
        return found[name]


class Absent(msgspec.Struct, frozen=True, kw_only=True):
    """A set that was not measured: what was looked for, and where a user gets it."""

    set: str
    looked_for: str
    where: str


class Evaluation(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that was measured, with what: versions of coder, parser and scorer.

    ``scorer`` is empty where none took part.
    """

    version: str
    parser: str
    scorer: str
    results: tuple[Result, ...]
    absent: tuple[Absent, ...]

    def result(self, name: str, title: str = "") -> Result:
        """The first result of a set whose title begins so.

        Raises:
            KeyError: there is none.
        """
        for result in self.results:
            if result.set == name and result.title.startswith(title):
                return result
        raise KeyError(name)
