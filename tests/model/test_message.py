from __future__ import annotations

import pytest

from comparer.model import Message, say, without_lone_marks


def test_that_gaps_are_filled_with_words_and_with_messages() -> None:
    assert (
        str(say("{who} left on {day}", who="{day}", day=say("{number} May", number=3)))
        == "{day} left on 3 May"
    )


@pytest.mark.parametrize(
    "pattern", ["{a:>3000000000}", "{a.__class__}", "{a!r}", "{a[0]}", "{", "{}", "{gone}"]
)
def test_that_a_pattern_from_elsewhere_can_only_name_gaps(pattern: str) -> None:
    assert str(Message(pattern, (("a", "words"),))) == pattern


def test_that_a_pattern_without_values_is_shown_as_it_stands() -> None:
    assert str(say("{one} and {{two}}")) == "{one} and {{two}}"


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ('may have "tricked', "may have tricked"),
        ('"no other word" than "betr', '"no other word" than betr'),
        ("tricked” Assad", "tricked Assad"),
        ("„niemand“ half, “he said”", "„niemand“ half, “he said”"),
        ("Assad's last week", "Assad's last week"),
    ],
)
def test_that_a_quotation_mark_without_its_partner_is_left_out(cut: str, whole: str) -> None:
    assert without_lone_marks(cut) == whole
