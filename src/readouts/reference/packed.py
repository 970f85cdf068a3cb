"""The packed gazetteer: columns of GeoNames, looked up by folded name without an object a place.

``scripts/reference_gazetteer.py`` writes the file. A quarter of a million places are held as
arrays and two lists of names, some 60 MB; loading them takes about a third of a second.
"""

from __future__ import annotations

import functools
import lzma
from bisect import bisect_left
from importlib import resources
from typing import Literal, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from readouts.reference.fold import fold, is_acronym
from readouts.reference.loading import loaded_once

PlaceKind = Literal["country", "region", "district", "capital", "city", "disputed", "feature"]

_KINDS: tuple[PlaceKind, ...] = ("country", "region", "district", "capital", "city")
_PROMINENT = 16


class Place(NamedTuple):
    """One place. ``code`` is ISO 3166 alpha-3; for a disputed one ``claimants`` lists all.

    ``lat`` and ``lon`` are WGS 84 degrees, None where the table has none; those of a country or
    division are a point amid it. ``population`` is 0 if unknown. ``province`` and ``district``
    are the first- and second-level divisions that hold it.
    """

    name: str
    aliases: tuple[str, ...]
    kind: PlaceKind
    code: str
    province: str
    lat: float | None
    lon: float | None
    population: int
    geonameid: int | None
    claimants: tuple[str, ...]
    district: str = ""
    prominent: bool = False


def _bytes(packed: bytes, width: int) -> NDArray[np.uint8]:
    """A column whose bytes were stored apart, lowest first, put together again."""
    raw = np.frombuffer(lzma.decompress(packed), dtype=np.uint8)
    return np.ascontiguousarray(raw.reshape(width, -1).T)


def _summed(packed: bytes) -> NDArray[np.int32]:
    """A column of differences as values."""
    steps = _bytes(packed, 4).view(np.int32).ravel()
    return np.cumsum(steps, dtype=np.int64).astype(np.int32)


class Gazetteer:
    """All places, by row. Rows follow country, province, district, kind.

    Args:
        columns: the packed columns by name, as in ``gazetteer.bin``.
    """

    def __init__(self, columns: dict[str, bytes]) -> None:
        def lines(name: str) -> list[str]:
            return lzma.decompress(columns[name]).decode().split("\n")

        self._codes = lines("codes")
        self._names = lines("names")
        self._keys = lines("keys")
        self._iso = _bytes(columns["iso"], 1).ravel()
        self._kind = _bytes(columns["kind"], 1).ravel()
        self._lat, self._lon = _summed(columns["lat"]), _summed(columns["lon"])
        self._people = _bytes(columns["people"], 4).view(np.uint32).ravel()
        self._ids = _summed(columns["geonameid"])
        self._region, self._district = _summed(columns["region"]), _summed(columns["district"])
        counts = _bytes(columns["counts"], 2).view(np.uint16).ravel()
        self._first = np.concatenate(([0], np.cumsum(counts, dtype=np.int64)))
        self._rows = _bytes(columns["places"], 4).view(np.uint32).ravel()

    def __len__(self) -> int:
        return len(self._names)

    def rows_of(self, name: str) -> list[int]:
        """Rows of the places of this name; one in capitals alone is found only in capitals."""
        key = fold(name)
        found = self._rows_of_key(key)
        return [*self._rows_of_key("=" + key), *found] if is_acronym(name) else found

    def _rows_of_key(self, key: str) -> list[int]:
        at = bisect_left(self._keys, key)
        if at == len(self._keys) or self._keys[at] != key:
            return []
        return [int(row) for row in self._rows[self._first[at] : self._first[at + 1]]]

    def is_prominent(self, row: int) -> bool:
        """Whether the place is a capital, a large or listed city, or a first-level division."""
        return bool(self._kind[row] & _PROMINENT)

    def prominent(self) -> list[int]:
        """The rows of all prominent places."""
        return [int(row) for row in np.flatnonzero(self._kind & _PROMINENT)]

    def countries(self) -> list[Place]:
        """All countries."""
        return [self.place(int(row)) for row in np.flatnonzero(self._kind == 0)]

    @functools.lru_cache(maxsize=20_000)  # noqa: B019 -- one gazetteer a process, never dropped
    def place(self, row: int) -> Place:
        """The place of a row."""
        region, district = int(self._region[row]), int(self._district[row])
        return Place(
            name=self._names[row],
            aliases=(),
            kind=_KINDS[int(self._kind[row]) % _PROMINENT],
            code=self._codes[int(self._iso[row])],
            province=self._names[region] if region >= 0 else "",
            lat=int(self._lat[row]) / 1000,
            lon=int(self._lon[row]) / 1000,
            population=int(self._people[row]),
            geonameid=int(self._ids[row]),
            claimants=(),
            district=self._names[district] if district >= 0 else "",
            prominent=self.is_prominent(row),
        )


@loaded_once
def gazetteer() -> Gazetteer:
    """The packaged gazetteer, loaded once a process."""
    file = resources.files(__package__) / "data" / "gazetteer.bin"
    return Gazetteer(msgspec.msgpack.decode(file.read_bytes(), type=dict[str, bytes]))
