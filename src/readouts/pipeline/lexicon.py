"""The lexicon that a run codes by: the packaged one, or with a user's file over it."""

from __future__ import annotations

from pathlib import Path

from readouts.coding import Lexicon, load_lexicon, own_lexicon
from readouts.errors import UnreadableInput

_MOST_BYTES = 20_000_000  # ten times the packaged lexicon with room: anything larger is a mistake


def lexicon_of(path: str | Path | None) -> Lexicon:
    """The packaged lexicon, with the entries of a user's file over it if there is one.

    Raises:
        UnreadableInput: the file cannot be read.
        DataError: it has a fault.
    """
    if path is None:
        return load_lexicon()
    return own_lexicon(lexicon_bytes(path), Path(path).name)


def lexicon_bytes(path: str | Path) -> bytes:
    """What is in a user's file.

    Raises:
        UnreadableInput: there is none, or it is far too large.
    """
    file = Path(path)
    try:
        if file.stat().st_size > _MOST_BYTES:
            fix = "give a YAML file as docs/how-to/own-lexicon.md describes it"
            raise UnreadableInput("is too large for a lexicon", where=str(path), fix=fix)
        return file.read_bytes()
    except OSError as error:
        what = f"the lexicon cannot be read: {(error.strerror or str(error)).lower()}"
        raise UnreadableInput(what, where=str(path), fix="check path and permissions") from error
