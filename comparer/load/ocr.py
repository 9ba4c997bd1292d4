"""Words in pictures, read by Tesseract where the person has it; Comparer brings no reader of its own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence

from comparer.load.encoding import mend
from comparer.load.reading import Unreadable
from comparer.load.wrapped import unwrap
from comparer.model import Message, say

_PROGRAM = "tesseract"
_SECONDS = 50.0


def can_read_pictures() -> bool:
    """Say whether Tesseract is installed."""
    return shutil.which(_PROGRAM) is not None


def words_in_pictures(pictures: Sequence[bytes], name: str) -> tuple[str, tuple[Message, ...]]:
    """Return the text of pictures, one paragraph a line, and a warning. Unreadable: there are no words in them."""
    text = "\n".join(filter(None, (unwrap(_words(picture)) for picture in pictures)))
    if not any(map(str.isalpha, text)):
        raise Unreadable(say("{name} is a picture without words in it: type out what it says.", name=name))
    warning = say(
        "{name} was read from a picture: compare its words with the picture before quoting.", name=name
    )
    return mend(text), (warning,)


def _words(picture: bytes) -> str:
    try:
        done = subprocess.run(
            [_PROGRAM, "stdin", "stdout"], input=picture, capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace").replace("\f", "\n")
