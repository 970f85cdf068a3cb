"""Puts this folder on the path, so that tests of several rooms share ``record_samples``."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from readouts.language import Parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The packaged parser: one a session, as loading it takes seconds."""
    return Parser()


@pytest.fixture(scope="session", autouse=True)
def _no_tables_of_the_tester(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The tester's own tables of actors are not looked at."""
    before = os.environ.get("READOUTS_HOME")
    os.environ["READOUTS_HOME"] = str(tmp_path_factory.mktemp("home"))
    yield
    if before is None:
        del os.environ["READOUTS_HOME"]
    else:
        os.environ["READOUTS_HOME"] = before
