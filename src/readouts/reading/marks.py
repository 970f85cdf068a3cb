"""What in a text is not the report's prose: its head, its credits, its boilerplate."""

from __future__ import annotations

from readouts.reading.boilerplate import find_boilerplate
from readouts.records import Mark


def find_marks(
    text: str, *, titled: bool, published: str | None
) -> tuple[tuple[Mark, ...], str | None]:
    """Placeholder of the first version: boilerplate alone."""
    del titled, published
    return tuple(find_boilerplate(text)), None
