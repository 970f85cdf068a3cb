"""The store: reports, claims and everything made from them, in one SQLite file.

``Writer`` puts in, ``View`` looks; both may be open at once. No other room knows SQLite.
"""

from readouts.store.codec import sentence_key
from readouts.store.filters import EventFilter, StoryFilter
from readouts.store.runs import Run
from readouts.store.search import Hit
from readouts.store.writer import View, Writer

__all__ = [
    "EventFilter",
    "Hit",
    "Run",
    "StoryFilter",
    "View",
    "Writer",
    "sentence_key",
]
