"""Fixtures of the merging tests."""

from __future__ import annotations

import pytest
from merging_world import World


@pytest.fixture
def world() -> World:
    return World()
