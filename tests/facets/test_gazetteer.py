from __future__ import annotations

import pytest

from comparer import assets
from comparer.facets.names.gazetteer import (
    capital_of,
    country_of_people,
    likeliest,
    one_place,
    places_named,
    within,
)


@pytest.mark.parametrize(
    ("name", "holders"),
    [
        ("Damascus", ("Syria", "Asia")),
        ("Miami", ("Florida", "United States", "North America")),
        ("Florida", ("United States", "North America")),
        ("Syria", ("Asia",)),
        ("Crimea", ("Ukraine", "Europe")),
    ],
)
def test_that_a_place_is_held_by_wider_ones(name: str, holders: tuple[str, ...]) -> None:
    known = likeliest(name)
    assert known is not None
    assert within(known) == holders


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Kyiv", "Kiev", True),
        ("Mumbai", "Bombay", True),
        ("Burma", "Myanmar", True),
        ("New York", "New York City", True),
        ("the United States", "USA", True),
        ("Daraa", "Deraa", True),
        ("Daraa", "Daraya", False),
        ("Iran", "Iraq", False),
        ("Damascus", "Xyzzyville", None),
    ],
)
def test_that_the_gazetteer_confirms_vetoes_or_says_nothing(
    first: str, second: str, one: bool | None
) -> None:
    assert one_place(first, second) is one


def test_that_the_countries_spoken_of_decide_between_places_of_one_name() -> None:
    georgia, state = likeliest("Georgia"), likeliest("Georgia", {"US"})
    assert georgia is not None
    assert state is not None
    assert (georgia.kind, state.kind) == ("country", "state")


def test_that_peoples_lead_to_their_country() -> None:
    assert country_of_people("Syrian") == "Syria"
    assert country_of_people("Damascus") == ""
    assert places_named("Syrian") == ()


def test_that_a_country_has_its_capital() -> None:
    capital = capital_of("NI")
    assert capital is not None
    assert capital.name == "Managua"


def test_that_the_gazetteer_is_sorted_and_small_and_says_whose_data_it_is() -> None:
    lines = assets.text("gazetteer/places.tsv").splitlines()
    keys = [line.split("\t", 1)[0] for line in lines]
    assert keys == sorted(keys)
    assert assets.path("gazetteer/places.tsv").stat().st_size < 2_000_000
    assert "GeoNames" in assets.text("gazetteer/LICENSE")
