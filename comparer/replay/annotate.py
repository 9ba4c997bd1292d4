"""Marks divergences with what the reviewer said of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from comparer.model import Judgment, Status
from comparer.replay.place import locate, same_words

if TYPE_CHECKING:
    from comparer.model import Account, Comparison, Decision, Divergence, Span


@dataclass(frozen=True, slots=True)
class Annotated:
    """Divergences with status and note, and the judgments that no longer fit one."""

    divergences: tuple[Divergence, ...]
    unplaced: tuple[Decision, ...] = ()


def annotate(
    divergences: tuple[Divergence, ...], judgments: tuple[Judgment, ...], accounts: tuple[Account, ...]
) -> Annotated:
    """Give each divergence the status and note of its last judgment."""
    kept = [replace(divergence, status=Status.OPEN, note="") for divergence in divergences]
    unplaced: dict[object, Judgment] = {}
    for judgment in judgments:
        about = (judgment.kind, judgment.sides)
        sides = tuple(span for side in judgment.sides if (span := locate(side, accounts)))
        at = _best(kept, judgment, sides)
        if at is not None:
            kept[at] = replace(kept[at], status=judgment.status, note=judgment.note)
        elif judgment.status is not Status.OPEN or judgment.note:
            unplaced[about] = judgment
        else:
            # Opened again: what was said of these words before is withdrawn, found or not.
            unplaced.pop(about, None)
    return Annotated(tuple(kept), tuple(unplaced.values()))


def judge(comparison: Comparison, decisions: tuple[Decision, ...]) -> Comparison:
    """Return the comparison under decisions that differ from its own only in judgments: no new analysis."""
    judgments = tuple(decision for decision in decisions if isinstance(decision, Judgment))
    annotated = annotate(comparison.divergences, judgments, comparison.accounts)
    others = tuple(decision for decision in comparison.unplaced if not isinstance(decision, Judgment))
    return replace(
        comparison,
        divergences=annotated.divergences,
        decisions=decisions,
        unplaced=others + annotated.unplaced,
    )


def _best(divergences: list[Divergence], judgment: Judgment, sides: tuple[Span, ...]) -> int | None:
    """Return the index of the divergence of the judged kind that covers all judged words still there."""
    needed = min(2, len(judgment.sides))
    if len(sides) < needed:
        return None
    best: int | None = None
    best_extra = 0
    for at, divergence in enumerate(divergences):
        if divergence.kind is not judgment.kind or not _covers(divergence.spans, sides):
            continue
        extra = len(divergence.spans) - len(sides)
        if best is None or abs(extra) < abs(best_extra):
            best, best_extra = at, extra
    return best


def _covers(spans: tuple[Span, ...], sides: tuple[Span, ...]) -> bool:
    return all(any(same_words(span, side) for span in spans) for side in sides)
