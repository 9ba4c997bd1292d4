from __future__ import annotations

import pytest

from comparer.diverge.finding import Telling
from comparer.diverge.name import name
from comparer.diverge.spelling import spellings
from comparer.model import NameKind, Severity
from tests.diverge.build import person, row, telling


def signed(who: str, index: int = 0, kind: NameKind = NameKind.PERSON, entity: str = "") -> Telling:
    last = who.rsplit(maxsplit=1)[-1]
    return telling(
        f"{who} signed the treaty in Riga.",
        f"{last}:nsubj>signed signed(sign):ROOT treaty:dobj>signed Riga:pobj>signed",
        person(who, entity, kind),
        index=index,
    )


def test_that_another_person_in_the_same_role_is_a_contradiction() -> None:
    found = list(name(row(signed("Marta Kovacs"), signed("Piotr Zelenko", 1))))
    assert [(finding.severity, finding.rule) for finding in found] == [
        (Severity.CONTRADICTION, "name.other-person")
    ]
    assert str(found[0].why) == "Herald names “Marta Kovacs”, Courier “Piotr Zelenko”."


@pytest.mark.parametrize(
    ("one", "two"),
    [("Kamel Saqr", "Kamel Sakr"), ("Marta Kovacs", "Kovacs"), ("Mohammed Haddad", "Muhammad Hadad")],
)
def test_that_one_name_written_in_two_ways_agrees(one: str, two: str) -> None:
    both = row(signed(one), signed(two, 1))
    assert not list(name(both))
    assert not list(spellings([both]))


def test_that_a_spelling_no_transliteration_explains_is_a_difference() -> None:
    found = [finding for _, finding in spellings([row(signed("Marta Karezin"), signed("Marta Kazerin", 1))])]
    assert [(finding.severity, finding.rule) for finding in found] == [(Severity.DIFFERENCE, "name.spelling")]


def test_that_a_long_name_with_one_other_word_is_a_difference() -> None:
    one = signed("National Institute of Water Studies", kind=NameKind.ORGANIZATION)
    two = signed("National Institute of Soil Studies", 1, NameKind.ORGANIZATION)
    assert [finding.rule for _, finding in spellings([row(one, two)])] == ["name.wording"]


def test_that_two_people_who_share_a_given_name_are_told_apart() -> None:
    found = list(name(row(signed("Dora Milan"), signed("Dora Hertz", 1))))
    assert [finding.rule for finding in found] == ["name.half-shared"]


def test_that_a_person_whom_both_accounts_mention_is_no_conflict() -> None:
    both = telling(
        "Marta Kovacs and Piotr Zelenko signed the treaty in Riga.",
        "Kovacs:nsubj>signed Zelenko:conj>Kovacs signed(sign):ROOT treaty:dobj>signed Riga:pobj>signed",
        person("Marta Kovacs"),
        person("Piotr Zelenko"),
    )
    assert not list(name(row(both, signed("Piotr Zelenko", 1))))


def test_that_people_in_different_roles_are_not_compared() -> None:
    one = telling(
        "Kovacs praised the treaty.",
        "Kovacs:nsubj>praised praised(praise):ROOT treaty:dobj>praised",
        person("Kovacs"),
    )
    two = telling(
        "The treaty praised Zelenko.",
        "treaty:nsubj>praised praised(praise):ROOT Zelenko:dobj>praised",
        person("Zelenko"),
        index=1,
    )
    assert not list(name(row(one, two)))


def test_that_a_spelling_is_flagged_once_over_all_rows() -> None:
    one, two = signed("Marta Karezin"), signed("Marta Kazerin", 1)
    found = list(spellings([row(one), row(two)]))
    assert [(index, finding.rule) for index, finding in found] == [(0, "name.spelling")]


def test_that_an_account_with_both_spellings_does_not_differ() -> None:
    both = telling(
        "Marta Karezin, or Marta Kazerin, came.", "", person("Marta Karezin"), person("Marta Kazerin")
    )
    assert not list(spellings([row(both, signed("Marta Kazerin", 1))]))


def test_that_a_name_of_a_source_is_compared_too() -> None:
    one = telling("Jon Karezin said it fell.", "", sources=(("Jon Karezin", "Jon Karezin"),))
    two = telling("Jon Kazerin said it fell.", "", index=1, sources=(("Jon Kazerin", "Jon Kazerin"),))
    assert [finding.rule for _, finding in spellings([row(one, two)])] == ["name.spelling"]


def test_that_junior_only_in_one_account_is_a_slight_difference() -> None:
    often = [person("Jon Brekke", "jon brekke"), *[person("Brekke", "jon brekke")] * 4]
    one = telling("Jon Brekke Jr. fell.", "", *often)
    two = telling("Jon Brekke fell.", "", *often, index=1)
    found = [finding for _, finding in spellings([row(one, two)])]
    assert [(finding.rule, finding.items[0].words) for finding in found] == [
        ("name.generation", "Jon Brekke Jr.")
    ]
