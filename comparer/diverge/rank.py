"""Name: one person of two ranks: the speaker and the deputy speaker."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import phrase_of
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row, Telling
from comparer.diverge.tokens import body_forms
from comparer.language.akin import akin
from comparer.model import DivergenceKind, Name, NameKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_BELOW = {"deputy", "vice", "assistant", "acting", "interim", "associate"}
_LOOK_BACK = 12
_STRENGTH = 0.8


def ranks(row: Row) -> Iterator[Finding]:
    """Yield at most one finding: one person whom one account puts a rank lower ("deputy", "acting") than another."""
    items = [item for telling in row.tellings for item in _roles(telling)]
    found = next(iter(oppose(items, _judge)), None)
    if found is not None:
        why = contrast(
            "{first} calls one person {words}, {others}.",
            "{first} call one person {words}, {others}.",
            found.sides,
        )
        yield Finding(DivergenceKind.NAME, found.severity, found.rule, found.items, why, found.strength)


def _roles(telling: Telling) -> Iterator[Item]:
    """Yield what the persons named in a claim are called there; `value` is the lemma with the word of rank before it."""
    claim = telling.claim
    people = [
        facet
        for facet in claim.facets
        if isinstance(facet, Name) and facet.kind is NameKind.PERSON and not facet.described
    ]
    for facet in people:
        own = [number for number, term in enumerate(claim.terms) if term.span.shared(facet.span)]
        for number, term in enumerate(claim.terms):
            titles = term.head in own and term.role in {"compound", "appos"}
            apposed = any(claim.terms[at].head == number and claim.terms[at].role == "appos" for at in own)
            if (titles or apposed) and number not in own and term.lemma not in _BELOW:
                before = telling.account.text[max(0, term.span.start - _LOOK_BACK) : term.span.start]
                rank = next((word for word in before.lower().split()[-1:] if word in _BELOW), "")
                start = phrase_of(claim, number).start
                if rank:
                    start = min(start, term.span.start - len(before) + before.lower().rfind(rank))
                yield Item(
                    telling, Span(telling.id, start, term.span.end), facet, value=f"{rank} {term.lemma}"
                )


def _judge(one: Item, two: Item) -> Verdict | None:
    assert isinstance(one.facet, Name)
    assert isinstance(two.facet, Name)
    (rank, _, noun), (other_rank, _, other_noun) = (item.value.partition(" ") for item in (one, two))
    if one.facet.entity != two.facet.entity or not akin(noun, other_noun):
        return None
    if rank == other_rank or _calls(one, other_rank, other_noun) or _calls(two, rank, noun):
        return Verdict(Relation.AGREE, _STRENGTH)
    return Verdict(Relation.DIFFER, _STRENGTH, "name.rank")


def _calls(item: Item, rank: str, noun: str) -> bool:
    """Say whether an account has somebody of this rank anywhere."""
    forms = body_forms(item.telling.account)
    return bool(rank) and (rank, noun) in pairwise(forms)
