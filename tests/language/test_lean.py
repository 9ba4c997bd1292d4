from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from comparer.language.lean import import_spacy
spacy = import_spacy()
assert import_spacy() is spacy
print([name for name in ("requests", "httpx", "urllib3", "weasel", "spacy.cli") if name in sys.modules])
print(len(spacy.blank("en")("He left on Friday.")))
from spacy.cli.info import info
print(callable(info))
"""


def test_that_the_import_brings_nothing_that_fetches_and_leaves_the_command_line_usable() -> None:
    told = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", CODE], capture_output=True, text=True, check=True
    )
    assert told.stdout.split("\n")[:3] == ["[]", "5", "True"]
