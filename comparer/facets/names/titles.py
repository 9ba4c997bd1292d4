"""Titles before names and the roles people are described by."""

from __future__ import annotations

from functools import cache

from comparer import assets
from comparer.facets.words import word_set

_FORMS = word_set(
    "mr mrs ms miss mx dr prof sir dame lord lady sen rep gov gen col lt lt. maj capt sgt cpl adm rev hon pres pm madame "
    "monsieur mme herr frau senor señor señora sheik shaikh ayatollah sultan st det insp supt cmdr brig vice prime foreign "
    "defense defence interior finance former ex acting deputy senior chief late king"
)


@cache
def roles() -> frozenset[str]:
    """Return the nouns for what somebody is, in lower case."""
    return frozenset(assets.lines("language/roles.txt"))


def is_title(word: str) -> bool:
    """Say whether a word before a name is a title and no part of the name."""
    bare = word.casefold().rstrip(".")
    return bare in _FORMS or bare in roles()
