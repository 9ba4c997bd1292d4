"""Short accounts that contradict each other in other words: what an editor would put side by side shares a row."""

from __future__ import annotations

import pytest

from comparer.model import Account, AccountId
from comparer.pipeline import compare

FIRE = (
    (
        "A fire broke out on Tuesday night at a textile factory in Halden, killing 12 workers. The blaze started on the"
        " second floor and spread quickly, the fire chief said. Two guards escaped through a back door."
    ),
    (
        "A blaze at a garment plant in Halden killed 14 workers on Thursday night. According to the fire service, it began"
        " on the third floor. Three guards managed to escape."
    ),
    [("killing 12", "killed 14"), ("second floor", "third floor"), ("Two guards", "Three guards")],
)
VOTE = (
    (
        "Parliament passed the pension law on Thursday by 61 votes to 52. The prime minister did not meet the unions before"
        " the vote. Police used tear gas."
    ),
    (
        "Lawmakers approved the pension bill on Friday with 63 votes in favor and 50 against. Before the vote the head of"
        " government met union leaders. Officers did not use tear gas, the police said."
    ),
    [("passed", "approved"), ("did not meet", "met union"), ("used tear", "not use tear")],
)
STRIKE = (
    (
        "Train drivers will walk out for 48 hours from Monday, their union announced, after talks over pay collapsed. The"
        " railway company offered 4 percent over two years. About 300,000 commuters will be affected."
    ),
    (
        "A three-day strike by train drivers begins on Tuesday. Negotiations on wages had failed on Friday. The company's"
        " offer was 5 percent. The company says half a million passengers face disruption."
    ),
    [
        ("walk out", "three-day strike"),
        ("talks over", "Negotiations"),
        ("4 percent", "5 percent"),
        ("300,000", "half a"),
    ],
)
WAREHOUSE = (
    "A fire destroyed a furniture warehouse in the port of Halden on Tuesday night, killing two guards.",
    "Three guards died when a furniture warehouse burned down in Halden's port on Tuesday night.",
    [("two guards", "Three guards"), ("destroyed", "burned down")],
)


@pytest.mark.parametrize(("one", "other", "wanted"), [FIRE, VOTE, STRIKE, WAREHOUSE])
def test_that_contradictions_in_other_words_share_a_row(
    one: str, other: str, wanted: list[tuple[str, str]]
) -> None:
    accounts = tuple(Account(AccountId(sign), text) for sign, text in zip("AB", (one, other), strict=True))
    comparison = compare(accounts)
    claims = comparison.claims_by_id()
    rows = [
        [
            [
                accounts[0 if sign == "A" else 1].words(claims[claim].span)
                for claim in row.claims
                if claims[claim].account == sign
            ]
            for sign in "AB"
        ]
        for row in comparison.table.rows
    ]
    missed = [
        pair
        for pair in wanted
        if not any(
            any(pair[0] in words for words in left) and any(pair[1] in words for words in right)
            for left, right in rows
        )
    ]
    assert missed == []
