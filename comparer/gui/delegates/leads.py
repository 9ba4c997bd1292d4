"""What a cell says of words that stand outside its claims: those of its own sentence, and those in another row."""

from __future__ import annotations

from dataclasses import dataclass, replace

from comparer.gui.delegates.dress import SEAT, Dressed, dress
from comparer.gui.phrases import shown
from comparer.model import AccountId, DivergenceKind, Status
from comparer.present.letters import isolated
from comparer.present.marks import framed
from comparer.present.sheet import Flag, Mark, Passage, Row
from comparer.present.wording import see_row

_APART = "\u2002"
_LONGEST = 60
"""Letters of the words outside a claim that are shown."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A row in which an account's words stand, and the divergences listed here that they are a side of."""

    number: int
    flags: tuple[Flag, ...]


def leads(row: Row, account: AccountId) -> tuple[Lead, ...]:
    """Return the rows to which a cell sends, each once."""
    found: dict[int, list[Flag]] = {}
    for flag, number in row.apart(account):
        found.setdefault(number, []).append(flag)
    return tuple(Lead(number, tuple(found[number])) for number in sorted(found))


def sent(lead: Lead, *, marks: bool = True) -> Dressed:
    """Return "see row 12" behind the signs of what stands there."""
    signs = [Mark(0, 0, flag.kind, flag.severity, flag.divergence) for flag in lead.flags] if marks else []
    return dress(f"{_APART if signs else ''}{shown(see_row(lead.number))}", tuple(signs))


def chained(passage: Passage, row: Row | None, *, marks: bool = True) -> Dressed | None:
    """Return who says so, then the signs and words of what differs outside the claim; None where there is neither."""
    words = f"← {passage.said}" if passage.said else ""
    signs: list[Mark] = []
    for mark in passage.beside if marks else ():
        words += SEAT if words else ""  # no sign begins a line alone
        signs.append(replace(mark, start=len(words), end=len(words)))
        outside = _outside(passage, row, mark)
        if outside:
            words += SEAT + isolated(framed(outside))
    return dress(words, tuple(signs)) if words or signs else None


def _outside(passage: Passage, row: Row | None, mark: Mark) -> str:
    """Return the words of a mark that stand outside the claim, "" where the line above names them already."""
    flags = row.marked if row is not None and mark.status is not Status.DISMISSED else ()
    if passage.said and mark.kind is DivergenceKind.ATTRIBUTION:
        return ""
    flag = next((flag for flag in flags if flag.divergence == mark.divergence), None)
    sides = zip(flag.sides, flag.spans, strict=True) if flag is not None else ()
    told = (words for (_, words, _), span in sides if span.account == passage.span.account)
    words = " ".join(next(told, "").split())
    if words.casefold() in passage.said.casefold():
        return ""
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
