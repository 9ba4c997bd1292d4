from __future__ import annotations

from math import inf

import pytest

from comparer.facets.quantity import find_quantities
from comparer.facets.time import find_times
from comparer.language import parse
from comparer.model import Account, AccountId, AmountRelation, Quantity, compare_quantities


def quantities(text: str) -> tuple[Quantity, ...]:
    parsed = parse(Account(AccountId("A"), text, published="2024-03-05"))
    return find_quantities(parsed, find_times(parsed))


def words(text: str) -> list[str]:
    return [text[found.span.start : found.span.end] for found in quantities(text)]


# sentence, the words found, lowest and highest value, unit, modifier
CASES = [
    # plain numbers
    ("The blast killed 12 rebels.", "12", 12, 12, "", ""),
    ("The blast killed twelve rebels.", "twelve", 12, 12, "", ""),
    ("The ferry carried 1,250 passengers.", "1,250", 1250, 1250, "", ""),
    ("Some 3.5 million voters stayed away.", "Some 3.5 million", 3.15e6, 3.85e6, "", "about"),
    ("The town has twenty-three schools.", "twenty-three", 23, 23, "", ""),
    ("A hundred and twenty homes burned down.", "A hundred and twenty", 120, 120, "", ""),
    ("Two thousand five hundred soldiers marched.", "Two thousand five hundred", 2500, 2500, "", ""),
    ("Half a million people fled.", "Half a million", 5e5, 5e5, "", ""),
    ("The firm sold two and a half million phones.", "two and a half million", 2.5e6, 2.5e6, "", ""),
    ("They bought a dozen eggs.", "a dozen", 12, 12, "", ""),
    ("Two dozen officers searched the house.", "Two dozen", 24, 24, "", ""),
    ("Half a dozen cars were damaged.", "Half a dozen", 6, 6, "", ""),
    ("The airline ordered a score of jets.", "a score", 20, 20, "", ""),
    ("All 228 passengers died.", "All 228", 228, 228, "", ""),
    ("Exactly 40 ballots were missing.", "Exactly 40", 40, 40, "", ""),
    ("One soldier was wounded.", "One", 1, 1, "", ""),
    ("The video was watched 5k times.", "5k", 5000, 5000, "", ""),
    # bounds before
    ("At least 10 people were hurt.", "At least 10", 10, inf, "", "at least"),
    ("No fewer than 30 tents collapsed.", "No fewer than 30", 30, inf, "", "at least"),
    ("More than 40 villages were flooded.", "More than 40", 40, inf, "", "more than"),
    ("Over 500 guests came.", "Over 500", 500, inf, "", "more than"),
    ("Upwards of 70 dogs were found.", "Upwards of 70", 70, inf, "", "more than"),
    ("Just over 200 seats were free.", "Just over 200", 200, 220, "", "more than"),
    ("Fewer than 15 houses still stand.", "Fewer than 15", 0, 15, "", "less than"),
    ("Under 300 copies were printed.", "Under 300", 0, 300, "", "less than"),
    ("Just under 100 cows drowned.", "Just under 100", 90, 100, "", "less than"),
    ("Up to 60 planes may be bought.", "Up to 60", 0, 60, "", "at most"),
    ("As many as 900 families left.", "As many as 900", 0, 900, "", "at most"),
    ("No more than 20 visitors may enter.", "No more than 20", 0, 20, "", "at most"),
    ("Nearly 80 flights were cancelled.", "Nearly 80", 72, 80, "", "nearly"),
    ("Almost fifty trees fell.", "Almost fifty", 45, 50, "", "nearly"),
    ("Close to 1,000 fans waited.", "Close to 1,000", 900, 1000, "", "nearly"),
    ("About 40 shops closed.", "About 40", 36, 44, "", "about"),
    ("Around 600 workers went on strike.", "Around 600", 540, 660, "", "about"),
    ("Roughly 90 boats took part.", "Roughly 90", 81, 99, "", "about"),
    ("Approximately 4,300 jobs will go.", "Approximately 4,300", 3870, 4730, "", "about"),
    ("An estimated 2,000 birds died.", "An estimated 2,000", 1800, 2200, "", "about"),
    ("Some 400 guests sang.", "Some 400", 360, 440, "", "about"),
    # bounds after
    ("The hall holds 800 people or more.", "800", 800, 800, "", ""),
    ("It takes 20 or more players.", "20 or more", 20, inf, "", "at least"),
    ("They counted 30 or so tents.", "30 or so", 27, 33, "", "about"),
    ("The club has 250+ members.", "250+", 250, inf, "", "at least"),
    # ranges
    ("Three to five men attacked the guard.", "Three to five", 3, 5, "", "range"),
    ("Between 20 and 30 cars burned.", "Between 20 and 30", 20, 30, "", "range"),
    ("He hired 10-12 guards.", "10-12", 10, 12, "", "range"),
    ("Two or three shots were heard.", "Two or three", 2, 3, "", "range"),
    ("Between $12 million and $20 million went missing.", "Between $12 million and $20 million", 12e6, 20e6, "USD", "range"),
    ("It would cost 3 to 5 million euros.", "3 to 5 million euros", 3e6, 5e6, "EUR", "range"),
    ("Sales fell by 20 to 25 percent.", "20 to 25 percent", 20, 25, "percent", "range"),
    # vague classes
    ("Dozens of rebels surrendered.", "Dozens", 24, 99, "", "vague"),
    ("Hundreds of homes were lost.", "Hundreds", 200, 999, "", "vague"),
    ("Thousands of pages were copied.", "Thousands", 2000, 99_999, "", "vague"),
    ("Tens of thousands of fans came.", "Tens of thousands", 2e4, 99_999, "", "vague"),
    ("Scores of people were arrested.", "Scores", 40, 199, "", "vague"),
    ("Several witnesses spoke up.", "Several", 3, 9, "", "vague"),
    ("A few windows broke.", "A few", 2, 6, "", "vague"),
    ("A couple of trucks were stopped.", "A couple", 2, 3, "", "vague"),
    ("Several hundred tons of grain burned.", "Several hundred tons", 272155.422, 906277.55526, "kg", "vague"),
    ("The state owes billions of dollars.", "billions of dollars", 2e9, 99e9, "USD", "vague"),
    # money
    ("The fund received €300m.", "€300m", 3e8, 3e8, "EUR", ""),
    ("The contract is worth $40 billion.", "$40 billion", 4e10, 4e10, "USD", ""),
    ("He paid 5,000 rupees.", "5,000 rupees", 5000, 5000, "INR", ""),
    ("The deal is worth US$7.2 bn.", "US$7.2 bn", 7.2e9, 7.2e9, "USD", ""),
    ("They asked for £2,500.", "£2,500", 2500, 2500, "GBP", ""),
    ("She won A$1.5 million.", "A$1.5 million", 1.5e6, 1.5e6, "AUD", ""),
    ("The ticket cost 80 cents.", "80 cents", 0.8, 0.8, "USD", ""),
    ("The fine was 2 million Swiss francs.", "2 million Swiss francs", 2e6, 2e6, "CHF", ""),
    ("He was fined 900 pounds.", "900 pounds", 900, 900, "GBP", ""),
    ("The bridge cost over 9.9 billion yuan.", "over 9.9 billion yuan", 9.9e9, inf, "CNY", "more than"),
    ("The bail was set at about US$1.4 million.", "about US$1.4 million", 1.26e6, 1.54e6, "USD", "about"),
    # percent and shares
    ("Turnout reached 70%.", "70%", 70, 70, "percent", ""),
    ("Prices rose almost fifteen percent.", "almost fifteen percent", 13.5, 15, "percent", "nearly"),
    ("Rents rose 4.5 per cent.", "4.5 per cent", 4.5, 4.5, "percent", ""),
    ("Two-thirds of the members agreed.", "Two-thirds", 200 / 3, 200 / 3, "percent", ""),
    ("Half of the town was dark.", "Half", 50, 50, "percent", ""),
    ("A third of the voters stayed home.", "A third", 100 / 3, 100 / 3, "percent", ""),
    ("Three quarters of its pupils passed.", "Three quarters", 75, 75, "percent", ""),
    ("One in five houses stands empty.", "One in five", 20, 20, "percent", ""),
    # measures
    ("The crater is 39 feet (12 meters) wide.", "39 feet (12 meters)", 11.8872, 11.8872, "m", ""),
    ("The pipe is 500km long.", "500km", 500_000, 500_000, "m", ""),
    ("A nearly 60-foot-wide rock fell.", "nearly 60-foot", 16.4592, 18.288, "m", "nearly"),
    ("The camp lies less than a mile away.", "less than a mile", 0, 1609.344, "m", "less than"),
    ("The fire burned 300 acres.", "300 acres", 1214056.93, 1214056.93, "m2", ""),
    ("The box weighed 5 pounds.", "5 pounds", 2.26796185, 2.26796185, "kg", ""),
    ("The truck drove at 60 mph.", "60 mph", 96.56064, 96.56064, "km/h", ""),
    ("It was 95 degrees Fahrenheit in the shade.", "95 degrees Fahrenheit", 35, 35, "°C", ""),
    ("The index lost 26 points.", "26 points", 26, 26, "point", ""),
    ("The disk holds 60GB of music.", "60GB", 6e10, 6e10, "B", ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "found", "low", "high", "unit", "modifier"), CASES)
