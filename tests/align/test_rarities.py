"""How much a shared word tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comparer.align.rarities import weigh
from comparer.align.reading import read
from comparer.model import AccountId, Claim, Name, NameKind, Span
from tests.align.build import account


def about(claim: Claim, entity: str) -> Claim:
    """Return the claim with its first word naming a bearer."""
    first: Span = claim.terms[0].span
    return replace(claim, facets=(*claim.facets, Name(first, entity, NameKind.PERSON, entity)))


def test_that_every_part_of_a_name_weighs_what_its_bearer_does() -> None:
    told = account("A", "vladimir/p call/v", "putin/p answer/v", "putin/p leave/v", "fog/n thick/a")
    named = tuple(about(claim, "vladimir putin") for claim in told[:3]) + told[3:]
    plain, borne = (weigh(read(claims, (AccountId("A"),))) for claims in (told, named))
    shares = {word: borne.here[word] / borne.general[word] for word in ("vladimir", "putin")}
    assert shares["vladimir"] == pytest.approx(shares["putin"])
    assert borne.here["vladimir"] < plain.here["vladimir"]
    assert borne.here["fog"] == plain.here["fog"]
