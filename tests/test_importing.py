from __future__ import annotations

import importlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
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


def test_that_two_threads_get_one_module_that_is_ready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "made_slowly"
    package.mkdir()
    (package / "__init__.py").write_text(
        "import time\nfrom made_slowly import net\ntime.sleep(0.1)\nready = True\n"
    )
    (package / "net.py").write_text("real = True")
    monkeypatch.syspath_prepend(tmp_path)
    with ThreadPoolExecutor(2) as threads:
        found = list(
            threads.map(lambda _: import_without("made_slowly", {"made_slowly.net": ()}).ready, range(2))
        )
    assert found == [True, True]
    assert importlib.import_module("made_slowly.net").real


def test_that_the_reader_of_pages_brings_nothing_that_fetches() -> None:
    told = subprocess.run([sys.executable, "-c", PAGES], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"
