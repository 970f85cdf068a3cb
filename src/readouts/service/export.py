"""A whole store in other people's formats."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Generator
from contextlib import closing
from pathlib import Path
from typing import Any, TextIO

from readouts.errors import StoreWriteFailed
from readouts.exchange import Format, Options, format_named
from readouts.store import View


def export(view: View, name: str, out: TextIO, *, all_realities: bool = False) -> int:
    """Write everything in a format; gives the number of lines.

    Raises:
        UnsupportedFormat: there is no such format.
    """
    chosen = format_named(name)
    # Closed before the store is, also when a reader goes away halfway.
    with closing(_items(view, chosen)) as items:
        return chosen.write(items, out, Options(all_realities=all_realities))


def export_file(view: View, name: str, path: str | Path, *, all_realities: bool = False) -> int:
    """As ``export``, into a file, which appears whole or not at all.

    Raises:
        UnsupportedFormat: there is no such format.
        StoreWriteFailed: the folder is missing or cannot be written to, or the disk is full.
    """
    format_named(name)
    target = Path(path)
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="", dir=target.parent, prefix=".part-", delete=False
        ) as part:
            count = _filled(view, name, part, all_realities=all_realities)
        Path(part.name).chmod(0o666 & ~_umask())
        Path(part.name).replace(target)
    except OSError as error:
        what = f"cannot be written: {error.strerror or error}"
        fix = "name a file in a folder that exists, can be written to and has room"
        raise StoreWriteFailed(what, where=str(path), fix=fix) from error
    return count


def _filled(view: View, name: str, part: Any, *, all_realities: bool) -> int:
    try:
        return export(view, name, part, all_realities=all_realities)
    except BaseException:
        Path(part.name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The user's own mask: a temporary file is private, an export need not be."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _items(view: View, chosen: Format) -> Generator[Any, None, None]:
    if chosen.takes == "events":
        yield from view.each_event()
    elif chosen.takes == "stories":
        yield from view.each_story()
    else:
        yield from view.each_claim()
