"""The whole way from files to a comparison, on the sample and on what is made of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import pytest

from comparer.load import load, sample_paths
from comparer.model import Account, AccountKind, Alias, Claim, Comparison, Options, sigil
from comparer.pipeline import compare, reading_key
from comparer.progress import Cancelled, Step


@cache
def sample() -> tuple[Account, ...]:
    return load(sample_paths()).accounts


@cache
def compared() -> Comparison:
    return compare(sample())


def lettered(accounts: Iterable[Account]) -> tuple[Account, ...]:
    return tuple(replace(account, id=sigil(index)) for index, account in enumerate(accounts))


def rows_by_words(comparison: Comparison) -> set[frozenset[tuple[str, str]]]:
    by_id = comparison.claims_by_id()
    return {
        frozenset(
            (comparison.account(by_id[claim].account).name, comparison.words(by_id[claim].span))
            for claim in row.claims
        )
        for row in comparison.table.rows
    }


def flags_by_words(comparison: Comparison) -> set[tuple[str, str, frozenset[tuple[str, str]]]]:
    return {
        (
            divergence.kind.value,
            divergence.severity.word,
            frozenset(
                (comparison.account(span.account).name, comparison.words(span)) for span in divergence.spans
            ),
        )
        for divergence in comparison.divergences
    }


def test_that_every_claim_is_in_exactly_one_row() -> None:
    placed = [claim for row in compared().table.rows for claim in row.claims]
    assert sorted(placed) == sorted(claim.id for claim in compared().claims)


def test_that_a_row_has_at_most_one_core_claim_an_account() -> None:
    by_id = compared().claims_by_id()
    for row in compared().table.rows:
        accounts = [by_id[claim].account for claim in row.core]
        assert len(accounts) == len(set(accounts))


def test_that_the_sample_shows_what_the_program_is_for() -> None:
    found = flags_by_words(compared())
    words = {word for _, _, sides in found for _, word in sides}
    assert any("Majeez" in word for word in words)
    assert any("Mazeej" in word for word in words)
    kinds = {kind for kind, _, _ in found}
    assert {"name", "certainty"} <= kinds


def test_that_the_order_of_accounts_does_not_matter() -> None:
    turned = compare(lettered(reversed(sample())))
    assert rows_by_words(turned) == rows_by_words(compared())
    assert flags_by_words(turned) == flags_by_words(compared())


def test_that_identical_accounts_do_not_differ() -> None:
    first = sample()[0]
    comparison = compare(lettered((first, replace(first, publisher="Another paper"))))
    assert comparison.divergences == ()
    assert all(len(row.core) == 2 for row in comparison.table.rows)


def test_that_one_account_gives_one_column() -> None:
    comparison = compare(sample()[:1])
    assert comparison.divergences == ()
    assert comparison.claims


def test_that_nothing_at_all_is_no_trouble() -> None:
    assert compare(()).table.rows == ()


@pytest.mark.slow
def test_that_twelve_accounts_work() -> None:
    twelve = lettered(sample() * 4)
    comparison = compare(twelve)
    assert len(comparison.accounts) == 12
    assert {len({claim[0] for claim in row.core}) for row in comparison.table.rows} >= {4}


def test_that_every_finding_stands_in_a_source() -> None:
    for divergence in compared().divergences:
        assert divergence.spans
        for span in divergence.spans:
            assert compared().words(span).strip()


def test_that_a_monitor_stops_the_work() -> None:
    class Stopper:
        def __init__(self) -> None:
            self.steps: list[Step] = []

        def report(self, step: Step) -> None:
            self.steps.append(step)
            if len(self.steps) == 3:
                raise Cancelled

    stopper = Stopper()
    with pytest.raises(Cancelled):
        compare(sample(), monitor=stopper)
    assert len(stopper.steps) == 3


def test_that_known_accounts_are_not_read_again() -> None:
    known: dict[str, tuple[Claim, ...]] = {}
    compare(sample()[:2], known=known)
    kept = dict(known)
    compare(sample(), known=known)
    assert len(known) == 3
    assert all(known[key] is claims for key, claims in kept.items())


def test_that_a_text_read_as_a_post_is_not_taken_for_one_read_as_an_article() -> None:
    known: dict[str, tuple[Claim, ...]] = {}
    article = replace(sample()[0], kind=AccountKind.ARTICLE)
    post = replace(article, kind=AccountKind.POST)
    compare((article,), known=known)
    compare((post,), known=known)
    assert len(known) == 2
    assert reading_key(article) != reading_key(post)


FRENCH = """Le barrage de Kharta a cédé le 3 décembre 2024 vers 11 h 30. Au moins 12 personnes sont mortes.

Le ministre Hassan Karim a visité le village de Nabatiya le 5 décembre 2024."""
ENGLISH = """The Kharta dam broke on December 3, 2024. At least 12 people died.

Minister Hassan Karim visited the village of Nabatiya on December 5, 2024."""


def test_that_an_account_in_another_language_is_compared_by_names_numbers_and_dates() -> None:
    accounts = (
        Account(sigil(0), FRENCH, publisher="Le Journal", language="fr", published="2024-12-06"),
        Account(sigil(1), ENGLISH, publisher="The Paper", language="en", published="2024-12-06"),
    )
    comparison = compare(accounts)
    claims = comparison.claims_by_id()
    rows = [[comparison.words(claims[claim].span) for claim in row.claims] for row in comparison.table.rows]
    together = [row for row in rows if len(row) > 1]
    assert any("Kharta" in row[0] and "Kharta" in row[1] for row in together)
    assert any("Nabatiya" in row[0] and "Nabatiya" in row[1] for row in together)
    assert [str(warning) for warning in comparison.warnings] == [
        "Le Journal is in French, which is not analyzed: only its names, numbers and dates are compared."
    ]


def test_that_names_the_reviewer_holds_for_one_are_no_difference() -> None:
    aliases = (Alias(("Majeez Studios", "Mazeej Studios")),)
    assert [flag.rule for flag in compared().divergences if flag.rule.startswith("name.")] == [
        "name.spelling"
    ]
    told = compare(sample(), Options(aliases=aliases))
    assert not [flag for flag in told.divergences if flag.rule.startswith("name.")]
