"""The window: puts the parts together and passes on what they say."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from comparer.gui import deeds, landing, menus, opening
from comparer.gui.action_set import ActionSet
from comparer.gui.acts import go, review
from comparer.gui.desk import Desk
from comparer.gui.look import Density, Look
from comparer.gui.news import Changed, News
from comparer.gui.panels.filter_bar import FilterBar
from comparer.gui.panels.finder import Finder
from comparer.gui.panels.inspector import Inspector
from comparer.gui.panels.news_bar import NewsBar
from comparer.gui.panels.progress_strip import ProgressStrip
from comparer.gui.panels.top_bar import TopBar
from comparer.gui.phrases import tr
from comparer.gui.projects import Projects
from comparer.gui.views.base import SideView
from comparer.gui.views.empty import EmptyState
from comparer.gui.views.overlay import DropOverlay
from comparer.gui.views.overview import Overview
from comparer.gui.views.table import ComparisonTable
from comparer.gui.work import stop_everything
from comparer.model import AccountId, DivergenceId, RowId
from comparer.present.sheet import Order
from comparer.settings import Settings, write_settings

INSPECTOR_SHARE = 392
USUAL = Settings()


class MainWindow(QMainWindow):
    """One window, one comparison."""

    def __init__(self, look: Look | None = None, settings: Settings = USUAL) -> None:
        super().__init__()
        self.settings = settings
        self.look = look or Look(settings.theme, settings.font_points, Density(settings.density))
        self.desk = Desk()
        self.last_folder = settings.last_folder or str(Path.home())
        self.exported: Path | None = None
        self.setWindowTitle(tr("Comparer"))
        self.setAcceptDrops(True)
        self.resize(_first_size(self.screen().availableGeometry().size()))
        self._make_parts()
        self._lay_out()
        self.actions_of = ActionSet(self, dict(settings.keys))
        self.actions_of.fill(self.menuBar())
        self._fill_top_bar()
        self.projects = Projects(self)
        self.actions_of.place(self.projects.recent_menu, "file.save")
        self._listen()
        self._relook()
        self._use_reading_settings()
        self.desk.order(Order(settings.order))
        self._refresh(Changed())

    def _make_parts(self) -> None:
        look, desk = self.look, self.desk
        self.top = TopBar()
        self.news = NewsBar(look)
        self.filters = FilterBar(desk, look)
        self.empty = EmptyState(look)
        self.table = ComparisonTable(look)
        self.overview = Overview(self.table, look)
        self.inspector = Inspector(desk, look)
        self.side_views: dict[str, SideView] = {}
        self.progress = ProgressStrip()
        self.finder = Finder(self.table, look)
        self.overlay = DropOverlay(look, self)

    def _lay_out(self) -> None:
        self.compared = QWidget()
        row = QHBoxLayout(self.compared)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.table, 1)
        row.addWidget(self.overview)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.views = QStackedWidget()
        self.views.addWidget(self.compared)
        self.splitter.addWidget(self.views)
        self.splitter.addWidget(self.inspector)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([1280 - INSPECTOR_SHARE, INSPECTOR_SHARE])
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.splitter)
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for part in (self.top, self.filters, self.finder):
            box.addWidget(part)
        box.addWidget(self.pages, 1)
        box.addWidget(self.news)
        box.addWidget(self.progress)
        self.setCentralWidget(page)
        self.show_overview(on=self.settings.overview)
        self.inspector.setVisible(self.settings.inspector)

    def _fill_top_bar(self) -> None:
        actions = self.actions_of
        self.top.arrange(
            [actions[name] for name in ("file.add", "edit.undo", "edit.redo")],
            [actions[f"show.{name}"] for name in ("table", *opening.SIDE_VIEWS)],
            [actions["go.previous"], actions["go.next"], actions["view.inspector"]],
            actions["file.pdf"],
        )

    def _listen(self) -> None:
        desk, table = self.desk, self.table
        desk.changed.connect(self._refresh)
        desk.said.connect(self.tell)
        desk.began.connect(self.progress.follow)
        desk.chosen.connect(self._follow)
        desk.card_asked.connect(self._show_card)
        table.row_chosen.connect(self._row_chosen)
        table.columns_moved.connect(self.set_columns)
        table.gathered.connect(partial(review.tell_gathered, self))
        table.customContextMenuRequested.connect(partial(menus.cell_menu, self))
        table.heads.customContextMenuRequested.connect(partial(menus.head_menu, self))
        table.heads.sectionDoubleClicked.connect(self._open_card)
        self.news.undo_asked.connect(desk.undo)
        self.inspector.copied.connect(lambda words: self.tell(News(words)))
        self.inspector.judged.connect(lambda flag, status: review.judge_flag(self, flag, status))
        self.inspector.noted.connect(self.focus_view)
        for sender in (self.inspector.led, table.delegate.led):
            sender.connect(partial(go.follow, self))
        self.filters.left.connect(self.focus_view)
        menus.WayBack(self.menuBar(), self.focus_view)
        self.empty.browse.connect(self.actions_of["file.add"].trigger)
        self.empty.sample.connect(self.actions_of["file.sample"].trigger)
        self.look.changed.connect(self._relook)

    def _relook(self) -> None:
        self.actions_of.paint(self.look.theme.ink, self.look.theme.hairline)

    def _refresh(self, change: Changed) -> None:
        sheet = self.desk.sheet
        arriving = sheet is not None and self.pages.currentWidget() is self.empty
        self.pages.setCurrentWidget(self.empty if sheet is None else self.splitter)
        if arriving:
            self.table.setFocus()  # the keys of the review count at once
        self.top.setVisible(sheet is not None)
        if change.accounts or change.rows or change.view:
            self.table.show_sheet(sheet, self.desk.unread)
            self.desk.choose(self.table.current_row_id(), self.desk.flag)
        self.news.recheck()
        self.setWindowTitle(self.projects.title())
        self.actions_of.refresh()

    def tell(self, news: News) -> None:
        """Show a sentence."""
        self.news.tell(news)

    def use_settings(self, settings: Settings) -> None:
        """Change what is set for all comparisons, and keep it."""
        self.settings = settings
        self.look.set_mode(settings.theme)
        self.look.set_density(Density(settings.density))
        self.look.zoom(settings.font_points)
        self._use_reading_settings()
        self.actions_of.rekey(dict(settings.keys))
        self.keep_settings()

    def _use_reading_settings(self) -> None:
        """Let the table show what the settings say."""
        self.look.set_marks(on=self.settings.marks)
        self.table.folds.flatten(on=self.settings.flat)
        self.table.frozen.hold(on=self.settings.base_stays)

    def keep_settings(self) -> None:
        """Write the settings with what the person left as it is now."""
        self.settings = replace(
            self.settings,
            font_points=round(self.look.points, 2),
            density=self.look.density.value,
            flat=self.table.delegate.flat,
            overview=not self.overview.isHidden(),
            inspector=not self.inspector.isHidden(),
            last_folder=self.last_folder,
        )
        write_settings(self.settings)

    def set_columns(self, columns: tuple[AccountId, ...]) -> None:
        """Put the accounts in another order, an act like others; while some are hidden it is only looked at so."""
        whole = {account.id for account in self.desk.accounts} == set(columns)
        self.desk.look(replace(self.desk.view, columns=() if whole else columns, base=None))
        if whole:
            self.desk.do(deeds.arrange(columns))

    def show_row(self, row: RowId, flag: DivergenceId | None = None) -> None:
        """Choose a row, and one of its divergences, everywhere."""
        self.desk.choose(row, flag)

    def _follow(self, row: RowId | None) -> None:
        self.table.go_to(row)

    def _row_chosen(self, row: RowId | None) -> None:
        if row != self.desk.row:
            self.desk.choose(row)

    @property
    def view_name(self) -> str:
        """Return which of the large views is shown."""
        shown = self.views.currentWidget()
        return next((name for name, view in self.side_views.items() if view is shown), "table")

    def show_view(self, name: str) -> None:
        """Show one of the large views and give it the focus."""
        if name in opening.SIDE_VIEWS and name not in self.side_views:
            made = opening.side_view(name, self.desk, self.look)
            made.row_chosen.connect(self.desk.choose)
            self.views.addWidget(made)
            self.side_views[name] = made
        view: QWidget = self.side_views.get(name, self.compared)
        self.views.setCurrentWidget(view)
        (self.table if view is self.compared else view).setFocus()
        self.actions_of.refresh()

    def focus_view(self) -> None:
        """Give the focus to the large view, or to the first choice of the empty window."""
        if self.desk.accounts:
            self.show_view(self.view_name)
        else:
            self.empty.drop.setFocus()

    def show_overview(self, *, on: bool) -> None:
        """Show the overview bar, which scrolls too, or the plain scroll bar in its place."""
        self.overview.setVisible(on)
        policy = Qt.ScrollBarPolicy
        self.table.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if on else policy.ScrollBarAsNeeded)

    def focus_pane(self, by: int) -> None:
        """Give the focus to the next or previous part of the window."""
        view: QWidget = self.side_views.get(self.view_name, self.table)
        panes: list[QWidget] = [
            view,
            self.inspector,
            self.filters.field,
        ]
        shown = [pane for pane in panes if pane.isVisible()]
        if not shown:
            return
        here = next(
            (at for at, pane in enumerate(shown) if pane.isAncestorOf(self.focusWidget()) or pane.hasFocus()),
            -by,
        )
        shown[(here + by) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)

    def _open_card(self, section: int) -> None:
        """Show the card of the account whose head was clicked twice."""
        if self.table.account_at(section) is not None:
            self.table.choose_column(section)
            self.actions_of["account.card"].trigger()

    def _show_card(self, account_id: str) -> None:
        """Show the card of an account, whatever column is chosen."""
        account = self.desk.account(AccountId(account_id))
        if account is not None:
            opening.account_card(self, account)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say what a drop would do."""
        landing.announce(self, event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say it again: the place decides."""
        landing.announce(self, event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the overlay away."""
        landing.leave(self)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Make accounts of what was dropped."""
        landing.land(self, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the overlay over everything."""
        super().resizeEvent(event)
        self.overlay.cover()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop all work before the window goes."""
        stop_everything()
        self.desk.close()
        self.keep_settings()
        super().closeEvent(event)


def _first_size(room: QSize) -> QSize:
    """Return the size of a first window: roomy, and inside the screen with its frame and title."""
    return QSize(min(1280, room.width() - 16), min(800, room.height() - 48))
