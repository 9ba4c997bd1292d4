"""The words of the program, in a person's language."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from comparer import assets
from comparer.model import DivergenceKind, Message, Severity, Status, say
from comparer.present import wording
from comparer.present.layout import make_sheet
from comparer.present.sheet import View
from tests.builders import calls


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that some sentences were translated."""
    words = {
        "{count} of {total} rows shown": "{count} von {total} Zeilen gezeigt",
        "All {count} rows shown": "Alle {count} Zeilen gezeigt",
        "May": "Mai",
        "{day} {month} {year}": "{day}. {month} {year}",
    }
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "de.json").write_text(json.dumps(words), encoding="utf-8")
    monkeypatch.setattr(assets, "path", lambda name: tmp_path / name)
    wording.catalog.cache_clear()


@pytest.mark.usefixtures("german")
def test_that_what_is_translated_is_shown_so_and_the_rest_in_english() -> None:
    sheet = make_sheet(calls(), View(language="de"))
    assert sheet.scope == "Alle 7 Zeilen gezeigt"
    assert sheet.columns[0].published == "9. Mai 2024"
    assert sheet.headline.startswith("3 accounts")
    wording.catalog.cache_clear()


@pytest.mark.parametrize("pattern", ["{a:>3000000000}", "{a.__class__}", "{gone} {}"])
def test_that_a_pattern_from_somebody_elses_file_can_only_name_gaps(pattern: str) -> None:
    assert wording.translate(Message(pattern, (("a", "words"),)), "de") == pattern


@pytest.mark.parametrize("language", ["xx", "../secret", ""])
def test_that_an_unknown_language_is_english(language: str) -> None:
    assert wording.translate(say("{count} rows", count=2), language) == "2 rows"


def test_that_every_kind_severity_and_status_has_its_own_name() -> None:
    kinds = {str(wording.kind_name(kind)) for kind in DivergenceKind}
    assert len(kinds) == len(DivergenceKind)
    assert len({str(wording.severity_name(severity)) for severity in Severity}) == len(Severity)
    assert len({str(wording.status_name(status)) for status in Status}) == len(Status)


def test_that_a_day_is_told_in_words() -> None:
    assert wording.day_name(date(2025, 1, 8)) == "8 January 2025"


def test_that_an_unreadable_date_stays_as_it_stands() -> None:
    account = replace(calls().accounts[0], published="last spring")
    assert wording.published_name(account) == "last spring"


def test_that_one_is_told_in_the_singular() -> None:
    assert str(wording.count(1, "{count} row", "{count} rows")) == "1 row"
    assert str(wording.count(1200, "{count} row", "{count} rows")) == "1,200 rows"
