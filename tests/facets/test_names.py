from __future__ import annotations

import pytest

from comparer.facets import describe, reconcile
from comparer.language import parse
from comparer.model import Account, Alias, Claim, ClaimId, Name, NameKind, Place, Span, sigil


def reconciled(*texts: str, aliases: tuple[Alias, ...] = ()) -> tuple[tuple[Account, ...], tuple[Claim, ...]]:
    """Return accounts of these texts with one claim over each whole text, described and reconciled."""
    accounts = tuple(Account(sigil(at), text, published="2024-12-10") for at, text in enumerate(texts))
    claims: list[Claim] = []
    for account in accounts:
        whole = Claim(ClaimId(f"{account.id}1"), Span(account.id, 0, len(account.text)))
        claims += describe((whole,), parse(account))
    return accounts, reconcile(tuple(claims), accounts, aliases)


def named(*texts: str, aliases: tuple[Alias, ...] = ()) -> dict[tuple[str, str], Name | Place]:
    """Return what the names and places of these accounts became, by account and words."""
    accounts, claims = reconciled(*texts, aliases=aliases)
    by_id = {account.id: account for account in accounts}
    return {
        (claim.account, by_id[claim.account].words(facet.span)): facet
        for claim in claims
        for facet in claim.facets
        if isinstance(facet, Name | Place)
    }


def test_that_a_family_name_is_the_full_name_of_another_account() -> None:
    found = named("Kamel Saqr, a former aide, said that he was tired.", "Later Saqr denied everything.")
    full, short = found["A", "Kamel Saqr"], found["B", "Saqr"]
    assert isinstance(full, Name)
    assert full.kind is NameKind.PERSON
    assert short.entity == full.entity
    assert short.canonical == "Kamel Saqr"


def test_that_two_transliterations_are_one_bearer() -> None:
    found = named("Kamel Saqr spoke on the radio.", "Kamel Sakr spoke to a reporter.")
    assert found["A", "Kamel Saqr"].entity == found["B", "Kamel Sakr"].entity


def test_that_a_spelling_no_transliteration_explains_stays_apart() -> None:
    found = named("The podcast was made by Majeez Studios.", "The podcast was made by Mazeej Studios.")
    assert found["A", "Majeez Studios"].entity != found["B", "Mazeej Studios"].entity


@pytest.mark.parametrize(
    ("first", "second", "one", "other"),
    [
        ("Rebels entered Daraa on Friday.", "Rebels entered Daraya on Friday.", "Daraa", "Daraya"),
        ("He flew to Iran.", "He flew to Iraq.", "Iran", "Iraq"),
        ("He lives in Niger.", "He lives in Nigeria.", "Niger", "Nigeria"),
        ("Barack Obama spoke.", "Michelle Obama spoke.", "Barack Obama", "Michelle Obama"),
        ("Bashar al-Assad left.", "Maher al-Assad left.", "Bashar al-Assad", "Maher al-Assad"),
    ],
)
def test_that_neighbors_in_sound_are_not_merged(first: str, second: str, one: str, other: str) -> None:
    found = named(first, second)
    assert found["A", one].entity != found["B", other].entity


def test_that_a_gazetteer_knows_one_place_under_two_names() -> None:
    found = named("The mayor of Kyiv spoke.", "The mayor of Kiev spoke.")
    assert found["A", "Kyiv"].entity == found["B", "Kiev"].entity


def test_that_a_place_knows_what_holds_it() -> None:
    place = named("The army took Aleppo and marched on Damascus in Syria.")["A", "Aleppo"]
    assert isinstance(place, Place)
    assert place.known
    assert place.within[0] == "Syria"
    assert str(place.how) == "“Aleppo” is Aleppo, in Syria, Asia."


def test_that_the_users_alias_joins_two_names() -> None:
    texts = ("Abu Mohammad al-Jolani entered the city.", "Ahmed al-Sharaa entered the city.")
    apart = named(*texts)
    joined = named(*texts, aliases=(Alias(("Ahmed al-Sharaa", "Abu Mohammad al-Jolani")),))
    assert apart["A", "Abu Mohammad al-Jolani"].entity != apart["B", "Ahmed al-Sharaa"].entity
    assert joined["A", "Abu Mohammad al-Jolani"].entity == joined["B", "Ahmed al-Sharaa"].entity


def test_that_a_description_is_resolved_by_another_account() -> None:
    found = named(
        "The talks failed. The Russian president left early.",
        "Russian President Vladimir Putin left early. Syrian President Bashar al-Assad stayed.",
    )
    described = found["A", "The Russian president"]
    assert isinstance(described, Name)
    assert described.described
    assert described.canonical == "Vladimir Putin"
    assert described.entity == found["B", "Vladimir Putin"].entity


def test_that_a_description_that_fits_two_people_is_left_open() -> None:
    found = named(
        "The president left early.",
        "Russian President Vladimir Putin left early. Syrian President Bashar al-Assad stayed.",
    )
    assert ("A", "The president") not in found


def test_that_the_capital_is_named_where_one_country_is_spoken_of() -> None:
    found = named("Syria is in turmoil. Syrian rebels took the capital on Sunday.")
    capital = found["A", "the capital"]
    assert isinstance(capital, Place)
    assert capital.canonical == "Damascus"


def test_that_the_capital_stays_open_between_two_countries() -> None:
    found = named("Syria and Russia held talks in the capital.")
    assert ("A", "the capital") not in found


def test_that_a_short_form_in_brackets_is_understood() -> None:
    found = named(
        "The Fictional Harbor Patrol Authority (FHPA) closed the port. Later the FHPA opened it again.",
    )
    assert found["A", "FHPA"].entity == found["A", "Fictional Harbor Patrol Authority"].entity


def test_that_the_party_in_brackets_joins_nobody() -> None:
    found = named("Sen. Anna Harlow (D-Calif.) met Rep. Maria Watson (D-Calif.) on Monday.")
    assert found["A", "Anna Harlow"].entity != found["A", "Maria Watson"].entity


def test_that_titles_and_articles_are_no_part_of_a_name() -> None:
    found = named("President Barack Obama met Mr. Johnson of the United Nations.")
    assert ("A", "Barack Obama") in found
    assert ("A", "United Nations") in found


def test_that_a_family_name_alone_means_the_one_its_account_names() -> None:
    found = named(
        "Barack Obama arrived. Obama spoke for an hour.", "Michelle Obama arrived. Obama spoke for an hour."
    )
    assert found["A", "Obama"].entity == found["A", "Barack Obama"].entity
    assert found["B", "Obama"].entity == found["B", "Michelle Obama"].entity


def test_that_every_facet_of_a_name_says_how_it_was_found() -> None:
    found = named("Kamel Saqr spoke in Damascus.", "Saqr spoke in Moscow. Syrian rebels listened.")
    assert all(str(facet.how) for facet in found.values())


@pytest.mark.parametrize("office", ["Governor-General", "Secretary-General", "Attorney-General"])
def test_that_an_office_written_with_a_hyphen_is_no_name(office: str) -> None:
    assert not named(f"The mayor said the {office} must resign in May.")


def test_that_whoever_is_addressed_as_a_person_is_one() -> None:
    found = named("Critics called on Dr Hollin to step down.")
    assert found["A", "Hollin"].kind is NameKind.PERSON  # type: ignore[union-attr]
