"""Pages that a browser saved as one file (MHTML)."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from email.message import EmailMessage
from email.policy import default

from comparer.load import html
from comparer.load.days import iso
from comparer.load.mail import content
from comparer.load.reading import Reading, Unreadable
from comparer.model import say

_ADDRESS = re.compile(
    rb"^(?:Snapshot-Content-Location|Content-Location):\s*(https?://\S+)", re.IGNORECASE | re.MULTILINE
)
_SAVED = re.compile(rb"^Date:\s*([^\r\n]+)", re.IGNORECASE | re.MULTILINE)
_HEAD = 8000


def read(data: bytes, name: str) -> Reading:
    """Read the page. Unreadable: there is none in the file."""
    page = _page(data)
    if not page:
        raise Unreadable(
            say("{name} is a saved page without a page in it: save it again, or paste its text.", name=name)
        )
    reading = html.read(page, name)
    address = _ADDRESS.search(data[:_HEAD])
    url = address[1].decode("ascii", "ignore") if address else ""
    saved = _SAVED.search(data[:_HEAD])
    day = iso(saved[1].decode("ascii", "ignore"))[:10] if saved else ""
    note = f"Saved on {day}" if day else ""  # the day it was saved is not the day it was published
    return replace(reading, url=reading.url or url, note=note, media_type="multipart/related")


def _page(data: bytes) -> bytes:
    """Return the first HTML part; where the head is malformed, look for the parts without it."""
    message = email.message_from_bytes(data, policy=default)
    found = _first_page(message)
    if found:
        return found
    boundary = re.search(rb"^--(\S[^\r\n]{5,80})\r?$", data, re.MULTILINE)
    if not boundary:
        return b""
    start = data.index(boundary[0])
    head = b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="' + boundary[1].rstrip() + b'"\n\n'
    return _first_page(email.message_from_bytes(head + data[start:], policy=default))


def _first_page(message: object) -> bytes:
    if not isinstance(message, EmailMessage):
        return b""
    for part in message.walk():
        if part.get_content_type() in {
            "text/html",
            "application/xhtml+xml",
        }:
            return content(part)
    return b""
