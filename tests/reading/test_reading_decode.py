from __future__ import annotations

import codecs

import pytest

from readouts.reading.decode import decode, decode_line

TEXT = "The café’s owner said “no” — and the ministers left.\r\nNaïve, he added.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        codecs.BOM_UTF8 + TEXT.encode("utf-8"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
    ],
)
def test_every_usual_encoding_gives_the_same_text(data: bytes) -> None:
    assert decode(data) == TEXT


def test_a_mixed_document_keeps_its_good_lines() -> None:
    data = "Café talks\n".encode() + "Café talks\n".encode("latin-1")
    assert decode(data) == "Café talks\nCaf\ufffd talks\n"


def test_a_cut_wide_character_is_replaced() -> None:
    assert decode(codecs.BOM_UTF16_LE + b"h\0i\0!") == "hi\ufffd"


def test_other_encodings_are_detected() -> None:
    text = "Министры иностранных дел двух стран обсудили по телефону торговлю и рыболовство. " * 5
    assert decode(text.encode("cp1251")) == text


def test_a_line_alone_is_utf8_or_windows() -> None:
    assert decode_line("é".encode()) == "é"
    assert decode_line(b"\x93no\x94") == "“no”"
    assert decode_line(b"\x81 no") == "\ufffd no"
