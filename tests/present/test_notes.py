"""What a reader must know is said in every export that people read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comparer.model import Anchor, Comparison, DivergenceKind, Judgment, Status, say
from comparer.present.exports import export_for
from comparer.present.notes import notes
from comparer.present.sheet import View
from comparer.progress import SILENT
from tests.builders import calls
from tests.present.test_exports import READERS, bare

LOST = Judgment(
    DivergenceKind.NUMBER,
    (Anchor("00" * 32, "forty crates", 5), Anchor("11" * 32, "fifty crates", 7)),
    Status.CONFIRMED,
    "Counted on the quay.",
)


def warned() -> Comparison:
    comparison = calls()
    first = replace(comparison.accounts[0], warnings=(say("Two pictures were left out."),))
    return replace(
        comparison,
        accounts=(first, *comparison.accounts[1:]),
        warnings=(say("Northern Wire is in French: only names and numbers are compared."),),
        unplaced=(LOST,),
    )


def test_that_notes_name_the_account_they_are_about() -> None:
    assert "A Harbor Gazette: Two pictures were left out." in notes(warned())


def test_that_a_decision_that_no_longer_fits_is_told_with_its_note() -> None:
    told = notes(warned())[-1]
    assert "forty crates" in told
    assert "Counted on the quay." in told


def test_that_a_comparison_without_trouble_has_no_notes() -> None:
    assert notes(calls()) == ()


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".docx", ".md", ".txt"])
def test_that_every_note_is_in_what_people_read(suffix: str) -> None:
    export = export_for(suffix)
    assert export is not None
    read = bare(READERS[suffix](export.make(warned(), View(), SILENT)))
    for note in notes(warned()):
        assert bare(note) in read


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".docx", ".md", ".txt"])
def test_that_the_origins_are_in_what_people_read(suffix: str) -> None:
    export = export_for(suffix)
    assert export is not None
    read = bare(READERS[suffix](export.make(calls(), View(), SILENT)))
    assert bare("3 accounts, 2 origins") in read
    assert bare("A, B: Both rest on the talk with Mara Lindqvist.") in read
