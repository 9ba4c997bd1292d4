"""How surely an event is put once it is clear who says it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from comparer.model import Certainty, CertaintyLevel, Claim, say

if TYPE_CHECKING:
    from comparer.model import Account


def attributed(facet: Certainty, claim: Claim, account: Account) -> Certainty:
    """Return the certainty of an event in a claim that somebody else stands behind.

    What the sentence itself leaves open stays open; a plain statement is as sure as the words it is attributed with.
    """
    if not claim.attribution or facet.level is not CertaintyLevel.ASSERTED:
        return facet
    inner = claim.attribution[-1]
    if inner.certainty is CertaintyLevel.ASSERTED:
        return facet
    cue = " ".join(" ".join(map(account.words, sorted(inner.cue_spans))).split()) or inner.cue
    source = inner.source or say("a source without a name")
    how = say(
        "The account does not say “{word}” itself but has it from {source} (“{cue}”).",
        word=account.words(facet.span),
        source=source,
        cue=cue,
    )
    if any(facet.span.shared(span) for span in inner.cue_spans):
        how = say(
            "The account does not say so itself but has it from {source} (“{cue}”).", source=source, cue=cue
        )
    return replace(facet, level=inner.certainty, cues=inner.cue_spans, how=how)
