"""Bytes to reports: one file a format, and a reason for everything that is no report.

``find_sources`` lists what there is to read at given paths, ``read_source`` reads one of them,
and ``report_from_record`` and ``report_from_text`` take what a program already holds.
"""

from readouts.reading.formats import Format, format_names
from readouts.reading.read import read_source
from readouts.reading.record import report_from_record, report_from_text
from readouts.reading.refuse import REASONS
from readouts.reading.source import Source
from readouts.reading.stamps import parse_stamp
from readouts.reading.walk import find_sources

__all__ = [
    "REASONS",
    "Format",
    "Source",
    "find_sources",
    "format_names",
    "parse_stamp",
    "read_source",
    "report_from_record",
    "report_from_text",
]
