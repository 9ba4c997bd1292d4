"""Acts on the account of the chosen column."""

from __future__ import annotations

from dataclasses import replace as with_changes
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from comparer.gui import deeds, opening
from comparer.gui.phrases import tr
from comparer.model import AccountId

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow


def chosen_account(window: MainWindow) -> AccountId | None:
    """Return the account of the chosen column, else the first."""
    chosen = window.table.current_account()
    return chosen or (window.desk.accounts[0].id if window.desk.accounts else None)


def card(window: MainWindow) -> None:
    """Show what is known about an account, to correct it."""
    account = window.desk.account(chosen_account(window))
    if account is not None:
        opening.account_card(window, account)


def original(window: MainWindow) -> None:
    """Show an account's text as it was received."""
    account = window.desk.account(chosen_account(window))
    if account is not None:
        opening.original_text(window, account)


def replace(window: MainWindow) -> None:
    """Put a file in the place of an account."""
    account = window.desk.account(chosen_account(window))
    if account is None:
        return
    path, _ = QFileDialog.getOpenFileName(
        window, tr("Replace {account}", account=f"{account.id} {account.name}"), window.last_folder
    )
    if path:
        window.desk.replace_account(account.id, [path])


def remove(window: MainWindow) -> None:
    """Take an account away; undo brings it back."""
    chosen = chosen_account(window)
    if chosen is not None:
        window.desk.do(deeds.remove(chosen))


def base(window: MainWindow) -> None:
    """Set the others against an account, or against the first again."""
    view, chosen = window.desk.view, chosen_account(window)
    window.desk.look(with_changes(view, base=None if view.base == chosen else chosen))


def is_base(window: MainWindow) -> bool:
    """Say whether the others are set against the chosen account."""
    chosen = window.table.current_account()
    return chosen is not None and window.desk.view.base == chosen


def left(window: MainWindow) -> None:
    """Move a column to the left."""
    _move(window, -1)


def right(window: MainWindow) -> None:
    """Move a column to the right."""
    _move(window, 1)


def hide(window: MainWindow) -> None:
    """Hide a column; at least one stays."""
    chosen = chosen_account(window)
    kept = tuple(account for account in columns(window) if account != chosen)
    if kept:
        view = window.desk.view
        base = None if view.base == chosen else view.base
        window.desk.look(with_changes(view, columns=kept, base=base))


def show_all(window: MainWindow) -> None:
    """Show all columns in the order of the accounts."""
    window.desk.look(with_changes(window.desk.view, columns=(), base=None))


def columns(window: MainWindow) -> tuple[AccountId, ...]:
    """Return the accounts of the columns shown, from the left."""
    sheet = window.desk.sheet
    return () if sheet is None else tuple(column.account for column in sheet.columns)


def _move(window: MainWindow, by: int) -> None:
    order, chosen = list(columns(window)), chosen_account(window)
    if chosen not in order:
        return
    here = order.index(chosen)
    there = here + by
    if 0 <= there < len(order):
        order[here], order[there] = order[there], order[here]
        window.set_columns(tuple(order))
        window.table.choose_column(there + 1)
