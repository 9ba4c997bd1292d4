"""Claims that stand alone join the row of what is told in other words."""

from __future__ import annotations

from comparer.align import align
from comparer.align.attaching import attach
from comparer.align.kinship import akin_words, kin, relate
from comparer.align.rarities import weigh
from comparer.align.reading import Reading, ranks, read
from comparer.model import AccountId
from comparer.progress import SILENT
from tests.align.build import account


def readings(*stories: tuple[str, ...]) -> tuple[Reading, ...]:
    signs = [AccountId(sign) for sign, _ in zip("ABCD", stories, strict=False)]
    claims = [claim for sign, told in zip(signs, stories, strict=True) for claim in account(sign, *told)]
    return read(claims, tuple(signs))


def attached(told: tuple[Reading, ...], groups: list[list[int]]) -> list[list[int]]:
    return attach(told, relate(told, weigh(told)), groups, ranks(told), SILENT)[0]


SURVIVED = ("tarantula/n survive/v three/n day/n", "captain/n drink/v coffee/n")
WAS_DEAD = ("radio/n mast/n fall/v", "tarantula/n dead/a removal/n")


def test_that_opposites_synonyms_and_relatives_are_kin() -> None:
    assert kin("survive") & kin("dead")
    assert kin("extract") & kin("remove")
    assert kin("meteor") & kin("meteorite")
    assert not kin("captain") & kin("violin")


def test_that_an_opposite_brings_claims_nearer_than_a_word_of_something_else() -> None:
    told = readings(("tarantula/n survive/v",), ("tarantula/n dead/a", "tarantula/n purple/a"))
    kinship = relate(told, weigh(told))
    assert kinship.near(0, 1) > kinship.near(0, 2)
    assert kinship.near(0, 1) == kinship.near(1, 0)


def test_that_claims_which_contradict_each_other_in_other_words_share_a_row() -> None:
    told = readings(SURVIVED, WAS_DEAD)
    assert [0, 3] in attached(told, [[0], [1], [2], [3]])


def test_that_a_claim_joins_a_row_that_has_its_account_already() -> None:
    told = readings(
        ("tarantula/n dead/a removal/n", "tarantula/n survive/v three/n day/n"), ("tarantula/n dead/a",)
    )
    assert attached(told, [[0, 2], [1]]) == [[0, 1, 2]]


def test_that_no_claim_joins_a_row_most_of_which_is_about_something_else() -> None:
    told = readings(
        ("goat/n barn/n escape/v",), ("goat/n barn/n tarantula/n survive/v",), ("tarantula/n dead/a",)
    )
    assert attached(told, [[0, 1], [2]]) == [[0, 1], [2]]


def test_that_a_number_only_one_of_them_has_does_not_part_two_claims() -> None:
    told = readings(
        ("captain/n", "bakery/n burn/v"), ("bakery/n burn/v 12#oven", "mast/n"), ("goat/n bakery/n burn/v",)
    )
    kinship = relate(told, weigh(told))
    assert kinship.near(1, 2) > kinship.near(1, 4)


def test_that_claims_of_its_own_account_do_not_keep_a_claim_out_of_a_row() -> None:
    told = readings(("bakery/n burn/v kill/v baker/n",), ("bakery/n burn/v", "baker/n die/v"))
    assert attached(told, [[0, 1], [2]]) == [[0, 1, 2]]


def test_that_rows_of_several_claims_are_not_joined() -> None:
    told = readings(("tarantula/n dead/a",) * 2, ("tarantula/n dead/a",) * 2)
    assert attached(told, [[0, 1], [2, 3]]) == [[0, 1], [2, 3]]


def test_that_a_row_made_by_akin_words_alone_says_which() -> None:
    told = readings(("surgeon/n extract/v",), ("doctor/n remove/v",))
    assert akin_words(*told) == ("extract", "remove")
    table = align(tuple(reading.claim for reading in told), (AccountId("A"), AccountId("B")))
    assert [str(each.reason) for row in table.rows for each in row.evidence] == [
        "“extract” and “remove” are words for one subject."
    ]


def test_that_a_shared_name_alone_makes_no_row() -> None:
    told = readings(("marta/p inherit/v",), ("marta/p yodel/v",))
    assert attached(told, [[0], [1]]) == [[0], [1]]
