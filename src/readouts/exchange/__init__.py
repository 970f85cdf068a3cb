"""The exchange: records in other people's formats, one file a format."""

from readouts.exchange.claims import claim
from readouts.exchange.code import code_line
from readouts.exchange.csv import row
from readouts.exchange.lines import json_line
from readouts.exchange.model import Format, Options
from readouts.exchange.plover import plover
from readouts.exchange.schemas import schema
from readouts.exchange.stories import story
from readouts.exchange.table import format_named, formats

__all__ = [
    "Format",
    "Options",
    "claim",
    "code_line",
    "format_named",
    "formats",
    "json_line",
    "plover",
    "row",
    "schema",
    "story",
]
