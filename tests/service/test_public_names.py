from __future__ import annotations

import subprocess
import sys

import pytest

import readouts


def test_the_public_names_are_these() -> None:
    assert readouts.__all__ == ["__version__", "code", "open", "relate", "resolve", "run"]
    for name in readouts.__all__:
        assert getattr(readouts, name)
    assert set(readouts.__all__) <= set(dir(readouts))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="readot"):
        readouts.readot  # noqa: B018 - looking is the test


def test_importing_the_package_loads_nothing_heavy() -> None:
    script = (
        "import sys, readouts, readouts.cli; readouts.__all__;"
        "print(sorted({'spacy', 'rich', 'trafilatura', 'sqlite3', 'yaml', 'msgspec'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
