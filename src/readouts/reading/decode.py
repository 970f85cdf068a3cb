"""Bytes to characters, whatever they were written in; never an error, never a changed line end."""

from __future__ import annotations

import codecs
import re

_BOMS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_HIGH = re.compile(rb"[\x80-\xff]")
_NO_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")  # the five bytes that Windows-1252 leaves out
_RARE = 0.1  # English text has far fewer than one accent or curly quote in ten letters
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes) -> str:
    """The characters of a whole document.

    A byte order mark decides and is not part of the text. Else UTF-16 is known by its zero bytes,
    UTF-8 by being valid. A document that is UTF-8 on some lines only is mixed: each bad byte of
    the others becomes U+FFFD. A few high bytes among English letters are Windows-1252, which the
    WHATWG Encoding Standard reads for every Latin-1 label; for anything else charset-normalizer
    is asked. Line ends stay as they are; NUL becomes a space.
    """
    encoding, skip = wide(data) or ("utf-8", 0)
    if encoding != "utf-8":
        return tidy(data[skip:].decode(encoding, "replace"))
    try:
        return tidy(data[skip:].decode("utf-8"))
    except UnicodeDecodeError:
        return tidy(_mixed(data[skip:]) if skip or _some_utf8(data) else _legacy(data))


def decode_line(line: bytes) -> str:
    """One line of a file that is read line by line: UTF-8, else Windows-1252, else U+FFFD."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode(
            "utf-8" if _some_utf8(line) or _NO_CP1252.search(line) else "cp1252", "replace"
        )


def wide(data: bytes) -> tuple[str, int] | None:
    """The encoding that a byte order mark or zero bytes give away, and the mark's length.

    None if there is no mark and the bytes look like one byte a letter.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding, len(mark)
    sample = data[:_SAMPLE]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le", 0
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be", 0
    return None


def tidy(text: str) -> str:
    """The text with what no database can hold taken out: NUL is a space, half a pair U+FFFD."""
    if "\0" in text:
        text = text.replace("\0", " ")
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _mixed(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _some_utf8(data: bytes) -> bool:
    """Whether a line with high bytes is valid UTF-8, so that the document is mixed."""
    return any(_HIGH.search(line) and _is_utf8(line) for line in data.split(b"\n"))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _legacy(data: bytes) -> str:
    few = len(_HIGH.findall(data)) <= _RARE * len(data)
    if few and not _NO_CP1252.search(data):
        return data.decode("cp1252")
    from charset_normalizer import from_bytes  # slow to load, seldom needed

    best = from_bytes(data[: _SAMPLE * 16]).best()
    return data.decode(best.encoding if best else "utf-8", "replace")
