"""From a comparison and a view to the sheet that screen, PDF, HTML and terminal draw."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, assert_never

from comparer.language import is_analyzed
from comparer.model import (
    AccountId,
    ClaimGroup,
    Comparison,
    Divergence,
    DivergenceId,
    RowId,
    Severity,
    Status,
    Time,
    TimeKind,
    say,
)
from comparer.present.choose import Chosen, scope_words, shown_divergences
from comparer.present.figures import count_up, headline, remarks
from comparer.present.how import found_how
from comparer.present.marks import tidy
from comparer.present.passages import Passages, with_marks_beside
from comparer.present.quotes import quotes
from comparer.present.resting import Resting
from comparer.present.sheet import Cell, Column, Flag, Order, Row, Sheet, View
from comparer.present.standing import Standing
from comparer.present.wording import UNTITLED, published_name, translate

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from comparer.model import Claim, ClaimId


def make_sheet(comparison: Comparison, view: View = View()) -> Sheet:  # noqa: B008 -- frozen
    """Return everything to draw: rows in the view's order, filtered, with marks, flags, locators and totals."""
    making = _Making(
        comparison,
        view,
        Passages(comparison, view.language),
        comparison.claims_by_id(),
        Standing(comparison),
        Resting(comparison, view.language),
        unread_accounts(comparison),
    )
    chosen = Chosen(comparison, view, making.claims)
    placed = [
        (divergence, making.standing.rows(divergence, chosen.columns))
        for divergence in shown_divergences(comparison, view, chosen.columns)
    ]
    told: dict[RowId, list[Divergence]] = {}
    for divergence, found in placed:
        for row in found:
            told.setdefault(row, []).append(divergence)
    groups = {
        group.id: (number, group)
        for number, group in enumerate(comparison.table.rows, 1)
        if chosen.shows(group, tuple(told.get(group.id, ())))
    }
    unlisted = making.unlisted({divergence.id for divergence, _ in placed})
    # What is listed in a row that the filter hides is listed in the first one shown that has words of it.
    listed = {
        divergence.id: next((row for row in rows if row in groups), None) for divergence, rows in placed
    }
    rows = [
        replace(
            making.row(group, number, tuple(told.get(group.id, ())), listed, chosen),
            unlisted=tuple(unlisted.get(number, ())),
        )
        for number, group in groups.values()
    ]
    ordered = _ranked(_ordered(rows, comparison, view.order, making.claims))
    totals = count_up(comparison, len(ordered))
    return Sheet(
        title=comparison.options.title or translate(UNTITLED, view.language),
        columns=_columns(comparison, chosen.columns, view.language),
        rows=tuple(ordered),
        totals=totals,
        scope=scope_words(comparison, view, totals),
        view=view,
        headline=headline(totals, view.language),
        byline=_byline(comparison, view.language),
        remarks=remarks(
            comparison,
            totals,
            chosen.columns,
            sum(found is not None for found in listed.values()),
            view.language,
        ),
    )


def unread_accounts(comparison: Comparison) -> frozenset[AccountId]:
    """Return the accounts whose silence means nothing: of another language, or without any claim."""
    speaking = {claim.account for claim in comparison.claims}
    return frozenset(
        account.id
        for account in comparison.accounts
        if account.id not in speaking or not is_analyzed(account)
    )


def _byline(comparison: Comparison, language: str) -> str:
    name = comparison.options.prepared_by.strip()
    return translate(say("Prepared by {name}", name=name), language) if name else ""


