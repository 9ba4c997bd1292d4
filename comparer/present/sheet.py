"""The one sheet that screen, PDF, HTML and terminal draw: columns, rows, cells, marks, captions.

A sheet holds only finished words and decisions about order and emphasis. Whoever draws it decides nothing but
pixels. `layout.py` makes it from a comparison and a view.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from comparer.model import (
    AccountId,
    ClaimId,
    DivergenceId,
    DivergenceKind,
    RowId,
    Severity,
    Span,
    Status,
)


class Order(StrEnum):
    """In which order rows are shown."""

    AS_TOLD = "as told"
    BY_TIME = "by time"
    BY_SEVERITY = "by severity"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows are shown. Empty sets and "" let everything pass; the parts are joined by *and*."""

    kinds: frozenset[DivergenceKind] = frozenset()
    severities: frozenset[Severity] = frozenset()
    statuses: frozenset[Status] = frozenset()
    accounts: frozenset[AccountId] = frozenset()
    text: str = ""
    only_shared: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """What a person chose to see. `columns` orders the accounts shown; empty means all, as they are held.

    `base` is the account the others are set against, None for the first column.
    """

    order: Order = Order.AS_TOLD
    filter: Filter = Filter()
    columns: tuple[AccountId, ...] = ()
    base: AccountId | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to mark. `start` and `end` count code points in the passage's text."""

    start: int
    end: int
    kind: DivergenceKind
    severity: Severity
    divergence: DivergenceId
    status: Status = Status.OPEN


@dataclass(frozen=True, slots=True)
class Passage:
    """The exact words of one claim, ready to draw.

    `attribution` is the chain in words, outermost first ("Middle East Eye ← Kamel Saqr"), "" where the account
    speaks itself. `locator` says where in the account the words stand ("paragraph 4"). `attached` passages belong
    to the row beside its core claim.
    """

    claim: ClaimId
    span: Span
    text: str
    marks: tuple[Mark, ...] = ()
    attribution: str = ""
    locator: str = ""
    attached: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What one account has in a row. No passages: the account does not mention it."""

    account: AccountId
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Flag:
    """A divergence ready to draw: `sides` are (account, exact words, reading) in the order of the accounts."""

    divergence: DivergenceId
    kind: DivergenceKind
    severity: Severity
    confidence: float
    sides: tuple[tuple[AccountId, str, str], ...]
    why: str
    status: Status = Status.OPEN
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row. `number` is its place in the whole comparison, from 1, whatever the filter shows."""

    id: RowId
    number: int
    cells: tuple[Cell, ...]
    flags: tuple[Flag, ...] = ()
    origin_note: str = ""

    @property
    def worst(self) -> Severity | None:
        """Return the gravest severity that was not dismissed."""
        standing = [flag.severity for flag in self.flags if flag.status is not Status.DISMISSED]
        return max(standing, default=None)


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column. `published` is a day in words ("8 January 2025"), "" where it is not known."""

    account: AccountId
    heading: str
    published: str = ""
    detail: str = ""
    tint: str = ""


@dataclass(frozen=True, slots=True)
class Totals:
    """Numbers of the whole comparison, and how many rows are shown."""

    accounts: int
    claims: int
    rows: int
    rows_shown: int
    flags: int
    reviewed: int
    contradictions: int
    differences: int
    omissions: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything to draw. `scope` says in words what the filter leaves ("12 of 31 rows shown")."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    totals: Totals
    scope: str = ""
    view: View = View()
