"""Every translation is complete, and everything that leaves the program speaks its language."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from comparer.model import (
    Comparison,
    Message,
    Severity,
    clock_words,
    day_words,
    figure,
    listed,
    say,
    stretch_words,
)
from comparer.present.csv import to_csv
from comparer.present.html import to_html
from comparer.present.markdown import to_markdown
from comparer.present.pdf import PageSetup, make_pdf
from comparer.present.sheet import View
from comparer.present.text import to_text
from comparer.present.wording import catalog, count, in_sentence, severity_name, translate
from tests.builders import calls
from tests.golden.cases import pdf_text
from tests.pseudo import PSEUDO, own_words, spoken, unmarked

ROOT = Path(__file__).resolve().parents[2]
GERMAN = View(language="de")
SETUP = PageSetup(appendix=True, made_on=date(2024, 6, 1))


def pdf(comparison: Comparison, view: View) -> str:
    return pdf_text(make_pdf(comparison, view, SETUP))


def page(comparison: Comparison, view: View) -> str:
    """Return what a web page shows and tells, without its tags."""
    whole = re.sub(r"(?s)<style.*?</style>", " ", to_html(comparison, view))
    told = re.findall(r'(?:alt|title|aria-label)="([^"]*)"', whole)
    return "\n".join(unescape(text) for text in (*re.split(r"<[^>]+>", whole), *told))


WAYS_OUT: dict[str, Callable[[Comparison, View], str]] = {
    "pdf": pdf,
    "html": page,
    "markdown": to_markdown,
    "text": to_text,
    "csv": to_csv,
}


@pytest.fixture(scope="module")
def messages() -> ModuleType:
    """Return the tool that finds every sentence of the program."""
    spec = importlib.util.spec_from_file_location("messages", ROOT / "packaging" / "messages.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules["messages"] = made
    spec.loader.exec_module(made)
    return made


@pytest.fixture(scope="module")
def said(messages: ModuleType) -> Any:
    """Return every sentence of the program, read once: it takes seconds."""
    return messages.find(messages.read_modules())


def test_that_every_sentence_of_the_program_can_be_found(said: Any) -> None:
    assert said.unread == []


@pytest.mark.parametrize(
    "path", sorted((ROOT / "resources/translations").glob("*.json")), ids=lambda path: path.stem
)
def test_that_a_translation_is_complete_and_fills_the_same_gaps(
    messages: ModuleType, said: Any, path: Path
) -> None:
    assert messages.complaints(messages.read_catalog(path), said) == []


def test_that_what_a_translation_lacks_is_told(messages: ModuleType) -> None:
    found = messages.Found()
    found.gaps.update({"{count} rows": {"count"}, "Row": set(), "Empty": set()})
    told = messages.complaints({"{count} rows": "{number} Zeilen", "Gone": "Weg", "Empty": " "}, found)
    assert told == [
        "missing: Row",
        "no longer used: Gone",
        "gaps that nothing fills: {count} rows -> {number} Zeilen",
        "empty: Empty",
    ]


@pytest.mark.parametrize("way", WAYS_OUT)
def test_that_no_word_goes_past_the_translations(way: str) -> None:
    comparison = calls()
    known = own_words(comparison) | {"SHA"}
    with spoken():
        told = WAYS_OUT[way](comparison, View(language=PSEUDO))
    assert not unmarked(told.splitlines(), known)


@pytest.mark.parametrize("way", ["pdf", "html"])
def test_that_a_german_report_has_german_headings_only(way: str) -> None:
    told = WAYS_OUT[way](calls(), GERMAN)
    for heading in ("Nebeneinander", "Wo die Berichte abweichen", "Die Berichte", "Widersprüche"):
        assert heading in told
    for heading in (
        "Side by side",
        "Where the accounts differ",
        "The accounts",
        "contradiction",
        "paragraph",
        "Row ",
    ):
        assert heading not in told


@pytest.mark.parametrize(
    ("message", "german"),
    [
        (day_words(date(2024, 12, 8)), "8. Dezember 2024"),
        (day_words(date(2024, 12, 8), weekday=True), "Sonntag, 8. Dezember 2024"),
        (stretch_words(date(2024, 12, 3), date(2024, 12, 5)), "3.–5. Dezember 2024"),
        (stretch_words(date(2024, 11, 30), date(2024, 12, 2)), "30. November – 2. Dezember 2024"),
        (clock_words((605, 605)), "10:05 Uhr"),
        (clock_words((1020, 1380)), "17 Uhr bis 23 Uhr"),
        (clock_words((1080, 1740)), "18 Uhr bis 5 Uhr am nächsten Tag"),
        (figure(1234567.5), "1.234.567,5"),
        (count(1, "{count} row", "{count} rows"), "1 row"),
        (count(1200, "{count} claim", "{count} claims"), "1.200 Aussagen"),
    ],
)
def test_that_days_times_and_numbers_follow_the_language(message: Message, german: str) -> None:
    assert translate(message, "de") == german


def test_that_messages_inside_messages_are_translated() -> None:
    told = say(
        "{first} dates this {words}, {others}.",
        first=listed(["A", "B", "C"]),
        words=say("“{words}”", words="x"),
        others="y",
    )
    assert str(told) == "A, B and C dates this “x”, y."
    assert translate(told, "de") == "A, B und C datiert dies auf „x“, y."


def test_that_nouns_keep_their_capitals_in_german() -> None:
    assert in_sentence(severity_name(Severity.CONTRADICTION)) == "contradiction"
    assert in_sentence(severity_name(Severity.CONTRADICTION), "de") == "Widerspruch"


def test_that_a_code_that_is_no_word_opens_no_file() -> None:
    assert catalog("../de") == {}


def test_that_the_help_has_the_same_parts_in_every_language() -> None:
    pages = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "resources/help").glob("*.md")}
    shapes = {
        code: [
            line[: len(line) - len(line.lstrip("#|-*"))]
            for line in text.splitlines()
            if line[:1] in {"#", "|", "-"}
        ]
        for code, text in pages.items()
    }
    assert set(pages) == {"en", *(path.stem for path in (ROOT / "resources/translations").glob("*.json"))}
    assert all(shape == shapes["en"] for shape in shapes.values())
