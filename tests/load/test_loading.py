from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparer.load import Unreadable, load, original_of, read_bytes, read_file, read_text
from comparer.load.formats import recognize
from comparer.model import Account, AccountId
from comparer.progress import Cancelled, Step
from tests.load.originals import FIRST, SECOND, TEXT, THIRD, open_document, packed, page, rotten, word


def _file(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_that_an_address_is_not_taken_for_a_file_that_is_gone() -> None:
    with pytest.raises(Unreadable, match="/a/story is an address, and nothing is fetched"):
        read_file("https://example.org/a/story")


def test_that_an_archive_with_a_rotten_entry_does_not_stop_the_loading(tmp_path: Path) -> None:
    rot = _file(tmp_path, "a.odt", rotten(open_document("<text:p>It ran.</text:p>"), "mimetype"))
    loaded = load([rot, _file(tmp_path, "b.txt", FIRST)])
    assert [account.id for account in loaded.accounts] == ["A"]
    assert [str(failure.message).split(":")[0] for failure in loaded.failures] == ["a.odt is damaged"]


def test_that_files_become_accounts_in_order_with_the_path_as_given(tmp_path: Path) -> None:
    paths = [
        _file(tmp_path, "b.txt", FIRST),
        _file(tmp_path, "a.html", page()),
        _file(tmp_path, "c.docx", word(THIRD)),
    ]
    loaded = load(paths)
    assert [account.id for account in loaded.accounts] == ["A", "B", "C"]
    assert [account.source.path for account in loaded.accounts] == [str(path) for path in paths]
    assert [len(account.source.sha256) for account in loaded.accounts] == [64, 64, 64]
    assert loaded.accounts[1].publisher == "Lira Post"
    assert not loaded.failures
    assert not loaded.notes


def test_that_each_account_is_handed_over_when_it_is_read(tmp_path: Path) -> None:
    handed: list[Account] = []
    paths = [
        _file(tmp_path, name, data) for name, data in (("a.txt", FIRST), ("b.txt", b""), ("c.txt", FIRST))
    ]
    loaded = load([*paths, _file(tmp_path, "d.txt", SECOND)], taken=[AccountId("A")], arrived=handed.append)
    assert tuple(handed) == loaded.accounts
    assert [account.id for account in handed] == ["B", "C"]


def test_that_one_bad_file_does_not_cost_the_others(tmp_path: Path) -> None:
    paths = [
        _file(tmp_path, "a.txt", FIRST),
        tmp_path / "gone.txt",
        _file(tmp_path, "empty.txt", b""),
        _file(tmp_path, "noise.txt", bytes(range(256))),
        _file(tmp_path, "broken.pdf", b"%PDF-1.4 nothing"),
        _file(tmp_path, "broken.docx", packed({"word/a": b"", "[Content_Types].xml": b""})),
        _file(tmp_path, "broken.json", "{"),
        _file(tmp_path, "numbers.txt", "12 34\n56"),
        _file(tmp_path, "head.txt", "Title: Ferry\nPublisher: Lira Post\n\n"),
        _file(tmp_path, "b.txt", SECOND),
    ]
    loaded = load(paths)
    assert [(account.id, account.text) for account in loaded.accounts] == [("A", FIRST), ("B", SECOND)]
    assert [failure.path for failure in loaded.failures] == [str(path) for path in paths[1:-1]]
    for failure in loaded.failures:
        sentence = str(failure.message)
        assert sentence.startswith(Path(failure.path).name)
        assert sentence.endswith(".")
        assert sentence.count("\n") == 0


def test_that_letters_in_use_are_passed_over(tmp_path: Path) -> None:
    paths = [_file(tmp_path, "a.txt", FIRST), _file(tmp_path, "b.txt", SECOND)]
    loaded = load(paths, taken=(AccountId("A"), AccountId("C")))
    assert [account.id for account in loaded.accounts] == ["B", "D"]


def test_that_the_same_telling_is_added_once_and_said(tmp_path: Path) -> None:
    paths = [
        _file(tmp_path, "a.txt", TEXT),
        _file(tmp_path, "copy.txt", TEXT),
        _file(tmp_path, "headed.txt", f"Title: Ferry\nPublisher: Lira Post\n\n{TEXT}\n"),
    ]
    loaded = load([*paths, paths[0]])
    assert len(loaded.accounts) == 1
    assert [str(note) for note in loaded.notes] == [
        "copy.txt is the same as a.txt; it was added once.",
        "headed.txt is the same as a.txt; it was added once.",
        "a.txt was given twice; it was added once.",
    ]


def test_that_what_is_open_already_is_not_added_again(tmp_path: Path) -> None:
    here = read_text(FIRST)
    loaded = load([_file(tmp_path, "a.txt", FIRST), _file(tmp_path, "b.txt", SECOND)], beside=(here,))
    assert [(account.id, account.text) for account in loaded.accounts] == [("B", SECOND)]
    assert str(loaded.notes[0]) == "a.txt is the same as Pasted text; it was added once."


def test_that_a_folder_stands_for_the_likely_accounts_in_it(tmp_path: Path) -> None:
    _file(tmp_path, "b.txt", SECOND)
    _file(tmp_path, "a.md", FIRST)
    _file(tmp_path, "data.sqlite", b"\0\1")
    _file(tmp_path, ".hidden.txt", THIRD)
    (tmp_path / "deeper").mkdir()
    assert [account.text for account in load([tmp_path]).accounts] == [FIRST, SECOND]
    failures = load([tmp_path / "deeper"]).failures
    assert str(failures[0].message).startswith("deeper is a folder without any text in it")


def test_that_a_single_folder_or_pipe_is_no_account(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="is a folder: choose the files in it"):
        read_file(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Unreadable, match="pipe is not a file"):
        read_file(tmp_path / "pipe")
    with pytest.raises(Unreadable, match=r"cannot be opened|is not there"):
        read_file("a\0b")


def test_that_pasted_text_is_an_account_with_a_name() -> None:
    account = read_text("Title: Ferry\nPublisher: Lira Post\n\nIt ran\r\naground.")
    assert (account.name, account.source.path) == ("Lira Post", "Pasted text")
    assert account.words(account.body_span) == "It ran\naground."
    with pytest.raises(Unreadable, match="Pasted text has no sentence"):
        read_text(" \n")


def test_that_another_language_is_known_and_left_to_the_comparison_to_say() -> None:
    account = read_text(
        "Le bac s'est échoué mardi soir au large du port et tous les passagers ont été ramenés à terre."
    )
    assert account.language == "fr"
    assert not account.warnings, "said twice it would be read as two troubles"


def test_that_a_declared_language_wins() -> None:
    assert read_text(f"Title: Ferry\nLanguage: nl\n\n{FIRST}").language == "nl"


def test_that_loading_reports_and_can_be_stopped(tmp_path: Path) -> None:
    class SecondFile:
        def report(self, step: Step) -> None:
            if step.done == 1:
                raise Cancelled

    paths = [_file(tmp_path, "a.txt", FIRST), _file(tmp_path, "b.txt", SECOND)]
    with pytest.raises(Cancelled):
        load(paths, monitor=SecondFile())


TEXTUAL = st.binary(max_size=200) | st.text(max_size=100).map(
    lambda text: text.encode("utf-8", "surrogatepass")
)


@given(TEXTUAL, st.sampled_from(["a.txt", "a.md", "a.json", "a", "a\ud800.txt"]))
@settings(deadline=None)
def test_that_arbitrary_bytes_are_an_account_or_one_sentence(data: bytes, name: str) -> None:
    try:
        if recognize(data, name).isolated:
            return  # tests/load/test_worker.py feeds these without a process for each
        account = read_bytes(name, data)
    except Unreadable as reason:
        assert str(reason.message)  # noqa: PT017 -- either outcome is right
    else:
        start, end = account.body or (0, len(account.text))
        assert 0 <= start <= end == len(account.text)
        assert account.text.encode()


@given(st.text())
def test_that_pasting_anything_is_an_account_or_one_sentence(text: str) -> None:
    try:
        account = read_text(text)
    except Unreadable as reason:
        assert "Pasted text has no sentence in it" in str(reason)  # noqa: PT017 -- either outcome is right
    else:
        assert account.words(account.body_span).strip()


def test_that_the_original_bytes_come_with_the_accounts(tmp_path: Path) -> None:
    paths = [_file(tmp_path, "a.html", page()), tmp_path / "gone.txt", _file(tmp_path, "b.docx", word(THIRD))]
    loaded = load([*paths, paths[0]])
    assert [original.data for original in loaded.originals] == [paths[0].read_bytes(), paths[2].read_bytes()]
    assert [original.name for original in loaded.originals] == ["a.html", "b.docx"]
    assert [original.sha256 for original in loaded.originals] == [
        account.source.sha256 for account in loaded.accounts
    ]
    assert [original.media_type for original in loaded.originals] == [
        account.source.media_type for account in loaded.accounts
    ]


def test_that_other_bytes_are_not_taken_for_an_original() -> None:
    account = read_text(FIRST)
    assert original_of(account, FIRST.encode()).data == FIRST.encode()
    with pytest.raises(ValueError, match="not the bytes"):
        original_of(account, SECOND.encode())
