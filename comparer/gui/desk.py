"""The open comparison: the review session, its project file, what was compared last, the view, the chosen row.

Widgets listen to it and ask it. Every act of a person goes through `do`; undo and redo are the session's. An act is in
the project file before it is shown as done.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from comparer.gui import coming, deeds, engine, filing
from comparer.gui.again import row_again, said_anew
from comparer.gui.coming import Compared
from comparer.gui.drop import Dropped
from comparer.gui.intake import Intake
from comparer.gui.looking import Looking
from comparer.gui.memory import Memory
from comparer.gui.news import Changed, News
from comparer.gui.phrases import shown, tr
from comparer.gui.shelving import Shelving
from comparer.gui.unread import partial_comparison, unread_of
from comparer.gui.work import Task
from comparer.model import Account, AccountId, Claim, Comparison, Original
from comparer.present.sheet import Sheet, View

if TYPE_CHECKING:
    from comparer.review import Act, Done, Session, State
    from comparer.store import Project

_log = logging.getLogger(__name__)


class Desk(Looking):
    """The one controller of the window.

    `leaving` asks for the last look at a project to be kept; `arrived` brings how the one now open was looked at.
    `card_asked` carries the letter of an account whose card is to be shown.
    """

    changed = Signal(object)
    said = Signal(object)
    began = Signal(object)
    leaving = Signal()
    arrived = Signal(object)
    card_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._memory = Memory()
        self._turn = 0
        self._behind: tuple[Session, Comparison | None, Project | None] | None = None
        self.originals: dict[str, Original] = {}
        self._known: dict[str, tuple[Claim, ...]] = {}
        self._analysis: Task | None = None
        self._intake = Intake(self)
        self._shelving = Shelving(self)
        self.project: Project | None = None
        self.comparison: Comparison | None = None
        self.sheet: Sheet | None = None

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

    @property
    def coming(self) -> tuple[Account, ...]:
        """Return the accounts and those that are still being added: all that can have a column."""
        return self.accounts + self._intake.arriving

    def account(self, account_id: AccountId | None) -> Account | None:
        """Return the account with this letter."""
        return next((account for account in self.accounts if account.id == account_id), None)

    @property
    def whole(self) -> Comparison | None:
        """Return what was compared, None while that is not all that lies on the desk."""
        return self._memory.made(self.session.state)

    @property
    def unread(self) -> frozenset[AccountId]:
        """Return the accounts in sight that are not compared yet."""
        return unread_of(self.comparison, self.coming)

    @property
    def busy(self) -> bool:
        """Say whether work is going on."""
        return self.analyzing or self.reading

    @property
    def reading(self) -> bool:
        """Say whether accounts are being read that are to be added."""
        return self._intake.busy

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
        self._memory.leave(self.session.state, (self.row, self.flag))
        done = self._attempt(lambda: self.session.do(act))
        if done is not None:
            if not quietly:
                self.said.emit(News(shown(done.told), undo=True))
            self._settle(done)

    def undo(self) -> None:
        """Take the last act back."""
        if self._behind is not None and not self.session.undo_name.pattern:
            self.go_back()
            return
        done = self._attempt(self.session.undo)
        if done is not None:
            self.said.emit(News(tr("Taken back: {act}", act=shown(done.name))))
            self._settle(done)
            before = self._memory.chosen(self.session.state)
            if before is not None:
                self.choose(*before)

    def go_back(self) -> None:
        """Open the comparison again that was left for this one."""
        if self._behind is not None:
            self.open(*self._behind)

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
            self.said.emit(News(trouble, trouble=True, holds=lambda: self.project is None))
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
                filing.close(old)
        self._turn += 1
        self._session, self._memory, self.comparison, self.project = session, Memory(), comparison, project
        if comparison is not None:
            self._memory.keep(session.state, comparison)
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

    def clear(self, news: News | None = None) -> None:
        """Begin an empty comparison; undo in the empty window brings the last one back."""
        if self.accounts:
            self.leaving.emit()
            behind, self.project = (self.session, self.whole, self.project), None
            self.view = View(order=self.view.order)
            self.open(deeds.new_session(), None)
            self._behind = behind
            usual = News(tr("A new comparison. The last one is one undo away."), undo=True)
            self.said.emit(news or usual)
            self.changed.emit(Changed())

    def close(self) -> None:
        """Let go of the project files."""
        self.leaving.emit()
        self.stop()
        self._intake.stop()
        self._shelving.flush()
        for project in (self.project, self._behind[2] if self._behind is not None else None):
            if project is not None:
                filing.close(project)
        self.project = self._behind = None

    def still_here(self) -> Callable[[], bool]:
        """Return what says, later, whether the comparison now open still is."""
        turn = self._turn
        return lambda: self._turn == turn

    def stop(self) -> None:
        """Stop comparing."""
        if self._analysis is not None:
            self._analysis.cancel()

    def add_files(self, paths: Sequence[str]) -> None:
        """Add files as accounts."""
        self._intake.add_files(paths)

    def open_sample(self) -> None:
        """Open the accounts that come with the program as a comparison of their own."""
        if self.accounts and filing.is_mere_sample(self.session):
            self.said.emit(News(tr("This is the sample."), hint=True))
            return
        back = (tr("Back to mine"), self.go_back)
        words = tr("The sample is a new comparison. Yours is kept as it is.")
        self.clear(News(words, choices=(back,), stays=True, holds=lambda: self._behind is not None))
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
            self._memory.keep(self.session.state, followed)

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
        self._memory.keep(state, comparison)
        self._came(state, found)
        if self.comparison is comparison:
            if self.project is not None:
                self._shelving.put(self.project, state, comparison)
            for news in said_anew(before, comparison, lambda: self.comparison, self.card_asked.emit):
                self.said.emit(news)

    def show_arriving(self) -> None:
        """Show the columns of accounts that were read while others of their drop are still being read."""
        self._refresh(Changed(accounts=True, rows=True))

    def failed(self, problem: BaseException) -> None:
        """Say that work failed, in the words of the error where it has some."""
        said = filing.complaint(problem)
        if said is None:
            _log.warning("work failed: %r", problem)
            trouble = tr("This could not be finished. The accounts are still there: try again with F5.")
        else:
            trouble = shown(said)
        self.said.emit(News(trouble, trouble=True, holds=self.still_here()))

    def _refresh(self, changed: Changed, ready: Sheet | None = None) -> None:
        """Show what there is; `ready` was laid out in the worker and holds if nobody looks otherwise by now."""
        view, accounts = self.spoken_view, self.coming
        if not accounts:
            self.sheet = None
        elif ready is not None and ready.view == view and not self._intake.arriving:
            self.sheet = ready
        else:
            self.sheet = engine.make_sheet(partial_comparison(self.comparison, accounts), view)
        self.changed.emit(changed)
