"""Sentences to claims: gate, lexicon, arguments, reality, contexts."""

from readouts.coding.by_party import as_history, by_party
from readouts.coding.code import code
from readouts.coding.discourse import address
from readouts.coding.entries import Entry, Lexicon, load_lexicon
from readouts.coding.explain import Candidate, Explained, Phrase, context_words, explain
from readouts.coding.faults import Fault
from readouts.coding.gate import may_code
from readouts.coding.own import overridden, own_lexicon, read_own
from readouts.coding.public import named, public

__all__ = [
    "Candidate",
    "Entry",
    "Explained",
    "Fault",
    "Lexicon",
    "Phrase",
    "address",
    "as_history",
    "by_party",
    "code",
    "context_words",
    "explain",
    "load_lexicon",
    "may_code",
    "named",
    "overridden",
    "own_lexicon",
    "public",
    "read_own",
]
