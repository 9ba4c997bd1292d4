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

_NEAR = 40
"""Letters between two marks of one divergence that still read as one place."""


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

    `base` is the account the others are set against, None for the first column. `language` is the two-letter code
    of the program's own words; the accounts' words are never translated.
    """

    order: Order = Order.AS_TOLD
    filter: Filter = Filter()
    columns: tuple[AccountId, ...] = ()
    base: AccountId | None = None
    language: str = "en"


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
    speaks itself, and `cue` the exact words with which the innermost source is brought in ("alleged", or
    "the former aide said" where these words do not name the source as the chain does). `locator`
    says where in the account the words stand ("paragraph 4"). `attached` passages belong to the row beside its
    core claim. `right_to_left` says in which direction the words run. `beside` are divergences of this claim whose
    words stand outside it, as a source named earlier in the sentence does: empty marks at the passage's end.
    `denied` says that the words are told in order to deny them, and `quoted` that they are a quotation whose marks
    stand around them.
    """

    claim: ClaimId
    span: Span
    text: str
    marks: tuple[Mark, ...] = ()
    attribution: str = ""
    locator: str = ""
    attached: bool = False
    cue: str = ""
    right_to_left: bool = False
    beside: tuple[Mark, ...] = ()
    denied: bool = False
    quoted: bool = False

    @property
    def said(self) -> str:
        """Return who says it, and the account's own words for that: "Levant Eye ← Saqr (“alleged”)"."""
        cue = f"(“{self.cue}”)" if self.cue else ""
        return " ".join(part for part in (self.attribution, cue) if part)

    def ending(self, at: int) -> tuple[Mark, ...]:
        """Return the marks whose sign is drawn at `at`; marks of one divergence near each other share one sign."""
        return tuple(
            mark
            for mark in self.marks
            if mark.end == at and mark.status is not Status.DISMISSED and not self._goes_on(mark)
        )

    def _goes_on(self, mark: Mark) -> bool:
        return any(
            other.divergence == mark.divergence and other.end > mark.end and other.start <= mark.end + _NEAR
            for other in self.marks
        )


@dataclass(frozen=True, slots=True)
class Cell:
    """What one account has in a row. No passages: the account does not mention it."""

    account: AccountId
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """One account's words in a divergence, among the words around them: `parts` are (words, whether they differ).

    `span` reaches from the first to the last of the words that differ. `reading` is how they were read, "" where
    that says no more than they do.
    """

    account: AccountId
    parts: tuple[tuple[str, bool], ...]
    reading: str
    span: Span


@dataclass(frozen=True, slots=True)
class Flag:
    """A divergence ready to draw: `sides` are (account, exact words, reading) in the order of the accounts.

    `spans` are where those words stand, one a side. `rank` numbers the flags shown, from 1, the gravest first; the
    exports refer to a flag by it. `quotes` are the same words to be read: sides near each other are one quotation.
    `silent` are the accounts that do not mention what an omission is about.
    """

    divergence: DivergenceId
    kind: DivergenceKind
    severity: Severity
    confidence: float
    sides: tuple[tuple[AccountId, str, str], ...]
    why: str
    status: Status = Status.OPEN
    note: str = ""
    row: RowId | None = None
    row_number: int = 0
    rank: int = 0
    spans: tuple[Span, ...] = ()
    quotes: tuple[Quote, ...] = ()
    silent: tuple[AccountId, ...] = ()

    @property
    def standing(self) -> bool:
        """Say whether the reviewer has not set this aside."""
        return self.status is not Status.DISMISSED


@dataclass(frozen=True, slots=True)
class Row:
    """A row. `number` is its place in the whole comparison, from 1, whatever the filter shows.

    `origin_note` says so where several accounts rest on one source. `joined` are the reasons why the claims stand
    in one row, the strongest first, and `confidence` how sure that is, from 0 to 1.
    """

    id: RowId
    number: int
    cells: tuple[Cell, ...]
    flags: tuple[Flag, ...] = ()
    origin_note: str = ""
    joined: tuple[str, ...] = ()
    confidence: float = 1.0

    @property
    def worst(self) -> Severity | None:
        """Return the gravest severity that was not dismissed."""
        return max((flag.severity for flag in self.flags if flag.standing), default=None)


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column.

    `heading` is what people call the account, `detail` its title or author where they say more. `published` is a
    day in words ("8 January 2025"), "" where it is not known. `tint` is the name of the account's color in
    `palette.TINTS`, or a color of the reviewer's own as `#rrggbb`.
    """

    account: AccountId
    heading: str
    published: str = ""
    detail: str = ""
    tint: str = ""


@dataclass(frozen=True, slots=True)
class Totals:
    """Numbers of the whole comparison, and how many rows are shown.

    `flags` and `reviewed` count every divergence; the three severities leave out what was dismissed.
    """

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
    """Everything to draw.

    `scope` says in words what the filter leaves ("12 of 31 rows shown"). `headline` are the totals in words
    ("3 accounts · 31 claims · 7 contradictions"). `byline` says who prepared it, "" where nobody is named.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    totals: Totals
    scope: str = ""
    view: View = View()
    headline: str = ""
    byline: str = ""

    @property
    def flags(self) -> tuple[Flag, ...]:
        """Return every flag shown, by rank: the gravest first, then the surest."""
        return tuple(sorted((flag for row in self.rows for flag in row.flags), key=lambda flag: flag.rank))
