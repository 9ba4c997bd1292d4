"""What differs between claims of one row."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import NewType

from comparer.model.alignment import RowId
from comparer.model.message import Message
from comparer.model.span import ClaimId, Span

DivergenceId = NewType("DivergenceId", str)


class DivergenceKind(StrEnum):
    """In what claims differ."""

    TIMING = "timing"
    NUMBER = "number"
    NAME = "name"
    PLACE = "place"
    POLARITY = "polarity"
    CERTAINTY = "certainty"
    ATTRIBUTION = "attribution"
    QUOTE = "quote"
    DETAIL = "detail"


class Severity(IntEnum):
    """How much a difference matters; the higher, the sooner it is shown."""

    OMISSION = 1
    DIFFERENCE = 2
    CONTRADICTION = 3

    @property
    def word(self) -> str:
        """Return the word of the JSON contract."""
        return self.name.lower()


class Status(StrEnum):
    """What the reviewer said of a divergence."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Divergence:
    """A typed difference.

    `spans` are the exact words of the sides, in the order of the accounts; `readings` are their normalized values,
    one a span ("3–5 December 2024"), "" where there is none. `rule` is the identifier of the rule that fired and
    `why` its reason in one plain sentence. `confidence` is the calibrated share, 0 to 1, of such flags that a
    careful editor keeps.
    """

    id: DivergenceId
    row: RowId
    kind: DivergenceKind
    severity: Severity
    confidence: float
    claims: tuple[ClaimId, ...]
    spans: tuple[Span, ...]
    why: Message
    rule: str
    readings: tuple[str | Message, ...] = ()
    status: Status = Status.OPEN
    note: str = ""
