"""Puts this folder on the path, so that tests of several rooms share ``record_samples``."""

from __future__ import annotations

import pytest

from readouts.language import Parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The packaged parser: one a session, as loading it takes seconds."""
    return Parser()
