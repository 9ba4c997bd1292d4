"""What the file says of itself as XMP, written plainly: every namespace declared where strict readers look for it.

ISO 16684-1; PDF/A asks that it agrees with the document's information (ISO 19005-2, 6.6.2 and 6.6.4).
"""

from __future__ import annotations

from xml.sax.saxutils import escape

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}


def packet(
    plain: dict[str, str],
    by_language: dict[str, str],
    unordered: dict[str, str],
    ordered: dict[str, str],
) -> bytes:
    """Return an XMP packet. Keys are names such as "dc:title"; values hold only what XML can.

    `plain` are simple properties, `by_language` have one text for every language, `unordered` and `ordered` are lists of one member.
    """
    lines = [f"<{name}>{escape(value)}</{name}>" for name, value in plain.items()]
    for name, value in by_language.items():
        alternative = f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(value)}</rdf:li></rdf:Alt>'
        lines.append(f"<{name}>{alternative}</{name}>")
    for lists, kind in ((unordered, "Bag"), (ordered, "Seq")):
        for name, value in lists.items():
            lines.append(f"<{name}><rdf:{kind}><rdf:li>{escape(value)}</rdf:li></rdf:{kind}></{name}>")
    declared = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in _NAMESPACES.items())
    return "\n".join(
        [
            '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
            '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
            f'<rdf:Description rdf:about="" {declared}>',
            *lines,
            "</rdf:Description>",
            "</rdf:RDF>",
            "</x:xmpmeta>",
            '<?xpacket end="w"?>',
        ]
    ).encode()
