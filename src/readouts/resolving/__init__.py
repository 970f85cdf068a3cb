"""Strings to codes, dates and places: each a value with its reason, or unknown with its reason."""

from readouts.resolving.resolve import resolve

__all__ = ["resolve"]
