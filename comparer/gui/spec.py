"""What an action is: its words, its keys, what it does, when it makes sense."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from comparer.model import Message, say

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow

Act = Callable[["MainWindow"], None]


class When(StrEnum):
    """What must be there for an action to make sense."""

    ALWAYS = "always"
    ACCOUNTS = "accounts"
    ROWS = "rows"
    UNDO = "undo"
    REDO = "redo"
    EXPORTED = "exported"
    MAIL = "mail"


LACKING = {When.EXPORTED: say("export first"), When.MAIL: say("needs xdg-email")}
"""Why an action cannot be done, where that is not plain to see."""


class Menu(StrEnum):
    """The menus, in their order."""

    FILE = "File"
    EDIT = "Edit"
    VIEW = "View"
    ACCOUNT = "Account"
    REVIEW = "Review"
    GO = "Go"
    SHARE = "Share"
    HELP = "Help"


TITLES = {
    Menu.FILE: say("File"),
    Menu.EDIT: say("Edit"),
    Menu.VIEW: say("View"),
    Menu.ACCOUNT: say("Account"),
    Menu.REVIEW: say("Review"),
    Menu.GO: say("Go"),
    Menu.SHARE: say("Share"),
    Menu.HELP: say("Help"),
}
"""What the menus are called."""


@dataclass(frozen=True, slots=True)
class Spec:
    """One action: its lasting name, its words, what it does.

    `keys` are Qt key texts or names of standard keys ("std:Open"), the first one shown. `table` says that the keys
    count only while the table has the focus. `brief` is what a button says. `checked` tells whether a switch is on.
    `part` numbers the group inside the menu; a line stands between groups. `also` is a further menu that shows it first.
    """

    id: str
    text: Message
    act: Act
    menu: Menu
    part: int = 0
    keys: tuple[str, ...] = ()
    icon: str = ""
    when: When = When.ALWAYS
    table: bool = False
    brief: Message | None = None
    checked: Callable[[MainWindow], bool] | None = None
    also: Menu | None = None
