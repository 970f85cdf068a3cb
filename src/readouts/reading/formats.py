"""The table of formats: the one place where a reader is registered.

A reader is a function ``read(stream, source)`` that takes an open binary stream (decompressed,
at its beginning) and its ``Source`` and yields a ``Report`` or a ``Reject`` per item. It never
raises for bad content. A reader of your own needs one line in the ``pyproject.toml`` of your
package::

    [project.entry-points."readouts.readers"]
    ninjs = "my_package.ninjs:FORMAT"

where ``FORMAT = Format("ninjs", (".ninjs",), read)``. Its extensions win over ours, because it
was installed on purpose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import BinaryIO, NamedTuple

from readouts.errors import DataError
from readouts.reading.source import Source
from readouts.records import Reject, Report

GROUP = "readouts.readers"

Reader = Callable[[BinaryIO, Source], Iterator[Report | Reject]]


class Format(NamedTuple):
    """A format: its name, the extensions (lower case, with dot) it claims, and its reader."""

    name: str
    extensions: tuple[str, ...]
    read: Reader


class _Entry(NamedTuple):
    extensions: tuple[str, ...]
    module: str


# Modules, not functions, so that asking for one format loads one reader.
_BUILT_IN = {
    "text": _Entry((".txt", ".text", ".md"), "readouts.reading.plain"),
    "html": _Entry((".html", ".htm", ".xhtml"), "readouts.reading.html"),
    "jsonl": _Entry((".jsonl", ".ndjson", ".jsonlines"), "readouts.reading.jsonlines"),
    "json": _Entry((".json",), "readouts.reading.json_file"),
    "csv": _Entry((".csv", ".tsv", ".tab"), "readouts.reading.table"),
}

_ADVICE = {
    "document": "save it as plain text or HTML",
    "feed": "turn it into JSON lines with id, title, text, published, source, url",
    "sheet": "save it as CSV with a column named text",
    "media": "give the words of the report as plain text",
    "archive": "unpack it and give the folder",
    "code": "give reports as plain text, HTML, JSON lines or CSV",
}
_UNSUPPORTED = {
    "document": ".pdf .doc .docx .odt .rtf .epub .ps .pages .ppt .pptx .mobi .eml .msg .mbox",
    "feed": ".xml .rss .atom .warc .ninjs .newsml .nitf .sgm .sgml .yaml .yml",
    "sheet": ".xls .xlsx .ods .parquet .feather .arrow .db .sqlite .sqlite3 .dta .sav .rds",
    "media": ".jpg .jpeg .png .gif .tif .tiff .webp .svg .bmp .ico .mp3 .mp4 .wav .mov .avi",
    "archive": ".zip .tar .tgz .bz2 .xz .7z .rar .zst",
    "code": ".py .pyc .js .css .r .sh .exe .so .dll .bin .ipynb .toml .ini .cfg .lock .log",
}
_KIND_OF = {ext: kind for kind, exts in _UNSUPPORTED.items() for ext in exts.split()}


def format_of(extension: str) -> str | None:
    """The format that claims an extension such as ``.csv``; None if none does."""
    return _extensions().get(extension.lower())


def advice_for(extension: str) -> str | None:
    """What to do with a kind of file that no reader knows; None if the kind is not known to us."""
    kind = _KIND_OF.get(extension.lower())
    return _ADVICE[kind] if kind else None


def format_names() -> tuple[str, ...]:
    """The names of all formats, sorted, those of plug-ins included."""
    return tuple(sorted({*_BUILT_IN, *_plug_ins()}))


@cache
def reader(name: str) -> Reader:
    """The reader of a format.

    Args:
        name: one of ``format_names()``.

    Raises:
        DataError: there is no such format, or its plug-in cannot be loaded.
    """
    if plug_in := _plug_ins().get(name):
        return plug_in.read
    if entry := _BUILT_IN.get(name):
        read: Reader = import_module(entry.module).read
        return read
    raise DataError(f"no reader for format {name!r}", fix=f"use one of {', '.join(format_names())}")


@cache
def _extensions() -> dict[str, str]:
    ours = {ext: name for name, entry in _BUILT_IN.items() for ext in entry.extensions}
    theirs = {ext: f.name for f in _plug_ins().values() for ext in f.extensions}
    return ours | theirs


@cache
def _plug_ins() -> dict[str, Format]:
    found = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    return {form.name: form for form in map(load, found)}


def load(point: EntryPoint) -> Format:
    """The format that a plug-in registers.

    Raises:
        DataError: it cannot be imported, or is not a ``Format``.
    """
    try:
        form = point.load()
    except (ImportError, AttributeError) as error:
        raise DataError(
            f"the reader plug-in {point.name!r} cannot be loaded: {error}",
            where=point.value,
            fix="repair or uninstall the package that registers it",
        ) from error
    if not isinstance(form, Format):
        raise DataError(f"the reader plug-in {point.name!r} is not a Format", where=point.value)
    return form
