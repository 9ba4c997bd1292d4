"""From a reviewer's decisions to what they change: claims, constraints on rows, marks on divergences."""

from comparer.replay.annotate import Annotated, annotate
from comparer.replay.edit import constraints, edit
from comparer.replay.place import Placed, place

__all__ = ["Annotated", "Placed", "annotate", "constraints", "edit", "place"]
