"""How many people an event killed, hurt, drove away: one count, however it is put."""

from __future__ import annotations

import pytest

from comparer.model import Account, AccountId, CertaintyLevel, Source
from comparer.model.toll import tolls
from comparer.pipeline import read
from tests.diverge.build import amount, denied, sure, telling


def told(text: str) -> set[tuple[str, float]]:
    account = Account(AccountId("A"), text, published="2024-05-10", source=Source("a.txt"))
    return {(toll.fate, toll.amount.low) for claim in read(account) for toll in tolls(claim)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 12 people were killed in the blast.", {("dead", 12)}),
        ("The death toll rose to 14 on Sunday.", {("dead", 14)}),
        ("The storm left 31 people dead.", {("dead", 31)}),
        ("Officials reported 40 deaths.", {("dead", 40)}),
        ("The bomb killed six soldiers.", set()),
        ("The crash killed 3 of the 12 people on board.", {("dead", 3)}),
        ("Police said 12 of 40 residents were injured.", {("injured", 12)}),
        ("The bomb killed six people and wounded 20 others.", {("dead", 6), ("injured", 20)}),
        ("Another 30 people were treated for injuries.", {("injured", 30)}),
        ("Police arrested 17 demonstrators.", set()),
    ],
)
def test_that_a_toll_is_read_however_it_is_put(text: str, expected: set[tuple[str, float]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Five gunmen killed the guard.",
        "The toll could rise to 50.",
        "The fall of the tower in 1987 killed 12 people.",
        "On two islands the wave killed everybody.",
        "Officials feared 100 dead.",
        "Some 5,000 rescue workers searched the ruins.",
    ],
)
def test_that_doers_fears_and_other_years_are_no_toll(text: str) -> None:
    assert told(text) == set()


def test_that_a_denied_fate_is_no_toll() -> None:
    terms = "Nine:nummod>people people:nsubjpass>killed killed(kill):ROOT"
    plain = telling("Nine people were killed.", terms, amount("Nine", 9, counted="person"))
    feared = telling(
        "Nine people were killed.",
        terms,
        amount("Nine", 9, counted="person"),
        sure("killed", "kill", CertaintyLevel.POSSIBLE),
    )
    denying = telling(
        "Nine people were killed.", terms, amount("Nine", 9, counted="person"), denied("killed", "kill")
    )
    assert [toll.fate for toll in tolls(plain.claim)] == ["dead"]
    assert not tolls(feared.claim)
    assert not tolls(denying.claim)
