"""The packaged JSON Schemas of what is written."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from readouts.errors import NoSuchTerm


def schema(name: str) -> dict[str, Any]:
    """A description of a format as data.

    Args:
        name: ``plover``, ``story``, ``claim`` or ``code``: JSON Schema 2020-12 of one line;
            ``csv``: Frictionless Table Schema of the columns.

    Raises:
        NoSuchTerm: there is none with this name; the message lists those there are.
    """
    folder = files("readouts") / "schemas"
    known = sorted(entry.name[:-5] for entry in folder.iterdir() if entry.name.endswith(".json"))
    if name not in known:
        fix = f"choose one of {', '.join(known)}"
        raise NoSuchTerm(f"no schema is called {name!r}", where="schemas", fix=fix)
    text = (folder / f"{name}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
