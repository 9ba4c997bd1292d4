"""The style of buttons and fields: those that open, count or are ticked look like the ones one types into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractSpinBox

from comparer import assets

if TYPE_CHECKING:
    from comparer.gui.theme import Theme

SIGNS = ("down", "up", "tick", "checked")
"""The small pictures that Qt's style sheets can only take from files: one of each for light and for dark."""


def picture(name: str, *, dark: bool) -> str:
    """Return the path of a small picture as a style sheet wants it."""
    return assets.path(f"icons/fields/{'dark' if dark else 'light'}-{name}.svg").as_posix()


def indent(spin: QAbstractSpinBox) -> None:
    """Let a number stand as far from the edge as words in other fields: style sheets cannot reach it."""
    spin.lineEdit().setTextMargins(6, 0, 0, 0)


def buttons_style(theme: Theme) -> str:
    """Return the style of buttons and of the fields one types into."""
    return f"""
    QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 5px 8px; background: transparent; }}
    QToolButton#verdict {{ padding: 4px 6px; }}
    QToolButton#kind {{ padding: 5px 6px; }}
    QToolButton:hover {{ background: {theme.hairline}; }}
    QToolButton:checked {{ background: {theme.row}; border-color: {theme.accent}; }}
    QToolButton:focus, QPushButton:focus {{ border-color: {theme.accent}; }}
    QToolButton::menu-indicator {{ image: none; }}
    QToolButton:disabled {{ color: {theme.muted}; }}
    QPushButton {{ border: 1px solid {theme.hairline}; border-radius: 6px; padding: 4px 14px;
        min-height: 20px; background: {theme.paper}; }}
    QPushButton:hover {{ border-color: {theme.muted}; }}
    QPushButton#main {{ background: {theme.accent}; color: {theme.on_accent}; border-color: {theme.accent}; }}
    QPushButton#main:hover {{ border-color: {theme.ink}; }}
    QPushButton#main:focus {{ border: 2px solid {theme.ink}; padding: 3px 13px; }}
    QPushButton:disabled, QPushButton#main:disabled {{ color: {theme.muted}; background: transparent; border-color: {theme.hairline}; }}
    QLineEdit, QPlainTextEdit, QKeySequenceEdit {{ border: 1px solid {theme.hairline}; border-radius: 6px;
        padding: 4px 8px; background: {theme.paper}; selection-background-color: {theme.accent};
        selection-color: {theme.on_accent}; }}
    QLineEdit, QKeySequenceEdit {{ min-height: 20px; }}
    QLineEdit:focus, QPlainTextEdit:focus, QKeySequenceEdit:focus {{ border-color: {theme.accent}; }}
    """


def fields_style(theme: Theme) -> str:
    """Return the style of combo boxes, spin boxes, check boxes and of the ticks in menus."""
    down, up, tick, checked = (picture(name, dark=theme.dark) for name in SIGNS)
    return f"""
    QComboBox, QAbstractSpinBox {{ border: 1px solid {theme.hairline}; border-radius: 6px; padding: 4px 8px;
        min-height: 20px; background: {theme.paper}; color: {theme.ink}; }}
    QComboBox:hover, QAbstractSpinBox:hover {{ border-color: {theme.muted}; }}
    QComboBox:focus, QAbstractSpinBox:focus {{ border-color: {theme.accent}; }}
    QComboBox:disabled, QAbstractSpinBox:disabled {{ color: {theme.muted}; background: {theme.window}; }}
    QComboBox {{ padding-right: 26px; combobox-popup: 0; }}
    QComboBox::drop-down {{ subcontrol-origin: border; subcontrol-position: center right; width: 26px; border: none; }}
    QComboBox::down-arrow {{ image: url("{down}"); width: 14px; height: 14px; }}
    QComboBox QAbstractItemView {{ border: 1px solid {theme.hairline}; padding: 4px; outline: none;
        background: {theme.paper}; selection-background-color: {theme.row}; selection-color: {theme.ink}; }}
    QAbstractSpinBox {{ padding: 0 24px 0 8px; min-height: 25px; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ subcontrol-origin: border; width: 22px; border: none;
        background: transparent; }}
    QAbstractSpinBox::up-button {{ subcontrol-position: top right; margin: 3px 2px 0 0; }}
    QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; margin: 0 2px 3px 0; }}
    QAbstractSpinBox::up-arrow {{ image: url("{up}"); width: 11px; height: 11px; }}
    QAbstractSpinBox::down-arrow {{ image: url("{down}"); width: 11px; height: 11px; }}
    QCheckBox {{ spacing: 8px; border: 1px solid transparent; border-radius: 5px; padding: 2px 5px 2px 2px;
        outline: none; }}
    QCheckBox:focus {{ border-color: {theme.accent}; }}
    QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {theme.muted}; border-radius: 4px;
        background: {theme.paper}; }}
    QCheckBox::indicator:hover {{ border-color: {theme.accent}; }}
    QCheckBox::indicator:checked {{ border-color: {theme.accent}; background: {theme.accent}; image: url("{checked}"); }}
    QCheckBox::indicator:disabled {{ border-color: {theme.hairline}; }}
    QMenu::indicator {{ width: 14px; height: 14px; left: 6px; }}
    QMenu::indicator:checked {{ image: url("{tick}"); }}
    QMenu::icon {{ left: 4px; }}
    """
