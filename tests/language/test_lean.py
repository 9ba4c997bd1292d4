from __future__ import annotations

import importlib
import subprocess
import sys

from comparer.language.lean import import_spacy, load_model
from comparer.language.model_files import find_folder

TEXT = (
    "He'd left Washington D.C. at 5:30p.m. on Friday, officials said; \"We don't know why,\" Ms. O'Neil (57) wrote to "
    "someone@example.org from the U.K.'s well-known ex-embassy, http://example.org/a?b=c, for $3.5m. She didn't stay."
)
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


def test_that_a_model_loaded_without_what_is_not_used_parses_as_the_whole_one() -> None:
    whole, lean = (load(find_folder())(TEXT) for load in (import_spacy().load, load_model))
    marks = (
        "text",
        "norm_",
        "lemma_",
        "tag_",
        "pos_",
        "dep_",
        "ent_type_",
        "ent_iob_",
        "is_sent_start",
        "is_stop",
    )
    for one, other in zip(whole, lean, strict=True):
        assert [getattr(one, mark) for mark in marks] == [getattr(other, mark) for mark in marks]
        assert one.head.i == other.head.i


def test_that_plugins_are_hidden_only_while_a_model_is_loaded() -> None:
    catalogue = importlib.import_module("catalogue")
    before = catalogue.AVAILABLE_ENTRY_POINTS
    load_model(find_folder())
    assert catalogue.AVAILABLE_ENTRY_POINTS is before
