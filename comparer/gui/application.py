"""Starts the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from comparer import __version__
from comparer.gui import engine
from comparer.gui.main_window import MainWindow
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
    use_language(application, settings.language or QLocale.system().name()[:2])
    window = MainWindow(settings=settings)
    window.show()
    QTimer.singleShot(0, window, lambda: _begin(window, paths, sample=sample))
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


def use_language(application: QApplication, code: str) -> None:
    """Speak a language, and let Qt's own buttons and keys speak it too; English where nobody translated it."""
    spoken = code if code in languages() else "en"
    speak(spoken)
    QLocale.setDefault(QLocale(spoken) if spoken != "en" else QLocale.system())
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if spoken != "en" and translator.load(f"qtbase_{spoken}", folder):
        application.installTranslator(translator)


def _font() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(max(10.0, font.pointSizeF()))
    return font


def _begin(window: MainWindow, paths: Sequence[str], *, sample: bool) -> None:
    """Open what was asked for, while the language model wakes."""
    warm = Task(engine.warm_up)
    warm.start()
    window.projects.look_for_waiting()
    if paths:
        window.projects.open_any(tuple(paths))
    elif sample:
        window.desk.add_sample()
