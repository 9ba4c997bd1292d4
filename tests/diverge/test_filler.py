from __future__ import annotations

from comparer.diverge.filler import fillers
from comparer.diverge.finding import Telling
from tests.diverge.build import row, telling


def asked(whom: str, index: int = 0) -> Telling:
    *before, head = whom.split()
    modifier = f"{before[0]}:compound>{head} " if before == ["rescue"] else ""
    return telling(
        f"The ministry asked {whom} to search the lake.",
        f"ministry:nsubj>asked asked(ask):ROOT {modifier}{head}:dobj>asked search:xcomp>asked lake:dobj>search",
        index=index,
    )


def test_that_another_object_of_the_same_verb_is_a_difference() -> None:
    found = list(fillers(row(asked("the divers"), asked("foreign engineers", 1), asked("the divers", 2))))
    assert [finding.rule for finding in found] == ["detail.object"]
    assert [item.words for item in found[0].items] == ["divers", "engineers", "divers"]
    assert str(found[0].why) == "Herald and Tribune have “divers” here, Courier “engineers”."


def test_that_the_same_object_in_other_words_agrees() -> None:
    assert not list(fillers(row(asked("the police"), asked("some officer", 1))))


def test_that_objects_of_other_verbs_are_not_compared() -> None:
    fed = telling(
        "The ministry fed horses.", "ministry:nsubj>fed fed(feed):ROOT horses(horse):dobj>fed", index=1
    )
    assert not list(fillers(row(asked("the divers"), fed)))


def test_that_different_prepositions_are_not_compared() -> None:
    made = "crater:nsubjpass>left left(leave):ROOT"
    one = telling("A deep crater was left by the blast.", f"{made} blast:pobj>left")
    two = telling("A deep crater was left on the beach.", f"{made} beach:pobj>left", index=1)
    assert not list(fillers(row(one, two)))


def test_that_objects_which_share_a_word_are_close_enough() -> None:
    assert not list(fillers(row(asked("rescue divers"), asked("rescue teams", 1))))
