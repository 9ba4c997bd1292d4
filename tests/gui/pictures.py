"""The pictures of the manual. Rewrite: `python -m tests.gui.pictures`. Look at them before you commit them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QFont, QFontDatabase, QImage
from PySide6.QtWidgets import QApplication, QWidget

from comparer import assets
from comparer.gui.dialogs.settings import SettingsDialog
from comparer.gui.look import Look
from comparer.gui.main_window import MainWindow
from comparer.review import AddAccounts, Session, SetOptions
from tests.builders import calls

FOLDER = assets.path("help/pictures")
FACES = ("DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf", "DejaVuSansCondensed-Oblique.ttf")
SIZE = (1180, 640)
COLORS = 96
PLAIN = {ord("🔥"): "!"}
"""No letters for emoji come with the program: each system has its own, and the machine that draws these has none."""


def table(window: MainWindow) -> QWidget:
    """Return the window with the comparison."""
    return _filled(window)


def inspector(window: MainWindow) -> QWidget:
    """Return the inspector alone."""
    _filled(window)
    return window.inspector


def settings(window: MainWindow) -> QWidget:
    """Return the settings."""
    dialog = SettingsDialog(window)
    dialog.adjustSize()
    return dialog


def side_view(name: str) -> Callable[[MainWindow], QWidget]:
    """Return what shows one of the large views."""

    def show(window: MainWindow) -> QWidget:
        _filled(window)
        window.show_view(name)
        return window

    return show


PICTURES: dict[str, tuple[str, Callable[[MainWindow], QWidget]]] = {
    "empty": ("light", lambda window: window),
    "table": ("light", table),
    "dark": ("dark", table),
    "inspector": ("light", inspector),
    "timeline": ("light", side_view("timeline")),
    "coverage": ("light", side_view("coverage")),
    "sources": ("light", side_view("sources")),
    "reading": ("light", side_view("reading")),
    "settings": ("light", settings),
}
"""What each picture shows, and in which theme."""


def drawn(name: str) -> QImage:
    """Return a picture in the bundled letters, so that it is the same on every machine."""
    mode, show = PICTURES[name]
    with _bundled_letters():
        window = MainWindow(Look(mode))
        window.resize(*SIZE)
        window.show()
        widget = show(window)
        for _ in range(4):
            QApplication.processEvents()
            window.inspector.finish()
        image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        window.close()
        window.deleteLater()
    Look("light")
    return image


def file_of(name: str) -> Path:
    """Return where a picture is kept."""
    return FOLDER / f"{name}.png"


def _filled(window: MainWindow) -> MainWindow:
    compared = calls()
    accounts = tuple(replace(account, text=account.text.translate(PLAIN)) for account in compared.accounts)
    compared = replace(compared, accounts=accounts)
    window.desk.open(
        Session(entries=[AddAccounts(compared.accounts), SetOptions(compared.options)]), compared
    )
    row = max(compared.table.rows, key=lambda row: sum(flag.row == row.id for flag in compared.divergences))
    window.show_row(row.id)
    return window


@contextmanager
def _bundled_letters() -> Iterator[None]:
    before = QApplication.font()
    for face in FACES:
        QFontDatabase.addApplicationFont(str(assets.path(f"fonts/{face}")))
    font = QFont("DejaVu Sans Condensed", 10)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    QApplication.setFont(font)
    try:
        yield
    finally:
        QApplication.setFont(before)


def main() -> None:
    """Write all pictures, with few colors, so that they are small."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from comparer.gui.application import make_application  # noqa: PLC0415 -- the platform is chosen first

    application = make_application()
    FOLDER.mkdir(exist_ok=True)
    for name in PICTURES:
        image = drawn(name)
        whole = Image.frombytes(
            "RGB",
            (image.width(), image.height()),
            bytes(image.constBits()),
            "raw",
            "BGRX",
            image.bytesPerLine(),
        )
        whole.quantize(COLORS, dither=Image.Dither.NONE).save(file_of(name), optimize=True)
    application.quit()


if __name__ == "__main__":
    main()
