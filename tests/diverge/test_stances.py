"""Denials beside which what the other account affirms can be so, too."""

from __future__ import annotations

import pytest

from comparer.diverge.polarity import polarity
from tests.diverge.build import affirmed, denied, row, telling

SEARCH = "Police:nsubj>{0} {0}({1}):ROOT boy:dobj>{0}"


@pytest.mark.parametrize(
    ("no", "cues", "yes", "word"),
    [
        (
            "Police ended their searching of the boy.",
            ("ended",),
            "Police had been searching the boy.",
            "searching",
        ),
        ("Police should not search the boy.", ("not",), "Police did search the boy.", "search"),
        ("Police would never search the boy.", ("never",), "Police once did search the boy.", "search"),
        ("Police said whether to search or not the boy.", ("not",), "Police did search the boy.", "search"),
    ],
)
def test_that_an_end_advice_a_promise_and_a_choice_deny_nothing_that_was(
    no: str, cues: tuple[str, ...], yes: str, word: str
) -> None:
    terms = SEARCH.format(word, "search")
    one = telling(no, terms, denied(word, "search", *cues))
    two = telling(yes, terms, affirmed(word, "search"), index=1)
    assert not list(polarity(row(one, two)))


def test_that_a_plain_denial_is_one() -> None:
    terms = SEARCH.format("search", "search")
    one = telling("Police did not search the boy.", terms, denied("search", "search", "not"))
    two = telling("Police did search the boy.", terms, affirmed("search", "search"), index=1)
    assert [finding.rule for finding in polarity(row(one, two))] == ["polarity.denied"]


def test_that_an_end_against_what_was_done_then_is_one() -> None:
    terms = SEARCH.format("searching", "search")
    one = telling("Police stopped searching the boy.", terms, denied("searching", "search", "stopped"))
    two = telling("Police went on searching the boy.", terms, affirmed("searching", "search"), index=1)
    assert [finding.rule for finding in polarity(row(one, two))] == ["polarity.denied"]
