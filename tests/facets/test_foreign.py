from __future__ import annotations

from datetime import date

import pytest

from comparer.facets import describe
from comparer.language import parse
from comparer.model import Account, AccountId, Facet, Name, Place, Quantity, Time
from comparer.segment import segment


def _facets(text: str, language: str = "fr") -> list[Facet]:
    account = Account(AccountId("A"), text, language=language, published="2024-12-06")
    parsed = parse(account)
    return [facet for claim in describe(segment(parsed), parsed) for facet in claim.facets]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Le barrage a cédé le 3 décembre 2024.", "fr", date(2024, 12, 3)),
        ("Le barrage a cédé le 1er décembre.", "fr", date(2024, 12, 1)),
        ("Der Damm brach am 3. Dezember.", "de", date(2024, 12, 3)),
        ("La presa cedió el 3 de diciembre de 2023.", "es", date(2023, 12, 3)),
        ("La diga ha ceduto il 28 dicembre.", "it", date(2024, 12, 28)),
        ("A barragem cedeu em 20 de novembro.", "pt", date(2024, 11, 20)),
        ("Плотина прорвалась 3 декабря.", "ru", date(2024, 12, 3)),
        ("Le barrage a cédé le 3.12.2024.", "fr", date(2024, 12, 3)),
    ],
)
def test_that_dates_are_read_in_the_main_languages(text: str, language: str, day: date) -> None:
    (found,) = (facet for facet in _facets(text, language) if isinstance(facet, Time))
    assert (found.earliest, found.latest) == (day, day)


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("1 200 familles", 1200, ""),
        ("1.200 familles", 1200, ""),
        ("3,5 millions d'euros", 3_500_000, "EUR"),
        ("12 %", 12, "percent"),
        ("2,5 km", 2500, "m"),
        ("40 personnes", 40, ""),
    ],
)
def test_that_numbers_are_read_as_they_are_written_elsewhere(words: str, value: float, unit: str) -> None:
    (found,) = (
        facet for facet in _facets(f"On a perdu {words} dans la vallée.") if isinstance(facet, Quantity)
    )
    assert (found.low, found.high, found.unit) == (value, value, unit)


def test_that_a_time_of_day_is_no_number() -> None:
    facets = _facets("Le barrage a cédé vers 11 h 30.")
    assert [facet.clock for facet in facets if isinstance(facet, Time)] == [(690, 690)]
    assert not [facet for facet in facets if isinstance(facet, Quantity)]


def test_that_names_and_known_places_are_found_by_their_capitals() -> None:
    facets = _facets("Le ministre Hassan Karim a visité Beyrouth hier.")
    assert [facet.canonical for facet in facets if isinstance(facet, Name)] == ["Hassan Karim"]
    assert [facet.canonical for facet in facets if isinstance(facet, Place)] == ["Beyrouth"]


@pytest.mark.parametrize(
    ("language", "text"),
    [("ar", "انهار السد يوم 3 ديسمبر 2024."), ("ja", "ダムは12月3日に決壊した。"), ("xx", "…")],
)
def test_that_no_language_breaks_the_work(language: str, text: str) -> None:
    assert all(facet.span.end <= len(text) for facet in _facets(text, language))
