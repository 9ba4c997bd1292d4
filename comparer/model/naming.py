"""Whether two spellings name one bearer: the same name, transliterated twice, spelled another way, or another name.

Only the spellings are looked at. What the world knows (two places of nearly one name, an alias the user gave) comes in
as `known`. Nothing here merges names by sound alone when a sound that no transliteration explains differs.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from comparer.model.sounds import VOWELS, distance, drop_cost, fold


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
_GENERATIONS = _set("jr sr junior senior ii iii iv")
_ENDINGS = (
    ("ov", "ova"),
    ("ev", "eva"),
    ("in", "ina"),
    ("ski", "skaya"),
    ("ski", "skaia"),
    ("ski", "ska"),
    ("oi", "aya"),
)
"""Slavic family names of men and women."""


_INITIALS = frozenset("abcdefghijklmnopqrstuvwxyz")


class NameRelation(StrEnum):
    """What two spellings are to each other."""

    SAME = "same"
    TRANSLITERATION = "transliteration"
    SPELLING = "spelling"
    DIFFERENT = "different"


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
    if len(first) != len(second):
        whole = _word_relation("".join(first), "".join(second))
        if whole in {NameRelation.SAME, NameRelation.TRANSLITERATION}:
            return whole
    if len(first) == len(second):
        return _together([_word_relation(x, y) for x, y in zip(first, second, strict=True)])
    short, long = sorted((first, second), key=len)
    return _shortened(short, long)


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
    bare = [word for word in kept if len(word) > 1]
    return tuple(bare or kept or words)


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


def _shortened(short: tuple[str, ...], long: tuple[str, ...]) -> NameRelation:
    """Compare a family name with a full name, or names that differ by a middle name."""
    last = _together([_word_relation(x, y) for x, y in zip(reversed(short), reversed(long), strict=False)])
    if last is not NameRelation.DIFFERENT:
        return last
    if len(short) > 1:
        ends = [_word_relation(short[0], long[0]), _word_relation(short[-1], long[-1])]
        if len(short) == 2:  # noqa: PLR2004 -- first and family name; the middle name is left out
            return _together(ends)
    return NameRelation.DIFFERENT


def _word_relation(a: str, b: str) -> NameRelation:
    if a == b:
        return NameRelation.SAME
    x, y = fold(a), fold(b)
    if _man_and_woman(x, y):
        return NameRelation.DIFFERENT
    if _explained(x, y):
        return NameRelation.SPELLING if _two_arabic_forms(x, y) else NameRelation.TRANSLITERATION
    return NameRelation.SPELLING if _a_slip(a, b) else NameRelation.DIFFERENT


def _man_and_woman(x: str, y: str) -> bool:
    """Say whether one is the woman's form of the other's family name (Putin, Putina)."""
    short, long = sorted((x, y), key=len)
    ending = any(
        short.endswith(man) and long.endswith(woman) and short[: -len(man)] == long[: -len(woman)]
        for man, woman in _ENDINGS
    )
    return ending or (long == short + "a" and short[-1] not in VOWELS)


_LOOSE_VOWELS = {frozenset(pair) for pair in ("ae", "ei", "iy", "ou", "yj", "ey", "uw", "ow", "oa", "ij")}
_GENDER = frozenset("ao")
"""Maria and Mario: at the end of a name these vowels tell two bearers apart."""

_LOOSE_SOUNDS = {
    frozenset(pair)
    for pair in _set(
        "kq kc qc zs ʃč čj žj gγ χγ χh χk vw vf gj gq ŧc ŧs jž cs cč χč xs td dz kg čk žz ʃs čs jy žy cʃ"
    )
}


def _explained(x: str, y: str) -> bool:
    """Say whether every difference of two folded words is one that systems of transliteration make."""
    return _reaches(x, y, 0, 0, budget=2 if min(len(x), len(y)) > 4 else 1)  # noqa: PLR2004 -- short names bear less


def _reaches(x: str, y: str, i: int, j: int, budget: int) -> bool:
    while i < len(x) and j < len(y) and x[i] == y[j]:
        i, j = i + 1, j + 1
    if i == len(x) and j == len(y):
        return True
    if budget == 0:
        return False
    if i < len(x) and j < len(y):
        pair = frozenset((x[i], y[j]))
        ends = i == len(x) - 1 and j == len(y) - 1
        if ((pair in _LOOSE_VOWELS and not (ends and pair == _GENDER)) or pair in _LOOSE_SOUNDS) and _reaches(
            x, y, i + 1, j + 1, budget - 1
        ):
            return True
    return (_silent(x, i) and _reaches(x, y, i + 1, j, budget - 1)) or (
        _silent(y, j) and _reaches(x, y, i, j + 1, budget - 1)
    )


def _silent(word: str, at: int) -> bool:
    """Say whether the sound at `at` may be left out: h that is not spoken, a vowel put in between consonants."""
    if at >= len(word):
        return False
    if at == 0:
        return word.startswith(("ye", "je"))
    letter, before = word[at], word[at - 1]
    after = word[at + 1] if at + 1 < len(word) else ""
    if letter == "h":
        return not after or before not in VOWELS or after not in VOWELS
    if letter == "e" and not after:
        return before not in VOWELS
    if letter in "yi":
        return before in "ie" or after in {"i", "e"} or (before in VOWELS and not after)
    between = before not in VOWELS and bool(after) and after not in VOWELS
    return between and letter in "aeiou" and (at == len(word) - 2 or len(word) >= _ROOM_FOR_A_VOWEL)


def _two_arabic_forms(x: str, y: str) -> bool:
    """Say whether these are two Arabic names of the same consonants: Kamel and Kamal, Salem and Salam, Bashir and Bashar.

    Alone, the vowel of the last syllable tells them apart; other words (Ahmed, Ahmad) are not of this shape.
    """
    shape = re.compile(r"[^aeiouyw]a[^aeiouyw]([aei])[^aeiouyw]")
    first, second = shape.fullmatch(x), shape.fullmatch(y)
    return bool(first and second) and {x[3], y[3]} in ({"a", "e"}, {"a", "i"})


_ROOM_FOR_A_VOWEL = 7
_SLIP_FROM = 5
_ONE_SOUND_FROM = 8


def _a_slip(a: str, b: str) -> bool:
    """Say whether the words differ as by a slip of the pen: two letters changed places, one wrong in a long word."""
    if a[0] != b[0] or max(len(a), len(b)) < _SLIP_FROM:
        return False
    if _changed_places(fold(a), fold(b)):
        return True
    if len(a) == len(b):
        differ = [at for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        if len(differ) == 1:
            vowel = a[differ[0]] in VOWELS and b[differ[0]] in VOWELS
            return vowel or len(a) >= _ONE_SOUND_FROM
        return False
    short, long = sorted((a, b), key=len)
    if len(long) - len(short) == 1 and len(long) >= _ONE_SOUND_FROM:
        at = next((at for at, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
        return at < len(short) and short[at:] == long[at + 1 :]
    return False


def _changed_places(a: str, b: str) -> bool:
    """Say whether two letters changed places, beside each other or with a vowel between them."""
    if len(a) != len(b):
        return False
    differ = [at for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(differ) != 2:  # noqa: PLR2004 -- a pair
        return False
    first, second = differ
    return a[first] == b[second] and a[second] == b[first] and second - first <= 2  # noqa: PLR2004 -- one between


def _acronym(short: str, words: tuple[str, ...]) -> bool:
    """Say whether `short` is written as the initials of these words: HTS, U.S."""
    letters = short.replace(".", "")
    return letters.isupper() and len(letters) > 1 and letters.casefold() == "".join(word[0] for word in words)
