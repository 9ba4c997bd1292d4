"""What the acts of a person have made so far: all that an analysis starts from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Any, assert_never

from comparer.model import (
    DETAILS,
    Account,
    AccountId,
    Anchor,
    Decision,
    Exclude,
    Judgment,
    Link,
    Merge,
    Options,
    Split,
    Unlink,
)
from comparer.review.acts import (
    Act,
    AddAccounts,
    ArrangeAccounts,
    Decide,
    Details,
    EditAccount,
    RemoveAccount,
    ReplaceAccount,
    SetOptions,
)


@dataclass(frozen=True, slots=True)
class State:
    """Accounts in their order, decisions in theirs, and options. Immutable; states share what did not change."""

    accounts: tuple[Account, ...] = ()
    decisions: tuple[Decision, ...] = ()
    options: Options = field(default_factory=Options)


class Change(Enum):
    """What an act changed, so that a view redraws no more than that."""

    JUDGMENTS = auto()
    ROWS = auto()
    ACCOUNTS = auto()
    OPTIONS = auto()


def change_of(act: Act) -> Change:
    """Return what an act changes; all but judgments ask for a new alignment."""
    match act:
        case Decide(decision=Judgment()):
            return Change.JUDGMENTS
        case Decide():
            return Change.ROWS
        case SetOptions():
            return Change.OPTIONS
        case AddAccounts() | RemoveAccount() | ReplaceAccount() | EditAccount() | ArrangeAccounts():
            return Change.ACCOUNTS
    assert_never(act)


def portable(act: Act) -> Act:
    """Return the act without what belongs to this computer: of a file's path only its name is kept."""
    match act:
        case AddAccounts(accounts=accounts):
            return AddAccounts(tuple(_without_folder(account) for account in accounts))
        case ReplaceAccount(by=account):
            return replace(act, by=_without_folder(account))
        case _:
            return act


def _without_folder(account: Account) -> Account:
    name = account.source.path.replace("\\", "/").rsplit("/", 1)[-1]
    return replace(account, source=replace(account.source, path=name))


def carry_out(state: State, act: Act) -> State:
    """Return the state after an act. An act on an account that is not there changes nothing."""
    match act:
        case AddAccounts(accounts=accounts):
            return replace(state, accounts=state.accounts + accounts)
        case RemoveAccount(account=gone):
            return replace(state, accounts=tuple(kept for kept in state.accounts if kept.id != gone))
        case ReplaceAccount(account=old, by=new):
            return _replace_account(state, old, new)
        case EditAccount(account=edited, details=details):
            return replace(
                state,
                accounts=tuple(
                    _edited(account, details) if account.id == edited else account
                    for account in state.accounts
                ),
            )
        case ArrangeAccounts(order=order):
            place = {account: index for index, account in enumerate(order)}
            arranged = sorted(state.accounts, key=lambda account: place.get(account.id, len(place)))
            return replace(state, accounts=tuple(arranged))
        case Decide(decision=decision):
            return replace(state, decisions=(*state.decisions, decision))
        case SetOptions(options=options):
            return replace(state, options=options)
    assert_never(act)


def _edited(account: Account, details: Details) -> Account:
    corrected: dict[str, Any] = {name: getattr(details, name) for name in DETAILS}
    return replace(account, **corrected)


def _replace_account(state: State, old: AccountId, new: Account) -> State:
    before = {account.id: account for account in state.accounts}.get(old)
    if before is None:
        return state
    accounts = tuple(
        replace(new, id=old, color=before.color) if account.id == old else account
        for account in state.accounts
    )
    moved = tuple(_moved(decision, before.source.sha256, new.source.sha256) for decision in state.decisions)
    return replace(state, accounts=accounts, decisions=moved)


def _moved(decision: Decision, old: str, new: str) -> Decision:
    """Return the decision as made on the words of another original."""

    def move(anchors: tuple[Anchor, ...]) -> tuple[Anchor, ...]:
        return tuple(replace(anchor, sha256=new) if anchor.sha256 == old else anchor for anchor in anchors)

    match decision:
        case Judgment():
            return replace(decision, sides=move(decision.sides), claims=move(decision.claims))
        case Link() | Merge():
            return replace(decision, claims=move(decision.claims))
        case Unlink():
            return replace(decision, claim=move((decision.claim,))[0], others=move(decision.others))
        case Exclude() | Split():
            return replace(decision, claim=move((decision.claim,))[0])
    assert_never(decision)
