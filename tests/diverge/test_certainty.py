from __future__ import annotations

from comparer.diverge.certainty import certainty
from comparer.diverge.finding import Telling
from comparer.model import CertaintyLevel, Severity
from tests.diverge.build import affirmed, row, sure, telling

STOLE = "mayor:nsubj>stole stole(steal):ROOT funds(fund):dobj>stole"


def stole(index: int = 0) -> Telling:
    return telling("The mayor stole the funds.", STOLE, affirmed("stole", "steal"), index=index)


def allegedly(index: int = 0, level: CertaintyLevel = CertaintyLevel.ALLEGED) -> Telling:
    return telling(
        "The mayor allegedly stole the funds.", STOLE, sure("stole", "steal", level, "allegedly"), index=index
    )


def test_that_alleged_and_asserted_are_a_difference_at_cue_and_verb() -> None:
    found = list(certainty(row(allegedly(), stole(1))))
    assert [(finding.severity, finding.rule) for finding in found] == [
        (Severity.DIFFERENCE, "certainty.hedged")
    ]
    assert [item.words for item in found[0].items] == ["allegedly stole", "stole"]


def test_that_said_and_told_are_no_difference() -> None:
    assert not list(certainty(row(allegedly(level=CertaintyLevel.ATTRIBUTED), stole(1))))


def test_that_two_allegations_agree() -> None:
    assert not list(certainty(row(allegedly(), allegedly(1))))


def test_that_a_hedge_on_another_event_is_not_compared() -> None:
    other = telling(
        "The clerk may have burned the letters.",
        "clerk:nsubj>burned burned(burn):ROOT letters(letter):dobj>burned",
        sure("burned", "burn", CertaintyLevel.POSSIBLE, "may"),
        index=1,
    )
    assert not list(certainty(row(stole(), other)))


def test_that_a_quotation_which_opens_in_the_words_closes_in_them() -> None:
    terms = "chief:nsubj>robbed robbed(rob):ROOT city:dobj>robbed"
    quoting = telling(
        'The chief may have "robbed" the city.',
        terms,
        sure("robbed", "rob", CertaintyLevel.POSSIBLE, "may"),
    )
    plain = telling("The chief robbed the city.", terms, affirmed("robbed", "rob"), index=1)
    (found,) = certainty(row(quoting, plain))
    assert [item.words for item in found.items] == ['may have "robbed"', "robbed"]
    assert '“may have "robbed"”' in str(found.why)


def test_that_a_hedge_both_claims_have_is_no_difference() -> None:
    terms = "chief:nsubj>made made(make):ROOT threats(threat):dobj>made harm:acl>threats city:dobj>harm"
    hedged = telling(
        "The chief made threats to harm the city.",
        terms,
        sure("harm", "harm", CertaintyLevel.POSSIBLE, "threats"),
    )
    plain = telling("The chief made threats to harm the city.", terms, affirmed("harm", "harm"), index=1)
    assert not list(certainty(row(hedged, plain)))
