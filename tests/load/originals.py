"""Makes small originals in every format, all telling the same invented story."""

from __future__ import annotations

import io
import zipfile

import docx
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

HEADLINE = "Ferry ran aground off Port Lira"
FIRST = "The ferry Marigold ran aground off Port Lira on Tuesday night, and all 48 passengers were brought ashore."
SECOND = "Harbor master Ines Calder said that the pilot had turned too early and that nobody was hurt."
THIRD = (
    "The company denied that the crew was tired, and promised to answer every question of the coast guard."
)
STORY = (FIRST, SECOND, THIRD)
TEXT = "\n\n".join(STORY)


def page(*, extra: str = "", head: str = "") -> bytes:
    """Return a web page with the story."""
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry ran aground off Port Lira | Lira Post'
        '</title><meta property="og:title" content="Ferry ran aground off Port Lira">'
        '<meta property="og:site_name" content="Lira Post"><meta name="author" content="Tomas Brandt">'
        '<meta property="article:published_time" content="2024-05-08T07:30:00+02:00">'
        f'<link rel="canonical" href="https://lirapost.example/ferry">{head}</head><body><nav><a href="/">Home</a></nav>'
        f"<article><h1>{HEADLINE}</h1>{paragraphs}{extra}</article><footer>All rights reserved.</footer></body></html>"
    ).encode()


def pdf(
    pages: tuple[tuple[str, ...], ...],
    *,
    password: str = "",
    title: str = "",
    size: float = 11,
    creator: str = "",
) -> bytes:
    """Return a PDF whose pages hold these lines, 15 points apart; an empty line leaves a gap."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, encrypt=password or None, invariant=1)
    canvas.setTitle(title)
    canvas.setCreator(creator)
    for lines in pages:
        canvas.setFont("Helvetica", size)
        for number, line in enumerate(lines):
            canvas.drawString(72, 760 - 15 * number, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def word(*paragraphs: str, title: str = "", author: str = "", headline: str = "") -> bytes:
    """Return a Word document."""
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = title, author
    if headline:
        document.add_heading(headline, 0)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def packed(files: dict[str, bytes]) -> bytes:
    """Return a ZIP archive."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def rotten(data: bytes, entry: str) -> bytes:
    """Return an archive in which the packed bytes of one entry are no longer what any packer writes."""
    spoiled = bytearray(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        info = archive.getinfo(entry)
    sizes = data[info.header_offset + 26 : info.header_offset + 30]
    start = (
        info.header_offset + 30 + int.from_bytes(sizes[:2], "little") + int.from_bytes(sizes[2:], "little")
    )
    spoiled[start : start + info.compress_size] = b"\xff" * info.compress_size
    return bytes(spoiled)


def open_document(body: str, meta: str = "", declared: str = "") -> bytes:
    """Return an OpenDocument text whose body is this XML."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{declared}<office:document-content xmlns:office="{office}" '
        f'xmlns:text="{text}"><office:body><office:text>{body}</office:text></office:body></office:document-content>'
    )
    about = (
        f'<office:document-meta xmlns:office="{office}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta>{meta}</office:meta>'
        "</office:document-meta>"
    )
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": content.encode(),
            "meta.xml": about.encode(),
        }
    )


def saved_page(html: bytes) -> bytes:
    """Return a page as Chrome saves it in one file."""
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://lirapost.example/saved\r\n"
        b"Subject: Ferry\r\nDate: Wed, 8 May 2024 09:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="----Boundary--x1y2z3----"\r\n\r\n'
        b"------Boundary--x1y2z3----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + html
        + b"\r\n------Boundary--x1y2z3------\r\n"
    )
