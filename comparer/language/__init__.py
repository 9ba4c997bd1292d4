"""Grammar and word lists: the parser, loaded once and only when needed, and how rare words are."""

from comparer.language.layout import Block, BlockKind
from comparer.language.model_files import ModelMissing
from comparer.language.notice import is_analyzed, language_notice
from comparer.language.parser import Parsed, parse
from comparer.language.quotes import Quote
from comparer.language.rarity import rarity

__all__ = [
    "Block",
    "BlockKind",
    "ModelMissing",
    "Parsed",
    "Quote",
    "is_analyzed",
    "language_notice",
    "parse",
    "rarity",
]
