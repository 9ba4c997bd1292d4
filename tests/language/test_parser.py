from __future__ import annotations

import pytest

from comparer.language import parse
from comparer.model import Account, AccountId


def _sentences(text: str, language: str = "en") -> list[str]:
    parsed = parse(Account(AccountId("A"), text, language=language))
    found = (parsed.span(sentence) for sentence in parsed.doc.sents)
    return [text[span.start : span.end].strip() for span in found if text[span.start : span.end].strip()]


@pytest.mark.parametrize(
    "sentences",
    [
        ['Ruiz said: "Nobody came. "', "The gate stayed shut."],
        ["Rep. Ana Ruiz met Gov. Hale on Jan. 5 at noon.", "They left."],
        ["The plane (an old one. It leaked.) landed.", "Nobody was hurt."],
        ["“We flew to the base [or to] the port.”", "Nobody came."],
        ["Sears, Roebuck & Co. (S.N) will be sold by Kmart Corp. (KMRT) on May 5.", "They agreed."],
        ["It happened at 5 p.m. on Sunday near the U.S. embassy.", "Police came."],
    ],
)
def test_that_sentences_break_only_where_they_end(sentences: list[str]) -> None:
    assert _sentences(" ".join(sentences)) == sentences


def test_that_line_breaks_do_not_move_offsets() -> None:
    text = "The dam\nbroke on\tTuesday."
    parsed = parse(Account(AccountId("A"), text))
    assert text[parsed.span(parsed.doc[2]).start :].startswith("broke") or parsed.doc[2].text == "broke"
    assert len(parsed.doc.text) == len(text)


def test_that_other_languages_have_sentences_and_are_not_analyzed() -> None:
    text = "Der Damm brach am Dienstag. Zwölf Menschen starben in Köln."
    assert _sentences(text, "de") == ["Der Damm brach am Dienstag.", "Zwölf Menschen starben in Köln."]
    assert not parse(Account(AccountId("A"), text, language="de")).analyzed
