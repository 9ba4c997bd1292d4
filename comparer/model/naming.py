"""Whether two spellings name one bearer: the same name, transliterated twice, spelled another way, or another name.

Only the spellings are looked at. What the world knows (two places of nearly one name, an alias the user gave) comes in
as `known`. Nothing here merges names by sound alone when a sound that no transliteration explains differs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from comparer.model.nicknames import same_given_name
from comparer.model.sounds import distance, drop_cost, fold
from comparer.model.spelling import NameRelation, word_relation, written_over

__all__ = ["ARTICLES", "LINKS", "NameRelation", "name_similarity", "name_words", "same_name"]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SPLIT = re.compile(r"[\s\-‐‑–.,_/]+")
_POSSESSIVE = re.compile(r"['’]s?$")

ARTICLES = _set("al el an ar as at ash az ad ed er es ez the le la les los")
"""Articles inside names; Arabic *al-* also as it is spoken before certain letters."""

LINKS = _set("bin ibn ben bint von van de der den da di du dos del y and of e")
_TITLES = _set(
    "mr mrs ms miss dr prof sir dame lord lady president premier minister chancellor king queen prince princess pope sen "
    "senator rep representative gov governor mayor judge justice gen general col colonel maj major capt captain lt "
    "lieutenant sgt sergeant cpl corporal adm admiral rev reverend father sister brother sheikh shaykh ayatollah imam "
    "detective officer constable inspector commissioner chief secretary ambassador speaker attorney"
)
_APART = _set(
    "north south east west northern southern eastern western new upper lower central great greater lesser old saint "
    "first second third former ex pro anti non inner outer"
)
_AMERICAN = {
    "centre": "center", "labour": "labor", "defence": "defense", "theatre": "theater", "harbour": "harbor",
    "programme": "program", "grey": "gray", "saint": "st", "street": "st", "mount": "mt", "&": "and",
}  # fmt: skip
_GENERATIONS = _set("jr sr junior senior ii iii iv")
_INITIALS = frozenset("abcdefghijklmnopqrstuvwxyz")


@lru_cache(maxsize=65_536)
def same_name(a: str, b: str, *, known: bool | None = None) -> NameRelation:
    """Return what two spellings are to each other; the order does not matter.

    SAME: one name, perhaps shortened to the family name, with a title or in other letters' case. TRANSLITERATION: one
    name written in Latin letters twice. SPELLING: probably one bearer, but the spelling differs in a way that no
    transliteration explains (a slip, or a very similar name). DIFFERENT: two names. `known` is what a gazetteer or an
    alias table says: True that both are one bearer's, False that they are two; it decides.
    """
    if known is not None:
        return NameRelation.SAME if known else NameRelation.DIFFERENT
    first, second = name_words(a), name_words(b)
    if not first or not second:
        return NameRelation.SAME if a.strip() == b.strip() else NameRelation.DIFFERENT
    if _other_initials(a, b):
        return NameRelation.DIFFERENT
    if first == second or _acronym(a, second) or _acronym(b, first):
        return NameRelation.SAME
    if _APART & (set(first) ^ set(second)):
        return NameRelation.DIFFERENT
    foreign = written_over(a) or written_over(b)
    if len(first) != len(second):
        whole = word_relation("".join(first), "".join(second), foreign=foreign)
        if whole in {NameRelation.SAME, NameRelation.TRANSLITERATION}:
            return whole
    if len(first) == len(second):
        second = _as_called(first, second)
        return _together([word_relation(x, y, foreign=foreign) for x, y in zip(first, second, strict=True)])
    short, long = sorted((first, second), key=len)
    return _shortened(short, long, foreign=foreign)


def _as_called(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """Return a full name with the given name as the other one has it, where one is short for the other (Jim, James)."""
    if len(second) > 1 and same_given_name(first[0], second[0]):
        return first[0], *second[1:]
    return second


def name_similarity(a: str, b: str) -> float:
    """Return how alike two names sound, 1 for the same; below about 0.7 they are seldom one name."""
    first, second = _spoken(a), _spoken(b)
    weight = max(1.0, (_weight(first) + _weight(second)) / 2)
    return 1 - distance(first, second) / weight


@lru_cache(maxsize=16_384)
def name_words(name: str) -> tuple[str, ...]:
    """Return the words that make up a name, in lower case, without titles, articles and initials."""
    words = [_POSSESSIVE.sub("", word) for word in _SPLIT.split(name.strip())]
    words = [word.casefold() for word in words if word and not word.isspace()]
    kept = [word for word in words if word not in ARTICLES | LINKS | _GENERATIONS]
    while len(kept) > 1 and kept[0] in _TITLES:
        kept = kept[1:]
    bare = [word for word in kept if len(word) > 1 or word.isdigit()]
    return tuple(_american(word) for word in bare or kept or words)


def _american(word: str) -> str:
    """Return the American spelling of the common words of names."""
    return _AMERICAN.get(word, word).replace("isation", "ization")


def _other_initials(a: str, b: str) -> bool:
    """Say whether both names have initials or a generation, and not the same ones (George W. and George H. W.)."""
    first, second = ({word.casefold() for word in _SPLIT.split(name)} for name in (a, b))
    for sort in (_GENERATIONS, _INITIALS):
        mine, other = first & sort, second & sort
        if mine and other and mine != other:
            return True
    return False


def _spoken(name: str) -> str:
    words = [word for word in _SPLIT.split(name) if word]
    kept = [word for word in words if word.casefold() not in ARTICLES]
    return "".join(fold(word) for word in kept or words)


def _weight(sounds: str) -> float:
    return sum(drop_cost(letter, before) for before, letter in pairwise(" " + sounds))


def _together(relations: list[NameRelation]) -> NameRelation:
    """Return what names of several words are, from their words in order."""
    order = list(NameRelation)
    worst = max(relations, key=order.index)
    odd = relations.count(NameRelation.SPELLING)
    return NameRelation.DIFFERENT if odd > 1 else worst


def _shortened(short: tuple[str, ...], long: tuple[str, ...], *, foreign: bool) -> NameRelation:
    """Compare a family name with a full name, or names that differ by a middle name."""
    last = _together(
        [word_relation(x, y, foreign=foreign) for x, y in zip(reversed(short), reversed(long), strict=False)]
    )
    if last is not NameRelation.DIFFERENT:
        return last
    if len(short) > 1:
        ends = [word_relation(short[at], long[at], foreign=foreign) for at in (0, -1)]
        if len(short) == 2:  # noqa: PLR2004 -- first and family name; the middle name is left out
            return _together(ends)
    return NameRelation.DIFFERENT


def _acronym(short: str, words: tuple[str, ...]) -> bool:
    """Say whether `short` is written as the initials of these words: HTS, U.S."""
    letters = short.replace(".", "")
    return letters.isupper() and len(letters) > 1 and letters.casefold() == "".join(word[0] for word in words)
