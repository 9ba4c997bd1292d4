"""The one door through which words reach the screen, so that all of them can be translated."""

from __future__ import annotations

from dataclasses import dataclass

from comparer import assets
from comparer.model import Message, say
from comparer.present import wording


@dataclass(slots=True)
class _Speech:
    language: str = "en"


_speech = _Speech()


def speak(language: str) -> None:
    """Use another language from now on; widgets made before keep theirs."""
    _speech.language = language


def language() -> str:
    """Return the two-letter code of the language in use."""
    return _speech.language


def languages() -> tuple[str, ...]:
    """Return the codes of the languages the program speaks."""
    folder = assets.path("translations")
    return ("en", *sorted(file.stem for file in folder.glob("*.json"))) if folder.is_dir() else ("en",)


def tr(pattern: str, /, **gaps: object) -> str:
    """Return a sentence in the person's language: `tr("{count} claims", count=3)`."""
    return shown(say(pattern, **gaps))


def shown(message: Message) -> str:
    """Return a message of the engine in the person's language."""
    return wording.translate(message, _speech.language)


def inside(message: Message) -> str:
    """Return a name as it stands inside a sentence: "contradiction", and "Widerspruch" in German."""
    return wording.in_sentence(message, _speech.language)


def counted(number: int, one: str, many: str) -> str:
    """Return "1 row" or "12 rows" in the person's language."""
    return shown(wording.count(number, one, many))
