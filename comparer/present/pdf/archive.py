"""Makes the report fit for an archive: PDF/A-2b, with language, page labels and metadata, the same bytes each time.

PDF/A asks for an output intent with a color profile, metadata as XMP that agrees with the document's information,
and an identifier; the links have their print flag from `ink.py`. ISO 19005-2:2011.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date

import pikepdf

from comparer import assets
from comparer.present.letters import writable
from comparer.present.pdf.xmp import packet


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says of itself. `language` is a two-letter code, `keywords` a phrase, `author` one name or ""."""

    title: str
    subject: str
    creator: str
    made_on: date
    language: str
    keywords: str = ""
    author: str = ""


def archive(pdf: bytes, metadata: Metadata) -> bytes:
    """Return a PDF as PDF/A-2b with this metadata."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        _information(document, metadata)
        _output_intent(document)
        root = document.Root
        root.Lang = pikepdf.String(metadata.language)
        root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, pikepdf.Dictionary(S=pikepdf.Name.D)]))
        root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        for page in document.pages:
            if "/Trans" in page:
                del page[
                    "/Trans"
                ]  # how a page is shown on a screen; the library always writes one, and empty
        _free_symbolic_fonts(document)
        written = io.BytesIO()
        document.save(
            written,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=False,
        )
        return written.getvalue()


def _information(document: pikepdf.Pdf, metadata: Metadata) -> None:
    """Write the metadata twice, as the document's information and as XMP, in the same words."""
    stamp = f"{metadata.made_on.isoformat()}T00:00:00+00:00"
    pdf_stamp = f"D:{metadata.made_on:%Y%m%d}000000+00'00'"
    title, subject = writable(metadata.title), writable(metadata.subject)
    creator, keywords = writable(metadata.creator), writable(metadata.keywords)
    plain = {
        "xmp:CreatorTool": creator,
        "xmp:CreateDate": stamp,
        "xmp:ModifyDate": stamp,
        "xmp:MetadataDate": stamp,
        "pdf:Producer": creator,
        "pdf:Keywords": keywords,
        "pdfaid:part": "2",
        "pdfaid:conformance": "B",
    }
    author = writable(" ".join(metadata.author.split()))
    told = packet(
        plain,
        {"dc:title": title, "dc:description": subject},
        {"dc:language": metadata.language},
        {"dc:creator": author} if author else {},
    )
    document.Root.Metadata = pikepdf.Stream(
        document, told, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
    )
    if "/Info" in document.trailer:
        del document.trailer["/Info"]
    information = {
        "Title": title,
        "Subject": subject,
        "Creator": creator,
        "Producer": creator,
        "Keywords": keywords,
        "CreationDate": pdf_stamp,
        "ModDate": pdf_stamp,
    }
    if author:
        information["Author"] = author
    for name, value in information.items():
        document.docinfo[f"/{name}"] = pikepdf.String(value)


def _free_symbolic_fonts(document: pikepdf.Pdf) -> None:
    """Take the encoding off subset fonts that say they are symbolic: ISO 19005-2, 6.2.11.6."""
    for thing in document.objects:
        if (
            isinstance(thing, pikepdf.Dictionary)
            and thing.get("/Subtype") == "/TrueType"
            and "/Encoding" in thing
        ):
            del thing["/Encoding"]


def _output_intent(document: pikepdf.Pdf) -> None:
    profile = pikepdf.Stream(document, assets.path("color/sRGB.icc").read_bytes())
    profile.N = 3
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFA1,
        OutputConditionIdentifier=pikepdf.String("sRGB"),
        Info=pikepdf.String("sRGB IEC61966-2.1"),
        RegistryName=pikepdf.String("http://www.color.org"),
        DestOutputProfile=document.make_indirect(profile),
    )
    document.Root.OutputIntents = pikepdf.Array([document.make_indirect(intent)])
