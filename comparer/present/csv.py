"""One line a divergence, for spreadsheets. A cell that a spreadsheet might run as a formula begins with a quote."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from comparer.model import AccountId, Comparison, say
from comparer.present.layout import make_sheet
from comparer.present.letters import writable
from comparer.present.sheet import Flag, Sheet, View
from comparer.present.wording import kind_name, severity_name, status_name, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_MARK = "\ufeff"


def to_csv(comparison: Comparison, view: View = View()) -> str:  # noqa: B008 -- frozen
    """Return a line of heads and a line for each divergence shown, the gravest first.

    The file begins with a byte order mark, without which spreadsheets misread what is not English. Every account
    has two columns: its exact words and what is meant by them, be it a value or what is missing there.
    """
    sheet = make_sheet(comparison, view)
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    for line in _lines(sheet):
        writer.writerow([harmless(cell) for cell in line])
    return _MARK + written.getvalue()


def _lines(sheet: Sheet) -> Iterator[list[str]]:
    language = sheet.view.language
    heads = ["Number", "Row", "Kind", "Severity", "Confidence", "Decision", "Note", "Why"]
    accounts = [column.account for column in sheet.columns]
    named = [f"{column.account} {column.heading}" for column in sheet.columns]
    read = [
        translate(say("{account}, meaning", account=column.account), language) for column in sheet.columns
    ]
    yield [translate(say(head), language) for head in heads] + [
        head for pair in zip(named, read, strict=True) for head in pair
    ]
    for flag in sheet.flags:
        yield [
            str(flag.rank),
            str(flag.row_number),
            translate(kind_name(flag.kind, flag.severity), language),
            translate(severity_name(flag.severity), language),
            f"{flag.confidence:.2f}",
            translate(status_name(flag.status), language),
            flag.note,
            flag.why,
            *_sides(flag, accounts),
        ]


def _sides(flag: Flag, accounts: Iterable[AccountId]) -> Iterator[str]:
    for account in accounts:
        held = [(words, reading) for teller, words, reading in flag.sides if teller == account]
        yield " … ".join(words for words, _ in held)
        yield "; ".join(reading for _, reading in held if reading)


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet runs: control characters out, a quote before what looks like a formula.

    See OWASP, "CSV injection". Blanks before the sign do not hide it.
    """
    kept = writable(cell)
    return f"'{kept}" if kept.lstrip().startswith(_RUNS) or kept.startswith(_RUNS) else kept
