"""The report people hand over, as PDF/A."""

from comparer.present.pdf.document import make_pdf, missing_letters
from comparer.present.pdf.style import Orientation, PageSetup, PageSize

__all__ = ["Orientation", "PageSetup", "PageSize", "make_pdf", "missing_letters"]
