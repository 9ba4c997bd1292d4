"""Where accounts come from, said alike in every form, and a number that tells reports apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comparer.model import (
    AccountId,
    Anchor,
    CertaintyLevel,
    Comparison,
    DivergenceKind,
    Exclude,
    Judgment,
    Options,
    Origin,
    Status,
    say,
)
from comparer.present.html import to_html
from comparer.present.imprint import short_hash
from comparer.present.layout import make_sheet
from comparer.present.letters import fields, isolated
from comparer.present.markdown import to_markdown
from comparer.present.pdf.lines import break_lines
from comparer.present.pdf.style import Ink
from comparer.present.pdf.words import field_pieces
from comparer.present.provenance import joined, provenance
from comparer.present.sheet import View
from comparer.present.text import to_text
from tests.builders import calls, hostile
from tests.present.pages import docx_text, pdf_text

AUTHOR = "عمر الخطيب"


def digest(comparison: Comparison, view: View | None = None) -> str:
    return short_hash(comparison, make_sheet(comparison, view or View()))


def test_that_what_is_not_known_is_said_to_be_missing() -> None:
    told = provenance(replace(hostile().accounts[1], author="", published="", url=""))
    assert told.facts == "author not given · date not given · Article"
    assert told.address == "address not given"


def test_that_an_account_known_by_its_author_has_one() -> None:
    assert provenance(calls().accounts[2]).facts == "7 May 2024 · Post"


@pytest.mark.parametrize("made", [to_text, to_markdown, to_html, docx_text, pdf_text])
def test_that_every_form_names_the_file_of_a_hash(made: object) -> None:
    assert callable(made)
    told = made(calls())
    assert "account-1.txt" in told
    assert calls().accounts[0].source.sha256 in told.replace("\n", "")
    assert "author not given" in told
    assert "folder" not in told


def test_that_another_title_name_or_choice_is_another_report() -> None:
    comparison = calls()
    others = {
        digest(comparison),
        digest(replace(comparison, options=Options(title="Another"))),
        digest(replace(comparison, options=Options(title="The harbor fire", prepared_by="Ada"))),
        digest(comparison, View(columns=(AccountId("A"), AccountId("B")))),
    }
    assert len(others) == 4
    assert digest(comparison, View(language="de")) == digest(comparison)


def test_that_reports_that_say_something_else_have_another_number() -> None:
    told = calls()
    told = replace(told, divergences=tuple(replace(one, status=Status.OPEN) for one in told.divergences))
    first, finding = told.accounts[0], told.divergences[0]
    lost = Exclude(Anchor(first.source.sha256, "no such words", 0))
    opened = Judgment(DivergenceKind.TIMING, (Anchor(first.source.sha256, first.text[:10], 0),), Status.OPEN)
    warned = replace(first, warnings=(say("Half of the page was cut."),))
    origin = Origin((AccountId("A"), AccountId("B")), "Nobody", say("They share a desk."))
    denied = tuple(
        replace(
            claim,
            attribution=tuple(replace(link, certainty=CertaintyLevel.DENIED) for link in claim.attribution),
        )
        for claim in told.claims
    )
    readings = tuple("other" for _ in finding.spans)
    others = (
        replace(told, decisions=(lost,), unplaced=(lost,)),
        replace(told, decisions=(opened,)),
        replace(told, accounts=(warned, *told.accounts[1:])),
        replace(told, origins=(origin,)),
        replace(told, divergences=(replace(finding, readings=readings), *told.divergences[1:])),
        replace(told, claims=denied),
    )
    numbers = [digest(each) for each in (told, *others)]
    assert len(set(numbers)) == len(numbers)
    assert [digest(each, View(language="de")) for each in (told, *others)] == numbers


def test_that_a_field_from_right_to_left_is_kept_apart() -> None:
    assert joined((AUTHOR, "9 May 2024")) == f"\u2068{AUTHOR}\u2069 · 9 May 2024"
    assert isolated("Ines Okafor") == "Ines Okafor"
    assert isolated(f"{AUTHOR}\u2069") == f"\u2068{AUTHOR}\u2069"
    assert fields(joined((AUTHOR, "9"))) == ((AUTHOR, True), (" · 9", False))


def test_that_a_day_beside_an_arabic_name_stays_whole_on_paper() -> None:
    (line,) = break_lines(field_pieces(joined((AUTHOR, "9 May 2024")), Ink()), 400, 10)
    drawn = "".join(letters for fragment in line.fragments for _, letters in fragment.runs)
    assert drawn.endswith(" · 9 May 2024")
    (line,) = break_lines(field_pieces(f"{AUTHOR} · 9 May 2024", Ink()), 400, 10)
    drawn = "".join(letters for fragment in line.fragments for _, letters in fragment.runs)
    assert not drawn.endswith(" · 9 May 2024")


def test_that_a_chain_of_arabic_names_keeps_its_direction_on_paper() -> None:
    (line,) = break_lines(field_pieces(f"{isolated('عمر')} ← {isolated('صقر')}", Ink()), 400, 10)
    shapes = [letters for fragment in line.fragments for _, letters in fragment.runs]
    (alone,) = break_lines(field_pieces(isolated("عمر"), Ink()), 400, 10)
    assert shapes[0] == alone.fragments[0].runs[0][1]


def test_that_the_page_keeps_such_fields_apart_by_markup() -> None:
    comparison = calls()
    first = replace(comparison.accounts[0], author=AUTHOR)
    page = to_html(replace(comparison, accounts=(first, *comparison.accounts[1:])))
    assert f"<bdi>{AUTHOR}</bdi> · 9 May 2024" in page
    assert "\u2068" not in page
