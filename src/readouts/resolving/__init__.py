"""Strings to codes: parties, dates and places, each with its reason."""

from readouts.resolving.candidates import candidates
from readouts.resolving.home import at_home
from readouts.resolving.mentions import actor_spans
from readouts.resolving.resolve import resolve
from readouts.resolving.survey import survey

__all__ = ["actor_spans", "at_home", "candidates", "resolve", "survey"]
