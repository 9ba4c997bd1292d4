"""The open comparison: the review session, its project file, what was compared last, the view, the chosen row.

Widgets listen to it and ask it. Every act of a person goes through `do`; undo and redo are the session's. An act is in
the project file before it is shown as done.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from comparer.gui import coming, deeds, engine, filing
from comparer.gui.again import row_again, said_anew
from comparer.gui.coming import Compared
from comparer.gui.drop import Dropped
from comparer.gui.intake import Intake
from comparer.gui.news import Changed, News
from comparer.gui.phrases import language, shown, tr
from comparer.gui.shelving import Shelving
from comparer.gui.unread import partial_comparison, unread_of
from comparer.gui.work import Task
from comparer.model import Account, AccountId, Claim, Comparison, DivergenceId, Original, RowId
from comparer.present.sheet import Filter, Order, Sheet, View

if TYPE_CHECKING:
    from comparer.review import Act, Done, Session, State
    from comparer.store import Project

_log = logging.getLogger(__name__)
_KEPT = 24
"""Comparisons kept of earlier states, so that undo and redo show them at once."""


class Desk(QObject):
    """The one controller of the window.

    `leaving` asks for the last look at a project to be kept; `arrived` brings how the one now open was looked at.
    """

    changed = Signal(object)
    chosen = Signal(object)
    said = Signal(object)
    began = Signal(object)
    leaving = Signal()
    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._made: list[tuple[State, Comparison]] = []
        self._behind: tuple[Session, Comparison | None, Project | None] | None = None
        self.originals: dict[str, Original] = {}
        self._known: dict[str, tuple[Claim, ...]] = {}
        self._analysis: Task | None = None
        self._intake = Intake(self)
        self._shelving = Shelving(self)
        self.project: Project | None = None
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
    def whole(self) -> Comparison | None:
        """Return what was compared, None while that is not all that lies on the desk."""
        return next((made for state, made in self._made if state == self.session.state), None)

    @property
    def unread(self) -> frozenset[AccountId]:
        """Return the accounts in sight that are not compared yet."""
        return unread_of(self.comparison, self.accounts + self._intake.arriving)

    @property
    def busy(self) -> bool:
        """Say whether work is going on."""
        return self.analyzing or self._intake.busy

    @property
    def analyzing(self) -> bool:
        """Say whether accounts are being compared."""
        return self._analysis is not None and not self._analysis.over

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
        self._begin_project()
        done = self._attempt(lambda: self.session.do(act))
        if done is not None:
            if not quietly:
                self.said.emit(News(shown(done.told), undo=True))
            self._settle(done)

    def undo(self) -> None:
        """Take the last act back."""
        if self._behind is not None and not self.session.undo_name.pattern:
            self.open(*self._behind)
            return
        done = self._attempt(self.session.undo)
        if done is not None:
            self.said.emit(News(tr("Taken back: {act}", act=shown(done.name))))
            self._settle(done)

    def redo(self) -> None:
        """Do again what was taken back."""
        done = self._attempt(self.session.redo)
        if done is not None:
            self.said.emit(News(tr("Done again: {act}", act=shown(done.name))))
            self._settle(done)

    def _attempt(self, deed: Callable[[], Done | None]) -> Done | None:
        """Do what is kept in the project file first; where that fails, say so, and nothing has changed."""
        try:
            return deed()
        except Exception as problem:
            if filing.complaint(problem) is None:
                raise
            self.failed(problem)
            return None

    def _begin_project(self) -> None:
        """Give a comparison a file with its first act; without one it can still be worked on."""
        if self.project is not None or self.session.entries():
            return
        try:
            self.project = filing.begin()
        except Exception as problem:
            if filing.complaint(problem) is None:
                raise
            trouble = tr("This comparison cannot be kept by itself: use Save as… to choose a place for it.")
            self.said.emit(News(trouble, trouble=True))
        else:
            self._session = self.project.session

    def open(self, session: Session, comparison: Comparison | None, project: Project | None = None) -> None:
        """Lay another review on the desk, with what was compared before where that is known."""
        self.stop()
        self._intake.stop()
        self._shelving.flush()
        behind, self._behind = self._behind, None
        for old in (self.project, behind[2] if behind is not None else None):
            if old is not None and old is not project:
                old.close()
        self._session, self._made, self.comparison, self.project = session, [], comparison, project
        if comparison is not None:
            self._keep(session.state, comparison)
            self._refresh(Changed(accounts=True, rows=True))
        else:
            self._compare_or_show()

    def replace_file(self, copy: Project) -> None:
        """Go on in a copy that holds the same steps; the file so far is left."""
        if self.project is not None:
            filing.leave(self.project)
        self._shelving.go_on_in(copy)
        self.project, self._session = copy, copy.session
        self.changed.emit(Changed())

    def clear(self) -> None:
        """Begin an empty comparison; undo in the empty window brings the last one back."""
        if self.accounts:
            self.leaving.emit()
            behind, self.project = (self.session, self.whole, self.project), None
            self.view = View(order=self.view.order)
            self.open(deeds.new_session(), None)
            self._behind = behind
            self.said.emit(News(tr("A new comparison. The last one is one undo away."), undo=True))
            self.changed.emit(Changed())

    def close(self) -> None:
        """Let go of the project files."""
        self.leaving.emit()
        self.stop()
        self._intake.stop()
        self._shelving.flush()
        for project in (self.project, self._behind[2] if self._behind is not None else None):
            if project is not None:
                project.close()
        self.project = self._behind = None

    def stop(self) -> None:
        """Stop comparing."""
        if self._analysis is not None:
            self._analysis.cancel()

    def add_files(self, paths: Sequence[str]) -> None:
        """Add files as accounts."""
        self._intake.add_files(paths)

    def add_sample(self) -> None:
        """Add the accounts that come with the program."""
        self._intake.add_sample()

    def add_dropped(self, dropped: Dropped) -> None:
        """Add what was dropped or pasted; a bare link only notes the address."""
        self._intake.add_dropped(dropped)

    def replace_account(self, account_id: AccountId, paths: Sequence[str]) -> None:
        """Put a file in the place of an account."""
        self._intake.replace_account(account_id, paths)

    def expect(self, originals: tuple[Original, ...]) -> None:
        """Hand over the originals of accounts that are about to be added, to be kept with them."""
        self._begin_project()
        self.originals |= {original.sha256: original for original in originals}
        if self.project is not None:
            self.project.offer(originals)

    def analyze(self) -> None:
        """Compare the accounts as they lie on the desk."""
        self.stop()
        if not self.accounts:
            return
        state, view = self.session.state, self.spoken_view
        known = filing.Shelf(self._known, self.project.known if self.project is not None else None)
        shown = {account.id for account in state.accounts} - self.unread
        self._analysis = task = Task(lambda worker: coming.compare(state, view, known, shown, worker))
        task.part.connect(lambda found: self._came(state, found))
        task.done.connect(lambda found: self._compared(state, found))
        task.failed.connect(self.failed)
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
        if followed is None:
            self._compare_or_show()
            return
        self.comparison = followed
        self._refresh(Changed(rows=True))
        if self.analyzing:
            self.analyze()
        else:
            self._keep(self.session.state, followed)

    def _compare_or_show(self) -> None:
        self.stop()
        kept = self.whole
        if kept is not None or not self.accounts:
            self.comparison = kept
        self._refresh(Changed(accounts=True, rows=True))
        if kept is None:
            self.analyze()

    def _came(self, state: State, found: Compared) -> None:
        """Show what was compared, the whole or a part: nothing where the state is another one by now."""
        if state == self.session.state:
            row = row_again(self.comparison, self.row, found.comparison)
            self.comparison = found.comparison
            self._refresh(Changed(accounts=True, rows=True), found.sheet)
            if row is not None and row != self.row:
                self.choose(row)

    def _compared(self, state: State, found: Compared) -> None:
        before, comparison = self.comparison, found.comparison
        self._keep(state, comparison)
        self._came(state, found)
        if self.comparison is comparison:
            if self.project is not None:
                self._shelving.put(self.project, state, comparison)
            for news in said_anew(before, comparison):
                self.said.emit(news)

    def show_arriving(self) -> None:
        """Show the columns of accounts that were read while others of their drop are still being read."""
        self._refresh(Changed(accounts=True, rows=True))

    def _keep(self, state: State, comparison: Comparison) -> None:
        self._made = [(state, comparison), *self._made[: _KEPT - 1]]

    def failed(self, problem: BaseException) -> None:
        """Say that work failed, in the words of the error where it has some."""
        said = filing.complaint(problem)
        if said is None:
            _log.warning("work failed: %r", problem)
            trouble = tr("This could not be finished. The accounts are still there: try again with F5.")
        else:
            trouble = shown(said)
        self.said.emit(News(trouble, trouble=True))

    @property
    def spoken_view(self) -> View:
        """Return how the comparison is looked at, in the person's language: the window's and the report's."""
        return replace(self.view, language=language())

    def _refresh(self, changed: Changed, ready: Sheet | None = None) -> None:
        """Show what there is; `ready` was laid out in the worker and holds if nobody looks otherwise by now."""
        view, accounts = self.spoken_view, self.accounts + self._intake.arriving
        if not accounts:
            self.sheet = None
        elif ready is not None and ready.view == view and not self._intake.arriving:
            self.sheet = ready
        else:
            self.sheet = engine.make_sheet(partial_comparison(self.comparison, accounts), view)
        self.changed.emit(changed)
