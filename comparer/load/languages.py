"""Which language a telling is in."""

from __future__ import annotations

import threading
from functools import cache
from typing import Any

from comparer.model import Message

_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German",
    "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "ms": "Malay",
    "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish",
    "sw": "Swahili", "ta": "Tamil", "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
_CODES = frozenset(_NAMES)
"""Languages of news; among all 97 of the model a short English text is too often taken for a rare one."""
DEFAULT = "en"
_ENGLISH = frozenset({
    "the", "of", "and", "to", "in", "that", "was", "for", "on", "with", "said", "he", "his", "is", "as", "by",
    "it", "from", "at", "had", "were", "an", "be", "not", "who", "after", "which",
    "they", "has", "have", "been", "would", "this", "their", "but", "before",
})  # fmt: skip
_ENGLISH_SHARE = 0.2
"""Of running English words a third and more are these; of any other language's words, fewer than one in twenty."""
_ENOUGH_WORDS = 8
_SURE = 0.6
_SAMPLE = 3000
_LATIN_ENDS = "\u024f"
_lock = threading.Lock()


def language_of(telling: str) -> str:
    """Return the two-letter code of a telling's language; English where it is too short to say."""
    sample = telling[:_SAMPLE]
    letters = [letter for letter in sample if letter.isalpha()]
    foreign = sum(letter > _LATIN_ENDS for letter in letters)
    own_script = foreign * 2 > len(letters)
    words = sample.lower().split()
    if not letters or (len(words) < _ENOUGH_WORDS and not own_script):
        return DEFAULT
    if sum(word in _ENGLISH for word in words) > _ENGLISH_SHARE * len(words):
        return DEFAULT  # told without the model, which takes a second to load
    with _lock:
        code, share = _identifier().classify(sample)
    return str(code) if share >= _SURE or own_script else DEFAULT


def language_name(code: str) -> Message | str:
    """Return the name of a language, or its code where we have none."""
    known = _NAMES.get(code)
    return code if known is None else Message(known)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 -- a quarter of a second, when needed

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_CODES)
    return identifier
