"""Reads the packaged YAML files into structs, and says which file is wrong and how."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from readouts.errors import DataError

try:  # libyaml's parser is about ten times faster; PyYAML may have been built without it
    from yaml import CSafeLoader as _Base
except ImportError:
    from yaml import SafeLoader as _Base  # type: ignore[assignment]  # the same interface in Python

DATA = Path(__file__).parent / "data"

_T = TypeVar("_T")


class _Loader(_Base):
    """YAML that refuses a key given twice, which PyYAML would let win silently."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002 — PyYAML's signature
        """The mapping, unless a key comes twice."""
        made = super().construct_mapping(node, deep=deep)
        if len(made) < len(node.value):
            raise yaml.MarkedYAMLError(problem="a key comes twice", problem_mark=node.start_mark)
        return made


def read(path: Path) -> dict[str, Any]:
    """The mapping that a YAML file holds.

    Raises:
        DataError: the file is missing, is not YAML, or does not hold a mapping.
    """
    try:
        with path.open(encoding="utf-8") as file:
            held = yaml.load(file, _Loader)  # noqa: S506 — _Loader is a safe loader
    except OSError as error:
        raise DataError("the file cannot be read", where=str(path), fix=_REINSTALL) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise DataError(f"not valid YAML: {error.problem}", where=f"{path}:{line}") from error
    if not isinstance(held, dict):
        raise DataError("the file must hold a mapping of names", where=str(path))
    return held


def shape(raw: object, kind: type[_T], path: Path) -> _T:
    """``raw`` as a ``kind``.

    Raises:
        DataError: a key is missing, unknown or of the wrong type; the message says which.
    """
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        raise DataError(str(error), where=str(path)) from error


def keyed(raw: Mapping[str, Any], key: str, path: Path) -> dict[str, dict[str, Any]]:
    """Gives each inner mapping its own name under ``key``, so that a struct can hold it.

    Raises:
        DataError: a value is not a mapping.
    """
    wrong = [name for name, inner in raw.items() if not isinstance(inner, dict)]
    if wrong:
        raise DataError(f"{wrong[0]!r} must hold a mapping", where=str(path))
    return {name: {key: name, **inner} for name, inner in raw.items()}


_REINSTALL = "install the package again"
