"""Marks divergences with what the reviewer said of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from comparer.model import Judgment, Status
from comparer.replay.place import claim_at, locate, same_words

if TYPE_CHECKING:
    from comparer.model import (
        Account,
        AccountId,
        Claim,
        ClaimId,
        Comparison,
        Decision,
        Divergence,
        DivergenceKind,
        Span,
    )


@dataclass(frozen=True, slots=True)
class Annotated:
    """Divergences with status and note, and the judgments that no longer fit one."""

    divergences: tuple[Divergence, ...]
    unplaced: tuple[Decision, ...] = ()


def annotate(
    divergences: tuple[Divergence, ...],
    judgments: tuple[Judgment, ...],
    accounts: tuple[Account, ...],
    claims: tuple[Claim, ...] = (),
) -> Annotated:
    """Give each divergence the status and note of its last judgment.

    Judgments made on different words can come to mean one divergence, where a further account joined two of them.
    The last one holds; what it says otherwise than the one before is listed.
    """
    places = _Places(accounts, claims)
    kept = [
        replace(each, status=Status.OPEN, note="") if each.note or each.status is not Status.OPEN else each
        for each in divergences
    ]
    holder: dict[int, Judgment] = {}
    unplaced: dict[object, Judgment] = {}
    standing = _Standing(divergences)
    for judgment in _last_words(judgments):
        about = (judgment.kind, judgment.sides, judgment.claims)
        # What was said of these words before is replaced, whether it was found or not.
        unplaced.pop(about, None)
        sides = tuple(span for side in judgment.sides if (span := locate(side, accounts)))
        fitting = [at for at in standing.near(judgment, sides) if _fits(kept[at], judgment, sides)]
        at = _best(fitting, kept, judgment, places)
        if at is not None:
            before = holder.get(at)
            if before is not None and _says_something(before) and not _replaces(judgment, before):
                unplaced[before.kind, before.sides, before.claims] = before
            holder[at] = judgment
            kept[at] = replace(kept[at], status=judgment.status, note=judgment.note)
        elif _says_something(judgment):
            unplaced[about] = judgment
    return Annotated(tuple(kept), tuple(unplaced.values()))


def _last_words(judgments: tuple[Judgment, ...]) -> tuple[Judgment, ...]:
    """Return what was said last of each divergence, in the order in which it was said."""
    last = {(each.kind, each.sides, each.claims): at for at, each in enumerate(judgments)}
    return tuple(judgments[at] for at in sorted(last.values()))


class _Standing:
    """Where divergences stand, so that a judgment is not held against all of them."""

    def __init__(self, divergences: tuple[Divergence, ...]) -> None:
        self._spans: dict[tuple[DivergenceKind, AccountId], list[tuple[int, int, int]]] = {}
        for at, divergence in enumerate(divergences):
            for span in divergence.spans:
                places = self._spans.setdefault((divergence.kind, span.account), [])
                places.append((span.start, span.end, at))

    def near(self, judgment: Judgment, sides: tuple[Span, ...]) -> tuple[int, ...]:
        """Return the divergences of the judged kind that share words with the first judged words still there."""
        if not sides:
            return ()
        side = sides[0]
        places = self._spans.get((judgment.kind, side.account), ())
        found = (at for start, end, at in places if start < side.end and side.start < end)
        return tuple(dict.fromkeys(found))


def _says_something(judgment: Judgment) -> bool:
    return judgment.status is not Status.OPEN or bool(judgment.note)


def _replaces(judgment: Judgment, before: Judgment) -> bool:
    """Say whether a judgment says the same, or was made on all the words of the one before, so in sight of it."""
    same = (judgment.status, judgment.note) == (before.status, before.note)
    return same or set(before.sides) <= set(judgment.sides)


def judge(comparison: Comparison, decisions: tuple[Decision, ...]) -> Comparison:
    """Return the comparison under decisions that differ from its own only in judgments: no new analysis."""
    judgments = tuple(decision for decision in decisions if isinstance(decision, Judgment))
    annotated = annotate(comparison.divergences, judgments, comparison.accounts, comparison.claims)
    others = tuple(decision for decision in comparison.unplaced if not isinstance(decision, Judgment))
    return replace(
        comparison,
        divergences=annotated.divergences,
        decisions=decisions,
        unplaced=others + annotated.unplaced,
    )


def _fits(divergence: Divergence, judgment: Judgment, sides: tuple[Span, ...]) -> bool:
    """Say whether a divergence is of the judged kind and covers all judged words that are still there."""
    return len(sides) >= min(2, len(judgment.sides)) and all(
        any(same_words(span, side) for span in divergence.spans) for side in sides
    )


@dataclass(frozen=True, slots=True)
class _Places:
    accounts: tuple[Account, ...]
    claims: tuple[Claim, ...]

    def of(self, judgment: Judgment) -> frozenset[ClaimId]:
        """Return the claims that a judgment stood between."""
        spans = (locate(anchor, self.accounts) for anchor in judgment.claims)
        found = (claim_at(span, self.claims) for span in spans if span)
        return frozenset(claim.id for claim in found if claim)


def _best(
    fitting: list[int], divergences: list[Divergence], judgment: Judgment, places: _Places
) -> int | None:
    """Return which of the fitting divergences is meant: most of its claims, then least else."""
    if len(fitting) < 2:  # noqa: PLR2004 -- one needs no choice
        return fitting[0] if fitting else None
    between = places.of(judgment)

    def distance(at: int) -> tuple[int, int]:
        divergence = divergences[at]
        return -len(between.intersection(divergence.claims)), abs(len(divergence.spans) - len(judgment.sides))

    return min(fitting, key=distance)
