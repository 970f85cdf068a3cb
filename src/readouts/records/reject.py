"""What could not be used, and why: nothing is dropped silently."""

from __future__ import annotations

import msgspec


class Reject(msgspec.Struct, frozen=True, kw_only=True):
    """One item that a step did not take.

    Attributes:
        step: the step that refused it, such as ``read``.
        item: the item's name: a path, ``path:line`` or a report id.
        reason: a stable word for counting, such as ``empty``, ``binary``, ``not-english``.
        detail: one sentence for a person: what, where, and what would work.
    """

    step: str
    item: str
    reason: str
    detail: str
