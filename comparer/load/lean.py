"""Imports the reader of web pages without what fetches pages and what guesses languages: half of its time and memory.

Nothing here fetches anything, and a page's language is told by the page or found by `languages`.
"""

from __future__ import annotations

from comparer.importing import import_without

_trafilatura = import_without(
    "trafilatura",
    {
        "trafilatura.downloads": ("fetch_response", "fetch_url"),
        "courlan.network": ("redirection_test",),
        "py3langid": None,
    },
)
load_html = _trafilatura.load_html
bare_extraction = _trafilatura.bare_extraction
extract_metadata = _trafilatura.extract_metadata
