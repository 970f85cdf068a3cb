"""The packaged phrases of the plain sentence, read once."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
import yaml

from readouts.errors import DataError


class Verb(msgspec.Struct, frozen=True):
    """How one mode of a type reads: with both sides, with actors only, with recipients only."""

    to: str
    alone: str
    passive: str
    about: str | None = None


class Phrases(msgspec.Struct, frozen=True):
    """The file ``data/phrases.yaml``; what each key holds is said there."""

    verbs: dict[str, dict[str, Verb]]
    sectors: dict[str, str]
    codes: dict[str, str]
    names: dict[str, str]
    offices: dict[str, str]
    small: tuple[str, ...]

    def verb(self, kind: str, modes: tuple[str, ...]) -> Verb:
        """The phrases of the first mode that has its own, else of the type."""
        forms = self.verbs[kind]
        return next((forms[mode] for mode in modes if mode in forms), forms["any"])


@cache
def phrases() -> Phrases:
    """The phrases.

    Raises:
        DataError: the packaged file is wrong.
    """
    path = resources.files("readouts.merging") / "data" / "phrases.yaml"
    try:
        return msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), Phrases)
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise DataError(str(error), where="merging/data/phrases.yaml") from error
