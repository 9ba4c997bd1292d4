from __future__ import annotations

import pytest

from comparer.load.languages import language_name, language_of


@pytest.mark.parametrize(
    ("telling", "code"),
    [
        (
            "The ferry ran aground off the coast on Tuesday, and all of the passengers were brought to the shore.",
            "en",
        ),
        (
            "Le bac s'est échoué mardi soir au large du port et tous les passagers ont été ramenés à terre.",
            "fr",
        ),
        (
            "Die Fähre lief am Dienstagabend vor dem Hafen auf Grund, alle Fahrgäste wurden an Land gebracht.",
            "de",
        ),
        ("جنحت العبارة قبالة الميناء", "ar"),
        ("Maxwell, Dylan, Perth: spider removed", "en"),
        ("Ja.", "en"),
        ("12 34 56", "en"),
    ],
)
def test_that_the_language_of_a_telling_is_known_or_taken_for_english(telling: str, code: str) -> None:
    assert language_of(telling) == code


def test_that_a_language_without_a_name_is_called_by_its_code() -> None:
    assert (str(language_name("fr")), str(language_name("xx"))) == ("French", "xx")
