"""Mail: what its writer wrote, without attachments and without the lines that carry it."""

from __future__ import annotations

import email
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

from comparer.load import html
from comparer.load.days import iso
from comparer.load.encoding import mend
from comparer.load.reading import Reading, Unreadable
from comparer.load.wrapped import unwrap
from comparer.model import AccountKind, Message, say

_FEWEST_WORDS = 20


def read(data: bytes, name: str) -> Reading:
    """Read a mail. Unreadable: it holds no text."""
    message = email.message_from_bytes(data, policy=default)
    plain, page = _plain(message), _page(message, name)
    text = page if len(plain.split()) < _FEWEST_WORDS and page else plain or page
    if not text.strip():
        raise Unreadable(say("{name} is a mail without text: save its attachments and add those.", name=name))
    author, address = parseaddr(_head(message, "from"))
    return Reading(
        text=text,
        title=_head(message, "subject"),
        author=mend(author or address),
        published=iso(_head(message, "date")),
        kind=AccountKind.DOCUMENT,
        media_type="message/rfc822",
        warnings=_left_out(message, name),
    )


def content(part: EmailMessage) -> bytes:
    """Return the bytes of one part, whatever its coding."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def words_of(part: EmailMessage) -> str:
    """Return the text of one part in the encoding it declares."""
    encoding = part.get_content_charset() or "utf-8"
    try:
        return content(part).decode(encoding, "replace")
    except (LookupError, ValueError):
        return content(part).decode("utf-8", "replace")


def _plain(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    return mend(unwrap(words_of(part))) if isinstance(part, EmailMessage) else ""


def _page(message: EmailMessage, name: str) -> str:
    part = message.get_body(("html",))
    if not isinstance(part, EmailMessage):
        return ""
    try:
        return html.read(words_of(part).encode("utf-8", "replace"), name).text
    except Unreadable:
        return ""


def _head(message: EmailMessage, key: str) -> str:
    """Return a header line; a malformed one makes the library raise nearly anything."""
    try:
        return mend(" ".join(str(message.get(key, "")).split()))
    except Exception:  # noqa: BLE001
        return ""


def _left_out(message: EmailMessage, name: str) -> tuple[Message, ...]:
    count = sum(1 for part in message.walk() if part.get_content_disposition() == "attachment")
    if not count:
        return ()
    return (
        say("{count} attachments of {name} were left out: add them on their own.", count=count, name=name),
    )
