"""Grammar and word lists: the parser, loaded once and only when needed, and how rare words are."""

from comparer.language.parser import Parsed, parse

__all__ = ["Parsed", "parse"]
