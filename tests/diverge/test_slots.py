from __future__ import annotations

from dataclasses import replace

from comparer.diverge.finding import Row, Telling
from comparer.diverge.slots import slots
from comparer.model import Evidence, Severity, Tier, say
from tests.diverge.build import row, spot, telling


def rules(one: Telling, two: Telling) -> list[tuple[str, list[str]]]:
    return [(finding.rule, [item.words for item in finding.items]) for finding in slots(sure(one, two))]


def sure(one: Telling, two: Telling) -> Row:
    """Return a row of two tellings that are held to be about one thing."""
    made = row(one, two)
    evidence = (Evidence(one.claim.id, two.claim.id, Tier.DEED, 0.9, say("same")),)
    return replace(made, group=replace(made.group, evidence=evidence))


def released(doer: str, index: int = 0) -> Telling:
    return telling(
        f"The {doer} released the prisoners in spring.",
        f"{doer}({doer.removesuffix('s')}):nsubj>released released(release):ROOT prisoners(prisoner):dobj>released spring:pobj>released",
        index=index,
    )


def test_that_another_doer_of_the_same_deed_is_told() -> None:
    assert rules(released("rebels"), released("army", 1)) == [("detail.doer", ["rebels", "army"])]


def test_that_words_for_one_thing_are_no_difference() -> None:
    assert not rules(released("soldiers"), released("troops", 1))


def voted(how: str, index: int = 0) -> Telling:
    return telling(
        f"The council voted {how} the bridge.",
        "council:nsubj>voted voted(vote):ROOT bridge:pobj>voted",
        index=index,
    )


def test_that_for_and_against_are_two_sides() -> None:
    found = list(slots(sure(voted("for"), voted("against", 1))))
    assert [(finding.severity, finding.rule) for finding in found] == [
        (Severity.CONTRADICTION, "polarity.side")
    ]
    assert [item.words for item in found[0].items] == ["for the bridge", "against the bridge"]


def did(verb: str, index: int = 0) -> Telling:
    return telling(
        f"The mayor {verb} when the judge read it.",
        f"mayor:nsubj>{verb} {verb}:ROOT judge:nsubj>read read:advcl>{verb}",
        index=index,
    )


def test_that_another_deed_of_the_same_doer_is_told() -> None:
    assert rules(did("wept"), did("laughed", 1)) == [("detail.deed", ["wept", "laughed"])]


def test_that_two_verbs_for_one_object_are_taken_for_one_deed() -> None:
    one, two = (
        telling(
            f"The council {verb} the law in spring.",
            f"council:nsubj>{verb} {verb}:ROOT law:dobj>{verb} spring:pobj>{verb}",
            index=index,
        )
        for index, verb in enumerate(("passed", "adopted"))
    )
    assert not rules(one, two)


def fled(color: str, index: int = 0) -> Telling:
    return telling(
        f"The thieves fled in a {color} van.",
        f"thieves(thief):nsubj>fled fled(flee):ROOT {color}:amod>van van:pobj>fled",
        index=index,
    )


def test_that_a_thing_has_one_color() -> None:
    assert not rules(fled("white"), fled("stolen", 1))


def test_that_places_are_left_to_their_own_rule() -> None:
    one, two = (
        telling(
            f"The company bought two ships in {place}.",
            f"company:nsubj>bought bought(buy):ROOT ships(ship):dobj>bought {place}:pobj>bought",
            spot(place),
            index=index,
        )
        for index, place in enumerate(("Norland", "Sund"))
    )
    assert not rules(one, two)
