"""Claims to events, events to a readout: what reports agree on, differ on, and say alone.

``merge`` takes all claims of one story and gives one record per real event, each field with the
value best borne out by independent origins, and the page a person reads about the story.
"""

from readouts.merging.merge import merge

__all__ = ["merge"]
