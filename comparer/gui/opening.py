"""Opens what is not there with the window: dialogs, views beside the table, printing.

They are imported when they are first asked for, so that the window is there sooner.
"""
# ruff: noqa: PLC0415 -- late imports are what this file is for

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from comparer.gui.desk import Desk
    from comparer.gui.look import Look
    from comparer.gui.main_window import MainWindow
    from comparer.gui.views.base import SideView
    from comparer.model import Account, ClaimId, Comparison, Decision

SIDE_VIEWS = ("timeline", "coverage", "sources", "reading")


def side_view(name: str, desk: Desk, look: Look) -> SideView:
    """Return one of the views beside the table."""
    if name == "timeline":
        from comparer.gui.views.timeline import TimelineView

        return TimelineView(desk, look)
    if name == "coverage":
        from comparer.gui.views.coverage import CoverageView

        return CoverageView(desk, look)
    if name == "sources":
        from comparer.gui.views.sources import SourcesView

        return SourcesView(desk, look)
    from comparer.gui.views.reading import ReadingView

    return ReadingView(desk, look)


def _open(dialog: QDialog) -> None:
    """Show a dialog over its window; when it is closed it is gone, with all that it holds."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def account_card(window: MainWindow, account: Account) -> None:
    """Show what is known about an account, to correct it."""
    from comparer.gui.dialogs.account_card import AccountCard

    _open(AccountCard(account, window.desk, window))


def original_text(window: MainWindow, account: Account) -> None:
    """Show an account's text as it was received."""
    from comparer.gui.dialogs.original import OriginalText

    _open(OriginalText(account, window.look, window))


def split(window: MainWindow, claim: ClaimId, comparison: Comparison) -> None:
    """Ask where to cut a claim in two."""
    from comparer.gui.dialogs.split import SplitDialog

    _open(SplitDialog(claim, comparison, window.desk, window.look, window))


def aliases(window: MainWindow, offered: tuple[str, ...]) -> None:
    """Ask which names mean the same."""
    from comparer.gui.dialogs.aliases import AliasesDialog

    _open(AliasesDialog(window.desk, offered, window))


def unplaced(window: MainWindow, decisions: tuple[Decision, ...]) -> None:
    """List decisions that no longer fit."""
    from comparer.gui.dialogs.unplaced import UnplacedDialog

    _open(UnplacedDialog(decisions, window))


def settings(window: MainWindow) -> None:
    """Show what is set once for all comparisons."""
    from comparer.gui.dialogs.settings import SettingsDialog

    _open(SettingsDialog(window))


def speak_anew(window: MainWindow) -> None:
    """Go on in a window of another language, with the settings open again."""
    from comparer.gui.application import speak_anew as anew
    from comparer.gui.application import wanted_language
    from comparer.gui.dialogs.settings import SettingsDialog
    from comparer.gui.phrases import language

    if wanted_language(window.settings.language) != language():
        dialog = SettingsDialog(anew(window))
        _open(dialog)
        dialog.language.setFocus()


def title(window: MainWindow) -> None:
    """Ask what the comparison is called."""
    from comparer.gui.dialogs.title import TitleDialog

    _open(TitleDialog(window.desk, window))


def keys(window: MainWindow) -> None:
    """Show all keys."""
    from comparer.gui.dialogs.keys import KeySheet

    _open(KeySheet(window))


def command_palette(window: MainWindow) -> None:
    """Show all commands that make sense now."""
    from comparer.gui.dialogs.palette import command_palette as palette

    _open(palette(window))


def row_palette(window: MainWindow) -> None:
    """Show the rows by number and words."""
    from comparer.gui.dialogs.palette import row_palette as palette

    _open(palette(window))


def help_page(window: MainWindow) -> None:
    """Show the manual beside the window: it is read while working."""
    from comparer.gui.dialogs.help_page import HelpPage

    page = window.findChild(HelpPage) or HelpPage(window)
    page.show()
    page.raise_()
    page.activateWindow()


def about(window: MainWindow) -> None:
    """Say what this program is."""
    from comparer.gui.dialogs.about import About

    _open(About(window.look, window))


def export(window: MainWindow, suffix: str = "") -> None:
    """Ask where to write what is shown, then write it."""
    from comparer.gui import exporting

    exporting.export(window, suffix)


def print_report(window: MainWindow) -> None:
    """Print the bytes that the PDF export would write."""
    from comparer.gui import printing

    printing.print_report(window)


def copy_file(window: MainWindow) -> None:
    """Put the report on the clipboard as a file."""
    from comparer.gui import sharing

    sharing.copy_file(window)


def show_in_folder(window: MainWindow) -> None:
    """Show what was exported last in its folder."""
    from comparer.gui import sharing

    sharing.show_in_folder(window)


def mail(window: MainWindow) -> None:
    """Begin a message with the report."""
    from comparer.gui import sharing

    sharing.mail(window)
