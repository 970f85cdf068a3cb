"""What a format of the exchange is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Literal, TextIO

import msgspec


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What a user may ask of any format.

    Attributes:
        all_realities: also events that the reports deny or only suppose.
    """

    all_realities: bool = False


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """One format that can be written: the plug-in point of the exchange.

    A package adds one under the entry point group ``readouts.exporters``: a name that leads to a
    ``Format``.

    Attributes:
        name: what a user calls it.
        about: one line for a list of formats.
        takes: what ``write`` is given, one item at a time: ``events`` (``Event`` with claims),
            ``stories`` (a ``Readout`` and its reports in order) or ``claims`` (a ``Claim`` and its
            report).
        suffix: the usual ending of a file's name.
        write: writes the items to a text file; gives how many it wrote.
    """

    name: str
    about: str
    takes: Literal["events", "stories", "claims"]
    suffix: str
    write: Callable[[Iterable[Any], TextIO, Options], int]
