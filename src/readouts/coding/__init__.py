"""Sentences to claims: gate, lexicon, arguments, reality, contexts."""

from readouts.coding.code import code
from readouts.coding.discourse import address
from readouts.coding.entries import Entry, Lexicon, load_lexicon
from readouts.coding.gate import may_code

__all__ = ["Entry", "Lexicon", "address", "code", "load_lexicon", "may_code"]
