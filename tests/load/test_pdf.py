from __future__ import annotations

import stat
from pathlib import Path

import pytest

from comparer.load import pdf
from comparer.load.reading import Unreadable
from tests.load import originals

HEAD = ("Lira Post", "")
FIRST = (
    "The ferry Marigold ran aground off Port Lira on Tuesday night, and all of its",
    "passengers were brought ashore by two fishing boats before the tide turned and",
    "the wind rose.",
)
SECOND = (
    "Harbor master Ines Calder said on Wednesday that the pilot had turned too early,",
    "and that nobody on board was hurt.",
)


def test_that_wrapped_lines_become_paragraphs() -> None:
    data = originals.pdf(((*FIRST, "", *SECOND),))
    assert pdf.read(data, "a.pdf").text.splitlines() == [" ".join(FIRST), " ".join(SECOND)]


def test_that_running_heads_and_page_numbers_are_left_out_and_a_paragraph_runs_over_the_page() -> None:
    pages = ((*HEAD, *FIRST[:2], "", "Page 1 of 2"), (*HEAD, FIRST[2], "", *SECOND, "", "Page 2 of 2"))
    assert pdf.read(originals.pdf(pages), "a.pdf").text.splitlines() == [" ".join(FIRST), " ".join(SECOND)]


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Ferry runs aground", "Ferry runs aground"),
        ("ferry_final_v2.docx", ""),
        ("Microsoft Word - ferry", ""),
        ("", ""),
    ],
)
def test_that_a_title_is_believed_only_where_it_is_one(stated: str, title: str) -> None:
    assert pdf.read(originals.pdf((FIRST,), title=stated), "a.pdf").title == title


def test_that_the_day_a_file_was_made_is_not_taken_for_the_day_of_publication() -> None:
    assert not pdf.read(originals.pdf((FIRST,)), "a.pdf").published
    dated = ("Port Lira, 8 May 2024 - The ferry was freed in the morning.",)
    assert pdf.read(originals.pdf((dated,)), "a.pdf").published == "2024-05-08"


def test_that_a_locked_file_asks_for_a_copy_without_its_password() -> None:
    with pytest.raises(Unreadable, match=r"a\.pdf is locked with a password"):
        pdf.read(originals.pdf((FIRST,), password="tide"), "a.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing more", originals.pdf((FIRST,))[:300]])
def test_that_a_broken_file_is_called_damaged(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"a\.pdf is a damaged PDF"):
        pdf.read(data, "a.pdf")


def test_that_a_scan_is_refused_where_nothing_reads_pictures(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Unreadable, match=r"a\.pdf holds pictures of its pages and no text"):
        pdf.read(originals.pdf(((),)), "a.pdf")


def test_that_a_scan_is_read_by_the_reader_of_pictures_that_is_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    reader = tmp_path / "tesseract"
    reader.write_text("#!/bin/sh\nPATH=/bin:/usr/bin\ncat >/dev/null\necho 'The ferry ran aground.'\n")
    reader.chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", str(tmp_path))
    reading = pdf.read(originals.pdf(((),)), "scan.pdf")
    assert reading.text == "The ferry ran aground."
    assert "scan.pdf was read from a picture" in str(reading.warnings[0])


def test_that_a_report_of_this_program_is_no_account() -> None:
    with pytest.raises(Unreadable, match="report made with Comparer"):
        pdf.read(originals.pdf(((*FIRST,),), creator="Comparer 0.1.0"), "report.pdf")
    assert pdf.read(originals.pdf(((*FIRST,),), creator="Writer"), "a.pdf").text
