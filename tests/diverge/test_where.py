from __future__ import annotations

from comparer.diverge.finding import Telling
from comparer.diverge.where import where
from tests.diverge.build import row, telling

TERMS = "Doctors(doctor):nsubj>took took(take):ROOT splinter:dobj>took {0}:pobj>took"


def took_out(words: str, goal: str, index: int = 0) -> Telling:
    return telling(f"Doctors took the splinter {words}.", TERMS.format(goal), index=index)


def test_that_a_thing_taken_out_of_two_things_is_a_difference() -> None:
    found = list(where(row(took_out("out of his heel", "heel"), took_out("from his thumb", "thumb", 1))))
    assert [(finding.rule, finding.severity.word) for finding in found] == [("detail.where", "difference")]
    assert [item.words for item in found[0].items] == ["out of his heel", "from his thumb"]


def test_that_the_same_thing_behind_another_word_agrees() -> None:
    assert not list(where(row(took_out("out of his heel", "heel"), took_out("from the heel", "heel", 1))))


def test_that_on_and_out_of_are_not_compared() -> None:
    assert not list(where(row(took_out("out of his heel", "heel"), took_out("on the table", "table", 1))))
