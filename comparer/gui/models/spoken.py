"""What a screen reader says of a row, a cell, a head."""

from __future__ import annotations

from comparer.gui.phrases import counted, inside, shown, tr
from comparer.present import wording
from comparer.present.sheet import Cell, Column, Flag, Row


def cell_spoken(row: Row, cell: Cell, column: Column) -> str:
    """Return "Middle East Eye: differs in time, Friday 29 November. " and the words of the cell."""
    if not cell.passages:
        return tr("{account}: not mentioned", account=column.heading)
    words = " ".join(passage.text for passage in cell.passages)
    differing = [
        tr("{kind}, {words}", kind=inside(wording.kind_name(flag.kind, flag.severity)), words=said)
        for flag in row.flags
        for account, said, _ in flag.sides
        if account == cell.account and said
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
    if not row.flags:
        return tr("Row {number}: no divergence", number=row.number)
    kinds = ", ".join(dict.fromkeys(flag_spoken(flag) for flag in row.flags))
    many = counted(len(row.flags), "{count} divergence", "{count} divergences")
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
