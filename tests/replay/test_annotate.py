from __future__ import annotations

from dataclasses import replace

import pytest

from comparer.model import Anchor, Comparison, DivergenceId, DivergenceKind, Judgment, Severity, Status
from comparer.replay import annotate, judge
from comparer.review import make
from tests.builders import Finding, Telling, build

TELLINGS = (
    Telling("First", ("Twelve boats sank at noon.",)),
    Telling("Second", ("Fourteen boats sank at noon.",)),
    Telling("Third", ("Twelve boats sank at dusk.",)),
)
NUMBER = Finding(0, DivergenceKind.NUMBER, Severity.CONTRADICTION, ((0, "Twelve"), (1, "Fourteen")))
TIMING = Finding(0, DivergenceKind.TIMING, Severity.CONTRADICTION, ((0, "at noon"), (2, "at dusk")))


@pytest.fixture
def comparison() -> Comparison:
    return build(TELLINGS, ((0, 0, 0),), (NUMBER, TIMING))


def judgment(comparison: Comparison, number: int, status: Status, note: str = "") -> Judgment:
    decision = make.judge(comparison, comparison.divergences[number].id, status, note).decision
    assert isinstance(decision, Judgment)
    return decision


def test_that_a_judgment_marks_its_divergence_and_no_other(comparison: Comparison) -> None:
    marked = judge(comparison, (judgment(comparison, 0, Status.CONFIRMED, "asked the coast guard"),))
    assert [divergence.status for divergence in marked.divergences] == [Status.CONFIRMED, Status.OPEN]
    assert marked.divergences[0].note == "asked the coast guard"


def test_that_the_last_judgment_counts(comparison: Comparison) -> None:
    said = (judgment(comparison, 0, Status.CONFIRMED), judgment(comparison, 0, Status.DISMISSED))
    assert judge(comparison, said).divergences[0].status is Status.DISMISSED


def test_that_taking_the_judgment_away_opens_the_divergence_again(comparison: Comparison) -> None:
    marked = judge(comparison, (judgment(comparison, 0, Status.CONFIRMED),))
    assert judge(marked, ()).divergences == comparison.divergences


def test_that_a_judgment_survives_one_more_account_on_a_side(comparison: Comparison) -> None:
    said = judgment(comparison, 0, Status.CONFIRMED)
    third = comparison.accounts[2].id
    wider = replace(
        comparison.divergences[0],
        spans=(
            *comparison.divergences[0].spans,
            replace(comparison.claims[2].span, end=comparison.claims[2].span.start + 6),
        ),
    )
    assert wider.spans[-1].account == third
    assert annotate((wider,), (said,), comparison.accounts).divergences[0].status is Status.CONFIRMED


def test_that_of_two_fitting_divergences_the_closest_is_marked(comparison: Comparison) -> None:
    said = judgment(comparison, 0, Status.CONFIRMED)
    extra = replace(comparison.claims[2].span, end=comparison.claims[2].span.start + 6)
    wider = replace(comparison.divergences[0], spans=(*comparison.divergences[0].spans, extra))
    marked = annotate((wider, comparison.divergences[0]), (said,), comparison.accounts).divergences
    assert [divergence.status for divergence in marked] == [Status.OPEN, Status.CONFIRMED]


def test_that_a_judgment_without_its_divergence_is_listed(comparison: Comparison) -> None:
    said = judgment(comparison, 0, Status.DISMISSED)
    found = annotate(comparison.divergences[1:], (said,), comparison.accounts)
    assert found.unplaced == (said,)


def test_that_a_withdrawn_judgment_is_not_listed(comparison: Comparison) -> None:
    said = (judgment(comparison, 0, Status.DISMISSED), judgment(comparison, 0, Status.OPEN))
    assert annotate(comparison.divergences[1:], said, comparison.accounts).unplaced == ()


def test_that_a_judgment_about_one_lost_side_does_not_mark_another_pair(comparison: Comparison) -> None:
    said = judgment(comparison, 0, Status.CONFIRMED)
    gone = replace(said, sides=(said.sides[0], Anchor("f" * 64, "Fourteen", 0)))
    found = annotate(comparison.divergences, (gone,), comparison.accounts)
    assert all(divergence.status is Status.OPEN for divergence in found.divergences)
    assert found.unplaced == (gone,)


def test_that_of_two_divergences_on_the_same_words_the_one_of_the_judged_row_is_marked() -> None:
    tellings = (
        Telling("First", ("He left, the guard said.", "He slept.")),
        Telling("Second", ("He left, said the cook.", "He slept.")),
    )
    speakers = Finding(
        0, DivergenceKind.ATTRIBUTION, Severity.DIFFERENCE, ((0, "the guard"), (1, "the cook"))
    )
    made = build(tellings, ((0, 0), (1, 1)), (speakers,))
    first = made.divergences[0]
    again = replace(first, id=DivergenceId("D9"), row=made.table.rows[1].id, claims=made.table.rows[1].claims)
    both = replace(made, divergences=(first, again))
    said = make.judge(both, again.id, Status.CONFIRMED).decision
    marked = judge(both, (said,))
    assert [divergence.status for divergence in marked.divergences] == [Status.OPEN, Status.CONFIRMED]


def test_that_a_judgment_hidden_by_another_is_listed(comparison: Comparison) -> None:
    wide = replace(
        comparison.divergences[0], spans=comparison.divergences[0].spans + comparison.divergences[1].spans
    )
    first = judgment(comparison, 0, Status.CONFIRMED)
    second = replace(judgment(comparison, 1, Status.DISMISSED), kind=DivergenceKind.NUMBER)
    found = annotate((wide,), (first, second), comparison.accounts)
    assert found.divergences[0].status is Status.DISMISSED
    assert found.unplaced == (first,)
    both = judge(replace(comparison, divergences=(wide,)), (first, second))
    over = make.judge(both, wide.id, Status.UNSURE).decision
    assert isinstance(over, Judgment)
    known_better = annotate((wide,), (first, over), comparison.accounts)
    assert known_better.unplaced == ()
