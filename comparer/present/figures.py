"""The numbers of a comparison in words, and what must be said beside them: who reviewed, what is not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.model import AccountId, Comparison, Message, Severity, Status, say
from comparer.present.sheet import Totals
from comparer.present.wording import count, translate

if TYPE_CHECKING:
    from collections.abc import Sequence


def count_up(comparison: Comparison, rows_shown: int) -> Totals:
    """Return the numbers of a whole comparison."""
    found = comparison.divergences
    standing = [divergence.severity for divergence in found if divergence.status is not Status.DISMISSED]
    return Totals(
        accounts=len(comparison.accounts),
        claims=len(comparison.claims),
        rows=len(comparison.table.rows),
        rows_shown=rows_shown,
        flags=len(found),
        reviewed=sum(divergence.status is not Status.OPEN for divergence in found),
        contradictions=standing.count(Severity.CONTRADICTION),
        differences=standing.count(Severity.DIFFERENCE),
        omissions=standing.count(Severity.OMISSION),
        dismissed=len(found) - len(standing),
    )


def headline(totals: Totals, language: str = "en") -> str:
    """Return the totals in words: "3 accounts · 31 claims · 7 contradictions"."""
    parts = [
        count(totals.accounts, "{count} account", "{count} accounts"),
        count(totals.claims, "{count} claim", "{count} claims"),
        count(totals.contradictions, "{count} contradiction", "{count} contradictions"),
        count(totals.differences, "{count} difference", "{count} differences"),
    ]
    if totals.omissions:
        parts.append(count(totals.omissions, "{count} omission", "{count} omissions"))
    if totals.dismissed:
        parts.append(count(totals.dismissed, "{count} dismissed", "{count} dismissed"))
    if totals.reviewed:
        parts.append(say("{done} of {total} reviewed", done=totals.reviewed, total=totals.flags))
    return " · ".join(translate(part, language) for part in parts)


def remarks(
    comparison: Comparison, totals: Totals, columns: Sequence[AccountId], listed: int, language: str = "en"
) -> tuple[str, ...]:
    """Return what must stand beside the numbers.

    `columns` are the accounts shown and `listed` how many divergences are: where that is not all, the numbers still
    count the whole comparison, and what is left out is named.
    """
    said: list[Message] = []
    if not totals.reviewed:
        said.append(
            say("Found by a program; none of the differences has been reviewed yet.")
            if comparison.decisions
            else say("Found by a program; nobody has reviewed it yet.")
        )
    hidden = [account for account in comparison.accounts if account.id not in columns]
    if hidden:
        names = ", ".join(f"{account.id} {account.name}" for account in hidden)
        said.append(say("Not shown here, but counted and compared: {accounts}.", accounts=names))
    if listed < totals.flags:
        said.append(
            say(
                "{count} of {total} divergences are listed here; the numbers count all of them.",
                count=listed,
                total=totals.flags,
            )
        )
    return tuple(translate(message, language) for message in said)
