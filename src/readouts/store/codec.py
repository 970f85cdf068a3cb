"""Records to what a column holds, and back.

JSON where a person may look with a SQLite browser; deflated msgpack for parses, which are many,
large, and of use to nobody but the coder.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

import msgspec

from readouts.records import Parsed, make_id

T = TypeVar("T")

_DEFLATE_LEVEL = 1  # three quarters of the gain of level 6 in a third of its time
_SIGN_BIT = 1 << 63


_NOTHING: tuple[Any, ...] = (None, (), {})
_ENCODER = msgspec.json.Encoder()
_PARSED = msgspec.msgpack.Decoder(Parsed)


def to_json(record: Any) -> str:
    """A record, or anything made of plain values, as JSON text.

    Fields that are empty, and empty by default, are left out: a third of what claims take.
    """
    return _ENCODER.encode(_lean(record)).decode("utf-8")


def _lean(value: Any) -> Any:
    if isinstance(value, msgspec.Struct):
        may_miss = _empty_by_default(type(value))
        pairs = ((name, getattr(value, name)) for name in value.__struct_fields__)
        return {n: _lean(v) for n, v in pairs if v not in _NOTHING or n not in may_miss}
    return [_lean(one) for one in value] if isinstance(value, tuple) else value


@cache
def _empty_by_default(kind: type[msgspec.Struct]) -> frozenset[str]:
    """The fields whose default is nothing.

    Others are always written: a default of, say, 0.5 may be another one day, nothing stays nothing.
    """
    return frozenset(
        field.name
        for field in msgspec.structs.fields(kind)
        if field.default in _NOTHING or field.default_factory is dict
    )


def from_json(kind: type[T], text: str) -> T:
    """The record back."""
    return msgspec.json.decode(text, type=kind)


def pack(parsed: Parsed) -> bytes:
    """A parse as bytes."""
    return zlib.compress(msgspec.msgpack.encode(parsed), _DEFLATE_LEVEL)


def unpack(data: bytes) -> Parsed:
    """The parse back."""
    return _PARSED.decode(zlib.decompress(data))


def sentence_key(text: str) -> str:
    """The key under which the parse of a sentence with these words is kept."""
    return make_id("t", text)


def listed(values: Iterable[str | int]) -> str:
    """Values as one parameter, for ``IN (SELECT value FROM json_each(?))``: sorted, each once."""
    return to_json(sorted(set(values)))


def signed(number: int) -> int:
    """An unsigned 64-bit number as the signed one with the same bits, which SQLite can hold."""
    return (number & (2 * _SIGN_BIT - 1) ^ _SIGN_BIT) - _SIGN_BIT
