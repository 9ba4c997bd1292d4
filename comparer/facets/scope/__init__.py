"""Whether and how surely: negation and hedges by their scope in the parse."""

from comparer.facets.scope.find import find_certainties, find_polarities

__all__ = ["find_certainties", "find_polarities"]
