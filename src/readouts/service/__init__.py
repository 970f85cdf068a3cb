"""The service room: the questions that people ask of a store, answered once for all interfaces.

``open(db)`` gives a ``Desk``; its pages, grids and lists are plain records. ``code``, ``relate``
and ``code_lines`` are the coder alone, ``resolve`` what names stand for, without a store.
"""

from readouts.service.coder import code, code_lines, relate
from readouts.service.desk import Desk
from readouts.service.desk import open_desk as open  # noqa: A004 - the contract's word
from readouts.service.resolved import ResolvedText, resolve

__all__ = ["Desk", "ResolvedText", "code", "code_lines", "open", "relate", "resolve"]
