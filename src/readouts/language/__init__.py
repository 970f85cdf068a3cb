"""The one room that knows the parser: sentences, tokens, entities, and who "the minister" is."""

from readouts.language.parser import DEFAULT_MODEL, Parser, model_name, sentence_key
from readouts.language.references import references
from readouts.language.split import split

__all__ = ["DEFAULT_MODEL", "Parser", "model_name", "references", "sentence_key", "split"]
