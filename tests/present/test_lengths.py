"""How long things took, by each account."""

from __future__ import annotations

from math import inf

import pytest

from comparer.model import Comparison, Time, TimeKind
from comparer.present.lengths import length_scale
from comparer.present.timeline import make_timeline
from tests.builders import Telling, build, find, make_account

WORDS = "three days"


def lasting(least: float, most: float, modifier: str = "", kind: TimeKind = TimeKind.DURATION) -> Comparison:
    tellings = (Telling("One", (f"The search took {WORDS}.",)), Telling("Two", ("It was short.",)))
    span = find(make_account(0, tellings[0]), WORDS)
    facet = Time(span, kind, length=(least, most), modifier=modifier)
    return build(tellings, ((0, 0),), facets=((0, 0, facet),))


def test_that_a_length_of_time_has_its_account_row_and_words() -> None:
    timeline = make_timeline(lasting(3, 3))
    [length] = timeline.lengths
    assert (length.account, length.row, length.words, length.least, length.most) == ("A", "R1", WORDS, 3, 3)
    assert timeline.undated == 1
    assert all(not lane.bars for lane in timeline.lanes)


def test_that_about_a_length_reaches_to_both_sides() -> None:
    [length] = make_timeline(lasting(10, 10, "about")).lengths
    assert length.least < 10 < length.most
    assert length.vague


def test_that_an_age_is_no_length_of_the_event() -> None:
    assert make_timeline(lasting(9000, 9000, kind=TimeKind.AGE)).lengths == ()


@pytest.mark.parametrize(
    ("least", "most"), [(3, 3), (0.5, 2), (18262, inf), (0, 17532), (1e-4, 1e-4), (1e6, 1e6)]
)
def test_that_the_scale_holds_every_length(least: float, most: float) -> None:
    scale = length_scale(make_timeline(lasting(least, most)).lengths)
    assert 0 <= scale.place(least) <= scale.place(min(most, 1e6)) <= 1
    assert scale.place(scale.least) == 0


def test_that_the_ticks_around_a_length_have_names() -> None:
    scale = length_scale(make_timeline(lasting(3, 3)).lengths)
    assert [name for _, name in scale.ticks] == ["1 day", "1 week"]
    assert scale.place(1) < scale.place(3) < scale.place(7) <= 1


def test_that_nobody_telling_a_length_still_has_a_scale() -> None:
    assert 0 <= length_scale(()).place(1) <= 1
