"""Strings to codes: parties, dates and places, each with its reason."""

from readouts.resolving.home import at_home
from readouts.resolving.resolve import resolve

__all__ = ["at_home", "resolve"]
