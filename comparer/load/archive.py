"""Packed documents (.docx, .odt): looked at before they are opened, since a small file can unpack to a huge one."""

from __future__ import annotations

import io
import zipfile

from comparer.load.reading import MEGABYTE, Unreadable
from comparer.model import say

_LARGEST = 100 * MEGABYTE
_STEEPEST = 200
_MOST_ENTRIES = 10_000


def open_archive(data: bytes, name: str) -> zipfile.ZipFile:
    """Open a packed document. Unreadable: it is damaged, locked, or unpacks to more than any document needs."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError):
        raise Unreadable(
            say("{name} is damaged: get another copy, or paste its text into the window.", name=name)
        ) from None
    entries = archive.infolist()
    size = sum(entry.file_size for entry in entries)
    if size > _LARGEST or size > _STEEPEST * max(len(data), 1) or len(entries) > _MOST_ENTRIES:
        raise Unreadable(
            say("{name} unpacks to far more than a document needs: copy its text and paste it.", name=name)
        )
    if any(entry.flag_bits & 1 for entry in entries):
        raise Unreadable(
            say("{name} is locked with a password: save a copy without it and add that.", name=name)
        )
    return archive
