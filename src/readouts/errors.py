"""Every error that Readouts raises on purpose, as one tree.

```
ReadoutsError                 code E000
├── InputError                something given to us cannot be used
│   ├── UnreadableInput       E101  a path or stream cannot be read at all
│   ├── UnsupportedFormat     E102  we do not know how to read this kind of file
│   └── BadRecord             E103  a record lacks what it needs
├── LookupFailed              something asked for is not there
│   ├── NoSuchId              E201  no story, event or report has this id
│   └── NoSuchTerm            E202  the codebook has no such term
├── StoreError                the database cannot be used
│   ├── NotOurStore           E301  the file is not a Readouts database
│   ├── NewerStore            E302  the file was written by a newer version
│   ├── StoreBusy             E303  somebody else is writing
│   └── StoreWriteFailed      E304  disk full, folder not writable
├── DataError                 E401  a packaged table or lexicon file is wrong
├── MissingExtra              E501  an optional dependency is not installed
└── Interrupted               E601  the user stopped a run; what was stored is safe
```

Each message says what is wrong, where, and what would work.
"""

from __future__ import annotations


class ReadoutsError(Exception):
    """The root of the tree.

    Args:
        what: what went wrong, in words, naming the culprit.
        where: the file, line, id or option it happened at, if there is one.
        fix: what the user can do about it, if anything.
    """

    code = "E000"

    def __init__(self, what: str, *, where: str | None = None, fix: str | None = None) -> None:
        self.what = what
        self.where = where
        self.fix = fix
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" — {self.fix}" if self.fix else ""
        return f"{place}{self.what}{advice} [{self.code}]"


class InputError(ReadoutsError):
    """Something given to us cannot be used."""

    code = "E100"


class UnreadableInput(InputError):
    """A path or stream cannot be read at all."""

    code = "E101"


class UnsupportedFormat(InputError):
    """The kind of file is not one that a reader knows."""

    code = "E102"


class BadRecord(InputError):
    """A record lacks what it needs, or holds what it must not."""

    code = "E103"


class LookupFailed(ReadoutsError):
    """Something asked for is not there."""

    code = "E200"


class NoSuchId(LookupFailed):
    """No story, event or report has this id."""

    code = "E201"


class NoSuchTerm(LookupFailed):
    """The codebook has no such term."""

    code = "E202"


class StoreError(ReadoutsError):
    """The database cannot be used."""

    code = "E300"


class NotOurStore(StoreError):
    """The file is not a Readouts database."""

    code = "E301"


class NewerStore(StoreError):
    """The file was written by a newer version of Readouts."""

    code = "E302"


class StoreBusy(StoreError):
    """Somebody else is writing to the database."""

    code = "E303"


class StoreWriteFailed(StoreError):
    """The disk is full or the folder is not writable."""

    code = "E304"


class DataError(ReadoutsError):
    """A packaged table or a lexicon file is wrong."""

    code = "E401"


class MissingExtra(ReadoutsError):
    """An optional dependency is not installed; the message holds the install line."""

    code = "E501"


class Interrupted(ReadoutsError):
    """The user stopped a run; everything stored until then is safe."""

    code = "E601"
