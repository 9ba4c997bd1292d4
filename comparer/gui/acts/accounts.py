"""Acts on one account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.gui import board
from comparer.gui.phrases import tr
from comparer.model import AccountId

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


def remove(window: MainWindow) -> None:
    """Take the account of the chosen column away."""
    chosen = window.table.current_account()
    if chosen is not None:
        remove_account(window, chosen)


def remove_account(window: MainWindow, account_id: AccountId) -> None:
    """Take an account away; undo brings it back."""
    account = window.desk.board.account(account_id)
    if account is not None:
        window.desk.do(board.remove(account_id), tr("{account} was removed.", account=account.name))
