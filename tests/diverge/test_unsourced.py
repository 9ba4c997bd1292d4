"""What one account states on its own and another only on somebody's word."""

from __future__ import annotations

from dataclasses import replace

from comparer.diverge.finding import Row, Telling
from comparer.diverge.unsourced import unsourced
from comparer.model import Evidence, Severity, Tier, say
from tests.diverge.build import quoted, row, telling

SAID = "the tank leaked oil into the harbor for weeks"
TERMS = "tank:nsubj>leaked leaked(leak):ROOT oil:dobj>leaked harbor:pobj>leaked weeks(week):pobj>leaked"


def stated(index: int, *sources: tuple[str, str], quote: bool = False) -> Telling:
    text = f"{sources[0][0]} said {SAID}." if sources else f"Later {SAID}."
    return telling(text, TERMS, *((quoted(SAID),) if quote else ()), index=index, sources=sources)


def joined(one: Telling, two: Telling, score: float = 0.95) -> Row:
    made = row(one, two)
    tie = Evidence(one.claim.id, two.claim.id, Tier.DEED, score, say("together"))
    return replace(made, group=replace(made.group, evidence=(tie,), confidence=score))


def test_that_one_names_a_source_and_the_other_none() -> None:
    (found,) = unsourced(joined(stated(0, ("Ada Lindt", "Ada Lindt")), stated(1)))
    assert (found.severity, found.rule) == (Severity.DIFFERENCE, "attribution.unsourced")
    assert [item.words for item in found.items] == ["Ada Lindt", "leaked"]
    assert str(found.why) == "Herald has this from “Ada Lindt”; Courier states it and names nobody."


def test_that_the_order_of_the_accounts_changes_only_the_order_of_the_sides() -> None:
    (found,) = unsourced(joined(stated(0), stated(1, ("Ada Lindt", "Ada Lindt"))))
    assert [item.words for item in found.items] == ["leaked", "Ada Lindt"]


def test_that_two_sources_two_bare_statements_or_a_quotation_are_no_such_difference() -> None:
    named = stated(0, ("Ada Lindt", "Ada Lindt"))
    assert not list(unsourced(joined(named, stated(1, ("Jon Brekke", "Jon Brekke")))))
    assert not list(unsourced(joined(stated(0), stated(1))))
    assert not list(unsourced(joined(named, stated(1, quote=True))))


def test_that_claims_which_hardly_belong_together_are_not_compared() -> None:
    assert not list(unsourced(joined(stated(0, ("Ada Lindt", "Ada Lindt")), stated(1), score=0.5)))


def test_that_what_somebody_said_is_what_he_does_elsewhere() -> None:
    """Lindt said the tank leaked, and Lindt's tank leaked, are told of one person."""
    told = telling(f"Lindt's tanks: {SAID}.", TERMS, index=1)
    assert not list(unsourced(joined(stated(0, ("Ada Lindt", "Ada Lindt")), told)))
