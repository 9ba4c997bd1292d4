"""Claim by account: who agrees, who differs, who is silent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from comparer.model import AccountId, Message, RowId, Severity, say
from comparer.present.wording import NOT_ANALYZED, NOT_COMPARED

if TYPE_CHECKING:
    from comparer.present.sheet import Cell, Row, Sheet


class Stance(StrEnum):
    """What an account does in a row."""

    AGREES = "agrees"
    ALONE = "alone"
    DIFFERS = "differs"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """One account in one row; `severity` is the gravest of its divergences there, None where it does not differ.

    `read` False: the account is silent only because its words could not be analyzed. `apart` says that it is not silent:
    its words for what is listed here stand in another row. `compared` False: all that tell this row are not analyzed.
    """

    account: AccountId
    stance: Stance
    severity: Severity | None = None
    read: bool = True
    apart: bool = False
    compared: bool = True

    @property
    def is_unknown(self) -> bool:
        """Say whether nobody knows what this account has here: something was not analyzed."""
        return self.stance is Stance.SILENT and not self.apart and not (self.read and self.compared)


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One row of the sheet; `number` is the row's number there."""

    row: RowId
    number: int
    cells: tuple[CoverageCell, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The matrix, in the order of the sheet's rows and columns."""

    accounts: tuple[AccountId, ...]
    rows: tuple[CoverageRow, ...]

    @property
    def unknown(self) -> Message | None:
        """Return what is said where nobody knows what an account has; None where that is known everywhere."""
        found = [cell for row in self.rows for cell in row.cells if cell.is_unknown]
        if not found:
            return None
        return NOT_ANALYZED if all(cell.compared for cell in found) else NOT_COMPARED

    def count(self, account: AccountId, stance: Stance) -> int:
        """Return in how many rows an account takes a stance."""
        return sum(
            cell.account == account and cell.stance is stance for row in self.rows for cell in row.cells
        )


def make_coverage(sheet: Sheet) -> Coverage:
    """Return who agrees, differs and is silent in every row shown."""
    return Coverage(
        tuple(column.account for column in sheet.columns),
        tuple(
            CoverageRow(row.id, row.number, tuple(_cell(cell, row) for cell in row.cells))
            for row in sheet.rows
        ),
    )


def _cell(cell: Cell, row: Row) -> CoverageCell:
    if not cell.passages:
        apart = bool(row.apart(cell.account))
        return CoverageCell(cell.account, Stance.SILENT, None, cell.read, apart, cell.compared)
    severities = [severity for account, severity in row.unlisted if account == cell.account]
    severities += [
        flag.severity
        for flag in row.marked
        if flag.standing
        and flag.severity is not Severity.OMISSION
        and cell.account in flag.tellers(row.number)
    ]
    if severities:
        return CoverageCell(cell.account, Stance.DIFFERS, max(severities))
    return CoverageCell(cell.account, Stance.ALONE if row.alone == cell.account else Stance.AGREES)


def stance_name(stance: Stance) -> Message:
    """Return what a stance is called."""
    match stance:
        case Stance.AGREES:  # that all say the same is not for a program to claim
            return say("side by side, no difference found")
        case Stance.ALONE:
            return say("found only here")
        case Stance.DIFFERS:
            return say("differs")
        case Stance.SILENT:
            return say("not mentioned")
        case _:
            assert_never(stance)
