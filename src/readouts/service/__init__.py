"""The service room: the questions that people ask of a store, answered once for all interfaces.

``open(db)`` gives a ``Desk``; its pages, grids and lists are plain records. ``code``, ``relate``
and ``code_lines`` are the coder alone, without a store.
"""

from readouts.service.coder import code, code_lines, relate
from readouts.service.desk import Desk
from readouts.service.desk import open_desk as open  # noqa: A004 - the contract's word

__all__ = ["Desk", "code", "code_lines", "open", "relate"]
