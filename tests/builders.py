"""Comparisons made by hand for tests: small, complete, without any analysis.

`build(tellings, rows, findings)` makes one of any shape from plain words; `calls()` is a rich example with every kind
of divergence, `hostile()` one with difficult text, `many(...)` one of any size.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from comparer.model import (
    AccountKind,
    ClaimId,
    Comparison,
    DivergenceKind,
    Facet,
    Granularity,
    Origin,
    RowId,
    Severity,
    Status,
    Time,
    TimeKind,
    say,
    sigil,
)
from tests.building import Finding, Said, Telling, build, find, make_account

__all__ = [
    "HOSTILE",
    "Finding",
    "Said",
    "Telling",
    "build",
    "calls",
    "find",
    "hostile",
    "make_account",
    "many",
    "one_row",
]


def one_row(first: str, second: str) -> Comparison:
    """Return two accounts with one sentence each, in one row, without divergences."""
    tellings = (Telling("First paper", (first,)), Telling("Second paper", (second,)))
    return build(tellings, ((0, 0),))


def calls() -> Comparison:
    """Return three accounts of one event with every kind of divergence, status and severity."""
    return replace(
        build(
            _CALLS, _CALLS_ROWS, _CALLS_FINDINGS, title="The harbor fire", said=_CALLS_SAID, facets=_dates()
        ),
        origins=(Origin(_IDS[:2], "Mara Lindqvist", say("Both rest on the talk with Mara Lindqvist.")),),
    )


def scattered() -> Comparison:
    """Return the calls with one divergence of time, listed in row 6, whose other side stands in row 1."""
    comparison = calls()
    first, second, _ = comparison.accounts
    spans = (find(first, "by midnight"), find(second, "on Wednesday night"))
    claims = (ClaimId("A6"), ClaimId("B1"))
    apart = replace(comparison.divergences[0], row=RowId("R6"), claims=claims, spans=spans, readings=())
    return replace(comparison, divergences=(apart,))


_IDS = (sigil(0), sigil(1), sigil(2))

_CALLS = (
    Telling(
        "Harbor Gazette",
        (
            "The fire at the Rosen warehouse began on Tuesday evening, the harbor master said.",
            "At least 12 workers were taken to hospital.",
            "Mara Lindqvist, a former guard, alleged that the alarm had been switched off.",
            "The owner did not answer any calls from the brigade.",
            "“We told them twice that the gate was locked,” she said.",
            "The flames were out by midnight.",
        ),
        title="Warehouse burns as calls go unanswered",
        author="Ines Okafor",
        published="2024-05-09",
        url="https://gazette.example/harbor-fire",
    ),
    Telling(
        "Northern Wire",
        (
            "A blaze broke out at the Rosen warehouse on Wednesday night.",
            "Nine workers were treated in hospital after the fire in Tarn.",
            "Former guard Mara Lindquist said the alarm had been switched off for weeks.",
            "The owner, Rosen, answered the brigade's call at once.",
            "“We told them the gate was locked,” she said.",
        ),
        title="Nine hurt in warehouse blaze",
        published="2024-05-10T08:30:00Z",
    ),
    Telling(
        "",
        (
            "Fire at Rosen's in the old port since Tuesday, 7 May 🔥",
            "The alarm may have been off.",
            "Our boat saw the smoke from Sund.",
        ),
        author="@portwatch",
        published="2024-05-07T21:14:00Z",
        url="https://posts.example/portwatch/1",
        kind=AccountKind.POST,
    ),
)

_CALLS_ROWS = (
    (0, 0, 0),
    (1, 1, None),
    (2, 2, 1),
    (3, 3, None),
    (4, 4, None),
    (5, None, None),
    (None, None, 2),
)

_CALLS_FINDINGS = (
    Finding(
        0,
        DivergenceKind.TIMING,
        Severity.CONTRADICTION,
        ((0, "on Tuesday evening"), (1, "on Wednesday night"), (2, "Tuesday, 7 May")),
        "Two different days: 7 May and 8 May 2024 have no hour in common.",
        0.93,
        ("7 May 2024, evening", "8 May 2024, night", "7 May 2024"),
        Status.CONFIRMED,
        "The brigade's log says 7 May, 20:40.",
    ),
    Finding(
        0,
        DivergenceKind.PLACE,
        Severity.DIFFERENCE,
        ((0, "the Rosen warehouse"), (2, "the old port")),
        "One names the building, the other the quarter around it.",
        0.55,
    ),
    Finding(
        1,
        DivergenceKind.NUMBER,
        Severity.CONTRADICTION,
        ((0, "At least 12"), (1, "Nine")),
        "At least 12 and 9 cannot both be right.",
        0.9,
        ("12 or more workers", "9 workers"),
    ),
    Finding(
        1,
        DivergenceKind.DETAIL,
        Severity.DIFFERENCE,
        ((1, "after the fire in Tarn"),),
        "Only Northern Wire adds this to the shared statement.",
        0.6,
        status=Status.UNSURE,
    ),
    Finding(
        2,
        DivergenceKind.NAME,
        Severity.DIFFERENCE,
        ((0, "Lindqvist"), (1, "Lindquist")),
        "The name is spelled in two ways.",
        0.7,
        status=Status.DISMISSED,
        note="Same person, checked with the register.",
    ),
    Finding(
        2,
        DivergenceKind.CERTAINTY,
        Severity.DIFFERENCE,
        ((0, "alleged"), (1, "said"), (2, "may have")),
        "One alleges what another states and the third holds possible.",
        0.8,
        ("alleged", "asserted", "possible"),
    ),
    Finding(
        2,
        DivergenceKind.ATTRIBUTION,
        Severity.DIFFERENCE,
        ((0, "Mara Lindqvist, a former guard"), (2, "The alarm may have been off")),
        "One names its source, the other names nobody.",
        0.66,
    ),
    Finding(
        3,
        DivergenceKind.POLARITY,
        Severity.CONTRADICTION,
        ((0, "did not answer"), (1, "answered")),
        "One denies what the other affirms: that the owner answered.",
        0.95,
    ),
    Finding(
        4,
        DivergenceKind.QUOTE,
        Severity.DIFFERENCE,
        ((0, "We told them twice that the gate was locked"), (1, "We told them the gate was locked")),
        "The quoted words are not the same: “twice that” is missing.",
        0.85,
    ),
    Finding(
        5,
        DivergenceKind.DETAIL,
        Severity.OMISSION,
        ((0, "The flames were out by midnight."),),
        "2 of 3 accounts do not mention this.",
        0.9,
    ),
)

_CALLS_SAID = (
    Said(0, 0, ("the harbor master",), "said"),
    Said(0, 2, ("Mara Lindqvist",), "alleged"),
    Said(1, 2, ("Harbor Gazette", "Mara Lindqvist"), "said"),
    Said(0, 4, ("Mara Lindqvist",), "said"),
)


def _dates() -> tuple[tuple[int, int, Facet], ...]:
    accounts = [make_account(index, telling) for index, telling in enumerate(_CALLS)]
    told = (
        (0, "on Tuesday evening", date(2024, 5, 7), date(2024, 5, 7)),
        (1, "on Wednesday night", date(2024, 5, 8), date(2024, 5, 9)),
        (2, "Tuesday, 7 May", date(2024, 5, 7), date(2024, 5, 7)),
    )
    return tuple(
        (index, 0, Time(find(accounts[index], words), TimeKind.DATE, first, last, Granularity.DAY))
        for index, words, first, last in told
    )


HOSTILE = (
    "",
    " ",
    "<b>&amp;</b> <script>alert(1)</script> & \"quoted\" 'too'",
    "=SUM(A1:A9)",
    "@import, -2+3, +49 and \t=tabbed",
    "مكالمات الرئيس لم يُرد عليها يوم 7 December في موسكو",
    "הוא אמר ש-12 אנשים נפצעו ב-Tel Aviv אתמול",
    "She wrote שלום to him and went on.",
    "e\u0301te\u0301 Z\u0351\u0323\u0310algo 👩\u200d👩\u200d👧 🏴 🇸🇪",
    "控制 字符 한국어",
    "tab\tbell\x07null\x00escape\x1b[31m line\u2028separator",
    "Pneumonoultramicroscopicsilicovolcanoconiosis" * 6,
    "\u202eoverride\u202c and \ufeffmark and \ud800 half",
    "| pipes | and `ticks` and *stars* [link](x) # head",
)


def hostile() -> Comparison:
    """Return two accounts whose words are as difficult as words get."""
    words = tuple(text for text in HOSTILE if text.strip())
    tellings = (Telling("", words), Telling("<i>Paper</i> & Söhne", tuple(reversed(words)), title=" "))
    last = len(words) - 1
    findings = tuple(
        Finding(at, DivergenceKind.QUOTE, Severity.DIFFERENCE, ((0, text), (1, text)), note=text)
        for at, text in enumerate(words)
    )
    return build(
        tellings, tuple((at, last - at) for at in range(len(words))), findings, title="<Title> & more"
    )


_PROSE = (
    "the mayor of the town said that crews had reached the bridge before dawn and found the road closed by water "
    "which had risen since the evening while families waited on the roofs of their houses for help"
)
_WORDS = tuple(_PROSE.split())


def many(rows: int, accounts: int = 3, words: int = 24) -> Comparison:
    """Return a comparison of any size; every third row has a divergence, every fifth a gap."""
    tellings = []
    for index in range(accounts):
        sentences = []
        for row in range(rows):
            turned = [_WORDS[(at * (index + 3) + row) % len(_WORDS)] for at in range(words)]
            sentences.append(f"Statement {row + 1} of {index + 1}: {' '.join(turned)}.")
        tellings.append(
            Telling(f"Paper {index + 1}", tuple(sentences), published=f"2024-03-{index % 28 + 1:02d}")
        )
    table = [
        tuple(None if row % 5 == 4 and index == row % accounts else row for index in range(accounts))
        for row in range(rows)
    ]
    kinds = tuple(DivergenceKind)
    findings = [
        Finding(
            row,
            kinds[row % len(kinds)],
            Severity.CONTRADICTION if row % 6 else Severity.DIFFERENCE,
            tuple(
                (index, f"Statement {row + 1}") for index in range(accounts) if table[row][index] is not None
            ),
        )
        for row in range(0, rows, 3)
    ]
    return build(tellings, table, findings, title=f"{rows} rows of {accounts} accounts")
