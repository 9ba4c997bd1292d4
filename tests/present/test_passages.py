from __future__ import annotations

import pytest

from comparer.model import (
    Account,
    AccountId,
    AlignmentTable,
    Attribution,
    CertaintyLevel,
    Claim,
    ClaimId,
    Comparison,
    Span,
)
from comparer.present.passages import Passages
from comparer.present.sheet import Passage

A = AccountId("A")


def passage(
    text: str,
    words: str,
    cue: str,
    certainty: CertaintyLevel = CertaintyLevel.ATTRIBUTED,
    *,
    quotation: str = "",
    language: str = "en",
) -> Passage:
    def span(part: str) -> Span:
        return Span(A, text.index(part), text.index(part) + len(part))

    account = Account(A, text)
    link = Attribution("Northline", cue, (span(words),), (), (span(cue),), certainty=certainty)
    quotations = (span(quotation),) if quotation else ()
    claim = Claim(ClaimId("A1"), span(words), (link,), quotations)
    made = Passages(Comparison((account,), (claim,), AlignmentTable((A,), ()), ()), language)
    return made.make(claim, (), attached=False)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "denied by Northline (“denied”)"), ("de", "bestritten von Northline (“denied”)")],
)
def test_that_what_is_denied_is_told_as_a_denial(language: str, said: str) -> None:
    text = "Northline denied that the ferry had been overloaded."
    made = passage(text, "the ferry had been overloaded.", "denied", CertaintyLevel.DENIED, language=language)
    assert made.denied
    assert made.said == said
    told = passage("Northline said that the ferry sank.", "the ferry sank.", "said")
    assert not told.denied
    assert told.said == "Northline (“said”)"


@pytest.mark.parametrize(
    ("text", "words", "quotation", "quoted"),
    [
        ("“It sank,” Northline said.", "It sank", "It sank", True),
        ("“It sank, and fast,” Northline said.", "It sank", "It sank, and fast", True),
        ("“It was “fast”,” Northline said.", "It was “fast”", "It was “fast”", False),
        ("It was “fast”, Northline said.", "It was “fast”", "fast", False),
        ("It sank, Northline said.", "It sank", "", False),
    ],
)
def test_that_words_between_quotation_marks_are_known_as_such(
    text: str, words: str, quotation: str, quoted: bool
) -> None:
    assert passage(text, words, "said", quotation=quotation).quoted is quoted
