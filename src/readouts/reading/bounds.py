"""How much reading takes in at once: text from outside is never trusted to be small."""

from __future__ import annotations

MAX_TEXT = 1_000_000
"""Characters of one report. *War and Peace* has three million; no news report comes near."""

MAX_LINE = 10_000_000
"""Bytes of one line of JSON lines or of one CSV row: a longest text, escaped, with its extras."""

MAX_WHOLE = 200_000_000
"""Bytes of a file that must be in memory as a whole (a JSON array, UTF-16); else JSON lines."""

MAX_PAGE = 10_000_000
"""Bytes of one HTML page."""

HEAD = 65_536
"""Bytes looked at to tell what a stream holds."""
