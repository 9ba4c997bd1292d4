"""The facets that one account alone gives."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from comparer.model import Claim, Name

if TYPE_CHECKING:
    from comparer.language import Parsed


def describe(claims: tuple[Claim, ...], parsed: Parsed) -> tuple[Claim, ...]:
    """Return the claims of one account with their facets."""
    names = [Name(parsed.span(entity), entity.text, entity=entity.text.lower()) for entity in parsed.doc.ents]
    return tuple(
        replace(claim, facets=tuple(name for name in names if claim.span.contains(name.span)))
        for claim in claims
    )
