"""Pictures: read where a reader is installed, else refused with what to do instead."""

from __future__ import annotations

from comparer.load.ocr import can_read_pictures, words_in_pictures
from comparer.load.reading import Reading, Unreadable
from comparer.model import AccountKind, say


def read(data: bytes, name: str) -> Reading:
    """Read the words in a picture. Unreadable: nothing here reads pictures, or there are no words."""
    if not can_read_pictures():
        raise Unreadable(say("{name} is a picture: save what it says as text and add that.", name=name))
    text, warnings = words_in_pictures([data], name)
    return Reading(text=text, kind=AccountKind.POST, media_type="image/*", warnings=warnings)
