"""How values were found: told where it is more than the values say."""

from __future__ import annotations

from datetime import date

import pytest

from comparer.facets.quantity.wording import reading as amount_read
from comparer.facets.time.reading import Basis, Reading
from comparer.facets.time.wording import how_read
from comparer.model import (
    AccountId,
    Certainty,
    CertaintyLevel,
    DivergenceKind,
    Facet,
    Message,
    Name,
    Polarity,
    Quantity,
    Quotation,
    Severity,
    Time,
    TimeKind,
    say,
)
from comparer.present.how import VALUES_ALONE
from comparer.present.html import to_html
from comparer.present.layout import make_sheet
from comparer.present.markdown import to_markdown
from comparer.present.sheet import View
from comparer.present.text import to_text
from tests.builders import Finding, Telling, build, find, make_account
from tests.present.pages import docx_text, pdf_text

A, B = AccountId("A"), AccountId("B")
TELLINGS = (Telling("One", ("Mara left on Tuesday.",)), Telling("Two", ("Mara left on Monday.",)))
WHOLE = find(make_account(0, TELLINGS[0]), "Mara left on Tuesday")
DAY = say("“on Tuesday” was counted from 8 December.")


def told(kind: DivergenceKind, *facets: Facet, view: View = View()) -> tuple[str, ...]:  # noqa: B008 -- frozen
    finding = Finding(0, kind, Severity.DIFFERENCE, ((0, "left on Tuesday"), (1, "left on Monday")))
    comparison = build(TELLINGS, ((0, 0),), (finding,), facets=[(0, 0, facet) for facet in facets])
    (flag,) = make_sheet(comparison, view).flags
    return flag.how


def test_that_what_goes_without_saying_is_not_told() -> None:
    span = find(make_account(0, TELLINGS[0]), "left on Tuesday")
    words = "left on Tuesday"
    name = Name(span, words, how=say("It stands for itself."))
    assert told(DivergenceKind.NAME, name) == ()
    known = Name(span, "Another", how=say("It is taken for Another."))
    assert told(DivergenceKind.NAME, known) == ("It is taken for Another.",)
    plain = Polarity(span, affirmed=True, head="left", how=say("Nothing denies it."))
    denied = Polarity(span, affirmed=False, head="left", how=say("“Not” denies it."))
    assert told(DivergenceKind.POLARITY, plain, denied) == ("“Not” denies it.",)
    sure = Certainty(span, CertaintyLevel.ASSERTED, "left", how=say("It is put as a fact."))
    unsure = Certainty(span, CertaintyLevel.POSSIBLE, "left", how=say("It may be so."))
    assert told(DivergenceKind.CERTAINTY, sure, unsure) == ("It may be so.",)


def test_that_readings_of_another_kind_or_place_are_beside_the_point() -> None:
    span = find(make_account(0, TELLINGS[0]), "left on Tuesday")
    quoted = Quotation(span, ("left",), how=say("One word between quotation marks."))
    assert told(DivergenceKind.QUOTE, quoted) == ()
    day = Time(span, TimeKind.DATE, how=DAY)
    assert told(DivergenceKind.NUMBER, day) == ()
    outside = Time(find(make_account(0, TELLINGS[0]), "Mara"), TimeKind.DATE, how=DAY)
    assert told(DivergenceKind.TIMING, outside) == ()


def test_that_a_hidden_account_is_not_told_of() -> None:
    day = Time(find(make_account(0, TELLINGS[0]), "on Tuesday"), TimeKind.DATE, how=DAY)
    assert told(DivergenceKind.TIMING, day) == (str(DAY),)
    assert told(DivergenceKind.TIMING, day, view=View(columns=(A, B))) == (str(DAY),)
    finding = Finding(0, DivergenceKind.TIMING, Severity.DIFFERENCE, ((0, "Mara"), (1, "Mara"), (2, "Mara")))
    three = (*TELLINGS, Telling("Three", ("Mara left.",)))
    comparison = build(three, ((0, 0, 0),), (finding,), facets=((0, 0, Time(WHOLE, TimeKind.DATE, how=DAY)),))
    (flag,) = make_sheet(comparison, View(columns=(B, AccountId("C")))).flags
    assert flag.how == ()


def plain_sentences() -> list[Message]:
    day = date(2024, 12, 5)
    stated = how_read("5 December", Reading(0, 10, first=day, last=day, basis=Basis.STATED), None, "")
    amount = Quantity(WHOLE, 12, 12)
    return [stated, amount_read(amount, "twelve", (12, 12), "")]


@pytest.mark.parametrize("sentence", plain_sentences(), ids=str)
def test_that_a_sentence_of_words_and_value_alone_says_nothing_new(sentence: Message) -> None:
    assert sentence.pattern in VALUES_ALONE
    assert told(DivergenceKind.TIMING, Time(WHOLE, TimeKind.DATE, how=sentence)) == ()


def test_that_every_report_tells_how_a_day_was_found() -> None:
    finding = Finding(0, DivergenceKind.TIMING, Severity.CONTRADICTION, ((0, "on Tuesday"), (1, "on Monday")))
    day = Time(find(make_account(0, TELLINGS[0]), "on Tuesday"), TimeKind.DATE, how=DAY)
    comparison = build(TELLINGS, ((0, 0),), (finding,), facets=((0, 0, day),))
    makers = (to_text, to_markdown, to_html, docx_text, pdf_text)
    for make in makers:
        assert "was counted from 8 December." in " ".join(make(comparison).split()), make
