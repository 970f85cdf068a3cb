"""The stories room: which reports tell of one happening."""

from readouts.stories.compare import compare
from readouts.stories.group import MIN_MEAN, group, story_id
from readouts.stories.keys import keys
from readouts.stories.profile import profile

__all__ = ["MIN_MEAN", "compare", "group", "keys", "profile", "story_id"]
