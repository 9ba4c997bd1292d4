"""The open comparison: the board, its history, the view, the chosen row. Widgets listen to it and ask it.

All acts go through `do`, so that the review session can stand in the place of the history without the window
noticing: an act is an operation on the board and a sentence that says what was done.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from comparer.gui import board as acts
from comparer.gui import engine
from comparer.gui.board import Board, Operation
from comparer.gui.drop import Dropped, with_address
from comparer.gui.phrases import counted, language, shown, tr
from comparer.gui.work import Task
from comparer.model import Account, AccountId, AlignmentTable, Comparison, DivergenceId, RowId
from comparer.present.layout import make_sheet
from comparer.present.sheet import Filter, Order, Sheet, View
from comparer.progress import Monitor

if TYPE_CHECKING:
    from comparer.load import Loaded

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Change:
    """What is different since the last time: views refresh only for what concerns them."""

    accounts: bool = False
    rows: bool = False
    view: bool = False


@dataclass(frozen=True, slots=True)
class News:
    """A sentence for the person. `undo` offers to take back what it tells; `trouble` stays until it is closed."""

    text: str
    undo: bool = False
    trouble: bool = False


class Desk(QObject):
    """The one controller of the window."""

    changed = Signal(object)
    chosen = Signal(object)
    said = Signal(object)
    began = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._history: list[Board] = [Board()]
        self._place = 0
        self._known: engine.Known = {}
        self._analysis: Task | None = None
        self._loading: Task | None = None
        self._waiting: list[tuple[Callable[[tuple[Account, ...], Monitor], Loaded], bool]] = []
        self._address = ""
        self.view = View()
        self.sheet: Sheet | None = None
        self.row: RowId | None = None
        self.flag: DivergenceId | None = None

    @property
    def board(self) -> Board:
        """Return what lies on the desk."""
        return self._history[self._place]

    @property
    def busy(self) -> bool:
        """Say whether work is going on."""
        return any(task is not None and not task.over for task in (self._analysis, self._loading))

    @property
    def can_undo(self) -> bool:
        """Say whether there is something to take back."""
        return self._place > 0

    @property
    def can_redo(self) -> bool:
        """Say whether there is something to do again."""
        return self._place < len(self._history) - 1

    def do(self, operation: Operation, told: str = "") -> None:
        """Do one act: make the next board, say so, and compare again where that is needed."""
        del self._history[self._place + 1 :]
        self._history.append(operation(self.board))
        self._place += 1
        if told:
            self.said.emit(News(told, undo=True))
        self._settle()

    def undo(self) -> None:
        """Take the last act back."""
        if self.can_undo:
            self._place -= 1
            self._settle()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.can_redo:
            self._place += 1
            self._settle()

    def clear(self) -> None:
        """Begin an empty comparison."""
        if self.board.accounts:
            self.do(lambda _board: Board(), tr("All accounts were put away."))

    def add_files(self, paths: Sequence[str]) -> None:
        """Add files as accounts."""
        chosen = tuple(paths)
        self._load(lambda beside, monitor: engine.load_files(chosen, beside, monitor))

    def add_sample(self) -> None:
        """Add the accounts that come with the program."""
        self._load(engine.load_sample)

    def add_dropped(self, dropped: Dropped) -> None:
        """Add what was dropped or pasted; a bare link only notes the address."""
        if dropped.only_link:
            self._address = dropped.address
            self.said.emit(News(shown(engine.ask_for_page(dropped.address)), trouble=True))
            return
        whole = with_address(dropped, self._address)
        self._address = ""
        self._load(lambda beside, monitor: engine.load_dropped(whole, beside, monitor))

    def replace_account(self, account_id: AccountId, paths: Sequence[str]) -> None:
        """Put a file in the place of an account."""
        old = self.board.account(account_id)
        chosen = tuple(paths)
        if old is not None:
            kept = old
            self._load(
                lambda beside, monitor: engine.replace_account(kept, chosen, beside, monitor), replacing=True
            )

    def analyze(self) -> None:
        """Compare the accounts as they lie on the desk."""
        if self._analysis is not None:
            self._analysis.cancel()
        held = self.board
        if not held.accounts:
            return
        known = self._known
        task = Task(
            lambda monitor: engine.compare(held.accounts, held.options, held.decisions, known, monitor)
        )
        task.done.connect(lambda comparison: self._compared(held, comparison))
        task.failed.connect(self._failed)
        self._analysis = task
        self.began.emit(task)
        task.start()

    def look(self, view: View) -> None:
        """Look at the comparison in another way."""
        if view != self.view:
            self.view = view
            self._refresh(Change(view=True))

    def sift(self, **parts: Any) -> None:
        """Change parts of the filter."""
        self.look(replace(self.view, filter=replace(self.view.filter, **parts)))

    def sift_nothing(self) -> None:
        """Show all rows."""
        self.look(replace(self.view, filter=Filter()))

    def order(self, order: Order) -> None:
        """Show the rows in another order."""
        self.look(replace(self.view, order=order))

    def choose(self, row: RowId | None, flag: DivergenceId | None = None) -> None:
        """Choose a row, and one of its divergences, for all views."""
        if (row, flag) != (self.row, self.flag):
            self.row, self.flag = row, flag
            self.chosen.emit(row)

    def _settle(self) -> None:
        if self.board.comparison is None and self.board.accounts:
            self._refresh(Change(accounts=True, rows=False))
            self.analyze()
        else:
            if self._analysis is not None:
                self._analysis.cancel()
            self._refresh(Change(accounts=True, rows=True))

    def _load(
        self, read: Callable[[tuple[Account, ...], Monitor], Loaded], *, replacing: bool = False
    ) -> None:
        """Read accounts after those that are being read: letters are given one after the other."""
        self._waiting.append((read, replacing))
        if self._loading is None or self._loading.over:
            self._load_next()

    def _load_next(self) -> None:
        if not self._waiting:
            return
        read, replacing = self._waiting.pop(0)
        beside = self.board.accounts
        task = Task(lambda monitor: read(beside, monitor))
        task.done.connect(lambda loaded: self._loaded(loaded, replacing=replacing))
        task.failed.connect(self._failed)
        task.ended.connect(self._load_next)
        self._loading = task
        self.began.emit(task)
        task.start()

    def _loaded(self, loaded: Loaded, *, replacing: bool) -> None:
        for failure in loaded.failures:
            self.said.emit(News(shown(failure.message), trouble=True))
        for note in loaded.notes:
            self.said.emit(News(shown(note)))
        for account in loaded.accounts:
            for warning in account.warnings:
                self.said.emit(News(shown(warning), trouble=True))
        if replacing and loaded.accounts:
            new = loaded.accounts[0]
            self.do(acts.put(new), tr("{sigil} is now {name}.", sigil=new.id, name=new.name))
        elif loaded.accounts:
            many = counted(len(loaded.accounts), "{count} account added.", "{count} accounts added.")
            self.do(acts.add(loaded.accounts), many if self.board.accounts else "")

    def _compared(self, held: Board, comparison: Comparison) -> None:
        """Lay a comparison beside the board it was made from, wherever that is in the history."""
        for place, board in enumerate(self._history):
            if board is held:
                self._history[place] = acts.compared(comparison)(board)
                if place == self._place:
                    self._refresh(Change(rows=True))
        for warning in comparison.warnings:
            self.said.emit(News(shown(warning), trouble=True))

    def _failed(self, problem: BaseException) -> None:
        _log.warning("work failed: %r", problem)
        self.said.emit(
            News(
                tr("This could not be finished. The accounts are still there: try again with F5."),
                trouble=True,
            )
        )

    def _refresh(self, change: Change) -> None:
        board = self.board
        if not board.accounts:
            self.sheet = None
        else:
            self.sheet = make_sheet(
                board.comparison or _unread(board), replace(self.view, language=language())
            )
        self.changed.emit(change)


def _unread(board: Board) -> Comparison:
    """Return a comparison without rows, to show the accounts while they are read."""
    ids = tuple(account.id for account in board.accounts)
    return Comparison(board.accounts, (), AlignmentTable(ids), (), options=board.options)
