"""What a stream holds, told from its first bytes."""

from __future__ import annotations

import re

from readouts.reading.decode import decode, wide

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "a rich-text (RTF) document"),
    (b"%!PS", "a PostScript document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"PAR1", "a Parquet file"),
    (b"ARROW1", "an Arrow file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
)
_CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32), 127])
_MANY_CONTROLS = 0.1
_HTML = re.compile(
    r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|h1|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(r"<(?:\?xml|rss|feed|newsitem|nitf|newsml)\b", re.IGNORECASE)
_DELIMITERS = re.compile(r"[,;\t|]")


def binary_kind(head: bytes) -> str | None:
    """What kind of file that is not text this is, such as ``a PDF document``; None for text."""
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "a WebP image"
    if head[4:8] == b"ftyp":
        return "a video"
    if wide(head):
        return None
    return _noise(head)


def _noise(head: bytes) -> str | None:
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return "not text of any kind we know" if controls > _MANY_CONTROLS * len(head) else None


def sniff(head: bytes) -> str:
    """The format of text: ``json``, ``jsonl``, ``html``, ``xml``, ``csv`` or ``text``.

    Args:
        head: the first bytes of the stream, known not to be binary.
    """
    text = decode(head).lstrip()
    if text[:1] in {"{", "["}:
        return _json_kind(text)
    if text[:1] == "<":
        if _HTML.match(text):
            return "html"
        return "xml" if _XML.match(text) else "text"
    cells = _DELIMITERS.split(text.partition("\n")[0].casefold())
    names = {cell.strip().strip('"') for cell in cells}
    return "csv" if len(cells) > 1 and "text" in names else "text"


def _json_kind(text: str) -> str:
    if re.match(r'\[\s*[{"\]]', text) and not re.match(r"\[\s*\]?\s*\w", text):
        return "json"
    if re.match(r'\{\s*["}]', text):
        first = text.partition("\n")[0].rstrip()
        return "jsonl" if first.endswith("}") else "json"
    return "text"
