"""Starts the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFont, QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from comparer import __version__, assets
from comparer.gui import engine
from comparer.gui.main_window import MainWindow
from comparer.gui.painted import FirstPaint
from comparer.gui.phrases import languages, speak
from comparer.gui.work import Task, stop_everything
from comparer.settings import read_settings

SWITCH = 0.001
"""Seconds after which a worker gives the interpreter up: five times sooner than usual, so that the window stays
smooth while accounts are compared."""


def run(paths: Sequence[str], sample: bool = False) -> int:  # noqa: FBT002 -- what the command line calls
    """Open the window with these accounts, or with the sample, and return the exit code when it closes."""
    application = make_application()
    settings = read_settings()
    use_language(application, wanted_language(settings.language))
    _windows[:] = [MainWindow(settings=settings)]
    _windows[0].show()
    FirstPaint(_windows[0], lambda: _begin(_windows[0], paths, sample=sample))
    code = application.exec()
    stop_everything()
    return code


def make_application() -> QApplication:
    """Return the application, dressed."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    sys.setswitchinterval(SWITCH)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Comparer")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("comparer")
    application.setStyle("Fusion")
    application.setFont(_font())
    return application


def wanted_language(chosen: str) -> str:
    """Return the language to speak: the chosen one, else the system's, English where nobody translated it."""
    code = chosen or QLocale.system().name()[:2]
    return code if code in languages() else "en"


def use_language(application: QApplication, code: str) -> None:
    """Speak a language, and let Qt's own buttons and keys speak it too; English where nobody translated it."""
    spoken = code if code in languages() else "en"
    speak(spoken)
    QLocale.setDefault(QLocale(spoken) if spoken != "en" else QLocale.system())
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if spoken != "en" and translator.load(f"qtbase_{spoken}", folder):
        application.installTranslator(translator)


def speak_anew(window: MainWindow) -> MainWindow:
    """Put a new window in the place of one whose language was changed, with the same comparison. Returns it."""
    application = make_application()
    settings, desk = window.settings, window.desk
    desk.leaving.emit()
    held = desk.session, desk.whole, desk.project
    desk.project = None  # the old window must not close what the new one goes on with
    view, row, flag, originals = desk.view, desk.row, desk.flag, desk.originals
    place, maximized, shown = window.geometry(), window.isMaximized(), window.view_name
    application.setQuitOnLastWindowClosed(False)
    window.close()
    application.setQuitOnLastWindowClosed(True)
    use_language(application, wanted_language(settings.language))
    fresh = MainWindow(settings=settings)
    fresh.setGeometry(place)
    fresh.setWindowIcon(window.windowIcon())
    fresh.desk.view, fresh.desk.originals = view, originals
    if held[0].entries():
        fresh.desk.open(*held)
        fresh.desk.choose(row, flag)
        fresh.show_view(shown)
    fresh.projects.look_for_waiting()
    if maximized:
        fresh.showMaximized()
    else:
        fresh.show()
    _windows[:] = [fresh]
    for part in (window, window.desk, window.look):
        part.deleteLater()  # here: what its signals call holds it, and Python might end it in a worker's thread
    return fresh


_windows: list[MainWindow] = []
"""What keeps the window alive, the first or the one that was put in its place."""


def _font() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(max(10.0, font.pointSizeF()))
    return font


def _begin(window: MainWindow, paths: Sequence[str], *, sample: bool) -> None:
    """Open what was asked for, while the language model wakes."""
    window.setWindowIcon(QIcon(str(assets.path("icons/comparer.svg"))))
    warm = Task(engine.warm_up)
    warm.start()
    window.projects.look_for_waiting(tell=bool(paths) or sample)
    if paths:
        window.projects.open_any(tuple(paths))
    elif sample:
        window.desk.open_sample()
