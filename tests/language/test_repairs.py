from __future__ import annotations

import pytest

from comparer.language import parse
from comparer.model import Account, AccountId


def _governors(text: str) -> dict[str, str]:
    doc = parse(Account(AccountId("A"), text)).doc
    return {token.text: f"{token.head.text}/{token.dep_}" for token in doc}


@pytest.mark.parametrize(
    ("text", "word", "governor"),
    [
        (
            "The town has a population of 40,000 people and some residents reported seeing a bright light.",
            "residents",
            "reported/nsubj",
        ),
        (
            "Geologist Ana Ruiz said the tremor felt in Lima was separated by two hours from the blast.",
            "tremor",
            "separated/nsubjpass",
        ),
        (
            "Hale was told Ruiz was traveling (in Peru) and wouldn't be able to join them.",
            "be",
            "traveling/conj",
        ),
    ],
)
def test_that_words_hang_on_what_they_belong_to(text: str, word: str, governor: str) -> None:
    assert _governors(text)[word] == governor


def test_that_signs_the_parser_does_not_know_keep_their_places() -> None:
    text = "“The ships [or the] planes didn’t come ― nobody knows why,” she said."
    parsed = parse(Account(AccountId("A"), text))
    assert len(parsed.doc.text) == len(text)
    assert next(token for token in parsed.doc if token.text == "n't").dep_ == "neg"
    assert "[" not in parsed.doc.text
