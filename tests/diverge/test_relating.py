from __future__ import annotations

import pytest

from comparer.diverge.finding import Row, Telling
from comparer.diverge.relating import relating
from comparer.model import CertaintyLevel, ClaimGroup, Evidence, RowId, Tier, say
from tests.diverge.build import Maker, sure, telling
from tests.diverge.test_apart import over_rows


def stemmed(*more: Maker) -> Telling:
    return telling(
        "The fire stemmed from the storm.", "fire:nsubj>stemmed stemmed(stem):ROOT storm:pobj>stemmed", *more
    )


def linked(one: Telling, two: Telling) -> Row:
    evidence = Evidence(one.claim.id, two.claim.id, Tier.RARE_WORDS, 0.6, say("both name the fire"))
    group = ClaimGroup(RowId("R1"), (one.claim.id, two.claim.id), evidence=(evidence,))
    return Row(group, (one, two), 2)


@pytest.mark.parametrize(
    "text",
    ["The fire had nothing to do with the storm.", "The fire was not related to the storm.",
     "The fire and the storm were unrelated."],
)  # fmt: skip
def test_that_a_connection_seen_and_denied_is_a_contradiction(text: str) -> None:
    denied = telling(text, "fire:nsubj storm:pobj", index=1)
    found = list(relating(linked(stemmed(), denied)))
    assert [(finding.rule, finding.severity.word) for finding in found] == [
        ("polarity.unrelated", "contradiction")
    ]


def test_that_a_connection_held_possible_only_differs() -> None:
    hedged = stemmed(sure("stemmed", "stem", CertaintyLevel.POSSIBLE))
    denied = telling("The fire had nothing to do with the storm.", "fire:nsubj storm:pobj", index=1)
    assert [finding.severity.word for finding in relating(linked(hedged, denied))] == ["difference"]


def test_that_a_connection_with_another_thing_is_not_compared() -> None:
    denied = telling("The fire had nothing to do with the strike.", "fire:nsubj strike:pobj", index=1)
    assert not list(relating(linked(stemmed(), denied)))


def test_that_what_stands_before_the_word_of_connection_ends_nothing() -> None:
    linked_before = telling("The storm that they tie it to.", "storm:dobj>tie tie:ROOT")
    denied = telling("The fire had nothing to do with the storm.", "fire:nsubj storm:pobj", index=1)
    assert list(relating(linked(linked_before, denied))) == []


DOUBTED = "It was unlikely that the rock had separated from the asteroid that passed the Earth."


def test_that_a_connection_is_denied_over_rows_where_two_words_are_shared() -> None:
    (finding,) = over_rows("The stone came off an asteroid that was passing the Earth.", DOUBTED)
    assert (finding.rule, finding.severity.word) == ("polarity.unrelated", "contradiction")


def test_that_one_shared_word_ties_no_claims_of_two_rows() -> None:
    assert not over_rows("The film came from a book on an asteroid.", DOUBTED)


def test_that_what_is_held_unlikely_is_no_connection() -> None:
    assert not over_rows("It is not likely that the stone came off an asteroid near the Earth.", DOUBTED)
