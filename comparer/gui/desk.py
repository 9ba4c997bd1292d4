"""The open comparison: the review session, what was compared last, the view, the chosen row.

Widgets listen to it and ask it. Every act of a person goes through `do`; undo and redo are the session's.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from comparer.gui import deeds, engine
from comparer.gui.drop import Dropped, with_address
from comparer.gui.news import Changed, News
from comparer.gui.phrases import language, shown, tr
from comparer.gui.unread import partial_comparison
from comparer.gui.work import Task
from comparer.model import Account, AccountId, Comparison, DivergenceId, RowId
from comparer.present.layout import make_sheet
from comparer.present.sheet import Filter, Order, Sheet, View
from comparer.progress import Monitor

if TYPE_CHECKING:
    from comparer.load import Loaded
    from comparer.review import Act, Done, Session, State

_log = logging.getLogger(__name__)
_KEPT = 24
"""Comparisons kept of earlier states, so that undo and redo show them at once."""


class Desk(QObject):
    """The one controller of the window."""

    changed = Signal(object)
    chosen = Signal(object)
    said = Signal(object)
    began = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._made: list[tuple[State, Comparison]] = []
        self._behind: tuple[Session, Comparison | None] | None = None
        self._known: engine.Known = {}
        self._analysis: Task | None = None
        self._loading: Task | None = None
        self._waiting: list[tuple[Callable[[tuple[Account, ...], Monitor], Loaded], bool]] = []
        self._address = ""
        self.comparison: Comparison | None = None
        self.view = View()
        self.sheet: Sheet | None = None
        self.row: RowId | None = None
        self.flag: DivergenceId | None = None

    @property
    def session(self) -> Session:
        """Return the review, opened when it is first needed."""
        if self._session is None:
            self._session = deeds.new_session()
        return self._session

    @property
    def accounts(self) -> tuple[Account, ...]:
        """Return the accounts in the order of their columns."""
        return () if self._session is None else self._session.state.accounts

    def account(self, account_id: AccountId | None) -> Account | None:
        """Return the account with this letter."""
        return next((account for account in self.accounts if account.id == account_id), None)

    @property
    def unread(self) -> frozenset[AccountId]:
        """Return the accounts that were added and are not compared yet."""
        known = () if self.comparison is None else self.comparison.accounts
        read = {account.id: account.source.sha256 for account in known}
        return frozenset(
            account.id for account in self.accounts if read.get(account.id) != account.source.sha256
        )

    @property
    def busy(self) -> bool:
        """Say whether work is going on."""
        return any(task is not None and not task.over for task in (self._analysis, self._loading))

    @property
    def undo_name(self) -> str:
        """Return what undo would take back, "" where there is nothing."""
        named = "" if self._session is None else shown(self._session.undo_name)
        return tr("new comparison") if not named and self._behind is not None else named

    @property
    def redo_name(self) -> str:
        """Return what redo would do again, "" where there is nothing."""
        return "" if self._session is None else shown(self._session.redo_name)

    def do(self, act: Act, *, quietly: bool = False) -> None:
        """Do one act, say so, and compare again where that is needed."""
        done = self.session.do(act)
        if not quietly:
            self.said.emit(News(tr("Done: {act}", act=shown(done.name)), undo=True))
        self._settle(done)

    def undo(self) -> None:
        """Take the last act back."""
        done = self.session.undo()
        if done is None and self._behind is not None:
            self.open(*self._behind)
        elif done is not None:
            self.said.emit(News(tr("Taken back: {act}", act=shown(done.name))))
            self._settle(done)

    def redo(self) -> None:
        """Do again what was taken back."""
        done = self.session.redo()
        if done is not None:
            self.said.emit(News(tr("Done again: {act}", act=shown(done.name))))
            self._settle(done)

    def open(self, session: Session, comparison: Comparison | None) -> None:
        """Lay another review on the desk, with what was compared before where that is known."""
        self.stop()
        self._session, self._made, self.comparison = session, [], comparison
        self._behind = None
        if comparison is not None:
            self._keep(session.state, comparison)
            self._refresh(Changed(accounts=True, rows=True))
        else:
            self._compare_or_show()

    def clear(self) -> None:
        """Begin an empty comparison; undo in the empty window brings the last one back."""
        if self.accounts:
            behind = (self.session, self.comparison)
            self.open(deeds.new_session(), None)
            self._behind = behind
            self.said.emit(News(tr("A new comparison. The last one is one undo away."), undo=True))
            self.changed.emit(Changed())

    def stop(self) -> None:
        """Stop comparing."""
        if self._analysis is not None:
            self._analysis.cancel()

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
        old, chosen = self.account(account_id), tuple(paths)
        if old is not None:
            self._load(
                lambda beside, monitor: engine.replace_account(old, chosen, beside, monitor), replacing=True
            )

    def analyze(self) -> None:
        """Compare the accounts as they lie on the desk."""
        self.stop()
        if not self.accounts:
            return
        state, known, view = self.session.state, self._known, self._view_to_draw

        def work(monitor: Monitor) -> tuple[Comparison, Sheet]:
            made = engine.compare(state.accounts, state.options, state.decisions, known, monitor)
            return made, make_sheet(made, view)

        task = Task(work)
        task.done.connect(lambda found: self._compared(state, *found))
        task.failed.connect(self._failed)
        self._analysis = task
        self.began.emit(task)
        task.start()

    def look(self, view: View) -> None:
        """Look at the comparison in another way."""
        if view != self.view:
            self.view = view
            self._refresh(Changed(view=True))

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

    def _settle(self, done: Done) -> None:
        """Show what an act made: at once where it only judged, else after comparing again."""
        followed = engine.follow(self.comparison, self.session.state, done)
        if followed is not None and not self.busy:
            self.comparison = followed
            self._keep(self.session.state, followed)
            self._refresh(Changed(rows=True))
        else:
            self._compare_or_show()

    def _compare_or_show(self) -> None:
        self.stop()
        state = self.session.state
        kept = next((comparison for old, comparison in self._made if old is state), None)
        if kept is not None or not state.accounts:
            self.comparison = kept
        self._refresh(Changed(accounts=True, rows=True))
        if kept is None:
            self.analyze()

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
        beside = self.accounts
        task = Task(lambda monitor: read(beside, monitor))
        task.done.connect(lambda loaded: self._loaded(loaded, replacing=replacing))
        task.failed.connect(self._failed)
        task.ended.connect(self._load_next)
        self._loading = task
        self.began.emit(task)
        task.start()

    def _loaded(self, loaded: Loaded, *, replacing: bool) -> None:
        first = not self.accounts
        if loaded.accounts:
            self.do(deeds.put(loaded.accounts[0]) if replacing else deeds.add(loaded.accounts), quietly=first)
        for note in loaded.notes:
            self.said.emit(News(shown(note)))
        for failure in loaded.failures:
            self.said.emit(News(shown(failure.message), trouble=True))
        for account in loaded.accounts:
            for warning in account.warnings:
                self.said.emit(News(shown(warning), trouble=True))

    def _compared(self, state: State, comparison: Comparison, sheet: Sheet) -> None:
        self._keep(state, comparison)
        if state is self.session.state:
            self.comparison = comparison
            self._refresh(Changed(accounts=True, rows=True), sheet)
        for warning in comparison.warnings:
            self.said.emit(News(shown(warning), trouble=True))

    def _keep(self, state: State, comparison: Comparison) -> None:
        self._made = [(state, comparison), *self._made[: _KEPT - 1]]

    def _failed(self, problem: BaseException) -> None:
        _log.warning("work failed: %r", problem)
        trouble = tr("This could not be finished. The accounts are still there: try again with F5.")
        self.said.emit(News(trouble, trouble=True))

    @property
    def _view_to_draw(self) -> View:
        return replace(self.view, language=language())

    def _refresh(self, changed: Changed, ready: Sheet | None = None) -> None:
        """Show what there is; `ready` was laid out in the worker and holds if nobody looks otherwise by now."""
        view = self._view_to_draw
        if not self.accounts:
            self.sheet = None
        elif ready is not None and ready.view == view:
            self.sheet = ready
        else:
            self.sheet = make_sheet(partial_comparison(self.comparison, self.accounts), view)
        self.changed.emit(changed)