def test_that_a_quantity_is_read(
    sentence: str, found: str, low: float, high: float, unit: str, modifier: str
) -> None:
    (quantity, *_) = quantities(sentence)
    assert sentence[quantity.span.start : quantity.span.end] == found
    assert (quantity.low, quantity.high) == pytest.approx((low, high))
    assert (quantity.unit, quantity.modifier) == (unit, modifier)
    assert str(quantity.how)


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The army lost 12 planes.", "plane"),
        ("The army captured 12 armed rebels.", "rebel"),
        ("Police freed 40 of the hostages.", "hostage"),
        ("Dozens of rebels fled.", "rebel"),
        ("At least 12 people died.", "person"),
        ("The crater is 16 feet deep.", "depth"),
        ("The pond has a radius of 6 meters (20 feet).", "radius"),
        ("A hole 12 meters (40 feet) wide opened.", "width"),
        ("The talks were put off three times.", "time"),
        ("At least 10 were hurt.", ""),
    ],
)
def test_that_what_is_counted_is_read(sentence: str, counted: str) -> None:
    assert quantities(sentence)[0].counted == counted


@pytest.mark.parametrize(
    "sentence",
    [
        "The Boeing 767 landed safely.",
        "They drove along Route 66.",
        "He was born in 1984.",
        "She is 49 years old.",
        "It lasted three days.",
        "The meeting began at 11:05.",
        "He returned on 8 December.",
        "No one came.",
        "This one is better.",
        "They looked at one another.",
        "He flew an Airbus A330-200.",
        "She studied COVID-19.",
        "After 9/11 the rules changed.",
        "The company filed under Chapter 11.",
        "The 787 Dreamliner is late.",
        "Call 555-0100 now.",
    ],
)
def test_that_numbers_of_names_and_dates_count_nothing(sentence: str) -> None:
    assert words(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The toll climbed to 17%, after 14% in the spring.", ["17%", "14%"]),
        ("It was raised from $55 million to $110 million.", ["$55 million", "$110 million"]),
        ("They bought 20 trucks and 15 cars.", ["20", "15"]),
        ("The bill passed by 438-86 votes.", ["438-86"]),
        ("He paid 9 million yuan (about $1.4 million).", ["9 million yuan", "about $1.4 million"]),
        ("It was the fourth attack and 12 soldiers died.", ["fourth", "12"]),
    ],
)
def test_that_neighboring_numbers_are_told_apart(sentence: str, found: list[str]) -> None:
    assert words(sentence) == found


