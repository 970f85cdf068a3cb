"""Loading a table once, and fast."""

from __future__ import annotations

import functools
import gc
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def loaded_once(load: Callable[[], T]) -> Callable[[], T]:
    """The result of a loader, made when it is first asked for and kept.

    The collector rests meanwhile: it would look through the hundred thousand new rows time and
    again and find none to free, which is a third of the time.
    """

    @functools.cache
    def once() -> T:
        was_on = gc.isenabled()
        gc.disable()
        try:
            return load()
        finally:
            if was_on:
                gc.enable()

    functools.update_wrapper(once, load)
    return once
