"""Every form a comparison can leave in: one table, for the command line and the window.

What is exported is what the view shows, except JSON, which is the whole comparison: other programs read it.
Libraries are imported when a form is made, because they are slow to import.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from comparer.model import Comparison, Message, say
from comparer.present.sheet import View
from comparer.progress import Monitor, Step

Make = Callable[[Comparison, View, Monitor], bytes]


@dataclass(frozen=True, slots=True)
class Export:
    """A form: its `name` for people, the `suffix` of its files with the dot, its media type, and what makes it.

    `make` raises Cancelled when the monitor stops it.
    """

    name: Message
    suffix: str
    media_type: str
    make: Make


def _pdf(comparison: Comparison, view: View, monitor: Monitor) -> bytes:
    from comparer.present.pdf import make_pdf  # noqa: PLC0415 -- slow import

    return make_pdf(comparison, view, monitor=monitor)


def _html(comparison: Comparison, view: View, monitor: Monitor) -> bytes:
    from comparer.present.html import to_html  # noqa: PLC0415 -- only where it is wanted

    return _told(lambda: to_html(comparison, view).encode(), monitor)


def _docx(comparison: Comparison, view: View, monitor: Monitor) -> bytes:
    from comparer.present.docx import to_docx  # noqa: PLC0415 -- slow import

    return _told(lambda: to_docx(comparison, view), monitor)


def _csv(comparison: Comparison, view: View, monitor: Monitor) -> bytes:
    from comparer.present.csv import to_csv  # noqa: PLC0415 -- only where it is wanted

    return _told(lambda: to_csv(comparison, view).encode(), monitor)


def _json(comparison: Comparison, view: View, monitor: Monitor) -> bytes:
    from comparer.present.json import to_json  # noqa: PLC0415 -- only where it is wanted

    del view
    return _told(lambda: to_json(comparison).encode(), monitor)


def _markdown(comparison: Comparison, view: View, monitor: Monitor) -> bytes:
    from comparer.present.markdown import to_markdown  # noqa: PLC0415 -- only where it is wanted

    return _told(lambda: to_markdown(comparison, view).encode(), monitor)


def _text(comparison: Comparison, view: View, monitor: Monitor) -> bytes:
    from comparer.present.text import to_text  # noqa: PLC0415 -- only where it is wanted

    return _told(lambda: to_text(comparison, view).encode(), monitor)


def _told(make: Callable[[], bytes], monitor: Monitor) -> bytes:
    monitor.report(Step(say("Writing the report"), 0, 1))
    made = make()
    monitor.report(Step(say("Writing the report"), 1, 1))
    return made


EXPORTS: tuple[Export, ...] = (
    Export(say("PDF report"), ".pdf", "application/pdf", _pdf),
    Export(say("Web page"), ".html", "text/html", _html),
    Export(
        say("Word document"),
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _docx,
    ),
    Export(say("Spreadsheet of differences"), ".csv", "text/csv", _csv),
    Export(say("Data for other programs"), ".json", "application/json", _json),
    Export(say("Markdown"), ".md", "text/markdown", _markdown),
    Export(say("Plain text"), ".txt", "text/plain", _text),
)


def export_for(suffix: str) -> Export | None:
    """Return the form whose files end in `suffix` (".pdf"), in either case, or None."""
    return next((export for export in EXPORTS if export.suffix == suffix.lower()), None)
