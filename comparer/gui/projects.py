"""Project files in the window: open, save as, copy, recent and unsaved ones, the title, and how each was looked at."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QMenu

from comparer.gui import filing, remembering
from comparer.gui.keeping import Keeping
from comparer.gui.news import Changed, News
from comparer.gui.phrases import counted, tr
from comparer.gui.replacing import completed
from comparer.gui.views.offers import Offer
from comparer.gui.work import Task
from comparer.model import RowId

if TYPE_CHECKING:
    from comparer.gui.main_window import MainWindow
    from comparer.store import Waiting

MOST_RECENT = 6
PAUSE = 1500
"""Milliseconds after the last change of the view before it is kept: scrolling through filters is not worth a write."""


class Projects(QObject):
    """The window's side of its project file."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._remembered: dict[str, str] = {}
        self.waiting: tuple[Waiting, ...] = ()
        self.files = Keeping(window.desk)
        self.recent_menu = QMenu(tr("Open recent"), window)
        self.recent_menu.aboutToShow.connect(self._fill_recent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._remember)
        desk = window.desk
        desk.leaving.connect(self._remember)
        desk.arrived.connect(self._arrive)
        desk.changed.connect(self._follow)
        self._empty = True
        window.empty.offers.opened.connect(self.open)
        window.empty.offers.removed.connect(self.remove)

    def _follow(self, change: Changed) -> None:
        """Keep a changed look after a while, and look around when the window is empty again."""
        if change.view:
            self._pause.start()
        empty = not self._window.desk.accounts
        if empty and not self._empty:
            self.look_for_waiting()
        self._empty = empty

    @property
    def name(self) -> str:
        """Return what the project's file is called, "" while it has no name."""
        project = self._window.desk.project
        return "" if project is None or filing.is_untitled(project) else project.path.stem

    def title(self) -> str:
        """Return what stands in the frame of the window."""
        desk = self._window.desk
        name = self.name or (desk.sheet.title if desk.sheet is not None else "")
        if desk.project is not None and not desk.project.writable:
            name = tr("{name} (for reading only)", name=name)
        return tr("{title} – Comparer", title=name) if name else tr("Comparer")

    def ask_open(self) -> None:
        """Choose a comparison to open; what is none becomes an account."""
        window = self._window
        kinds = (tr("Comparisons (*{suffix})", suffix=filing.SUFFIX), tr("All files (*)"))
        paths, _ = QFileDialog.getOpenFileNames(window, tr("Open"), window.last_folder, ";;".join(kinds))
        if paths:
            window.last_folder = str(Path(paths[0]).parent)
            self.open_any(tuple(paths))

    def open_any(self, paths: tuple[str, ...]) -> None:
        """Open the comparison among files, and make accounts of the others."""
        projects = [path for path in paths if filing.is_project(path)]
        others = tuple(path for path in paths if not filing.is_project(path))
        if projects:
            self.open(Path(projects[0]))
        if len(projects) > 1:
            told = tr("One window shows one comparison: {file} was opened.", file=Path(projects[0]).name)
            self._window.tell(News(told, trouble=True))
        if others and not projects:
            self._window.desk.add_files(others)

    def open(self, path: Path) -> None:
        """Open a comparison; the one that was open is kept as it is."""
        self.files.open_file(path)

    def save(self) -> None:
        """Give the comparison a name, or say that everything is kept."""
        if self.name:
            told = tr("Everything you do is kept in {file} at once.", file=f"{self.name}{filing.SUFFIX}")
            self._window.tell(News(told))
        else:
            self.ask_save_as()

    def ask_save_as(self) -> None:
        """Choose a name and a place, and go on there."""
        path = self._ask_where(tr("Save as"), self._suggestion())
        project = self._window.desk.project
        if path is None:
            return
        if project is not None and path.resolve() == project.path.resolve():
            self.save()
        else:
            self.files.save_as(path)

    def ask_copy(self) -> None:
        """Choose where to write a copy without the originals."""
        name = tr("{name} without originals", name=self._suggestion())
        path = self._ask_where(tr("Save a copy without originals"), name)
        if path is not None:
            self.files.save_copy(path)

    def _ask_where(self, title: str, name: str) -> Path | None:
        window = self._window
        start = Path(window.last_folder) / f"{name}{filing.SUFFIX}"
        kind = tr("Comparisons (*{suffix})", suffix=filing.SUFFIX)
        chosen, _ = QFileDialog.getSaveFileName(window, title, str(start), kind)
        if not chosen:
            return None
        window.last_folder = str(Path(chosen).parent)
        return completed(chosen, filing.SUFFIX, window)

    def _suggestion(self) -> str:
        sheet = self._window.desk.sheet
        words = self.name or (sheet.title if sheet is not None else "")
        plain = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in words)
        return " ".join(plain.split())[:80] or tr("comparison")

    def look_for_waiting(self, *, tell: bool = False) -> None:
        """Find the comparisons that were never named, and offer them and the recent ones in the empty window.

        `tell` says so in a sentence too, where the window does not start empty.
        """
        task = Task(lambda _monitor: filing.waiting())
        task.done.connect(lambda waiting: self._found(waiting, tell=tell))
        task.start()

    def _found(self, waiting: tuple[Waiting, ...], *, tell: bool) -> None:
        self.waiting = waiting
        if tell and waiting:
            self._window.tell(self._still_here(waiting))
        unsaved = tuple(Offer(one.path, describe(one), day(one.changed), unsaved=True) for one in waiting)
        recent = tuple(
            Offer(Path(path), Path(path).stem, Path(path).parent.name, unsaved=False)
            for path in self._window.settings.recent
        )
        self._window.empty.offers.show_offers(unsaved, recent)

    def _still_here(self, waiting: tuple[Waiting, ...]) -> News:
        """Return the sentence that work without a name waits; it goes when something else was opened."""
        newest, more = waiting[0], len(waiting) - 1
        one = tr("Still here, without a name yet: {name}", name=describe(newest))
        several = tr("{sentence} and {count} more", sentence=one, count=more)
        open_it = (tr("Open"), partial(self.open, newest.path))
        all_of_them = (tr("Show all"), self._window.desk.clear)
        return News(
            several if more else one,
            choices=(open_it, all_of_them) if more else (open_it,),
            stays=True,
            holds=self._window.desk.still_here(),
        )

    def remove(self, path: Path) -> None:
        """Take an unsaved comparison out of sight."""
        try:
            away = filing.put_away(path)
        except OSError:
            self.look_for_waiting()
            return
        back = (tr("Bring it back"), lambda: self._bring_back(away))
        self._window.tell(News(tr("The unsaved comparison was removed."), choices=(back,)))
        self.look_for_waiting()

    def _bring_back(self, away: Path) -> None:
        filing.bring_back(away)
        self.look_for_waiting()

    def _remember(self) -> None:
        window = self._window
        project = window.desk.project
        words = remembering.words_of(window.desk.view, window.desk.row or "")
        if project is not None and window.desk.accounts and words != self._remembered:
            project.remember_view(words)
            self._remembered = words

    def _arrive(self, look: dict[str, str]) -> None:
        window = self._window
        self._remembered = look
        if look:
            row = RowId(remembering.row_in(look))
            if window.table.sheet_model.place_of(row) >= 0:
                window.show_row(row)
        project = window.desk.project
        if self.name and project is not None:
            path = str(project.path.resolve())
            recent = (path, *(other for other in window.settings.recent if other != path))[:MOST_RECENT]
            window.settings = replace(window.settings, recent=recent)
            window.keep_settings()

    def _fill_recent(self) -> None:
        menu = self.recent_menu
        menu.clear()
        for path in self._window.settings.recent:
            menu.addAction(Path(path).stem, partial(self.open, Path(path))).setToolTip(path)
        if self.waiting:
            menu.addSection(tr("Not saved yet"))
        for one in self.waiting:
            menu.addAction(f"{describe(one)} · {day(one.changed)}", partial(self.open, one.path))
        if menu.isEmpty():
            menu.addAction(tr("Nothing yet")).setEnabled(False)


def describe(one: Waiting) -> str:
    """Return the title, or "World Weekly, Levant Eye and 2 more"."""
    if one.title:
        return one.title
    names = one.accounts
    if not names:
        return tr("An empty comparison")
    if len(names) > 3:  # noqa: PLR2004 -- three names fit a line
        more = counted(len(names) - 2, "{count} more", "{count} more")
        return tr("{first} and {last}", first=", ".join(names[:2]), last=more)
    if len(names) == 1:
        return names[0]
    return tr("{first} and {last}", first=", ".join(names[:-1]), last=names[-1])


def day(changed: float) -> str:
    """Return a moment in the person's own way of writing it."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(changed)), QLocale.FormatType.ShortFormat)
