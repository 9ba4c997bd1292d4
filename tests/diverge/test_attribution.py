from __future__ import annotations

from comparer.diverge.attribution import attribution
from comparer.diverge.finding import Telling
from comparer.model import Severity
from tests.diverge.build import quoted, row, telling

LEAKED = "tank:nsubj>leaked leaked(leak):ROOT oil:dobj>leaked harbor:pobj>leaked weeks(week):pobj>leaked"
QUOTE = "the tank leaked oil into the harbor for weeks"


def leaked(index: int, *sources: tuple[str, str], quote: bool = False) -> Telling:
    who = " told ".join(words for words, _ in sources)
    text = f"{who} said {QUOTE}." if sources else f"Yesterday {QUOTE}."
    facets = (quoted(QUOTE),) if quote else ()
    return telling(text, LEAKED, *facets, index=index, sources=sources)


def test_that_one_quotation_put_to_two_speakers_is_a_contradiction() -> None:
    one, two = (
        leaked(0, ("Ada Lindt", "Ada Lindt"), quote=True),
        leaked(1, ("Jon Brekke", "Jon Brekke"), quote=True),
    )
    found = list(attribution(row(one, two)))
    assert [(finding.severity, finding.rule) for finding in found] == [
        (Severity.CONTRADICTION, "attribution.speaker")
    ]
    assert [item.words for item in found[0].items] == ["Ada Lindt", "Jon Brekke"]


def test_that_second_hand_and_first_hand_are_a_difference() -> None:
    first = leaked(0, ("Ada Lindt", "Ada Lindt"))
    second = leaked(1, ("Evening Post", "Evening Post"), ("Lindt", "Ada Lindt"))
    found = list(attribution(row(first, second)))
    assert [(finding.severity, finding.rule) for finding in found] == [
        (Severity.DIFFERENCE, "attribution.chain")
    ]


def test_that_the_medium_of_a_chain_is_told_once_whichever_account_comes_first() -> None:
    direct = (("Ada Lindt", "Ada Lindt"),)
    through = (("Evening Post", "Evening Post"), ("Lindt", "Ada Lindt"))
    (late,) = attribution(row(leaked(0, *direct), leaked(1, *through)))
    (early,) = attribution(row(leaked(0, *through), leaked(1, *direct)))
    assert (early.once, late.once) == ("A Evening Post", "B Evening Post")


def test_that_a_named_and_an_unnamed_source_are_a_difference() -> None:
    found = list(
        attribution(row(leaked(0, ("Ada Lindt", "Ada Lindt")), leaked(1, ("officials", "officials"))))
    )
    assert [finding.rule for finding in found] == ["attribution.unnamed"]


def test_that_one_source_by_full_and_by_family_name_agrees() -> None:
    assert not list(attribution(row(leaked(0, ("Ada Lindt", "Ada Lindt")), leaked(1, ("Lindt", "Lindt")))))


def test_that_a_pronoun_nobody_resolved_is_not_compared() -> None:
    assert not list(attribution(row(leaked(0, ("Ada Lindt", "Ada Lindt")), leaked(1, ("she", "she")))))


def test_that_different_statements_of_different_people_are_not_compared() -> None:
    other = telling(
        "Jon Brekke said prices rose.",
        "prices(price):nsubj>rose rose(rise):ROOT",
        index=1,
        sources=(("Jon Brekke", "Jon Brekke"),),
    )
    assert not list(attribution(row(leaked(0, ("Ada Lindt", "Ada Lindt")), other)))