def test_that_a_score_is_no_range() -> None:
    (score,) = quantities("The home side won the match 3-2.")
    assert (score.dimension, score.low, score.high) == ("score", 2, 3)


def test_that_a_place_in_a_series_is_kept_apart_from_counts() -> None:
    (ordinal,) = quantities("It was the fourth attack.")
    assert (ordinal.dimension, ordinal.low, ordinal.counted) == ("ordinal", 4, "attack")


def test_that_a_result_may_be_told_in_words() -> None:
    (score,) = quantities("The vote was 5 to 4.")
    assert (score.dimension, score.low, score.high) == ("score", 4, 5)


def test_that_a_measure_in_two_units_is_one() -> None:
    (weight,) = quantities("The baby weighed 10lbs 6oz.")
    assert weight.low == pytest.approx(4.706021)
    assert weight.unit == "kg"


def test_that_the_magnitude_of_an_earthquake_is_told() -> None:
    for text in ("A magnitude-6.1 earthquake struck.", "The earthquake had a magnitude of 6.1."):
        (found,) = quantities(text)
        assert (found.low, found.counted) == (6.1, "magnitude")


def test_that_feet_and_meters_of_two_accounts_agree() -> None:
    (feet,) = quantities("The crater is 39 feet wide.")
    (meters,) = quantities("The crater measured 12 meters across.")
    assert compare_quantities(feet, meters) is AmountRelation.COMPATIBLE
