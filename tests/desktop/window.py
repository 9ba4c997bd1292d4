"""Shows the window, with a comparison made by hand where asked, and prints its accounts whenever they change."""

from __future__ import annotations

import sys

from comparer.gui.application import make_application
from comparer.gui.look import Look
from comparer.gui.main_window import MainWindow
from comparer.review import AddAccounts, Session, SetOptions
from tests.gui import cases


def main() -> None:
    """Show the window until it is killed."""
    application = make_application()
    window = MainWindow(Look("light"))
    window.setGeometry(100, 50, 900, 600)
    window.desk.changed.connect(lambda _changed: print("accounts", len(window.desk.accounts), flush=True))
    window.show()
    if "filled" in sys.argv:
        compared = cases.comparison(3, 6)
        session = Session(entries=[AddAccounts(compared.accounts), SetOptions(compared.options)])
        window.desk.open(session, compared)
    application.exec()


if __name__ == "__main__":
    main()
