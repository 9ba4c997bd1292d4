"""What tests look at on the pages of a report."""

from __future__ import annotations

import pypdfium2


def assert_inside_the_margins(pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        width, height = page.get_size()
        for thing in page.get_objects():
            left, bottom, right, top = thing.get_bounds()
            assert left >= 48
            assert bottom >= 20
            assert right <= width - 48
            assert top <= height - 45
    document.close()
