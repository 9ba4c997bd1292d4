"""Comparisons made by hand, of any size."""

from __future__ import annotations

from comparer.model import (
    Account,
    AccountId,
    AlignmentTable,
    Attribution,
    Claim,
    ClaimGroup,
    ClaimId,
    Comparison,
    Divergence,
    DivergenceId,
    DivergenceKind,
    Options,
    RowId,
    Severity,
    Source,
    Span,
    Status,
    say,
    sigil,
)

SENTENCES = (
    "The ferry left the harbor at {hour} on Friday with {many} people on board.",
    "Nobody answered the coast guard's calls before {hour}, the harbor master said.",
    "A crew of {many} searched the north shore until dusk and found two boats 🚤 adrift.",
    "The owner denied that the ferry had been inspected in {many} places.",
)
KINDS = (DivergenceKind.TIMING, DivergenceKind.NUMBER, DivergenceKind.POLARITY, DivergenceKind.QUOTE)


def sentence(row: int, account: int) -> str:
    """Return what an account says in a row; accounts differ in their numbers."""
    return SENTENCES[row % len(SENTENCES)].format(
        hour=f"{6 + account}:{row % 60:02}", many=10 * account + row
    )


def accounts(many: int, rows: int) -> tuple[Account, ...]:
    """Return accounts of one sentence a row."""
    return tuple(
        Account(
            sigil(at),
            "\n".join(sentence(row, at) for row in range(rows)),
            title=f"The ferry, part {at}",
            publisher=f"Harbor Post {at}",
            published=f"2024-03-{at % 28 + 1:02}",
            source=Source(f"/somewhere/ferry{at}.txt", f"{at:064x}"),
        )
        for at in range(many)
    )


def comparison(many: int = 3, rows: int = 12) -> Comparison:
    """Return a comparison: every third row agrees, in every fifth the last account is silent."""
    return comparison_of(accounts(many, rows), Options("The ferry"))


def comparison_of(held: tuple[Account, ...], options: Options) -> Comparison:
    """Return a comparison that sets the lines of accounts side by side."""
    claims: list[Claim] = []
    groups: list[ClaimGroup] = []
    found: list[Divergence] = []
    lines = [_lines(account) for account in held]
    for row in range(max((len(spans) for spans in lines), default=0)):
        here = [
            Claim(ClaimId(f"{account.id}{row + 1}"), spans[row], _chain(spans[row], row))
            for at, (account, spans) in enumerate(zip(held, lines, strict=True))
            if row < len(spans) and (row % 5 != 4 or at < max(1, len(held) - 1))
        ]
        claims.extend(here)
        groups.append(ClaimGroup(RowId(f"R{row + 1}"), tuple(claim.id for claim in here)))
        if row % 3 and len(here) > 1:
            found.append(_divergence(row, here))
    table = AlignmentTable(tuple(account.id for account in held), tuple(groups))
    return Comparison(held, tuple(claims), table, tuple(found), options=options, engine="test")


def _lines(account: Account) -> list[Span]:
    spans, at = [], account.body_span.start
    for line in account.words(account.body_span).split("\n"):
        if line.strip():
            spans.append(Span(account.id, at, at + len(line)))
        at += len(line) + 1
    return spans


def _chain(span: Span, row: int) -> tuple[Attribution, ...]:
    return (Attribution("the harbor master", "say", (span,)),) if row % 4 == 1 else ()


def _divergence(row: int, claims: list[Claim]) -> Divergence:
    first, second = claims[0].span, claims[1].span
    return Divergence(
        DivergenceId(f"D{row + 1}"),
        RowId(f"R{row + 1}"),
        KINDS[row % len(KINDS)],
        Severity.CONTRADICTION if row % 4 == 1 else Severity.DIFFERENCE,
        0.8,
        (claims[0].id, claims[1].id),
        (_end(first), _end(second)),
        say("{first} and {second} do not fit together.", first=first.account, second=second.account),
        "test",
        status=Status.OPEN,
    )


def _end(span: Span) -> Span:
    return Span(AccountId(span.account), max(span.start, span.end - 12), span.end - 1)
