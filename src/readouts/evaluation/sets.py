"""The labelled sets: which there are, where a user gets them, how they are read.

The public ones are other people's and not part of this project: they are read from the folder that
``READOUTS_BENCH`` names, one JSON object a line, as docs/how-to/measure-the-coder.md describes.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from readouts.errors import BadRecord
from readouts.evaluation.labelled import Line, load_labelled
from readouts.evaluation.model import Absent

VARIABLE = "READOUTS_BENCH"
OWN = Path(__file__).parents[3] / "evals" / "sets"  # in a checkout; not part of the wheel


class Public(msgspec.Struct, frozen=True):
    """A public set: its file below ``READOUTS_BENCH``, and where it comes from."""

    file: str
    where: str


PUBLIC = {
    "plv": Public(
        "coding/plv_train.jsonl",
        "github.com/snowood1/Zero-Shot-PLOVER, datasets/PLV_train.tsv",
    ),
    "gsr": Public(
        "coding/universalpetrarch_gsr_en.jsonl",
        "github.com/openeventdata/UniversalPetrarch, data/text/PETR2_GSR_validation.xml",
    ),
    "petrarch": Public(
        "coding/petrarch_unittests_cameo.jsonl",
        "github.com/openeventdata/UniversalPetrarch, PETR.UnitTest.records",
    ),
    "headlines": Public(
        "coding/ngec_headline_templates.jsonl",
        "github.com/ahalterman/NGEC, setup/train_classifiers/synthetic_headlines.csv",
    ),
    "reuters": Public(
        "stories/reuters21578.jsonl", "the Reuters-21578 collection, as {id, text} lines"
    ),
}
OWN_SETS = ("coding", "no_event")
NAMES = (*PUBLIC, *OWN_SETS)


class Gold(msgspec.Struct, frozen=True):
    """One event as a set has it: type, mode, codes or words of its parties."""

    type: str | None
    mode: str | None = None
    source: str | None = None
    target: str | None = None
    cameo: str | None = None
    marked: str | None = None
    zsp_l2_prediction: str | None = None


class Item(msgspec.Struct, frozen=True):
    """One text with its events. ``date`` is ``YYYY-MM-DD``, None if it is not so written."""

    text: str
    events: tuple[Gold, ...] = ()
    date: str | None = None

    @property
    def types(self) -> frozenset[str]:
        """The types of its events that PLOVER has."""
        return frozenset(event.type for event in self.events if event.type)

    @property
    def is_empty(self) -> bool:
        """Whether it has no event at all; CAMEO's 01 and 02 are none of PLOVER's and yet events."""
        return not any(event.type or event.cameo for event in self.events)


def public(name: str, most: int | None = None) -> tuple[Item, ...] | Absent:
    """A public set, at most so many of its items, or why it is not measured.

    Raises:
        BadRecord: a line is not a JSON object with a text and events.
    """
    known = PUBLIC[name]
    folder = os.environ.get(VARIABLE)
    if not folder:
        return Absent(set=name, looked_for=f"${VARIABLE}/{known.file}", where=known.where)
    path = Path(folder) / known.file
    if not path.is_file():
        return Absent(set=name, looked_for=str(path), where=known.where)
    return tuple(_items(path, most))


def _items(path: Path, most: int | None) -> Iterator[Item]:
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if most is not None and number > most:
                return
            yield _item(line, f"{path}:{number}")


def _item(line: bytes, where: str) -> Item:
    try:
        record: dict[str, Any] = msgspec.json.decode(line, type=dict[str, Any])
        record["date"] = _day(record.get("date"))
        return msgspec.convert(record, Item)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        fix = "see how the sets are written in docs/how-to/measure-the-coder.md"
        raise BadRecord(f"not a labelled text: {error}", where=where, fix=fix) from error


def _day(given: object) -> str | None:
    found = re.fullmatch(r"((?:19|20)\d\d)-?(\d\d)-?(\d\d)", str(given))
    return "-".join(found.groups()) if found else None


def own(name: str) -> tuple[Line, ...] | Absent:
    """One of the project's own sets, or why it is not measured.

    Raises:
        BadLine: a line does not follow the format.
    """
    path = OWN / f"{name}.txt"
    if not path.is_file():
        where = "evals/sets of the project's repository"
        return Absent(set=name, looked_for=f"evals/sets/{name}.txt", where=where)
    return load_labelled(path)
