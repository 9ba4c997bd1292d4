"""What to tell a reader of an account whose language is not analyzed."""

from __future__ import annotations

from comparer.model import Account, Message, say

_ENGLISH = "en"
_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German",
    "el": "Greek", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian",
    "sr": "Serbian", "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def is_analyzed(account: Account) -> bool:
    """Say whether the grammar of an account's language is known here."""
    return account.language[:2].lower() in (_ENGLISH, "")


def language_notice(account: Account) -> Message | None:
    """Return the sentence that says an account's language is not analyzed, None for English."""
    if is_analyzed(account):
        return None
    known = _NAMES.get(account.language[:2].lower())
    if known is None:
        return say(
            "{account} is in a language that is not analyzed: only its names, numbers and dates are compared.",
            account=account.name,
        )
    return say(
        "{account} is in {language}, which is not analyzed: only its names, numbers and dates are compared.",
        account=account.name,
        language=Message(known),
    )
