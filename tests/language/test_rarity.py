from __future__ import annotations

import pytest

from comparer.language.rarity import RAREST, rarity


@pytest.mark.parametrize(
    ("common", "rare"), [("the", "house"), ("say", "meteorite"), ("go", "crater"), ("man", "frontline")]
)
def test_that_a_rarer_word_has_a_greater_rarity(common: str, rare: str) -> None:
    assert rarity(common) < rarity(rare) <= RAREST


def test_that_an_unknown_word_is_the_rarest() -> None:
    assert rarity("zzyqxword") == RAREST


def test_that_a_name_is_the_rarest_even_when_it_spells_a_common_word() -> None:
    assert rarity("bush", "PROPN") == RAREST
    assert rarity("bush", "NOUN") < RAREST


def test_that_capitals_do_not_matter() -> None:
    assert rarity("House") == rarity("house")
