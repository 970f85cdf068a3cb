"""Sentences to claims: gate, lexicon, arguments, reality, contexts."""

from readouts.coding.by_party import as_history, by_party
from readouts.coding.code import code
from readouts.coding.discourse import address
from readouts.coding.entries import Entry, Lexicon, load_lexicon
from readouts.coding.gate import may_code
from readouts.coding.public import named, public

__all__ = [
    "Entry",
    "Lexicon",
    "address",
    "as_history",
    "by_party",
    "code",
    "load_lexicon",
    "may_code",
    "named",
    "public",
]
