"""What stands on a page and is no claim, and what only looks so."""

from __future__ import annotations

import pytest

from comparer.language import parse
from comparer.model import Account, AccountId
from comparer.segment import segment


def _words(text: str) -> list[str]:
    account = Account(AccountId("A"), text)
    return [account.words(claim.span).rstrip(".!?") for claim in segment(parse(account))]


NOT_CLAIMS = [
    "Why It Matters",
    "What Happens Next",
    "By Ana Ruiz and Tom Hale",
    "Read more: Ten questions about the flood",
    "Sign up for our newsletter to get the news every morning.",
    "(Reporting by Ana Ruiz; editing by Tom Hale)",
    "Ana Ruiz contributed to this report.",
    "Photo: The bridge before the flood.",
    "The Harbor Post reached out to the ministry for comment.",
    "A spokesman for the ministry did not immediately respond to a request for comment.",
    "The company declined to comment.",
    "The ministry did not immediately respond to an email.",
    "A spokesman did not return repeated phone calls on Monday.",
    "The owners have not replied to a message seeking comment.",
    "The owners could not be reached for comment.",
    "Copyright 2024 The Harbor Post. All rights reserved.",
    "Advertisement",
    "Published: 3 May 2024",
]


@pytest.mark.parametrize("line", NOT_CLAIMS)
def test_that_a_line_of_the_page_is_not_a_claim(line: str) -> None:
    text = f"The dam broke on Tuesday.\n\n{line}\n\nThe river rose quickly on Wednesday."
    assert _words(text) == ["The dam broke on Tuesday", "The river rose quickly on Wednesday"]


DATELINES = [
    "(CNN) -- ", "CAIRO — ", "MANAGUA, Nicaragua (AP) — ", "BERLIN (Reuters) - ", "LIMA, Sept. 9 (Xinhua) -- ", "(AFP) - ",
]  # fmt: skip


@pytest.mark.parametrize("dateline", DATELINES)
def test_that_a_dateline_is_not_part_of_the_claim(dateline: str) -> None:
    assert _words(f"{dateline}The dam broke on Tuesday near the old harbor.") == [
        "The dam broke on Tuesday near the old harbor"
    ]


def test_that_a_headline_is_not_a_claim() -> None:
    text = 'General "Ignored Calls" Before Flood: Report\n\nThe general ignored every call from the city.'
    assert _words(text) == ["The general ignored every call from the city"]


@pytest.mark.parametrize(
    "text",
    [
        "The captain did not return the harbor master's calls for three days.",
        "The council never replied to the letters or the messages of the miners.",
        "The palace has not replied to the rebels' call for talks.",
        "The village could not be reached for two days.",
    ],
)
def test_that_a_call_of_somebody_in_the_story_is_no_request_for_comment(text: str) -> None:
    assert _words(text) == [text.rstrip(".")]
