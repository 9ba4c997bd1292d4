"""Which columns, rows and divergences a view lets through, and how that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.model import AccountId, ClaimGroup, Comparison, Divergence, Severity, say
from comparer.present.wording import count, kind_name, severities_name, status_name, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from comparer.model import Claim, ClaimId
    from comparer.present.sheet import Filter, Totals, View


class Chosen:
    """The choice of one view: the columns in order, the base first, and which rows pass."""

    def __init__(self, comparison: Comparison, view: View, claims: Mapping[ClaimId, Claim]) -> None:
        """Read the view against the accounts there are; accounts it names that are gone are left out."""
        held = comparison.table.accounts
        columns = tuple(account for account in dict.fromkeys(view.columns) if account in held) or held
        if view.base in columns:
            columns = (view.base, *(account for account in columns if account != view.base))
        self.columns: tuple[AccountId, ...] = columns
        self._filter = view.filter
        self._claims = claims
        self._texts = {account.id: account.text for account in comparison.accounts}

    def shows(self, group: ClaimGroup, divergences: tuple[Divergence, ...]) -> bool:
        """Say whether a row is shown; `divergences` are those with words in it that the view lets through."""
        held = [self._claims[claim_id] for claim_id in group.claims if claim_id in self._claims]
        visible = [claim for claim in held if claim.account in self.columns]
        speakers = {claim.account for claim in visible}
        wanted = self._filter
        return (
            bool(visible)
            and (bool(divergences) or not _asks_for_flags(wanted))
            and (not wanted.accounts or bool(speakers & wanted.accounts))
            and (not wanted.only_shared or len(speakers) > 1)
            and (not wanted.text.strip() or self._holds_text(visible, divergences))
        )

    def _holds_text(self, claims: list[Claim], divergences: tuple[Divergence, ...]) -> bool:
        sought = " ".join(self._filter.text.casefold().split())
        texts = [self._texts[claim.account][claim.span.start : claim.span.end] for claim in claims]
        texts += [divergence.note for divergence in divergences]
        return any(sought in " ".join(text.casefold().split()) for text in texts)


def shown_divergences(
    comparison: Comparison, view: View, columns: tuple[AccountId, ...]
) -> tuple[Divergence, ...]:
    """Return the divergences that the view lets through, the gravest first.

    With columns hidden, a divergence stays as long as two of its sides (or its only one) are still shown.
    """
    found = []
    for divergence in comparison.divergences:
        sides = {span.account for span in divergence.spans}
        if len(sides & set(columns)) >= min(2, len(sides)) and _passes(divergence, view.filter):
            found.append(divergence)
    return tuple(sorted(found, key=lambda divergence: (-divergence.severity, -divergence.confidence)))


def _passes(divergence: Divergence, wanted: Filter) -> bool:
    return (
        (not wanted.kinds or divergence.kind in wanted.kinds)
        and (not wanted.severities or divergence.severity in wanted.severities)
        and (not wanted.statuses or divergence.status in wanted.statuses)
    )


def _asks_for_flags(wanted: Filter) -> bool:
    return bool(wanted.kinds or wanted.severities or wanted.statuses)


def scope_words(comparison: Comparison, view: View, totals: Totals) -> str:
    """Return what the filter leaves: "14 of 31 rows shown: confirmed", "All 31 rows shown" without a filter."""
    language, wanted = view.language, view.filter
    reasons = [translate(status_name(status), language) for status in sorted(wanted.statuses)]
    reasons += [translate(severities_name(severity), language) for severity in _gravest_first(wanted)]
    reasons += [translate(kind_name(kind), language) for kind in sorted(wanted.kinds)]
    if wanted.accounts:
        names = ", ".join(sorted(wanted.accounts))
        reasons.append(translate(say("told by {accounts}", accounts=names), language))
    if wanted.only_shared:
        reasons.append(translate(say("told by two or more"), language))
    if wanted.text.strip():
        reasons.append(translate(say("with the words “{text}”", text=wanted.text.strip()), language))
    if view.columns and set(view.columns) != set(comparison.table.accounts):
        shown = ", ".join(account for account in view.columns if account in comparison.table.accounts)
        reasons.append(translate(say("columns {accounts}", accounts=shown), language))
    if not reasons and totals.rows_shown == totals.rows:
        return translate(count(totals.rows, "The only row shown", "All {count} rows shown"), language)
    words = say("{count} of {total} rows shown", count=totals.rows_shown, total=totals.rows)
    return translate(words, language) + (": " + "; ".join(reasons) if reasons else "")


def _gravest_first(wanted: Filter) -> list[Severity]:
    return sorted(wanted.severities, reverse=True)
