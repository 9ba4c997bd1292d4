"""A review of the sample on the real analysis: whatever changes afterwards, nothing that was decided is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

from comparer.load import load, read_text, sample_paths
from comparer.model import (
    Account,
    AccountId,
    ClaimId,
    Comparison,
    Decision,
    Exclude,
    Judgment,
    Link,
    Merge,
    Split,
    Status,
    Unlink,
)
from comparer.present.json import to_json
from comparer.replay import claim_at, locate
from comparer.review import (
    Act,
    AddAccounts,
    ArrangeAccounts,
    Details,
    EditAccount,
    RemoveAccount,
    ReplaceAccount,
    Session,
    analyze,
    follow,
    make,
)
from comparer.store import create_project, open_project

pytestmark = pytest.mark.slow

FOURTH = """Publisher: Harbor Letter
Published: 2025-01-10

Assad called Putin several times before he left Damascus, a former aide said on Thursday.
Putin did not answer the calls, the aide told Harbor Letter. The aide said that he alone knew of the flight.
"""

STATUSES = (Status.CONFIRMED, Status.DISMISSED, Status.UNSURE)


class Reading(dict[str, tuple[object, ...]]):
    """Claims found before, shared by all tests: each text is parsed once."""


@lru_cache(maxsize=1)
def known() -> Reading:
    return Reading()


def compared(session: Session) -> Comparison:
    return analyze(session.state, known=known())  # type: ignore[arg-type]  # a dict of claims


@lru_cache(maxsize=1)
def sample() -> tuple[Account, ...]:
    return load(sample_paths()).accounts


def lonely(comparison: Comparison, account: AccountId, but: ClaimId | None = None) -> ClaimId:
    """Return a claim that stands alone in its row, not `but`."""
    return next(
        row.core[0]
        for row in comparison.table.rows
        if len(row.claims) == 1 and row.core[0].startswith(account) and row.core[0] != but
    )


def reviewed() -> Session:
    """Return a session in which each kind of decision was made, on what was shown at that moment."""
    session = Session()
    session.do(AddAccounts(sample()))
    comparison = compared(session)
    for number, divergence in enumerate(comparison.divergences):
        act = make.judge(comparison, divergence.id, STATUSES[number % 3], f"note {number}")
        done = session.do(act)
        comparison = follow(comparison, session.state, done.change) or comparison
    first, second = (account.id for account in sample()[:2])
    session.do(make.link(comparison, (lonely(comparison, first), lonely(comparison, second))))
    comparison = compared(session)
    row = next(row for row in comparison.table.rows if len(row.core) == len(sample()))
    session.do(make.unlink(comparison, row.core[-1]))
    comparison = compared(session)
    third = sample()[2].id
    session.do(make.exclude(comparison, lonely(comparison, third, row.core[-1])))
    comparison = compared(session)
    longest = max(
        (claim for claim in comparison.claims if claim.account == second), key=lambda claim: len(claim.span)
    )
    space = comparison.words(longest.span).index(" ", len(longest.span) // 2)
    session.do(make.split(comparison, longest.id, space))
    comparison = compared(session)
    neighbors = [claim.id for claim in comparison.claims if claim.account == first][:2]
    session.do(make.merge(comparison, neighbors))
    return session


def kept(comparison: Comparison, decision: Decision) -> bool:
    """Say whether a decision shows in the comparison."""

    def row_of(anchor: object) -> object:
        span = locate(anchor, comparison.accounts)  # type: ignore[arg-type]  # only anchors come here
        claim = claim_at(span, comparison.claims) if span else None
        return next((row.id for row in comparison.table.rows if claim and claim.id in row.claims), None)

    match decision:
        case Judgment(kind=kind, status=status, note=note):
            return any(
                (divergence.kind, divergence.status, divergence.note) == (kind, status, note)
                for divergence in comparison.divergences
            )
        case Link(claims=claims):
            rows = {row_of(claim) for claim in claims}
            return len(rows) == 1 and None not in rows
        case Unlink(claim=claim, others=others):
            mine = row_of(claim)
            return mine is not None and mine not in {row_of(other) for other in others}
        case Exclude(claim=claim):
            return row_of(claim) is None
        case Split(claim=claim, at=at):
            span = locate(claim, comparison.accounts)
            return span is not None and any(
                found.span.account == span.account and found.span.start == span.start + at
                for found in comparison.claims
            )
        case Merge(claims=claims):
            spans = [locate(claim, comparison.accounts) for claim in claims]
            return any(
                all(span is not None and found.span.contains(span) for span in spans)
                for found in comparison.claims
            )


def edited(account: Account) -> Account:
    """Return an account a little corrected, as a publisher does."""
    text = account.text.replace("Putin", "President Putin", 1).rstrip() + "\nThis text was corrected.\n"
    return replace(read_text(text, "corrected.txt"), id=account.id)


CHANGES: dict[str, Callable[[], Act]] = {
    "nothing": lambda: ArrangeAccounts(tuple(account.id for account in sample())),
    "a fourth account": lambda: AddAccounts((replace(read_text(FOURTH), id=AccountId("D")),)),
    "a corrected date": lambda: EditAccount(
        sample()[0].id, replace(Details.of(sample()[0]), published="2025-01-20")
    ),
    "another order": lambda: ArrangeAccounts(tuple(account.id for account in reversed(sample()))),
    "an edited text": lambda: ReplaceAccount(sample()[1].id, edited(sample()[1])),
    "an account less": lambda: RemoveAccount(sample()[2].id),
}


@pytest.mark.parametrize("change", CHANGES)
def test_that_every_decision_holds_or_is_listed(change: str) -> None:
    session = reviewed()
    session.do(CHANGES[change]())
    comparison = compared(session)
    lost = [
        decision
        for decision in session.state.decisions
        if decision not in comparison.unplaced and not kept(comparison, decision)
    ]
    assert not lost
    if change != "an account less":
        rows = [decision for decision in session.state.decisions if not isinstance(decision, Judgment)]
        assert len(rows) == 5
        assert all(kept(comparison, decision) for decision in rows), (
            "claims stay linked, apart, out, cut, joined"
        )
    print(f"\n{change}: {len(session.state.decisions)} decisions, {len(comparison.unplaced)} listed")


def test_that_undoing_to_the_beginning_and_redoing_to_the_end_gives_the_same_bytes() -> None:
    session = reviewed()
    session.do(CHANGES["an edited text"]())
    exports = [to_json(compared(session))]
    while session.undo():
        exports.append(to_json(compared(session)) if session.state.accounts else "")
    assert session.state == Session().state
    for expected in reversed(exports[:-1]):
        session.redo()
        assert to_json(compared(session)) == expected
    assert not session.redo_name.pattern
    print(f"\n{len(exports)} states, each byte for byte the same again")


def test_that_a_closed_and_reopened_review_gives_the_same_bytes(tmp_path: Path) -> None:
    session = reviewed()
    project = create_project(tmp_path / "calls.comparer")
    for act in session.entries():
        project.write(act)
    comparison = compared(session)
    project.keep(session.state, comparison)
    project.close()
    again = open_project(tmp_path / "calls.comparer")
    kept_one = again.kept(again.session.state)
    assert kept_one is not None
    assert to_json(kept_one) == to_json(comparison)
    while again.session.undo():
        pass
    while again.session.redo():
        pass
    assert to_json(compared(again.session)) == to_json(comparison)
    again.close()
