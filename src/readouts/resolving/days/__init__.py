"""Words for days, weeks, months and years, to days: no report, no claim, only words and a base."""

from readouts.resolving.days.found import Days, Place, Unknown
from readouts.resolving.days.read import all_days, read_days

__all__ = ["Days", "Place", "Unknown", "all_days", "read_days"]