@dataclass(frozen=True, slots=True)
class _Making:
    """What every row is made from."""

    comparison: Comparison
    view: View
    passages: Passages
    claims: Mapping[ClaimId, Claim]
    standing: Standing
    resting: Resting
    unread: frozenset[AccountId]

    def row(
        self,
        group: ClaimGroup,
        number: int,
        shown: tuple[Divergence, ...],
        listed: Mapping[DivergenceId, RowId | None],
        chosen: Chosen,
    ) -> Row:
        """Return one row; `shown` are the divergences with words in it, `listed` says in which row each is listed."""
        held = [self.claims[claim_id] for claim_id in group.claims if claim_id in self.claims]
        cells = tuple(self.cell(account, held, group, shown) for account in chosen.columns)
        flags = [self.flag(divergence, group.id, number, chosen.columns) for divergence in shown]
        here = [listed[divergence.id] == group.id for divergence in shown]
        joined = sorted(group.evidence, key=lambda evidence: -evidence.score)
        return Row(
            group.id,
            number,
            cells,
            tuple(flag for flag, is_listed in zip(flags, here, strict=True) if is_listed),
            self.resting.note([claim for claim in held if claim.account in chosen.columns]),
            tuple(dict.fromkeys(translate(evidence.reason, self.view.language) for evidence in joined)),
            group.confidence,
            tuple(flag for flag, is_listed in zip(flags, here, strict=True) if not is_listed),
            tuple(dict.fromkeys(claim.account for claim in held if claim.account not in chosen.columns)),
        )

    def unlisted(self, shown: Collection[DivergenceId]) -> dict[int, list[tuple[AccountId, Severity]]]:
        """Return, by row, who differs there in what the view leaves out: it is still a difference."""
        found: dict[int, list[tuple[AccountId, Severity]]] = {}
        for divergence in self.comparison.divergences:
            grave = divergence.severity is not Severity.OMISSION and divergence.status is not Status.DISMISSED
            for side in divergence.spans if grave and divergence.id not in shown else ():
                number = self.standing.number(divergence, side)
                found.setdefault(number, []).append((side.account, divergence.severity))
        return found

    def cell(
        self, account: AccountId, held: list[Claim], group: ClaimGroup, shown: tuple[Divergence, ...]
    ) -> Cell:
        """Return what one account says in a row."""
        claims = sorted((claim for claim in held if claim.account == account), key=lambda claim: claim.span)
        made = [self.passages.make(claim, shown, attached=claim.id in group.attached) for claim in claims]
        read = account not in self.unread
        compared = any(claim.account not in self.unread for claim in held)
        return Cell(account, with_marks_beside(tuple(made), account, shown, self.standing), read, compared)

    def flag(
        self,
        divergence: Divergence,
        row: RowId,
        number: int,
        columns: tuple[AccountId, ...],
    ) -> Flag:
        """Return a divergence ready to draw."""
        sides = [
            (span, self.reading(divergence, at))
            for at, span in enumerate(divergence.spans)
            if span.account in columns
        ]
        sides.sort(key=lambda side: (columns.index(side[0].account), side[0]))
        telling = {span.account for span, _ in sides}
        stands = {span: self.standing.number(divergence, span) or number for span, _ in sides}
        apart = {span: found for span, found in stands.items() if found != number}
        return Flag(
            divergence.id,
            divergence.kind,
            divergence.severity,
            divergence.confidence,
            tuple((span.account, self.passages.words(span), reading) for span, reading in sides),
            tidy(translate(divergence.why, self.view.language)),
            divergence.status,
            divergence.note,
            row=row,
            row_number=number,
            spans=tuple(span for span, _ in sides),
            quotes=quotes(sides, tuple(claim.span for claim in self.held(divergence)), self.passages, apart),
            silent=tuple(
                account for account in columns if account not in telling and account not in self.unread
            )
            if divergence.severity is Severity.OMISSION
            else (),
            stands=tuple(stands[span] for span, _ in sides),
            how=found_how(
                divergence, self.held(divergence), columns, self.passages.words, self.view.language
            ),
        )

    def held(self, divergence: Divergence) -> tuple[Claim, ...]:
        """Return the claims of a divergence."""
        return tuple(self.claims[claim] for claim in divergence.claims if claim in self.claims)

    def reading(self, divergence: Divergence, at: int) -> str:
        """Return how a side was read, "" where that only repeats its words."""
        reading = translate(
            divergence.readings[at] if at < len(divergence.readings) else "", self.view.language
        )
        words = self.passages.words(divergence.spans[at])
        return "" if " ".join(words.casefold().split()) == reading.casefold() else reading


def _columns(comparison: Comparison, shown: tuple[AccountId, ...], language: str) -> tuple[Column, ...]:
    columns = []
    for account_id in shown:
        account = comparison.account(account_id)
        told = (account.title, account.author)
        details = [text for text in told if text and text != account.name]
        published = published_name(account, language)
        columns.append(Column(account.id, account.name, published, " · ".join(details[:1]), account.color))
    return tuple(columns)


def _ordered(
    rows: list[Row], comparison: Comparison, order: Order, claims: Mapping[ClaimId, Claim]
) -> list[Row]:
    match order:
        case Order.AS_TOLD:
            return rows
        case Order.BY_TIME:
            groups: dict[RowId, ClaimGroup] = {group.id: group for group in comparison.table.rows}
            return sorted(rows, key=lambda row: first_day(groups[row.id], claims) or date.max)
        case Order.BY_SEVERITY:
            return sorted(rows, key=_gravity)
        case _:
            assert_never(order)


def first_day(group: ClaimGroup, claims: Mapping[ClaimId, Claim]) -> date | None:
    """Return the earliest day that the claims of a row speak of, the core's before those attached."""
    for part in (group.core, group.attached):
        days = [
            facet.earliest or facet.latest
            for claim_id in part
            if claim_id in claims
            for facet in claims[claim_id].facets
            if isinstance(facet, Time) and facet.kind in {TimeKind.DATE, TimeKind.CLOCK} and facet.resolved
        ]
        known = [day for day in days if day is not None]
        if known:
            return min(known)
    return None


def _gravity(row: Row) -> tuple[int, float]:
    worst = row.worst
    surest = [flag.confidence for flag in row.marked if flag.standing and flag.severity is worst]
    return -(worst or 0), -max(surest, default=0.0)


def _ranked(rows: list[Row]) -> list[Row]:
    """Return the rows with all their flags numbered: those that stand first, then by severity, confidence and place."""
    flags = [flag for row in rows for flag in row.flags]
    flags.sort(key=lambda flag: (not flag.standing, -flag.severity, -flag.confidence, flag.row_number))
    ranked = {flag.divergence: replace(flag, rank=rank) for rank, flag in enumerate(flags, 1)}
    return [
        replace(
            row,
            flags=tuple(ranked[flag.divergence] for flag in row.flags),
            elsewhere=tuple(ranked[flag.divergence] for flag in row.elsewhere),
        )
        for row in rows
    ]
