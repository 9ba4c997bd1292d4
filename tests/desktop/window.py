"""Shows the window, with a comparison made up for the purpose where asked, and tells its accounts whenever they change.

Where it stands on the screen is told too, so that others know where to click and drop.
"""

from __future__ import annotations

import sys
from dataclasses import replace

from PySide6.QtCore import QPoint, QTimer

from comparer.gui.application import make_application
from comparer.gui.look import Look
from comparer.gui.main_window import MainWindow
from comparer.model import (
    Account,
    AccountId,
    Comparison,
    Divergence,
    DivergenceId,
    DivergenceKind,
    Options,
    Severity,
    Span,
    say,
)
from comparer.review import AddAccounts, Session, SetOptions
from tests.gui import cases

EYE = "The phone rang on Friday 29 November.\nNobody answered it."
WEEK = "The phone rang on Thursday 28 November.\nNobody answered it.\nA light was on."
DAYS = ("Friday 29 November", "Thursday 28 November")


def calls() -> Comparison:
    """Return two accounts that differ in a day and in what they mention."""
    accounts = (
        Account(AccountId("A"), EYE, publisher="Middle East Eye", published="2024-12-10"),
        Account(AccountId("B"), WEEK, publisher="Newsweek"),
    )
    made = cases.comparison_of(accounts, Options("The calls"))
    row = made.table.rows[0]
    spans = tuple(
        Span(account.id, account.text.index(day), account.text.index(day) + len(day))
        for account, day in zip(accounts, DAYS, strict=True)
    )
    days = Divergence(
        DivergenceId("D1"),
        row.id,
        DivergenceKind.TIMING,
        Severity.CONTRADICTION,
        0.9,
        row.claims,
        spans,
        say("Both days cannot be right."),
        "test",
    )
    return replace(made, divergences=(days,))


def main() -> None:
    """Show the window until it is killed."""
    application = make_application()
    window = MainWindow(Look("light"))
    window.setGeometry(100, 50, 900, 600)
    window.desk.changed.connect(lambda _changed: print("accounts", len(window.desk.accounts), flush=True))
    window.desk.began.connect(lambda _task: print("began", flush=True))
    window.desk.said.connect(lambda news: print("said", news.text, flush=True))
    window.show()
    if "filled" in sys.argv:
        compared = calls()
        session = Session(entries=[AddAccounts(compared.accounts), SetOptions(compared.options)])
        window.desk.open(session, compared)

    def tell() -> None:
        middle = window.mapToGlobal(QPoint(window.width() // 2, window.height() // 2))
        print("middle", middle.x(), middle.y(), flush=True)

    QTimer.singleShot(300, tell)
    application.exec()


if __name__ == "__main__":
    main()
