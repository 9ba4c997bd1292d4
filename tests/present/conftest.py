"""What reports look like in tests must not depend on the fonts of the machine."""

from __future__ import annotations

import pytest

from comparer.present.pdf.fonts import use_system_fonts


@pytest.fixture(autouse=True)
def bundled_fonts_alone() -> None:
    """Draw with the bundled fonts alone."""
    use_system_fonts()
