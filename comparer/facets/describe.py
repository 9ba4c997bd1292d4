"""The facets that one account alone gives."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from comparer.facets.quantity import find_quantities
from comparer.model import Claim, Name

if TYPE_CHECKING:
    from comparer.language import Parsed


def describe(claims: tuple[Claim, ...], parsed: Parsed) -> tuple[Claim, ...]:
    """Return the claims of one account with their facets."""
    names = [Name(parsed.span(entity), entity.text, entity=entity.text.lower()) for entity in parsed.doc.ents]
    facets = (*names, *find_quantities(parsed))
    return tuple(
        replace(claim, facets=tuple(facet for facet in facets if claim.span.contains(facet.span)))
        for claim in claims
    )
