"""The one sheet that screen, PDF, HTML and terminal draw: columns, rows, cells, marks, captions.

A sheet holds only finished words and decisions about order and emphasis. Whoever draws it decides nothing but
pixels. `layout.py` makes it from a comparison and a view.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
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
from comparer.present.letters import isolated
from comparer.present.marks import frame

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
    words stand outside it, as a source named earlier in the sentence does: empty marks at the passage's end. `cut_before`
    and `cut_after` say that its sentence has more words there, which are not shown: an ellipsis stands for them.
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
    cut_before: bool = False
    cut_after: bool = False
    denied: bool = False
    quoted: bool = False

    @property
    def said(self) -> str:
        """Return who says it, and the account's own words for that: "Levant Eye ← Saqr (“alleged”)"."""
        cue = f"(“{isolated(self.cue)}”)" if self.cue else ""
        return " ".join(part for part in (self.attribution, cue) if part)

    @property
    def drawn(self) -> Passage:
        """Return the passage as a reader sees it: what is a quotation stands between its marks."""
        if not self.quoted:
            return self
        moved = tuple(replace(mark, start=mark.start + 1, end=mark.end + 1) for mark in self.marks)
        return replace(self, text=f"“{self.text}”", marks=moved, quoted=False)

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
    """What one account has in a row. No passages: the account does not mention it.

    Where `read` is False nobody knows: its language is not analyzed, or no claim was found in it. Where `compared` is
    False nobody knows either: all that tell this row are not analyzed.
    """

    account: AccountId
    passages: tuple[Passage, ...] = ()
    read: bool = True
    compared: bool = True


@dataclass(frozen=True, slots=True)
class Quote:
    """One account's words in a divergence, among the words around them: `parts` are (words, whether they differ).

    `span` reaches from the first to the last of the words that differ. `reading` is how they were read, "" where
    that says no more than they do. `row_number` is the row the words stand in, 0 where that is the row of the divergence.
    """

    account: AccountId
    parts: tuple[tuple[str, bool], ...]
    reading: str
    span: Span
    row_number: int = 0

    @property
    def frame(self) -> tuple[str, str]:
        """Return the quotation marks before and after the words."""
        return frame("".join(words for words, _ in self.parts))


@dataclass(frozen=True, slots=True)
class Flag:
    """A divergence ready to draw: `sides` are (account, exact words, reading) in the order of the accounts.

    `spans` are where those words stand, one a side, and `stands` the numbers of the rows they stand in, which need not be
    the row the divergence is listed in. `rank` numbers the flags shown, from 1, the gravest first; the
    exports refer to a flag by it. `quotes` are the same words to be read: sides near each other are one quotation.
    `silent` are the accounts that do not mention what an omission is about. `how` says, a sentence each, how values were
    found where that is more than the values say.
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
    stands: tuple[int, ...] = ()
    how: tuple[str, ...] = ()

    def tellers(self, number: int) -> frozenset[AccountId]:
        """Return the accounts that have a side in the row of this number."""
        rows = self.stands or (self.row_number,) * len(self.sides)
        return frozenset(
            account for (account, _, _), row in zip(self.sides, rows, strict=True) if row == number
        )

    def omits(self, account: AccountId) -> bool:
        """Say whether this is an omission, and this account the one that leaves it out."""
        return self.severity is Severity.OMISSION and account in self.silent

    @property
    def standing(self) -> bool:
        """Say whether the reviewer has not set this aside."""
        return self.status is not Status.DISMISSED


@dataclass(frozen=True, slots=True)
class Row:
    """A row. `number` is its place in the whole comparison, from 1, whatever the filter shows.

    `origin_note` says so where several accounts rest on one source here. `joined` are the reasons why the claims stand
    in one row, the strongest first, and `confidence` how sure that is, from 0 to 1. `flags` are the divergences listed
    here; `elsewhere` those listed in another row that have words in this one. `hidden` are accounts that speak here too,
    in columns that are not shown, and `unlisted` the sides here of divergences that the view leaves out.
    """

    id: RowId
    number: int
    cells: tuple[Cell, ...]
    flags: tuple[Flag, ...] = ()
    origin_note: str = ""
    joined: tuple[str, ...] = ()
    confidence: float = 1.0
    elsewhere: tuple[Flag, ...] = ()
    hidden: tuple[AccountId, ...] = ()
    unlisted: tuple[tuple[AccountId, Severity], ...] = ()

    @property
    def marked(self) -> tuple[Flag, ...]:
        """Return every divergence that has words here, wherever it is listed."""
        return self.flags + self.elsewhere

    @property
    def alone(self) -> AccountId | None:
        """Return the account that nothing of another, shown or hidden, was found to match here; None where there is more."""
        told = [cell.account for cell in self.cells if cell.passages]
        return told[0] if len(told) == 1 and not self.hidden else None

    @property
    def unread(self) -> tuple[AccountId, ...]:
        """Return the silent accounts that are not analyzed: what one account has here they may have as well."""
        return tuple(cell.account for cell in self.cells if not cell.read and not cell.passages)

    @property
    def worst(self) -> Severity | None:
        """Return the gravest severity that was not dismissed."""
        return max((flag.severity for flag in self.marked if flag.standing), default=None)

    def apart(self, account: AccountId) -> tuple[tuple[Flag, int], ...]:
        """Return what is listed here although this account's words for it stand in another row, with that row."""
        return tuple(
            (flag, number)
            for flag in self.flags
            if flag.standing and account not in flag.tellers(self.number)
            for number in sorted({row for row in flag.stands if account in flag.tellers(row)})
        )


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

    `flags` and `reviewed` count every divergence; the three severities leave out what was dismissed:
    together with `dismissed` they are all.
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
    dismissed: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything to draw.

    `scope` says in words what the filter leaves ("12 of 31 rows shown"). `headline` are the totals in words
    ("3 accounts · 31 claims · 7 contradictions"). `byline` says who prepared it, "" where nobody is named.
    `remarks` are sentences to stand beside the numbers: that nobody reviewed it, what is not shown.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    totals: Totals
    scope: str = ""
    view: View = View()
    headline: str = ""
    byline: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def flags(self) -> tuple[Flag, ...]:
        """Return every flag shown, by rank: the gravest first, then the surest."""
        return tuple(sorted((flag for row in self.rows for flag in row.flags), key=lambda flag: flag.rank))
