"""The one table of actions. It feeds menus, top bar, context menus, shortcuts, command palette and shortcut sheet."""

from __future__ import annotations

from comparer.gui.acts import accounts, edit, file, go, help, review, share, show  # noqa: A004 -- the menu is called Help
from comparer.gui.spec import Menu, Spec, When
from comparer.model import Status, say
from comparer.present.sheet import Order

_F, _E, _V, _A = Menu.FILE, Menu.EDIT, Menu.VIEW, Menu.ACCOUNT
_R, _G, _S, _H = Menu.REVIEW, Menu.GO, Menu.SHARE, Menu.HELP
_ROWS, _ACC = When.ROWS, When.ACCOUNTS

# fmt: off
TABLE: tuple[Spec, ...] = (
    Spec("file.new", say("New comparison"), file.new, _F, 0, ("std:New",), when=_ACC),
    Spec("file.open", say("Open…"), file.open_project, _F, 0, ("std:Open",)),
    Spec("file.add", say("Add accounts…"), file.browse, _F, 0, ("Ctrl+Shift+O",), "file-plus", brief=say("Add accounts")),
    Spec("file.paste", say("Paste as an account"), file.paste, _F, 0, ("std:Paste",), "clipboard-paste"),
    Spec("file.sample", say("Open the sample"), file.sample, _F, 0, (), "play"),
    Spec("file.save", say("Save"), file.save, _F, 5, ("std:Save",), when=_ACC),
    Spec("file.save_as", say("Save as…"), file.save_as, _F, 5, ("std:SaveAs",), when=_ACC),
    Spec("file.title", say("Title of the comparison…"), file.title, _F, 5, when=_ACC),
    Spec("file.copy", say("Save a copy without originals…"), file.save_copy, _F, 5, when=_ACC, also=_S),
    Spec("file.pdf", say("Export PDF…"), file.export_pdf, _F, 1, ("Ctrl+E",), "file-down", _ROWS, also=_S),
    Spec("file.export", say("Export as…"), file.export_as, _F, 1, ("Ctrl+Shift+E",), when=_ROWS, also=_S),
    Spec("file.print", say("Print…"), file.print_report, _F, 1, ("std:Print",), "printer", _ROWS),
    Spec("file.settings", say("Settings…"), file.settings, _F, 2, ("std:Preferences", "Ctrl+,"), "settings"),
    Spec("file.close", say("Close window"), file.close, _F, 3, ("Ctrl+W",)),
    Spec("file.quit", say("Quit"), file.leave, _F, 3, ("Ctrl+Q",)),

    Spec("edit.undo", say("Undo"), edit.undo, _E, 0, ("std:Undo",), "undo-2", When.UNDO),
    Spec("edit.redo", say("Redo"), edit.redo, _E, 0, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", When.REDO),
    Spec("edit.copy", say("Copy with source"), edit.copy, _E, 1, ("std:Copy",), "copy", _ROWS, table=True),
    Spec("edit.find", say("Find…"), edit.find, _E, 2, ("std:Find",), "search", _ROWS),
    Spec("edit.find_next", say("Find next"), edit.find_next, _E, 2, ("F3",), when=_ROWS),
    Spec("edit.find_previous", say("Find previous"), edit.find_previous, _E, 2, ("Shift+F3",), when=_ROWS),
    Spec("edit.filter", say("Show rows with…"), edit.filter_text, _E, 2, ("Ctrl+Shift+F",), when=_ROWS),
    Spec("edit.all", say("Show all rows"), show.all_rows, _E, 2, when=_ROWS),

    Spec("show.table", say("Table"), show.view("table"), _V, 0, ("Ctrl+1",), "table-2", _ACC, brief=say("Table"), checked=show.viewed("table")),
    Spec("show.timeline", say("Timeline"), show.view("timeline"), _V, 0, ("Ctrl+2",), "chart-gantt", _ACC, brief=say("Timeline"), checked=show.viewed("timeline")),
    Spec("show.coverage", say("Coverage"), show.view("coverage"), _V, 0, ("Ctrl+3",), "grid-3x3", _ACC, brief=say("Coverage"), checked=show.viewed("coverage")),
    Spec("show.sources", say("Sources"), show.view("sources"), _V, 0, ("Ctrl+4",), "network", _ACC, brief=say("Sources"), checked=show.viewed("sources")),
    Spec("show.reading", say("Reading"), show.view("reading"), _V, 0, ("Ctrl+5",), "book-open", _ACC, brief=say("Reading"), checked=show.viewed("reading")),
    Spec("view.overview", say("Overview bar"), show.overview, _V, 1, ("F9",), when=_ACC, checked=show.overview_on),
    Spec("view.inspector", say("Inspector"), show.inspector, _V, 1, ("F10",), "panel-right", _ACC, checked=show.inspector_on),
    Spec("view.as_told", say("Rows as told"), show.in_order(Order.AS_TOLD), _V, 2, when=_ACC, checked=show.ordered(Order.AS_TOLD)),
    Spec("view.by_time", say("Rows by time"), show.in_order(Order.BY_TIME), _V, 2, when=_ACC, checked=show.ordered(Order.BY_TIME)),
    Spec("view.by_severity", say("Gravest rows first"), show.in_order(Order.BY_SEVERITY), _V, 2, when=_ACC, checked=show.ordered(Order.BY_SEVERITY)),
    Spec("view.larger", say("Larger words"), show.larger, _V, 3, ("std:ZoomIn", "Ctrl+="), "zoom-in"),
    Spec("view.smaller", say("Smaller words"), show.smaller, _V, 3, ("std:ZoomOut",), "zoom-out"),
    Spec("view.usual", say("Usual size"), show.usual, _V, 3, ("Ctrl+0",)),
    Spec("view.compact", say("Compact rows"), show.compact, _V, 3, checked=show.compact_on),
    Spec("view.flat", say("All claims of every row"), show.flat, _V, 3, ("Ctrl+Shift+D",), checked=show.flat_on),
    Spec("view.unfold", say("More or fewer claims of this row"), show.unfold, _V, 3, ("Space",), when=_ROWS, table=True),
    Spec("view.full", say("Full screen"), show.full_screen, _V, 4, ("F11",), checked=show.full_screen_on),
    Spec("view.again", say("Analyze again"), show.analyze, _V, 5, ("F5",), "refresh-cw", _ACC),

    Spec("account.card", say("Account card…"), accounts.card, _A, 0, ("Ctrl+I",), "pencil", _ACC),
    Spec("account.text", say("Original text…"), accounts.original, _A, 0, when=_ACC),
    Spec("account.replace", say("Replace with a file…"), accounts.replace, _A, 0, icon="replace", when=_ACC),
    Spec("account.remove", say("Remove this account"), accounts.remove, _A, 0, ("Ctrl+Shift+Backspace",), "trash-2", _ACC),
    Spec("account.base", say("Set the others against this account"), accounts.base, _A, 1, (), "pin", _ACC, checked=accounts.is_base),
    Spec("account.left", say("Move column left"), accounts.left, _A, 1, ("Ctrl+Shift+Left",), when=_ACC),
    Spec("account.right", say("Move column right"), accounts.right, _A, 1, ("Ctrl+Shift+Right",), when=_ACC),
    Spec("account.hide", say("Hide this column"), accounts.hide, _A, 1, (), "eye-off", _ACC),
    Spec("account.all", say("Show all columns"), accounts.show_all, _A, 1, when=_ACC),
    Spec("account.fit", say("Fit columns to the window"), show.fit, _A, 1, when=_ACC),

    Spec("review.confirm", say("Confirm"), review.judge(Status.CONFIRMED), _R, 0, ("C", "Return", "Enter"), "check", _ROWS, table=True),
    Spec("review.dismiss", say("Dismiss"), review.judge(Status.DISMISSED), _R, 0, ("X",), "x", _ROWS, table=True),
    Spec("review.unsure", say("Unsure"), review.judge(Status.UNSURE), _R, 0, ("U",), "circle-question-mark", _ROWS, table=True),
    Spec("review.note", say("Note…"), review.note, _R, 0, ("N",), "message-square", _ROWS, table=True),
    Spec("review.link", say("Link chosen claims"), review.link, _R, 1, ("L",), "link", _ROWS, table=True),
    Spec("review.unlink", say("Take this claim out of its row"), review.unlink, _R, 1, ("Shift+L",), "unlink", _ROWS, table=True),
    Spec("review.split", say("Split this claim in two…"), review.split, _R, 1, ("S",), when=_ROWS, table=True),
    Spec("review.merge", say("Merge chosen claims"), review.merge, _R, 1, ("M",), when=_ROWS, table=True),
    Spec("review.exclude", say("Leave this claim out"), review.exclude, _R, 1, ("Shift+X",), when=_ROWS, table=True),
    Spec("review.aliases", say("Names that mean the same…"), review.aliases, _R, 2, ("A",), when=_ROWS, table=True),
    Spec("review.unplaced", say("Decisions that no longer fit…"), review.unplaced, _R, 2, when=_ACC),

    Spec("go.next", say("Next divergence"), go.next_stop, _G, 0, ("Alt+Down", "F8"), "arrow-down", _ROWS),
    Spec("go.previous", say("Previous divergence"), go.previous_stop, _G, 0, ("Alt+Up", "F7"), "arrow-up", _ROWS),
    Spec("go.first", say("First divergence"), go.first_stop, _G, 0, ("Alt+Home",), when=_ROWS),
    Spec("go.last", say("Last divergence"), go.last_stop, _G, 0, ("Alt+End",), when=_ROWS),
    Spec("go.next_open", say("Next unreviewed"), go.next_open, _G, 0, ("Alt+Shift+Down",), when=_ROWS),
    Spec("go.previous_open", say("Previous unreviewed"), go.previous_open, _G, 0, ("Alt+Shift+Up",), when=_ROWS),
    Spec("go.row", say("Go to row…"), go.to_row, _G, 1, ("Ctrl+G",), when=_ROWS),
    Spec("go.other", say("Go to the row of the other words"), go.other_row, _G, 1, ("G",), when=_ROWS, table=True),
    Spec("go.down", say("Next row"), go.next_row, _G, 1, ("J",), when=_ROWS, table=True),
    Spec("go.up", say("Previous row"), go.previous_row, _G, 1, ("K",), when=_ROWS, table=True),
    Spec("go.pane", say("Next pane"), go.next_pane, _G, 2, ("F6",), when=_ACC),
    Spec("go.pane_back", say("Previous pane"), go.previous_pane, _G, 2, ("Shift+F6",), when=_ACC),

    Spec("share.copy", say("Copy the report as a file"), share.copy_file, _S, 6, (), "copy", _ROWS),
    Spec("share.folder", say("Show what was exported in its folder"), share.folder, _S, 6, when=When.EXPORTED),
    Spec("share.mail", say("E-mail the report…"), share.mail, _S, 6, when=When.MAIL),

    Spec("help.page", say("Help"), help.page, _H, 0, ("F1",), "circle-question-mark"),
    Spec("help.palette", say("All commands…"), help.palette, _H, 0, ("Ctrl+Shift+P",), "command"),
    Spec("help.keys", say("Keyboard shortcuts…"), help.keys, _H, 0, ("?", "Ctrl+?"), "keyboard"),
    Spec("help.about", say("About Comparer"), help.about, _H, 1),
)
# fmt: on


def by_id(name: str) -> Spec:
    """Return the action with this lasting name. KeyError: there is none."""
    for spec in TABLE:
        if spec.id == name:
            return spec
    raise KeyError(name)
