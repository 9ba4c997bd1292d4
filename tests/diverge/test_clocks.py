from __future__ import annotations

from tests.diverge.test_apart import over_rows

EARLY = "The explosion occurred at about 11 p.m. on Saturday at the mill."
LATE = "Neighbors heard a loud blast just before midnight on Saturday."


def test_that_one_blast_at_two_hours_of_a_day_differs_over_rows() -> None:
    (finding,) = over_rows(EARLY, LATE)
    assert (finding.rule, finding.severity.word) == ("timing.clock", "difference")


def test_that_minutes_are_no_difference() -> None:
    assert not over_rows(EARLY, "Neighbors heard a loud blast at 11:10 p.m. on Saturday.")


def test_that_another_day_and_many_hours_are_another_blast() -> None:
    assert not over_rows(EARLY, LATE.replace("Saturday", "Sunday"))
    assert not over_rows(EARLY, "Neighbors heard a loud blast at 3 p.m. on Saturday.")


def test_that_several_blasts_are_not_one() -> None:
    assert not over_rows(EARLY, LATE.replace("a loud blast", "loud blasts"))
