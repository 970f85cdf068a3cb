"""Readouts: one record per event from many news reports, every value traced to its sentences.

```python
import readouts

readouts.run(["reports/"], db="readouts.db")  # read reports, bring the database up to date
with readouts.open("readouts.db") as desk:    # ask it
    page = desk.show("s4k2…")
readouts.code("Kenya's foreign minister met her counterpart from Ghana.")
readouts.relate("Kenya criticised Ghana.", "Kenya", "Ghana")
readouts.resolve("The Kenyan foreign minister met Lavrov.", date="2020-06-18")
```

The functions are loaded when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from readouts.version import __version__

if TYPE_CHECKING:
    from readouts.pipeline.run import run
    from readouts.service import code, open, relate, resolve  # noqa: A004 - the contract's word


__all__ = ["__version__", "code", "open", "relate", "resolve", "run"]

_ROOMS = {
    "code": "service",
    "open": "service",
    "relate": "service",
    "resolve": "service",
    "run": "pipeline",
}


def __getattr__(name: str) -> Any:
    """A public function, loaded now."""
    if name not in _ROOMS:
        raise AttributeError(f"module 'readouts' has no attribute {name!r}")
    return getattr(import_module(f"readouts.{_ROOMS[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
