"""The registry of formats: which there are, and how a file's format is known.

A file is what its first bytes say, whatever it is called; the name decides only between kinds of text.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from comparer.load.reading import Reading, Unreadable
from comparer.model import Message, say


class Reader(Protocol):
    """A format module."""

    def read(self, data: bytes, name: str) -> Reading:
        """Read a file's bytes; `name` is what to call it in sentences. Unreadable: it cannot be read."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format. `module` is the module of this package that reads it.

    `isolated` formats are read in a process of their own, since a hostile file may crash or stall their libraries.
    """

    name: Message
    module: str
    extensions: tuple[str, ...]
    isolated: bool = True

    def read(self, data: bytes, name: str) -> Reading:
        """Read the bytes here and now. Unreadable: they cannot be read."""
        module = cast("Reader", import_module(f"comparer.load.{self.module}"))
        return module.read(data, name)


TEXT = Format(say("text"), "plain", (".txt", ".text", ".md", ".markdown", ".mkd"), isolated=False)
POST = Format(say("post"), "post", (".json", ".js"), isolated=False)
PAGE = Format(say("web page"), "html", (".html", ".htm", ".xhtml"))
SAVED_PAGE = Format(say("saved page"), "mhtml", (".mhtml", ".mht"))
MAIL = Format(say("mail"), "mail", (".eml",))
PDF = Format(say("PDF"), "pdf", (".pdf",))
WORD = Format(say("Word document"), "docx", (".docx", ".docm", ".dotx"))
OPEN_DOCUMENT = Format(say("OpenDocument text"), "odt", (".odt", ".ott"))
RICH_TEXT = Format(say("rich text"), "rtf", (".rtf",))
PICTURE = Format(
    say("picture"), "picture", (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff")
)

FORMATS = (TEXT, POST, PAGE, SAVED_PAGE, MAIL, PDF, WORD, OPEN_DOCUMENT, RICH_TEXT, PICTURE)
EXTENSIONS = tuple(extension for kind in FORMATS for extension in kind.extensions)
"""What to offer when a person browses for files."""

_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*")
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"BZh91AY&SY", b"\xfd7zXZ\0")
_SOUNDS = (b"ID3\2", b"ID3\3", b"ID3\4", b"OggS\0", b"fLaC\0", b"\x1aE\xdf\xa3")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 4096
_TAG = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1"
    r"|title|meta|table|span|blockquote)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_WHOLE_PAGE = re.compile(
    r"\s*<(?:[^>]*>.*)?(?:!doctype\s+html|<html|<head|<body)\b", re.IGNORECASE | re.DOTALL
)
_MAIL_LINE = re.compile(
    r"^(from|to|subject|date|message-id|mime-version|received|return-path|content-type|delivered-to|x-[\w-]+):",
    re.IGNORECASE | re.MULTILINE,
)
_SAVED = re.compile(
    r"^(from: <saved by|snapshot-content-location:|content-type: *multipart/related)",
    re.IGNORECASE | re.MULTILINE,
)
_PROGRAMS = (b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
"""Of Linux and macOS; those of Windows begin with two letters that may begin a text too."""
_FEWEST_LINES = 3
_POSTS = re.compile(r"\s*(?:[\[{]|window\.YTD\.)")


def recognize(data: bytes, name: str, media_type: str = "") -> Format:
    """Return the format of these bytes. Unreadable: it is none that holds text, and the sentence says what it is."""
    try:
        return _recognize(data, name, media_type)
    except Unreadable:
        raise
    except Exception:  # noqa: BLE001 -- this looks into hostile files in the main process
        raise _damaged(name) from None


def _damaged(name: str) -> Unreadable:
    return Unreadable(
        say("{name} is damaged: get another copy, or paste its text into the window.", name=name)
    )


def _recognize(data: bytes, name: str, media_type: str) -> Format:
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise Unreadable(say("{name} is empty: look whether it was saved or copied completely.", name=name))
    found = _by_signature(data, name)
    if found:
        return found
    head = _peek(data)
    extension = PurePath(name).suffix.lower()
    if _is_page(head, extension) or media_type == "text/html":
        return PAGE
    if head.lstrip().startswith("<?xml"):
        raise Unreadable(say("{name} is XML and no page: copy the words from it and paste them.", name=name))
    if _is_mail(head):
        return SAVED_PAGE if _SAVED.search(head) else MAIL
    if _POSTS.match(head) and (extension in POST.extensions or _looks_like_json(head)):
        return POST
    if extension in POST.extensions:
        return POST
    return TEXT


def is_readable_name(name: str) -> bool:
    """Say whether a file of this name is likely to be an account: what is taken from a folder."""
    return PurePath(name).suffix.lower() in EXTENSIONS and not name.startswith((".", "~$"))


def _by_signature(data: bytes, name: str) -> Format | None:
    if data.lstrip()[:5] == b"%PDF-" or (b"%PDF-" in data[:1024] and b"%%EOF" in data[-2048:]):
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return _in_zip(data, name)
    if data.lstrip()[:5] == rb"{\rtf":
        return RICH_TEXT
    if data.startswith(_PICTURES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        return PICTURE
    refusal = _refusal(data)
    if refusal:
        raise Unreadable(say(refusal.pattern, name=name))
    return None


def _refusal(data: bytes) -> Message | None:
    if data.startswith(_OLD_OFFICE):
        return say(
            "{name} is an old Office file or has a password: save it as .docx without a password and add that."
        )
    if data.startswith(b"SQLite format 3\0"):
        return say("{name} is a database: open a saved comparison by itself, not as an account.")
    if data.startswith(_ARCHIVES):
        return say("{name} is a packed archive: unpack it and add the files inside.")
    if data.startswith(_PROGRAMS) or (data.startswith(b"MZ") and b"\0" in data[:64]):
        return say("{name} is a program and no document, whatever its name says: do not open it.")
    if data.startswith(_SOUNDS) or data[4:8] == b"ftyp" or data[8:12] in {b"WAVE", b"AVI "}:
        return say("{name} is sound or film: add a transcript of it as text.")
    return None


def _in_zip(data: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
            kind = archive.open("mimetype").read(100) if "mimetype" in names else b""
    except (
        zipfile.BadZipFile,
        OSError,
        EOFError,
        RuntimeError,
        ValueError,
        LookupError,
        zlib.error,
    ):
        raise _damaged(name) from None
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return OPEN_DOCUMENT
    if "[Content_Types].xml" in names and any(entry.startswith("word/") for entry in names):
        return WORD
    if any(entry.startswith(("xl/", "ppt/")) for entry in names) or kind:
        raise Unreadable(say("{name} is no text document: save it as PDF or .docx and add that.", name=name))
    raise Unreadable(say("{name} is a packed archive: unpack it and add the files inside.", name=name))


def _peek(data: bytes) -> str:
    head = data[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _is_page(head: str, extension: str) -> bool:
    """Tell a page from a text; Markdown may begin with a tag and still be Markdown."""
    if _WHOLE_PAGE.match(head):
        return True
    return bool(_TAG.match(head)) and extension not in {".md", ".markdown", ".mkd"}


def _is_mail(head: str) -> bool:
    """Three header lines of mail at the very top make a mail; a telling does not begin so."""
    lines = re.split(r"\r?\n\r?\n", head.lstrip(), maxsplit=1)[0]
    if not _MAIL_LINE.match(lines):
        return False
    keys = {key.lower() for key in _MAIL_LINE.findall(lines)}
    return len(keys) >= _FEWEST_LINES and bool(
        keys & {"message-id", "mime-version", "received", "content-type", "return-path"}
    )


def _looks_like_json(head: str) -> bool:
    r"""Tell `[{"id":` and `{"data":` from a telling that begins with a bracket: "[Beirut, 3 May] The…"."""
    return bool(
        re.match(r"\s*(?:window\.YTD\.|[\[{]\s*(?:[\[{]\s*)*(?:\"[^\"\n]{1,60}\"\s*[:,\]]|[\]}]))", head)
    )
