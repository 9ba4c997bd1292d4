"""What an act is called in "Undo …" and in the status bar."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, assert_never

from comparer.model import (
    Account,
    AccountId,
    Anchor,
    Decision,
    Exclude,
    Judgment,
    Link,
    Merge,
    Message,
    Split,
    Status,
    Unlink,
    say,
    without_lone_marks,
)
from comparer.review.acts import (
    Act,
    AddAccounts,
    ArrangeAccounts,
    Decide,
    EditAccount,
    RemoveAccount,
    ReplaceAccount,
    SetOptions,
)

if TYPE_CHECKING:
    from comparer.review.state import State

_LONGEST = 32


def name_of(act: Act, before: State) -> Message:
    """Return the name of an act: "dismiss: Majeez / Mazeej". `before` is the state it was done in."""
    called = _told_apart(before.accounts)
    match act:
        case AddAccounts(accounts=(only,)):
            return say("add {account}", account=_told_apart((*before.accounts, only))[only.id])
        case AddAccounts(accounts=accounts):
            return say("add {count} accounts", count=len(accounts))
        case RemoveAccount(account=account):
            return say("remove {account}", account=called.get(account, account))
        case ReplaceAccount(account=account):
            return say("replace {account}", account=called.get(account, account))
        case EditAccount(account=account):
            return say("edit {account}", account=called.get(account, account))
        case ArrangeAccounts():
            return say("change the order of accounts")
        case Decide(decision=decision):
            return name_of_decision(decision)
        case SetOptions(options=options):
            same_title = options.title == before.options.title
            return say("edit names that mean the same") if same_title else say("change the title")
    assert_never(act)


def _told_apart(accounts: tuple[Account, ...]) -> dict[AccountId, str]:
    """Return what accounts are called; the letter stands with a name that two of them have."""
    many = Counter(account.name for account in accounts)
    return {
        account.id: account.name if many[account.name] == 1 else f"{account.name} ({account.id})"
        for account in accounts
    }


def name_of_decision(decision: Decision) -> Message:
    """Return the name of a decision: "link: … / …"."""
    match decision:
        case Judgment(status=Status.OPEN, note=note):
            pattern = "note: {words}" if note else "open again: {words}"
            return say(pattern, words=_words(decision.sides))
        case Judgment(status=Status.CONFIRMED):
            return say("confirm: {words}", words=_words(decision.sides))
        case Judgment(status=Status.DISMISSED):
            return say("dismiss: {words}", words=_words(decision.sides))
        case Judgment():
            return say("unsure: {words}", words=_words(decision.sides))
        case Link(claims=claims):
            return say("link: {words}", words=_words(claims))
        case Unlink(claim=claim):
            return say("unlink: {words}", words=_words((claim,)))
        case Exclude(claim=claim):
            return say("exclude: {words}", words=_words((claim,)))
        case Split(claim=claim):
            return say("split: {words}", words=_words((claim,)))
        case Merge(claims=claims):
            return say("merge: {words}", words=_words(claims))
    assert_never(decision)


def _words(anchors: tuple[Anchor, ...]) -> str:
    return " / ".join(_short(" ".join(anchor.quote.split())) for anchor in anchors[:2])


def _short(words: str) -> str:
    short = words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
    return without_lone_marks(short)
