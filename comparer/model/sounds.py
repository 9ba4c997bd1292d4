"""How names sound behind their spellings: one letter a sound, and what it costs to hear one for another.

The scripts of the world are written in Latin letters by many systems: *Saqr* and *Sakr*, *Kharkiv* and *Charkiw*,
*Daraʿa* and *Deraa*. Letters are folded into rough sounds first; what remains is weighed sound by sound.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Sounds beyond the plain letters: ʃ (sh), č (ch), ž (zh), χ (kh), γ (gh), j (dj), ŧ (ts).
_LETTERS = {
    "ş": "ʃ", "ș": "ʃ", "š": "ʃ", "ŝ": "ʃ", "ś": "ʃ", "č": "č", "ç": "č", "ć": "č", "ĉ": "č", "ž": "ž", "ż": "ž",
    "ź": "ž", "ĵ": "ž", "ğ": "γ", "ġ": "γ", "ħ": "h", "ĥ": "χ", "ẖ": "χ", "ḫ": "χ", "ł": "l", "ø": "o", "æ": "e",
    "œ": "e", "ß": "s", "ı": "i", "ə": "e", "đ": "d", "ð": "d", "þ": "t", "ţ": "t", "ț": "ŧ", "ŭ": "u", "ц": "ŧ",
    "ǧ": "j", "ŷ": "i",
}  # fmt: skip

_GROUPS = (
    ("shch", "ʃ"), ("schtsch", "ʃ"), ("szcz", "ʃ"), ("tsch", "č"), ("dsch", "j"), ("dzh", "j"), ("sch", "ʃ"),
    ("tch", "č"), ("tsh", "č"), ("tj", "č"), ("sh", "ʃ"), ("sj", "ʃ"), ("sz", "ʃ"), ("ch", "č"), ("cz", "č"), ("zh", "ž"),
    ("kh", "χ"), ("gh", "γ"), ("dj", "j"), ("dz", "z"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ts", "ŧ"), ("tz", "ŧ"),
    ("ck", "k"), ("ks", "x"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ij", "i"), ("ii", "i"), ("iy", "i"), ("yi", "i"), ("yy", "i"),
)  # fmt: skip

_SOUND_OF = dict(_GROUPS)
_ANY_GROUP = re.compile("|".join(sorted(_SOUND_OF, key=len, reverse=True)))

VOWELS = frozenset("aeiouyw")
_FULL_VOWELS = frozenset("aeiou")

_NEAR = (
    (0.15, "kq kc qc sŧ zs ʃž ʃč čj žj gγ χγ χh vw vf yi yj ij fw td bp gk ŧč uw ow xk xs cs ʃs zž cŧ cč"),
    (0.35, "gj gh kχ kh kg qg qγ qχ χč kč γh ʃj zj sž sč ŧz td dz bv pf vu lr mn hj yž cχ gž žy"),
)


@lru_cache(maxsize=1)
def _costs() -> dict[tuple[str, str], float]:
    costs: dict[tuple[str, str], float] = {}
    for cost, pairs in reversed(_NEAR):
        for pair in pairs.split():
            costs[pair[0], pair[1]] = costs[pair[1], pair[0]] = cost
    return costs


@lru_cache(maxsize=16_384)
def fold(word: str) -> str:
    """Return the rough sounds of a word, one letter each: lower case, no accents, no doubled letters."""
    spelled = unicodedata.normalize("NFC", word.casefold())
    spelled = "".join(_LETTERS.get(letter, letter) for letter in spelled)
    spelled = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", spelled)
        if letter.isalpha() and not unicodedata.combining(letter) and letter not in "ʼʹʻʿʾ"
    )
    spelled = _ANY_GROUP.sub(lambda match: _SOUND_OF[match[0]], spelled)
    folded: list[str] = []
    for letter in spelled:
        if not folded or folded[-1] != letter:
            folded.append(letter)
    return "".join(folded)


_CLASSES = str.maketrans("qcgγχjčžʃszŧxdbvfw", "kkkkkkkkkkkkktpppp", "aeiouyh")


@lru_cache(maxsize=16_384)
def skeleton(word: str) -> str:
    """Return the consonants of a word in rough classes: equal for any two transliterations of one name.

    Very different words share one too; it only finds candidates.
    """
    folded = fold(word)
    classes = folded.translate(_CLASSES)
    kept = [letter for at, letter in enumerate(classes) if at == 0 or letter != classes[at - 1]]
    return "".join(kept) or folded[:1]


def swap_cost(a: str, b: str) -> float:
    """Return what it costs, from 0 to 1, to take one sound for another."""
    if a == b:
        return 0.0
    if a in _FULL_VOWELS and b in _FULL_VOWELS:
        return 0.2
    if a in VOWELS and b in VOWELS:
        return 0.2
    return _costs().get((a, b), 1.0)


def drop_cost(letter: str, before: str) -> float:
    """Return what it costs to leave a sound out after the sound `before`."""
    if letter in _FULL_VOWELS:
        return 0.15 if before in VOWELS else 0.3
    return {"h": 0.3, "y": 0.25, "j": 0.5, "w": 0.4}.get(letter, 1.0)


@lru_cache(maxsize=16_384)
def distance(a: str, b: str) -> float:
    """Return the cheapest way, in lost sounds, from one folded word to another. It is symmetric."""
    row = [0.0]
    for at, letter in enumerate(b):
        row.append(row[-1] + drop_cost(letter, b[at - 1] if at else ""))
    for i, x in enumerate(a):
        gone = drop_cost(x, a[i - 1] if i else "")
        following = [row[0] + gone]
        for j, y in enumerate(b):
            come = drop_cost(y, b[j - 1] if j else "")
            following.append(min(row[j] + swap_cost(x, y), row[j + 1] + gone, following[j] + come))
        row = following
    return row[-1]
