"""The reuse room: which reports print the same words, where, and whose words they are."""

from readouts.reuse.fingerprint import fingerprint
from readouts.reuse.origins import origins
from readouts.reuse.passages import passages

__all__ = ["fingerprint", "origins", "passages"]
