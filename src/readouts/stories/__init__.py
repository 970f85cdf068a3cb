"""The stories room: which reports tell of one happening."""

from readouts.stories.compare import compare
from readouts.stories.group import group, story_id
from readouts.stories.keys import keys
from readouts.stories.profile import profile

__all__ = ["compare", "group", "keys", "profile", "story_id"]
