"""How many and how much: numbers, money, percentages and measures with their bounds and what is counted."""

from comparer.facets.quantity.find import find_quantities

__all__ = ["find_quantities"]
