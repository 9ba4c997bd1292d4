"""The order of the work. Read this first: every other stage is a pure function called from here.

load → parse → segment → facets → align → diverge → (review) → present
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Protocol

from comparer import __version__
from comparer.align import align
from comparer.diverge import diverge, find_origins
from comparer.facets import describe, reconcile
from comparer.language import language_notice, parse
from comparer.model import Account, Claim, Comparison, Options, say
from comparer.progress import SILENT, Monitor, Step
from comparer.replay import annotate, replay
from comparer.segment import segment

if TYPE_CHECKING:
    from comparer.model import Decision


class Known(Protocol):
    """Claims that earlier work found, by the key of what they were found in."""

    def get(self, key: str, /) -> tuple[Claim, ...] | None:
        """Return the claims kept under `key`, or None."""

    def __setitem__(self, key: str, claims: tuple[Claim, ...], /) -> None:
        """Keep claims."""


def compare(
    accounts: tuple[Account, ...],
    options: Options = Options(),  # noqa: B008 -- frozen
    decisions: tuple[Decision, ...] = (),
    monitor: Monitor = SILENT,
    known: Known | None = None,
) -> Comparison:
    """Compare accounts of one event. Cancelled: the monitor stopped the work.

    `known` keeps what was read in each account, so that a fourth account costs one reading and not four.
    """
    found = _read(accounts, monitor, {} if known is None else known)
    replayed = replay(decisions, tuple(claim for claims in found for claim in claims), accounts)
    claims = reconcile(replayed.claims, accounts, options.aliases)
    # Rows are found with the claims that a reviewer left out, so that leaving one out moves no other.
    everything = replayed.claims + replayed.excluded
    told = reconcile(everything, accounts, options.aliases) if replayed.excluded else claims
    table = align(told, tuple(account.id for account in accounts), replayed.constraints, monitor)
    annotated = annotate(
        diverge(table, claims, accounts, monitor, options.aliases), replayed.judgments, accounts, claims
    )
    return Comparison(
        accounts=accounts,
        claims=claims,
        table=table,
        divergences=annotated.divergences,
        origins=find_origins(accounts, claims),
        decisions=decisions,
        unplaced=replayed.unplaced + annotated.unplaced,
        options=options,
        engine=__version__,
        warnings=tuple(notice for account in accounts if (notice := language_notice(account))),
    )


def read(account: Account) -> tuple[Claim, ...]:
    """Return the claims of one account with the facets that it alone gives."""
    parsed = parse(account)
    return describe(segment(parsed), parsed)


def read_once(account: Account, known: Known) -> tuple[Claim, ...]:
    """Return the claims of one account, read only where they are not known; then they are."""
    key = reading_key(account)
    claims = known.get(key)
    if claims is None:
        claims = read(account)
        known[key] = claims
    return claims


def _read(accounts: tuple[Account, ...], monitor: Monitor, known: Known) -> list[tuple[Claim, ...]]:
    found = []
    for done, account in enumerate(accounts):
        monitor.report(Step(say("Reading accounts"), done, len(accounts)))
        found.append(read_once(account, known))
    monitor.report(Step(say("Reading accounts"), len(accounts), len(accounts)))
    return found


def reading_key(account: Account) -> str:
    """Return what a reading depends on, as one hash: text, body, date, language, kind, sigil, engine."""
    parts = (
        __version__,
        account.id,
        account.text,
        account.body_span,
        account.published,
        account.language,
        account.kind.value,
        account.publisher,
        account.author,
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()
