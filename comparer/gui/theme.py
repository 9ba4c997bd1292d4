"""Colors of the window, light and dark, and the style of its few widgets."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from comparer.gui.fields import buttons_style, fields_style
from comparer.model import AccountId, Severity, sigil_index
from comparer.present import palette


@dataclass(frozen=True, slots=True)
class Theme:
    """The shared scheme and the few colors only a window needs, as `#rrggbb`.

    `row` is behind the chosen row, `found` behind words that were searched for, `on_accent` on the accent,
    `on_alarm` on the filled sign of a contradiction.
    """

    scheme: palette.Scheme
    dark: bool
    row: str
    found: str
    on_accent: str
    on_alarm: str

    @property
    def window(self) -> str:
        """Return the color of bars."""
        return self.scheme.raised

    @property
    def paper(self) -> str:
        """Return the color behind the accounts' words."""
        return self.scheme.ground

    @property
    def ink(self) -> str:
        """Return the color of words."""
        return self.scheme.ink

    @property
    def muted(self) -> str:
        """Return the color of what stands back."""
        return self.scheme.quiet

    @property
    def hairline(self) -> str:
        """Return the color of lines."""
        return self.scheme.hairline

    @property
    def accent(self) -> str:
        """Return the one accent."""
        return self.scheme.accent

    def of(self, severity: Severity | None) -> palette.Tone:
        """Return the colors of a severity; agreement has those of what stands back."""
        return self.scheme.omission if severity is None else self.scheme.tone(severity)

    def chip(self, account: AccountId, chosen: str = "") -> palette.Tone:
        """Return an account's own tint."""
        return palette.tint(sigil_index(account), chosen, self.scheme)


LIGHT = Theme(
    palette.LIGHT, dark=False, row="#eef4fa", found="#fff09c", on_accent="#ffffff", on_alarm="#ffffff"
)
DARK = Theme(palette.DARK, dark=True, row="#25303b", found="#665a00", on_accent="#0f1f2e", on_alarm="#1f0d00")


def qt_palette(theme: Theme) -> QPalette:
    """Return Qt's palette for a theme."""
    colors_of_qt = QPalette()
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.window,
        role.WindowText: theme.ink,
        role.Base: theme.paper,
        role.AlternateBase: theme.window,
        role.Text: theme.ink,
        role.Button: theme.window,
        role.ButtonText: theme.ink,
        role.ToolTipBase: theme.paper,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Mid: theme.hairline,
        role.Light: theme.paper,
        role.Dark: theme.hairline,
    }
    for name, color in colors.items():
        colors_of_qt.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText):
        faded = QColor(theme.muted)
        faded.setAlpha(140)
        colors_of_qt.setColor(QPalette.ColorGroup.Disabled, name, faded)
    return colors_of_qt


def style_sheet(theme: Theme) -> str:
    """Return the style of the window's widgets."""
    return f"""{buttons_style(theme)}{fields_style(theme)}
    QWidget#page, QSplitter, QStackedWidget {{ background: {theme.paper}; }}
    QToolTip {{ background: {theme.paper}; color: {theme.ink}; border: 1px solid {theme.hairline}; padding: 4px; }}
    QWidget#bar {{ background: {theme.window}; border-bottom: 1px solid {theme.hairline}; }}
    QWidget#strip {{ background: {theme.window}; border-top: 1px solid {theme.hairline}; }}
    QWidget#news {{ background: {theme.row}; border-top: 1px solid {theme.hairline}; }}
    QWidget#news QScrollArea, QWidget#news QScrollArea > QWidget > QWidget {{ background: {theme.row}; }}
    QDialog#palette {{ background: {theme.window}; border: 1px solid {theme.muted}; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QTableView {{ border: none; background: {theme.paper}; outline: none; }}
    QTableView#frozen {{ border-right: 1px solid {theme.hairline}; }}
    QHeaderView {{ background: {theme.paper}; border: none; }}
    QScrollArea, QScrollArea > QWidget > QWidget, QTextBrowser {{ background: {theme.paper}; border: none; }}
    QTextBrowser#under, QScrollArea#under {{ border-top: 1px solid {theme.hairline}; }}
    QSplitter::handle {{ background: {theme.hairline}; }}
    QSplitter::handle:horizontal {{ width: 1px; }}
    QMenuBar {{ background: {theme.window}; }}
    QMenuBar::item {{ padding: 5px 9px; background: transparent; border-radius: 4px; }}
    QMenuBar::item:selected {{ background: {theme.hairline}; }}
    QMenu {{ background: {theme.paper}; border: 1px solid {theme.hairline}; padding: 5px; }}
    QMenu::item {{ padding: 6px 26px 6px 24px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {theme.row}; color: {theme.ink}; }}
    QMenu::item:disabled {{ color: {theme.muted}; }}
    QMenu::separator {{ height: 1px; background: {theme.hairline}; margin: 5px 8px; }}
    QProgressBar {{ border: none; background: {theme.hairline}; border-radius: 2px; max-height: 4px; min-height: 4px; }}
    QProgressBar::chunk {{ background: {theme.accent}; border-radius: 2px; }}
    QScrollBar:vertical {{ width: 12px; background: transparent; margin: 0; }}
    QScrollBar:horizontal {{ height: 12px; background: transparent; margin: 0; }}
    QScrollBar::handle {{ background: {theme.hairline}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {theme.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QLabel#muted {{ color: {theme.muted}; }}
    QTreeView {{ border: 1px solid {theme.hairline}; border-radius: 6px; background: {theme.paper}; outline: none; padding: 4px; }}
    QTreeView::item {{ padding: 4px 6px; border: none; }}
    QTreeView::item:selected {{ background: {theme.row}; color: {theme.ink}; }}
    QTreeView::branch {{ background: transparent; }}
    QTreeView QHeaderView::section {{ background: {theme.paper}; color: {theme.muted}; border: none;
        border-bottom: 1px solid {theme.hairline}; padding: 5px 8px; }}
    QListView {{ border: none; background: {theme.paper}; outline: none; }}
    QListView::item {{ padding: 6px 8px; border-radius: 4px; }}
    QListView::item:selected {{ background: {theme.row}; color: {theme.ink}; }}
    """
