from __future__ import annotations

from dataclasses import replace

from comparer.gui.main_window import MainWindow
from comparer.gui.panels.rich import found_how, heading, side
from comparer.model import (
    Certainty,
    CertaintyLevel,
    Comparison,
    DivergenceKind,
    Facet,
    Name,
    Options,
    Polarity,
    Quotation,
    Status,
    say,
)
from comparer.present.layout import make_sheet
from comparer.present.sheet import Flag
from tests.gui import cases


def test_that_a_verb_put_plainly_is_no_finding() -> None:
    held = cases.comparison_of(cases.accounts(2, 3), Options())
    marked = held.divergences[0]
    span = marked.spans[0]
    plain = Certainty(span, CertaintyLevel.ASSERTED, "said", how=say("The account puts it as a fact."))
    open_ = Certainty(span, CertaintyLevel.POSSIBLE, "may", how=say("It may be so."))
    claims = tuple(
        replace(claim, facets=(plain, open_)) if claim.id == marked.claims[0] else claim
        for claim in held.claims
    )
    unsure = replace(marked, kind=DivergenceKind.CERTAINTY)
    comparison = replace(held, claims=claims, divergences=(unsure,))
    [flag] = [flag for row in make_sheet(comparison).rows for flag in row.flags]
    assert found_how(flag, comparison) == ("It may be so.",)


def with_facets(kind: DivergenceKind, *facets: Facet) -> tuple[Flag, Comparison]:
    held = cases.comparison_of(cases.accounts(2, 3), Options())
    marked = replace(held.divergences[0], kind=kind)
    claims = tuple(
        replace(claim, facets=facets) if claim.id == marked.claims[0] else claim for claim in held.claims
    )
    comparison = replace(held, claims=claims, divergences=(marked,))
    [flag] = [flag for row in make_sheet(comparison).rows for flag in row.flags]
    return flag, comparison


def test_that_what_goes_without_saying_is_no_finding() -> None:
    held = cases.comparison_of(cases.accounts(2, 3), Options())
    span = held.divergences[0].spans[0]
    words = held.words(span)
    name = Name(span, words, how=say("“{words}” is read as a name.", words=words))
    assert found_how(*with_facets(DivergenceKind.NAME, name)) == ()
    known = Name(span, "Another", how=say("It is taken for Another."))
    assert found_how(*with_facets(DivergenceKind.NAME, known)) == ("It is taken for Another.",)
    plain = Polarity(span, affirmed=True, head="left", how=say("Nothing denies it."))
    denied = Polarity(span, affirmed=False, head="left", how=say("“Not” denies it."))
    assert found_how(*with_facets(DivergenceKind.POLARITY, plain, denied)) == ("“Not” denies it.",)
    quoted = Quotation(span, ("left",), how=say("One word between quotation marks."))
    assert found_how(*with_facets(DivergenceKind.QUOTE, quoted)) == ()


def test_that_a_dismissed_divergence_stands_back(full_window: MainWindow) -> None:
    sheet, look = full_window.desk.sheet, full_window.look
    assert sheet is not None
    open_ = sheet.flags[0]
    dismissed = replace(open_, status=Status.DISMISSED)
    tone = look.theme.of(open_.severity)
    for flag, loud in ((open_, True), (dismissed, False)):
        html = side(flag, flag.quotes[0], "Harbor Post", look, "") + heading(
            flag, "Number", "difference", "", look
        )
        assert (tone.wash in html) == loud
        assert (tone.ink in html) == loud


def test_that_only_values_are_words_read_as(full_window: MainWindow) -> None:
    sheet, look = full_window.desk.sheet, full_window.look
    assert sheet is not None
    flag = next(flag for row in sheet.rows for flag in row.flags)
    for kind, shown in ((DivergenceKind.NUMBER, "read as 12"), (DivergenceKind.CERTAINTY, "(12)")):
        quote = replace(flag.quotes[0], reading="12")
        assert f">{shown}<" in side(replace(flag, kind=kind), quote, "First", look, "")
