"""What a reviewer decided, anchored to words so that it outlives the analysis it was made on."""

from __future__ import annotations

from dataclasses import dataclass

from comparer.model.divergence import DivergenceKind, Status


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of one account: `sha256` of its original, the words, and how many code points stand before them.

    The offset only chooses among several places with the same words.
    """

    sha256: str
    quote: str
    start: int


@dataclass(frozen=True, slots=True)
class Judgment:
    """Confirm, dismiss, unsure, or open again: a status for the divergence at these words, with a note.

    `claims` are those it stands between: one speaker named once may differ in two rows.
    """

    kind: DivergenceKind
    sides: tuple[Anchor, ...]
    status: Status = Status.OPEN
    note: str = ""
    claims: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """These claims are about the same thing."""

    claims: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Unlink:
    """This claim is not about what the others of its row are about; `others` are those others."""

    claim: Anchor
    others: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Exclude:
    """This is no claim worth comparing: leave it out of the table."""

    claim: Anchor


@dataclass(frozen=True, slots=True)
class Split:
    """This claim is two: the second begins at `at`, counted in code points from the claim's start."""

    claim: Anchor
    at: int


@dataclass(frozen=True, slots=True)
class Merge:
    """These neighboring claims of one account are one."""

    claims: tuple[Anchor, ...]


Decision = Judgment | Link | Unlink | Exclude | Split | Merge
