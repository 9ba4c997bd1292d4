from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

from comparer.importing import import_without

PAGES = """
import sys
import comparer.load.html
print([name for name in ("trafilatura.downloads", "courlan.network", "py3langid", "numpy") if name in sys.modules])
"""


def test_that_what_is_left_out_is_there_when_it_is_asked_for_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "made_up"
    package.mkdir()
    (package / "__init__.py").write_text(
        "from made_up.net import fetch\ntry:\n    import made_up.extra as extra\nexcept ImportError:\n    extra = None\n"
    )
    (package / "net.py").write_text("fetch = 1")
    (package / "extra.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    found = import_without("made_up", {"made_up.net": ("fetch",), "made_up.extra": None})
    assert (found.fetch, found.extra) == (None, None)
    assert import_without("made_up", {}) is found
    assert importlib.import_module("made_up.net").fetch == 1


def test_that_the_reader_of_pages_brings_nothing_that_fetches() -> None:
    told = subprocess.run([sys.executable, "-c", PAGES], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"
