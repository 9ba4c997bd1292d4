from __future__ import annotations

from comparer.language import is_analyzed, language_notice
from comparer.model import Account, AccountId


def _account(language: str) -> Account:
    return Account(AccountId("A"), "", publisher="Le Port", language=language)


def test_that_english_needs_no_notice() -> None:
    assert language_notice(_account("en")) is None
    assert language_notice(_account("en-GB")) is None
    assert is_analyzed(_account(""))


def test_that_a_notice_names_the_account_and_its_language() -> None:
    assert str(language_notice(_account("fr"))) == (
        "Le Port is in French, which is not analyzed: only its names, numbers and dates are compared."
    )


def test_that_an_unknown_language_is_said_without_a_name() -> None:
    assert "a language that is not analyzed" in str(language_notice(_account("xq")))
