"""The one table of actions. It feeds menus, top bar, context menus, shortcuts, command palette and shortcut sheet."""

from __future__ import annotations

from comparer.gui.acts import accounts, edit, file, go, help, show  # noqa: A004 -- the menu is called Help
from comparer.gui.spec import Menu, Spec, When
from comparer.model import say
from comparer.present.sheet import Order

_F, _E, _V, _G, _H = Menu.FILE, Menu.EDIT, Menu.VIEW, Menu.GO, Menu.HELP
_ROWS, _ACC = When.ROWS, When.ACCOUNTS

TABLE: tuple[Spec, ...] = (
    Spec("file.new", say("New comparison"), file.new, _F, 0, ("std:New",), when=_ACC),
    Spec(
        "file.add",
        say("Add accounts…"),
        file.browse,
        _F,
        0,
        ("std:Open",),
        "file-plus",
        brief=say("Add accounts"),
    ),
    Spec(
        "file.paste",
        say("Paste as an account"),
        file.paste,
        _F,
        0,
        ("std:Paste",),
        "clipboard-paste",
        brief=say("Paste"),
    ),
    Spec("file.sample", say("Open the sample"), file.sample, _F, 0, (), "play"),
    Spec(
        "file.pdf",
        say("Export PDF…"),
        file.export_pdf,
        _F,
        1,
        ("Ctrl+E",),
        "file-down",
        _ROWS,
        brief=say("Export PDF…"),
    ),
    Spec("file.html", say("Export web page…"), file.export_html, _F, 1, when=_ROWS),
    Spec("file.docx", say("Export Word document…"), file.export_docx, _F, 1, when=_ROWS),
    Spec("file.csv", say("Export spreadsheet (CSV)…"), file.export_csv, _F, 1, when=_ROWS),
    Spec("file.json", say("Export data (JSON)…"), file.export_json, _F, 1, when=_ROWS),
    Spec("file.print", say("Print…"), file.print_report, _F, 2, ("std:Print",), "printer", _ROWS),
    Spec("file.close", say("Close window"), file.close, _F, 3, ("std:Close",)),
    Spec("file.quit", say("Quit"), file.leave, _F, 3, ("std:Quit", "Ctrl+Q")),
    Spec("edit.undo", say("Undo"), edit.undo, _E, 0, ("std:Undo",), "undo-2", When.UNDO),
    Spec("edit.redo", say("Redo"), edit.redo, _E, 0, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", When.REDO),
    Spec("edit.copy", say("Copy with source"), edit.copy, _E, 1, ("std:Copy",), "copy", _ROWS, table=True),
    Spec(
        "edit.filter",
        say("Show rows with…"),
        edit.filter_text,
        _E,
        2,
        ("Ctrl+Shift+F",),
        "list-filter",
        _ROWS,
    ),
    Spec("edit.remove", say("Remove this account"), accounts.remove, _E, 3, icon="trash-2", when=_ACC),
    Spec(
        "view.overview",
        say("Overview bar"),
        show.overview,
        _V,
        0,
        ("F9",),
        when=_ACC,
        checked=show.overview_on,
    ),
    Spec(
        "view.inspector",
        say("Inspector"),
        show.inspector,
        _V,
        0,
        ("F10",),
        "panel-right",
        _ACC,
        checked=show.inspector_on,
    ),
    Spec(
        "view.as_told",
        say("Rows as told"),
        show.in_order(Order.AS_TOLD),
        _V,
        1,
        when=_ACC,
        checked=show.ordered(Order.AS_TOLD),
    ),
    Spec(
        "view.by_time",
        say("Rows by time"),
        show.in_order(Order.BY_TIME),
        _V,
        1,
        when=_ACC,
        checked=show.ordered(Order.BY_TIME),
    ),
    Spec(
        "view.by_severity",
        say("Gravest rows first"),
        show.in_order(Order.BY_SEVERITY),
        _V,
        1,
        when=_ACC,
        checked=show.ordered(Order.BY_SEVERITY),
    ),
    Spec("view.all", say("Show all rows"), show.all_rows, _V, 1, when=_ROWS),
    Spec("view.larger", say("Larger words"), show.larger, _V, 2, ("std:ZoomIn", "Ctrl+="), "zoom-in"),
    Spec("view.smaller", say("Smaller words"), show.smaller, _V, 2, ("std:ZoomOut",), "zoom-out"),
    Spec("view.usual", say("Usual size"), show.usual, _V, 2, ("Ctrl+0",)),
    Spec("view.compact", say("Compact rows"), show.compact, _V, 2, checked=show.compact_on),
    Spec("view.fit", say("Fit columns to the window"), show.fit, _V, 2, when=_ACC),
    Spec("view.full", say("Full screen"), show.full_screen, _V, 3, ("F11",), checked=show.full_screen_on),
    Spec("view.again", say("Analyze again"), show.analyze, _V, 4, ("F5",), "refresh-cw", _ACC),
    Spec("go.next", say("Next divergence"), go.next_stop, _G, 0, ("Alt+Down", "F8"), "arrow-down", _ROWS),
    Spec(
        "go.previous",
        say("Previous divergence"),
        go.previous_stop,
        _G,
        0,
        ("Alt+Up", "F7"),
        "arrow-up",
        _ROWS,
    ),
    Spec("go.first", say("First divergence"), go.first_stop, _G, 0, ("Alt+Home",), when=_ROWS),
    Spec("go.last", say("Last divergence"), go.last_stop, _G, 0, ("Alt+End",), when=_ROWS),
    Spec("go.down", say("Next row"), go.next_row, _G, 1, ("J",), when=_ROWS, table=True),
    Spec("go.up", say("Previous row"), go.previous_row, _G, 1, ("K",), when=_ROWS, table=True),
    Spec("go.pane", say("Next pane"), go.next_pane, _G, 2, ("F6",), when=_ACC),
    Spec("go.pane_back", say("Previous pane"), go.previous_pane, _G, 2, ("Shift+F6",), when=_ACC),
    Spec("help.keys", say("Keyboard shortcuts"), help.keys, _H, 0, ("F1",), "keyboard"),
    Spec("help.about", say("About Comparer"), help.about, _H, 1),
)


def by_id(name: str) -> Spec:
    """Return the action with this lasting name. KeyError: there is none."""
    for spec in TABLE:
        if spec.id == name:
            return spec
    raise KeyError(name)
