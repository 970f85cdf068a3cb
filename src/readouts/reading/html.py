"""HTML pages: the article without the page around it, by trafilatura."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from readouts.reading.boilerplate import is_boilerplate
from readouts.reading.bounds import MAX_PAGE
from readouts.reading.decode import decode, wide
from readouts.reading.record import report_from_record
from readouts.reading.refuse import refuse
from readouts.reading.source import Source
from readouts.reading.stamps import parse_stamp
from readouts.records import Reject, Report

# Without bounds of our own htmldate would take today as the last day, and results would change
# from one day to the next. Only what the page itself states is wanted, no guess from its prose.
_DATES = {
    "extensive_search": False,
    "original_date": True,
    "min_date": "1800-01-01",
    "max_date": "2100-12-31",
}
_STAMP_PATHS = (  # where pages state a moment, with its zone; htmldate gives the day alone
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//time[@itemprop='datePublished']/@datetime",
    "//meta[@name='date' or @name='pubdate' or @name='publish-date']/@content",
)
_LD_STAMP = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE
)
_PROLOG = re.compile(r"^\s*<\?xml[^>]*\?>")  # lxml takes no declared encoding in a str
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*(?:\s|$)")
_WORDS = 6  # of a line that may be a sentence; menus have fewer, or no full stop


def read(stream: BinaryIO, source: Source) -> Iterator[Report | Reject]:
    """The one report of a page; offsets refer to the text that was extracted."""
    data = stream.read(MAX_PAGE + 1)
    if len(data) > MAX_PAGE:
        detail = f"{source.name}: a page of more than {MAX_PAGE:,} bytes; give its article as text."
        yield refuse(source.name, "too-long", detail)
        return
    page = _extract(decode_page(data))
    if page is None:
        detail = (
            f"{source.name}: no article was found on the page, only navigation or nothing;"
            " save the article itself, or give its text."
        )
        yield refuse(source.name, "no-text", detail)
        return
    yield report_from_record(page, source.name, path=source.name)


def decode_page(data: bytes) -> str:
    """The characters of a page: by its mark, by the charset it declares, else by its bytes."""
    declared = None if wide(data) else _CHARSET.search(data, 0, 4096)
    if declared and declared[1].lower() not in {b"utf-8", b"utf8"}:
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeError):
            pass  # an unknown name or a wrong one: the bytes decide
    return decode(data)


def _extract(page: str) -> dict[str, object] | None:
    """What a record would hold, or None if there is no article."""
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # lxml ships no types
    from trafilatura import bare_extraction, load_html

    for name in ("trafilatura", "htmldate"):  # without a handler, logging prints on stderr
        logging.getLogger(name).addHandler(logging.NullHandler())
    page = _PROLOG.sub("", page)
    try:
        tree = load_html(page)
        if tree is None:
            return None
        stamp = _stamp(tree, page)
        found: Any = bare_extraction(
            tree,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params=dict(_DATES),
        )
    except (LxmlError, ValueError, TypeError, RecursionError):
        return None
    if found is None or not _is_article(found.text or ""):
        return None
    return _record(found, stamp)


def _record(found: Any, stamp: str | None) -> dict[str, object]:
    record = {
        "title": found.title,
        "text": found.text,
        "published": stamp or found.date,
        "source": found.sitename or found.hostname,
        "url": found.url,
        "author": found.author,
    }
    return {key: value for key, value in record.items() if value}


def _stamp(tree: Any, page: str) -> str | None:
    for path in _STAMP_PATHS:
        for value in tree.xpath(path):
            if stamp := parse_stamp(str(value)):
                return stamp
    match = _LD_STAMP.search(page)
    return parse_stamp(match[1]) if match else None


def _is_article(text: str) -> bool:
    """Whether any line holds a sentence that is not the small print of the page."""
    return any(
        len(line.split()) >= _WORDS and _SENTENCE_END.search(line) and not is_boilerplate(line)
        for line in text.splitlines()
    )
