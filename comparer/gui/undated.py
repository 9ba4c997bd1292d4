"""Accounts whose days cannot be placed, since nobody said on which day they were published."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from comparer.gui.news import News
from comparer.gui.phrases import tr
from comparer.model import Account, AccountId, Comparison, Time


def undated(comparison: Comparison | None) -> dict[AccountId, str]:
    """Return the accounts without a day of publication that tell days which are counted from it, with the first one."""
    if comparison is None:
        return {}
    lacking = {account.id for account in comparison.accounts if account.published_on is None}
    found: dict[AccountId, str] = {}
    for claim in comparison.claims if lacking else ():
        if claim.account in lacking and claim.account not in found:
            for facet in claim.facets:
                if isinstance(facet, Time) and facet.adrift:
                    found.setdefault(claim.account, comparison.words(facet.span))
    return found


def told_undated(
    old: Comparison | None,
    new: Comparison,
    shown_now: Callable[[], Comparison | None],
    open_card: Callable[[AccountId], None],
) -> Iterator[News]:
    """Yield what a new analysis has to ask for, with a way to the account's card, until the day is there."""
    known = undated(old)
    for account_id, words in undated(new).items():
        if account_id not in known:
            yield _told(new.account(account_id), words, shown_now, open_card)


def _told(
    account: Account,
    words: str,
    shown_now: Callable[[], Comparison | None],
    open_card: Callable[[AccountId], None],
) -> News:
    def holds() -> bool:
        now = shown_now()
        return now is not None and any(
            other.id == account.id and other.published_on is None for other in now.accounts
        )

    sentence = tr(
        "{account} has no day of publication, so “{words}” has no place in the calendar: say it on the account card (Ctrl+I).",
        account=f"{account.id} {account.name}",
        words=words,
    )
    card = (tr("Account card…"), lambda: open_card(account.id))
    return News(sentence, stays=True, hint=True, choices=(card,), holds=holds)
