"""A claim: one assertion, with the chain of those who stand behind it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from comparer.model.facet import CertaintyLevel, Facet
from comparer.model.span import AccountId, ClaimId, Span


class Directness(StrEnum):
    """How the words of a source are given."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link of a chain: who says it, with which words it is put to them, and what they say.

    `source` is the resolved name to show ("Kamel Saqr" for "the former aide"), "" where the text names nobody.
    `source_spans`, `cue_spans` and `content_spans` are the words themselves and may be in several pieces.
    `cue` is the lemma of the reporting words ("allege"). `certainty` is how surely the cue puts the content.
    """

    source: str
    cue: str
    content_spans: tuple[Span, ...]
    source_spans: tuple[Span, ...] = ()
    cue_spans: tuple[Span, ...] = ()
    directness: Directness = Directness.INDIRECT
    certainty: CertaintyLevel = CertaintyLevel.ATTRIBUTED

    @property
    def marks(self) -> tuple[Span, ...]:
        """Return the words of source and cue, in reading order."""
        return tuple(sorted(self.source_spans + self.cue_spans))


@dataclass(frozen=True, slots=True)
class Term:
    """A content word of a claim, for alignment.

    `lemma` is lower case. `pos` is the universal part of speech. `role` is the dependency label and `head` the
    index, in the same claim's terms, of the nearest content word that governs it (-1: none), so that who did
    what can be read without a parser.
    """

    lemma: str
    pos: str
    span: Span
    role: str = ""
    head: int = -1


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion.

    Its identity is account and span, never its wording. `attribution` runs from the outermost source inward:
    Middle East Eye, then Saqr; the account's own publisher is not repeated in it. `sentence` is the sentence the
    claim stands in. `main` says that the claim carries its sentence's main assertion; the others are clauses
    taken out of it.
    """

    id: ClaimId
    span: Span
    attribution: tuple[Attribution, ...] = ()
    quotations: tuple[Span, ...] = ()
    terms: tuple[Term, ...] = ()
    facets: tuple[Facet, ...] = ()
    sentence: Span | None = None
    main: bool = True

    def __hash__(self) -> int:
        """Return a hash of the identity alone: what is worked out about a claim is kept by it, thousands of times."""
        return hash((self.id, self.span))

    @property
    def account(self) -> AccountId:
        """Return the account the claim stands in."""
        return self.span.account
