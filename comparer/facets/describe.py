"""The facets that one account alone gives, and to which claim each belongs."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from comparer.facets.attributed import attributed
from comparer.facets.foreign import find_foreign
from comparer.facets.names import find_names
from comparer.facets.quantity import find_quantities
from comparer.facets.quotations import find_quotations
from comparer.facets.scope import find_certainties, find_polarities
from comparer.facets.time import find_times
from comparer.model import Certainty, Claim, ClaimId, Facet

if TYPE_CHECKING:
    from comparer.language import Parsed

_HANGS_ON = re.compile(r",|\s+(?:who|whom|whose|which|that|where|when)\b", re.IGNORECASE)


def describe(claims: tuple[Claim, ...], parsed: Parsed) -> tuple[Claim, ...]:
    """Return the claims of one account with their facets, each claim's in reading order.

    Where claims nest, a facet belongs to the smallest claim that holds it: "the bridge, which was built in 1901, fell
    on Monday" fell on Monday and was built in 1901. The enclosing claim keeps what no inner one holds, and what the
    inner clause hangs on, here the bridge.
    """
    held = _by_claim(claims, _facets(parsed), parsed)
    return tuple(_with_facets(claim, held[claim.id], parsed) for claim in claims)


def _facets(parsed: Parsed) -> tuple[Facet, ...]:
    if not parsed.analyzed:
        return find_foreign(parsed)
    times = find_times(parsed)
    return (
        *times,
        *find_quantities(parsed, times),
        *find_names(parsed),
        *find_polarities(parsed),
        *find_certainties(parsed),
    )


def _with_facets(claim: Claim, facets: list[Facet], parsed: Parsed) -> Claim:
    own = [
        attributed(facet, claim, parsed.account) if isinstance(facet, Certainty) else facet
        for facet in facets
    ]
    own += find_quotations(claim, parsed.account)
    return replace(claim, facets=tuple(sorted(own, key=lambda facet: facet.span)))


def _by_claim(
    claims: tuple[Claim, ...], facets: tuple[Facet, ...], parsed: Parsed
) -> dict[ClaimId, list[Facet]]:
    held: dict[ClaimId, list[Facet]] = defaultdict(list)
    clause_begins = {claim.id: _clause_begins(claim, parsed) for claim in claims}
    ordered = sorted(claims, key=lambda claim: claim.span.start)
    begun: list[Claim] = []
    at = 0
    for facet in sorted(facets, key=lambda facet: facet.span):
        while at < len(ordered) and ordered[at].span.start <= facet.span.start:
            begun.append(ordered[at])
            at += 1
        begun = [claim for claim in begun if claim.span.end > facet.span.start]
        holding = sorted(
            (claim for claim in begun if claim.span.contains(facet.span)), key=lambda claim: len(claim.span)
        )
        for claim in holding:
            held[claim.id].append(facet)
            if facet.span.end > clause_begins[claim.id]:
                break
    return held


def _clause_begins(claim: Claim, parsed: Parsed) -> int:
    """Return where a relative or inserted clause begins after the words it hangs on: "the bridge, *which* …"."""
    match = _HANGS_ON.search(parsed.account.words(claim.span))
    return claim.span.start + match.start() if match and not claim.main else claim.span.start
