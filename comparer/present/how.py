"""How the values of a divergence were found, where that says more than the values themselves do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.model import (
    Certainty,
    CertaintyLevel,
    Claim,
    Divergence,
    DivergenceKind,
    Facet,
    Name,
    Place,
    Polarity,
    Quantity,
    Time,
)
from comparer.present.wording import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from comparer.model import AccountId, Span

_FACETS: dict[DivergenceKind, tuple[type, ...]] = {
    DivergenceKind.TIMING: (Time,),
    DivergenceKind.NUMBER: (Quantity,),
    DivergenceKind.NAME: (Name,),
    DivergenceKind.PLACE: (Place,),
    DivergenceKind.POLARITY: (Polarity,),
    DivergenceKind.CERTAINTY: (Certainty,),
}
"""Which readings explain a kind of divergence; how the other parts of the words were read is beside the point."""

VALUES_ALONE = frozenset({"“{words}” read as {value}.", "“{words}” is read as {value}."})
"""Sentences that give words and their value and nothing else: both stand beside them already."""


def found_how(
    divergence: Divergence,
    claims: Iterable[Claim],
    accounts: Collection[AccountId],
    words: Callable[[Span], str],
    language: str = "en",
) -> tuple[str, ...]:
    """Return how the values of these accounts were found, a sentence each, leaving out what goes without saying."""
    wanted = _FACETS.get(divergence.kind, ())
    held = tuple(claims) if wanted else ()
    sentences = [
        translate(facet.how, language)
        for span in divergence.spans
        if span.account in accounts
        for claim in held
        if claim.span.shared(span)
        for facet in claim.facets
        if isinstance(facet, wanted) and facet.how.pattern and facet.span.shared(span)
        if facet.how.pattern not in VALUES_ALONE and not _as_it_stands(facet, words)
    ]
    return tuple(dict.fromkeys(sentences))


def _as_it_stands(facet: Facet, words: Callable[[Span], str]) -> bool:
    """Say whether words were only taken for what they say: a verb put plainly, a name that stands for itself."""
    match facet:
        case Certainty(level=level):
            return level is CertaintyLevel.ASSERTED
        case Polarity(affirmed=affirmed):
            return affirmed
        case Name(canonical=name):
            return name == words(facet.span)
        case _:
            return False
