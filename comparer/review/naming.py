"""What an act is called in "Undo …" and in the status bar."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
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

_LONGEST = 34


@dataclass(frozen=True, slots=True)
class Named:
    """What an act is called: `name` in "Undo …", `told` when it was done."""

    name: Message
    told: Message


def name_of(act: Act, before: State) -> Named:
    """Return what an act is called: "dismiss: Majeez / Mazeej". `before` is the state it was done in."""
    called = _told_apart(before.accounts)
    match act:
        case AddAccounts(accounts=(only,)):
            one = _told_apart((*before.accounts, only))[only.id]
            return Named(say("add {account}", account=one), say("Added: {account}", account=one))
        case AddAccounts(accounts=accounts):
            many = len(accounts)
            return Named(say("add {count} accounts", count=many), say("Added: {count} accounts", count=many))
        case RemoveAccount(account=account):
            gone = called.get(account, account)
            return Named(say("remove {account}", account=gone), say("Removed: {account}", account=gone))
        case ReplaceAccount(account=account):
            old = called.get(account, account)
            return Named(say("replace {account}", account=old), say("Replaced: {account}", account=old))
        case EditAccount(account=account):
            one = called.get(account, account)
            return Named(say("edit {account}", account=one), say("Corrected: {account}", account=one))
        case ArrangeAccounts():
            return Named(say("change the order of accounts"), say("The accounts stand in another order."))
        case Decide(decision=decision):
            if isinstance(decision, Judgment):
                return _of_judgment(decision, _earlier(decision, before))
            return _of_decision(decision)
        case SetOptions(options=options) if options.title == before.options.title:
            return Named(say("edit names that mean the same"), say("Names that mean the same are changed."))
        case SetOptions():
            return Named(say("change the title"), say("The title is changed."))
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
    if isinstance(decision, Judgment):
        return _of_judgment(decision, None).name
    return _of_decision(decision).name


def _earlier(judgment: Judgment, before: State) -> Judgment | None:
    """Return what was last said of the same divergence."""
    same = (judgment.kind, judgment.sides, judgment.claims)
    return next(
        (
            one
            for one in reversed(before.decisions)
            if isinstance(one, Judgment) and (one.kind, one.sides, one.claims) == same
        ),
        None,
    )


def _of_judgment(judgment: Judgment, earlier: Judgment | None) -> Named:
    """Return what a judgment is called; one that leaves the status as it was is about its note."""
    words = _words(judgment.sides)
    before = earlier or Judgment(judgment.kind, judgment.sides)
    if judgment.status is before.status and judgment.note != before.note:
        if not judgment.note:
            return Named(
                say("delete the note: {words}", words=words), say("Note deleted: {words}", words=words)
            )
        return Named(say("note: {words}", words=words), say("Note written: {words}", words=words))
    match judgment.status:
        case Status.OPEN:
            return Named(say("open again: {words}", words=words), say("Opened again: {words}", words=words))
        case Status.CONFIRMED:
            return Named(say("confirm: {words}", words=words), say("Confirmed: {words}", words=words))
        case Status.DISMISSED:
            return Named(say("dismiss: {words}", words=words), say("Dismissed: {words}", words=words))
        case Status.UNSURE:
            return Named(say("unsure: {words}", words=words), say("Left unsure: {words}", words=words))
    assert_never(judgment.status)


def _of_decision(decision: Link | Unlink | Exclude | Split | Merge) -> Named:
    match decision:
        case Link(claims=claims):
            words = _words(claims)
            return Named(say("link: {words}", words=words), say("Linked: {words}", words=words))
        case Unlink(claim=claim):
            words = _words((claim,))
            return Named(
                say("unlink: {words}", words=words), say("Taken out of its row: {words}", words=words)
            )
        case Exclude(claim=claim):
            words = _words((claim,))
            return Named(say("exclude: {words}", words=words), say("Left out: {words}", words=words))
        case Split(claim=claim):
            words = _words((claim,))
            return Named(say("split: {words}", words=words), say("Split: {words}", words=words))
        case Merge(claims=claims):
            words = _words(claims)
            return Named(say("merge: {words}", words=words), say("Merged: {words}", words=words))
    assert_never(decision)


def _words(anchors: tuple[Anchor, ...]) -> str:
    return " / ".join(_short(" ".join(anchor.quote.split())) for anchor in anchors[:2])


def _short(words: str) -> str:
    """Cut words that are many, between two of them."""
    if len(words) <= _LONGEST:
        return without_lone_marks(words)
    cut = words.rfind(" ", 0, _LONGEST)
    return without_lone_marks(words[: cut if cut > 0 else _LONGEST - 1].rstrip(" ,;:–-") + "…")
