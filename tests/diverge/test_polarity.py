from __future__ import annotations

from comparer.diverge.finding import Telling
from comparer.diverge.polarity import polarity
from comparer.model import CertaintyLevel, Severity
from tests.diverge.build import Maker, affirmed, denied, person, row, sure, telling

MET = "Varga:nsubj>met met(meet):ROOT Kozma:dobj>met Paris:pobj>met"
NOT_MET = "Varga:nsubj>meet meet:ROOT Kozma:dobj>meet Paris:pobj>meet"


def met(index: int = 0, *more: Maker) -> Telling:
    return telling("Varga met Kozma in Paris.", MET, affirmed("met", "meet"), *more, index=index)


def did_not_meet(index: int = 0) -> Telling:
    return telling("Varga did not meet Kozma in Paris.", NOT_MET, denied("meet", "meet", "not"), index=index)


def test_that_an_event_affirmed_and_denied_is_a_contradiction() -> None:
    found = list(polarity(row(met(), did_not_meet(1))))
    assert [(finding.severity, finding.rule) for finding in found] == [
        (Severity.CONTRADICTION, "polarity.denied")
    ]
    assert [item.words for item in found[0].items] == ["met", "did not meet"]


def test_that_two_denials_agree() -> None:
    refused = telling(
        "Varga refused to meet Kozma in Paris.",
        "Varga:nsubj>meet meet:ROOT Kozma:dobj>meet Paris:pobj>meet",
        denied("meet", "meet", "refused"),
    )
    assert not list(polarity(row(refused, did_not_meet(1))))


def test_that_words_which_exclude_each_other_are_a_contradiction() -> None:
    survived = telling(
        "The spider survived the trip.", "spider:nsubj>survived survived(survive):ROOT trip:dobj>survived"
    )
    died = telling("The spider died on the trip.", "spider:nsubj>died died(die):ROOT trip:pobj>died", index=1)
    found = list(polarity(row(survived, died)))
    assert [finding.rule for finding in found] == ["polarity.opposite"]


def test_that_the_denial_of_an_opposite_agrees() -> None:
    lived = telling(
        "The spider survived the trip.", "spider:nsubj>survived survived(survive):ROOT trip:dobj>survived"
    )
    not_dead = telling(
        "The spider did not die on the trip.",
        "spider:nsubj>die die:ROOT trip:pobj>die",
        denied("die", "die", "not"),
        index=1,
    )
    assert not list(polarity(row(lived, not_dead)))


def test_that_a_hedged_event_is_only_a_difference() -> None:
    hedged = telling(
        "Varga may have met Kozma in Paris.",
        MET,
        affirmed("met", "meet"),
        sure("met", "meet", CertaintyLevel.POSSIBLE, "may"),
    )
    assert [finding.severity for finding in polarity(row(hedged, did_not_meet(1)))] == [Severity.DIFFERENCE]


def test_that_denying_another_event_is_no_conflict() -> None:
    other = telling(
        "Varga did not call the bank.",
        "Varga:nsubj>call call:ROOT bank:dobj>call",
        denied("call", "call", "not"),
        index=1,
    )
    assert not list(polarity(row(met(), other)))


def test_that_no_charges_and_charged_are_a_contradiction() -> None:
    none = telling(
        "No charges have been filed against Varga.",
        "charges(charge):nsubjpass>filed filed(file):ROOT Varga:pobj>filed",
        denied("filed", "file", "No"),
    )
    charged = telling(
        "Varga was charged with theft.",
        "Varga:nsubjpass>charged charged(charge):ROOT theft:pobj>charged",
        affirmed("charged", "charge"),
        index=1,
    )
    found = list(polarity(row(none, charged)))
    assert [finding.rule for finding in found] == ["polarity.denied"]
    assert found[0].items[0].words == "No charges have been filed"


def test_that_a_word_which_goes_further_is_a_difference_of_detail() -> None:
    hurt = telling("The blast wounded Varga.", "blast:nsubj>wounded wounded(wound):ROOT Varga:dobj>wounded")
    dead = telling(
        "The blast killed Varga.", "blast:nsubj>killed killed(kill):ROOT Varga:dobj>killed", index=1
    )
    found = list(polarity(row(hurt, dead)))
    assert [(finding.kind.value, finding.rule) for finding in found] == [("detail", "detail.degree")]


def test_that_what_is_only_asked_is_not_affirmed() -> None:
    asked = telling(
        "It is unclear whether Varga met Kozma in Paris.",
        "unclear:acomp Varga:nsubj>met met(meet):ccomp>unclear Kozma:dobj>met Paris:pobj>met",
        affirmed("met", "meet"),
    )
    assert not list(polarity(row(asked, did_not_meet(1))))


def test_that_who_only_waits_is_on_neither_side_of_a_meeting_put_off() -> None:
    delayed = telling(
        "The meeting was delayed.",
        "meeting:nsubjpass>delayed delayed(delay):ROOT",
        affirmed("delayed", "delay"),
    )
    happened = telling(
        "The meeting happened.",
        "meeting:nsubj>happened happened(happen):ROOT",
        affirmed("happened", "happen"),
        index=1,
    )
    waited = telling(
        "He had to wait for the meeting.",
        "He:nsubj>wait wait:ROOT meeting:pobj>wait",
        affirmed("wait", "wait"),
        index=2,
    )
    found = [
        finding for finding in polarity(row(delayed, happened, waited)) if finding.rule == "polarity.put-off"
    ]
    assert [[item.words for item in finding.items] for finding in found] == [["delayed", "happened"]]


def test_that_who_is_named_beside_his_office_does_what_it_does() -> None:
    one = telling(
        "Ada Lindt resigned.",
        "Ada:compound>Lindt Lindt:nsubj>resigned resigned(resign):ROOT",
        person("Ada Lindt"),
        affirmed("resigned", "resign"),
    )
    two = telling(
        "The minister, Ada Lindt, has not resigned.",
        "minister:nsubj>resigned Ada:compound>Lindt Lindt:appos>minister resigned(resign):ROOT",
        person("Ada Lindt"),
        denied("resigned", "resign", "not"),
        index=1,
    )
    assert [finding.rule for finding in polarity(row(one, two))] == ["polarity.denied"]
