"""One bearer is one source, however he is written; two that only may be one stay two."""

from __future__ import annotations

from dataclasses import replace

from comparer.model import Alias, Comparison, Name, NameKind, Options
from comparer.present.bearers import Bearers, names_nobody
from comparer.present.sources import cited_by_one, source_graph
from tests.builders import Said, Telling, build, find, make_account

SENTENCES = ("The calls stopped.", "Nobody answered.", "It was late.")


def told(*chains: tuple[int, str], authors: tuple[str, ...] = (), people: tuple[str, ...] = ()) -> Comparison:
    """Return accounts that cite one name a sentence; `people` are known to be names of persons."""
    accounts = 1 + max(account for account, _ in chains)
    tellings = tuple(
        Telling(
            f"Paper {['One', 'Two', 'Three'][at]}", (*SENTENCES, *people), author=(*authors, "", "", "")[at]
        )
        for at in range(accounts)
    )
    counts = [0] * accounts
    said = []
    for account, name in chains:
        said.append(Said(account, counts[account], (name,)))
        counts[account] += 1
    facets = [
        (0, len(SENTENCES) + at, Name(find(make_account(0, tellings[0]), name), name, NameKind.PERSON))
        for at, name in enumerate(people)
    ]
    return build(tellings, [(0,) * accounts], said=said, facets=facets)


def sources(comparison: Comparison) -> list[tuple[str, tuple[str, ...]]]:
    return [(node.name, node.spellings) for node in source_graph(comparison).nodes if node.account is None]


def test_that_two_transliterations_are_one_source_with_both_told() -> None:
    found = sources(told((0, "Kamel Saqr"), (0, "Kamel Saqr"), (1, "Kamel Sakr")))
    assert found == [("Kamel Saqr", ("Kamel Sakr",))]


def test_that_a_family_name_belongs_to_the_full_name_its_account_gives() -> None:
    assert sources(told((0, "Saqr"), (0, "Kamel Saqr"))) == [("Kamel Saqr", ())]


def test_that_a_family_name_that_fits_two_people_is_nobody_of_them() -> None:
    found = sources(told((0, "Piet Hassan"), (0, "Omar Hassan"), (0, "Hassan")))
    assert {name for name, _ in found} == {"Piet Hassan", "Omar Hassan", "Hassan"}


def test_that_the_last_word_of_an_institution_does_not_name_it_in_another_account() -> None:
    assert len(sources(told((0, "Harbor Police Department"), (1, "Department")))) == 2
    assert len(sources(told((0, "Ada Berg"), (1, "Berg")))) == 1


def test_that_names_the_analysis_takes_for_one_person_are_one() -> None:
    found = sources(told((0, "Tarek Sakr"), (1, "Saqr"), (1, "Sakr"), people=("Tariq Sakr",)))
    assert [name for name, _ in found] == ["Tarek Sakr"]
    assert found[0][1] == ("Saqr",)


def test_that_an_account_and_its_author_are_one() -> None:
    graph = source_graph(
        told((0, "Hassan I. Hassan"), (1, "Someone"), authors=("", "Hassan I. Hassan (@hih)"))
    )
    assert ("A", "B") in {(edge.teller, edge.source) for edge in graph.edges}


def test_that_somebody_who_is_not_named_is_not_one_person_in_two_accounts() -> None:
    assert len(sources(told((0, "a police officer"), (1, "a police officer")))) == 2
    assert len(sources(told((0, "the police"), (1, "The police")))) == 1


def test_that_names_the_person_holds_to_be_one_are_one() -> None:
    comparison = told((0, "al-Jolani"), (1, "al-Sharaa"))
    assert len(sources(comparison)) == 2
    aliased = replace(comparison, options=Options(aliases=(Alias(("al-Sharaa", "al-Jolani")),)))
    [(name, spellings)] = sources(aliased)
    assert {name, *spellings} == {"al-Jolani", "al-Sharaa"}


def test_that_an_office_before_a_name_makes_no_other_person() -> None:
    comparison = told((0, "First Lady Rosa Murillo"), (1, "Rosa Murillo"), people=("Rosa Murillo",))
    assert sources(comparison) == [("Rosa Murillo", ())]


def test_that_a_pronoun_is_no_source() -> None:
    assert names_nobody("they")
    assert sources(told((0, "it"), (1, "They"))) == []


def test_that_who_names_himself_is_told_in_his_box_and_not_by_a_line() -> None:
    graph = source_graph(told((0, "Paper One"), (1, "Ada Berg")))
    assert [(edge.teller, edge.source) for edge in graph.edges] == [("B", "ada berg")]
    assert [node.own for node in graph.nodes if node.key == "A"] == [("A1",)]


def test_that_only_sources_of_one_account_alone_are_listed_together() -> None:
    graph = source_graph(
        told((0, "Ada Berg"), (0, "Ove Lund"), (1, "Ada Berg"), (1, "Ina Holm"), (1, "Ina Holm"))
    )
    listed = {teller: [node.name for node in held] for teller, held in cited_by_one(graph).items()}
    assert listed == {"A": ["Ove Lund"], "B": ["Ina Holm"]}


def test_that_a_source_nobody_cites_keeps_its_own_name() -> None:
    assert Bearers(told((0, "Ada Berg"))).key("The Harbor Master") == "harbor master"
