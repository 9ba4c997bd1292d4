"""From a reviewer's decisions to what they change: claims, constraints on rows, marks on divergences.

A stage like the others, and a stranger to them: it meets them only in the model.
"""

from comparer.replay.annotate import Annotated, annotate, judge
from comparer.replay.edit import Replayed, merge, replay, split
from comparer.replay.place import claim_at, locate

__all__ = ["Annotated", "Replayed", "annotate", "claim_at", "judge", "locate", "merge", "replay", "split"]
