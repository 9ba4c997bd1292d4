from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparer.load.formats import FORMATS, POST, RICH_TEXT, Format
from comparer.load.reading import Reading
from comparer.load.worker import attempt
from comparer.model import Message
from tests.load.originals import FIRST, open_document, page, pdf, saved_page, word

ORIGINALS = (
    pdf(((FIRST,),)),
    word(FIRST),
    open_document(f"<text:p>{FIRST}</text:p>"),
    page(),
    saved_page(page()),
    rb"{\rtf1\ansi{\info{\title a}}\par It ran.}",
    b'{"data": {"id": "9", "text": "It ran."}}',
)


@pytest.mark.parametrize(
    "kind", [kind for kind in FORMATS if kind is not POST], ids=lambda kind: str(kind.name)
)
@given(data=st.binary(max_size=300))
@settings(max_examples=15, deadline=None)
def test_that_no_format_lets_arbitrary_bytes_break_out(kind: Format, data: bytes) -> None:
    assert isinstance(attempt(kind, data, "a.bin"), Reading | Message)


@pytest.mark.parametrize("kind", FORMATS, ids=lambda kind: str(kind.name))
@given(st.data())
@settings(max_examples=12, deadline=None)
def test_that_no_format_lets_a_damaged_original_break_out(kind: Format, draw: st.DataObject) -> None:
    original = draw.draw(st.sampled_from(ORIGINALS))
    at = draw.draw(st.integers(0, len(original)))
    data = original[:at] + draw.draw(st.binary(max_size=20)) + original[at + draw.draw(st.integers(0, 50)) :]
    assert isinstance(attempt(kind, data, "a.bin"), Reading | Message)


def test_that_a_library_that_runs_out_of_memory_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausted(_kind: Format, _data: bytes, _name: str) -> Reading:
        raise MemoryError

    monkeypatch.setattr(Format, "read", exhausted)
    assert "a.rtf takes too much memory" in str(attempt(RICH_TEXT, b"", "a.rtf"))


def test_that_a_child_finds_this_package_from_any_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from comparer.load import read_bytes  # noqa: PLC0415 -- after the change of folder

    monkeypatch.chdir(tmp_path)
    assert read_bytes("a.rtf", rb"{\rtf1 It ran aground.}").text == "It ran aground."
