"""What a screen reader says of a row, a cell, a head."""

from __future__ import annotations

from comparer.gui.phrases import counted, inside, shown, tr
from comparer.gui.told import told
from comparer.present import wording
from comparer.present.sheet import Cell, Column, Flag, Row


def cell_spoken(row: Row, cell: Cell, column: Column) -> str:
    """Return "Middle East Eye: differs in time, Friday 29 November. " and the words of the cell."""
    apart = "; ".join(
        tr("{kind}, see row {number}", kind=shown(wording.kind_name(flag.kind, flag.severity)), number=number)
        for flag, number in row.apart(cell.account)
    )
    if not cell.passages:
        silent = apart or shown(wording.silence(read=cell.read, compared=cell.compared))
        return tr("{account}: {words}", account=column.heading, words=silent)
    words = " ".join(told(passage) for passage in cell.passages)
    words = f"{words} {apart}" if apart else words
    differing = [
        tr("{kind}, {words}", kind=inside(wording.kind_name(flag.kind, flag.severity)), words=said)
        for flag in row.marked
        if cell.account in flag.tellers(row.number)
        for (account, said, _), number in zip(flag.sides, flag.stands, strict=True)
        if account == cell.account and said and number == row.number
    ]
    if not differing:
        return tr("{account}: {words}", account=column.heading, words=words)
    return tr(
        "{account}: differs in {what}. {words}",
        account=column.heading,
        what="; ".join(differing),
        words=words,
    )


def margin_spoken(row: Row) -> str:
    """Return "Row 4: 2 divergences: time, certainty"."""
    if not row.marked:
        return tr("Row {number}: no divergence", number=row.number)
    kinds = ", ".join(dict.fromkeys(flag_spoken(flag) for flag in row.marked))
    many = counted(len(row.marked), "{count} divergence", "{count} divergences")
    return tr("Row {number}: {many}: {kinds}", number=row.number, many=many, kinds=kinds)


def flag_spoken(flag: Flag) -> str:
    """Return "Time (contradiction)"."""
    return tr(
        "{kind} ({severity})",
        kind=shown(wording.kind_name(flag.kind, flag.severity)),
        severity=inside(wording.severity_name(flag.severity)),
    )


def head_spoken(column: Column) -> str:
    """Return "Account A: Newsweek, 8 January 2025"."""
    if column.published:
        return tr(
            "Account {sigil}: {name}, {day}",
            sigil=column.account,
            name=column.heading,
            day=column.published,
        )
    return tr("Account {sigil}: {name}", sigil=column.account, name=column.heading)
