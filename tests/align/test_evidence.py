"""Named kinds of evidence, and the words that a reason names."""

from __future__ import annotations

from comparer.align.evidence import by_reviewer, explain, longest_run
from comparer.align.rarities import weigh
from comparer.align.reading import read
from comparer.model import AccountId, Evidence, Tier
from tests.align.build import account
from tests.diverge.build import amount, person, telling

TERMS = "12:nummod>people people(person):nsubj>died died(die):ROOT"


def evidence(one: str, other: str) -> Evidence:
    first, second = read((*account("A", one), *account("B", other)), (AccountId("A"), AccountId("B")))
    return explain(first, second, 0.7, weigh((first, second)))


def test_that_a_shared_run_of_quoted_words_is_the_same_quotation() -> None:
    found = evidence("captain/n «never saw such fog»", "«never saw such fog before» radio/n")
    assert found.tier is Tier.QUOTATION
    assert str(found.reason) == "Both quote the words “never saw such fog”."


def test_that_a_verb_with_the_same_two_companions_is_the_same_deed() -> None:
    found = evidence("marta/p rescue/v crew/n monday/n", "marta/p rescue/v crew/n rope/n")
    assert found.tier is Tier.DEED
    assert "“Marta”" in str(found.reason)
    assert "“rescue”" in str(found.reason)


def test_that_names_with_numbers_come_before_rare_words() -> None:
    found = evidence("marta/p pay/v 12#EUR", "12#EUR marta/p bill/n")
    assert found.tier is Tier.NAMES_AND_NUMBERS
    assert "Marta" in str(found.reason)
    assert "12" in str(found.reason)


def test_that_a_number_inside_a_name_is_no_shared_number() -> None:
    readings = read(
        tuple(
            telling(
                "They met at the Four Seasons.", "", amount("Four", 4), person("Four Seasons"), index=index
            ).claim
            for index in (0, 1)
        ),
        (AccountId("A"), AccountId("B")),
    )
    assert [reading.figures for reading in readings] == [frozenset(), frozenset()]


def test_that_rare_words_are_named() -> None:
    found = evidence("zeppelin/n hangar/n", "hangar/n zeppelin/n roof/n")
    assert found.tier is Tier.RARE_WORDS
    assert str(found.reason) == "Both have the rare words “hangar”, “zeppelin”."


def test_that_common_words_are_only_wording() -> None:
    assert evidence("day/n people/n", "people/n day/n year/n").tier is Tier.WORDING


def test_that_a_reviewers_link_says_so() -> None:
    first, second = read((*account("A", "fog/n"), *account("B", "rope/n")), (AccountId("A"), AccountId("B")))
    assert by_reviewer(first, second).tier is Tier.REVIEWER


def test_that_the_longest_shared_run_is_found() -> None:
    assert longest_run(tuple("xabcy"), tuple("zabcabd")) == ("a", "b", "c")
    assert longest_run((), ("a",)) == ()


def test_that_two_tolls_are_counts_of_the_same() -> None:
    first, second = (
        telling("At least 12 people died.", TERMS, amount("12", 12, counted="person")),
        telling(
            "The toll reached 14.",
            "toll:nsubj>reached reached(reach):ROOT 14:dobj>reached",
            amount("14", 14),
            index=1,
        ),
    )
    readings = read((first.claim, second.claim), (AccountId("A"), AccountId("B")))
    found = explain(readings[0], readings[1], 0.7, weigh(readings))
    assert (found.tier, str(found.reason)) == (Tier.NAMES_AND_NUMBERS, "Both count the dead.")
