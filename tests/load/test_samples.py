from __future__ import annotations

import pytest

from comparer.load import Loaded, load, sample_paths
from comparer.model import AccountKind


@pytest.fixture(scope="module")
def sample() -> Loaded:
    return load(sample_paths())


def test_that_the_sample_is_three_accounts_that_say_whose_words_they_are(sample: Loaded) -> None:
    assert [account.id for account in sample.accounts] == ["A", "B", "C"]
    assert not sample.failures
    assert not sample.notes
    for account in sample.accounts:
        assert "Comparer's own" in account.note
        assert account.published_on is not None
        assert not account.warnings


def test_that_the_sample_is_two_articles_and_a_post(sample: Loaded) -> None:
    weekly, eye, post = sample.accounts
    assert post.kind is AccountKind.POST
    assert post.author.startswith("Hassan I. Hassan")
    for article in (weekly, eye):
        assert article.title.startswith("Sample: ")
        assert "publisher is invented" in article.note
        assert 230 <= len(article.words(article.body_span).split()) <= 400


@pytest.mark.parametrize(
    ("words", "tellers"),
    [
        ("Majeez Studios", "A"),
        ("Mazeej Studios", "B"),
        ("the meeting with Putin was delayed", "A"),
        ("the meeting with Putin took place on Friday 29 November", "B"),
        ("between the Tuesday and the Thursday before Damascus fell", "A"),
        ("between Tuesday 3 December and Thursday 5 December", "B"),
        ("from Tuesday until Thursday, three days before he left Syria", "C"),
        ("according to Levant Eye", "A"),
        ("Saqr told Mazeej", "B"),
        ("Saqr alleged,", "A"),
        ("Saqr said", "AB"),
        ("Belarus", "C"),
        ("Saqr", "AB"),
        ("Sakr", "C"),
        ("or through Iraqi airspace", "B"),
        ("early December", "A"),
        ("8 December", "B"),
    ],
)
def test_that_the_sample_holds_the_differences_it_is_there_to_show(
    sample: Loaded, words: str, tellers: str
) -> None:
    assert "".join(account.id for account in sample.accounts if words in account.text) == tellers
