"""When: expressions of time in an account, and the events they hang on."""

from comparer.facets.time.anchor import anchor_times
from comparer.facets.time.find import find_times
from comparer.facets.time.tagging import Timex, tag

__all__ = ["Timex", "anchor_times", "find_times", "tag"]
