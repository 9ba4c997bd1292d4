"""Whether two single words are spellings of one name, and of what sort the difference is."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from comparer.model.sounds import VOWELS, fold


class NameRelation(StrEnum):
    """What two spellings are to each other."""

    SAME = "same"
    TRANSLITERATION = "transliteration"
    SPELLING = "spelling"
    DIFFERENT = "different"


_SIGNS = re.compile(
    r"q(?!u)|kh|gh|dh|zh|aa|uu|yi|iy|yy|[āīūḥṣṭḍẓʿʾ‘]|\w['’]\w\w|\b(?:al|el|ad|ar|as|ash|an|az|ez|abu|abd|abdul|abdel|bin|ibn|umm|"
    r"hajj|sheikh)\b|\babd(?:ul|el|al)|(?:ov|ev|sky|ski|skii|enko|chuk|shvili|dze|ullah|allah|ollah|uddin|eddin|zadeh|pour|oglu|"
    r"ovich|evich|ovna|evna|yan|bekov|baev)\b",
)
_GIVEN_WORDS = """
mohammed muhammad mohamed ahmed mahmoud hassan hasan hussein hussain hossein osama usama omar umar khalid
khaled walid waleed rashid rashed hamid hameed said saeed yusuf youssef yousef yasser ibrahim ismail
mustafa mostafa tariq tarek karim kareem nasser nasir salim saleem samir sameer bashir jamal gamal jalal
faisal feisal fahd salman aziz latif malik mazen hezbollah hizbullah houthi huthi taliban taleban hamas
jolani julani golani sharaa gaddafi qaddafi gadhafi kadafi assad asad saddam mubarak nasrallah qasem
qassem soleimani suleimani sulaimani rafik rafiq imad emad nabil nabeel adel adil anwar farid fareed
fouad fuad habib hisham hesham jabir jaber kamal majid majed marwan munir nizar raed ramadan riad riyad
sami shukri suleiman sulayman zayd zaid ziad ziyad leila layla fatima fatemah aisha ayesha maryam mariam
nadia noor nour rania zainab zeinab sergei sergey andrei andrey alexei alexey aleksei dmitry dmitri
dmitriy evgeny yevgeny evgeni nikolai nikolay mikhail vasily vasili yuri yury iouri igor oleg vladimir
volodymyr anatoly anatoli grigory grigori valery valeri vitaly vitali arkady gennady georgy timofey
yelena elena ekaterina yekaterina tatiana tatyana ksenia kseniya natalia natalya yulia julia zelensky
zelenskyy tehran teheran mosul peking
"""
_GIVEN = frozenset(map(fold, _GIVEN_WORDS.split()))
"""Given names and names in the news from Arabic, Persian and Cyrillic, as sounds."""


def written_over(name: str) -> bool:
    """Say whether a name shows that it comes from another script, so that its vowels and sounds may be spelled freely."""
    lowered = name.casefold()
    if re.match(r"(?:o|d|l)['’]", lowered):
        lowered = lowered[2:]
    return bool(_SIGNS.search(lowered)) or any(fold(word) in _GIVEN for word in re.split(r"[\s-]+", lowered))


@lru_cache(maxsize=16_384)
def word_relation(a: str, b: str, *, foreign: bool = True) -> NameRelation:
    """Return what two words in lower case are to each other. `foreign` says that the name comes from another script."""
    if a == b or _bare(a) == _bare(b):
        return NameRelation.SAME if a == b else NameRelation.TRANSLITERATION
    x, y = fold(a), fold(b)
    if not x or not y:
        return NameRelation.DIFFERENT
    if _man_and_woman(x, y):
        return NameRelation.DIFFERENT
    if _explained(x, y):
        if not foreign:
            long_enough = (
                min(len(x), len(y)) >= _SLIP_FROM - 1 and x[0] == y[0] and x[-1:] + y[-1:] not in {"ao", "oa"}
            )
            return NameRelation.SPELLING if x == y or long_enough else NameRelation.DIFFERENT
        return NameRelation.SPELLING if _two_arabic_forms(x, y) else NameRelation.TRANSLITERATION
    return NameRelation.SPELLING if _a_slip(a, b) else NameRelation.DIFFERENT


def _bare(word: str) -> str:
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter)
    )


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
    for pair in (
        "kq kc qc zs ʃč čj žj gγ χγ χh χk vw vf gj gq ŧc ŧs jž cs cč χč xs td dz kg čk žz ʃs čs jy žy cʃ".split()  # noqa: SIM905
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
            if differ[0] == len(a) - 1 and {a[-1], b[-1]} == _GENDER:
                return False
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
