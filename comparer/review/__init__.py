"""The open review: acts on a comparison, undo and redo."""

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
from comparer.review.naming import name_of_decision
from comparer.review.session import Done, Journal, Redo, Session, Undo, analyze, follow
from comparer.review.state import Change, State, carry_out

__all__ = [
    "Act",
    "AddAccounts",
    "ArrangeAccounts",
    "Change",
    "Decide",
    "Details",
    "Done",
    "EditAccount",
    "Journal",
    "Redo",
    "RemoveAccount",
    "ReplaceAccount",
    "Session",
    "SetOptions",
    "State",
    "Undo",
    "analyze",
    "carry_out",
    "follow",
    "name_of_decision",
]
