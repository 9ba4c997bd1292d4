from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparer.diverge import diverge
from comparer.diverge.finding import Telling
from comparer.model import AlignmentTable, ClaimGroup, Divergence, DivergenceId, RowId
from comparer.progress import Cancelled, Step
from tests.diverge.build import amount, day, row, telling

DAYS = {"Monday": "2024-12-02", "Tuesday": "2024-12-03", "Friday": "2024-12-06"}


def fell(index: int, when: str, dead: int, name: str = "") -> Telling:
    return telling(
        f"The bridge fell on {when} and killed {dead} people.",
        f"bridge:nsubj>fell fell(fall):ROOT {when}:npadvmod>fell killed(kill):conj>fell people:dobj>killed",
        day(when, DAYS[when]),
        amount(str(dead), dead, counted="person"),
        index=index,
        name=name,
    )


def compared(*tellings: Telling) -> tuple[Divergence, ...]:
    group = row(*tellings).group
    accounts = tuple(one.account for one in tellings)
    table = AlignmentTable(tuple(account.id for account in accounts), (group,))
    return diverge(table, tuple(one.claim for one in tellings), accounts)


def test_that_the_gravest_divergence_comes_first_and_numbers_run_on() -> None:
    found = compared(fell(0, "Monday", 12), fell(1, "Tuesday", 14))
    assert [one.id for one in found] == [DivergenceId(f"D{number}") for number in range(1, len(found) + 1)]
    assert [one.severity for one in found] == sorted((one.severity for one in found), reverse=True)
    assert {one.kind.value for one in found} >= {"timing", "number"}


def test_that_two_accounts_of_one_name_are_told_apart_by_their_sigils() -> None:
    found = compared(fell(0, "Monday", 12, "Herald"), fell(1, "Tuesday", 12, "Herald"))
    assert "Herald (A)" in str(found[0].why)
    assert "Herald (B)" in str(found[0].why)


@pytest.mark.parametrize(("kept", "raised"), [(0.49, False), (0.5, True)])
def test_that_what_most_editors_would_not_keep_is_not_raised(
    monkeypatch: pytest.MonkeyPatch, kept: float, raised: bool
) -> None:
    monkeypatch.setattr("comparer.diverge.table.confidence", lambda _rule, _strength: kept)
    assert bool(compared(fell(0, "Monday", 12), fell(1, "Tuesday", 14))) is raised


def test_that_one_account_has_no_divergence() -> None:
    assert compared(fell(0, "Monday", 12)) == ()


def test_that_the_work_can_be_stopped() -> None:
    class Impatient:
        def report(self, step: Step) -> None:
            raise Cancelled(step.stage)

    one, two = fell(0, "Monday", 12), fell(1, "Tuesday", 14)
    table = AlignmentTable((one.id, two.id), (ClaimGroup(RowId("R1"), (one.claim.id, two.claim.id)),))
    with pytest.raises(Cancelled):
        diverge(table, (one.claim, two.claim), (one.account, two.account), Impatient())


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(DAYS)), st.integers(1, 40)), min_size=2, max_size=4))
def test_that_every_side_is_verbatim_and_confidence_is_a_share(told: list[tuple[str, int]]) -> None:
    tellings = [fell(index, when, dead) for index, (when, dead) in enumerate(told)]
    texts = {one.id: one.account.text for one in tellings}
    for found in compared(*tellings):
        assert 0 <= found.confidence <= 1
        assert len(found.spans) == len(found.readings)
        assert all(span.end <= len(texts[span.account]) and len(span) > 0 for span in found.spans)


@settings(deadline=None)
@given(st.sampled_from(sorted(DAYS)), st.integers(1, 40), st.integers(2, 5))
def test_that_identical_accounts_have_no_divergence(when: str, dead: int, count: int) -> None:
    assert compared(*(fell(index, when, dead) for index in range(count))) == ()


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(sorted(DAYS)), st.sampled_from([3, 12])), min_size=3, max_size=3))
def test_that_the_order_of_accounts_does_not_matter(told: list[tuple[str, int]]) -> None:
    outcomes = set()
    for order in permutations(range(len(told))):
        tellings = [
            fell(place, *told[number], name=("Herald", "Courier", "Tribune")[number])
            for place, number in enumerate(order)
        ]
        names = {one.id: one.name for one in tellings}
        outcomes.add(
            frozenset(
                (one.kind, one.severity, frozenset(names[span.account] for span in one.spans))
                for one in compared(*tellings)
            )
        )
    assert len(outcomes) == 1
