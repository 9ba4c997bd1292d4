"""One bearer, one key: names matched over all accounts."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from comparer.model import (
    Alias,
    Claim,
    Facet,
    Message,
    Name,
    NameKind,
    NameRelation,
    Place,
    same_name,
    say,
)
from comparer.model.naming import name_words


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who or what bears a group of names: the fullest form, its key, whether it is a place, and its kind."""

    canonical: str
    entity: str
    place: bool
    kind: NameKind


def match_names(claims: tuple[Claim, ...], aliases: tuple[Alias, ...] = ()) -> tuple[Claim, ...]:
    """Return the claims with one key and one kind for every bearer of names, over all accounts."""
    seen: Counter[str] = Counter()
    kinds: dict[str, Counter[NameKind | None]] = defaultdict(Counter)
    for claim in claims:
        for facet in claim.facets:
            if isinstance(facet, Name | Place):
                seen[facet.canonical] += 1
                kinds[facet.canonical][facet.kind if isinstance(facet, Name) else None] += 1
    bearers = _bearers(seen, kinds, aliases)
    return tuple(
        replace(claim, facets=tuple(_matched(facet, bearers) for facet in claim.facets)) for claim in claims
    )


def _bearers(
    seen: Counter[str], kinds: dict[str, Counter[NameKind | None]], aliases: tuple[Alias, ...]
) -> dict[str, Bearer]:
    """Return the bearer of each form. Longer forms come first; a short form joins the one long form it can be of."""
    groups: list[list[str]] = []
    for form in sorted(seen, key=lambda form: (-len(name_words(form)), -seen[form], form)):
        fitting = [group for group in groups if any(_one_bearer(form, other, aliases) for other in group)]
        if len(fitting) == 1 or (fitting and len(name_words(form)) > 1):
            fitting[0].append(form)
        else:
            groups.append([form])
    return {form: _bearer(group, seen, kinds) for group in groups for form in group}


def _one_bearer(a: str, b: str, aliases: tuple[Alias, ...]) -> bool:
    if any(a in alias.names and b in alias.names for alias in aliases):
        return True
    return same_name(a, b) in {NameRelation.SAME, NameRelation.TRANSLITERATION}


def _bearer(group: list[str], seen: Counter[str], kinds: dict[str, Counter[NameKind | None]]) -> Bearer:
    votes: Counter[NameKind | None] = Counter()
    for form in group:
        votes.update(kinds[form])
    certain = Counter({kind: count for kind, count in votes.items() if kind is not NameKind.OTHER}) or votes
    kind = certain.most_common(1)[0][0]
    canonical = max(group, key=lambda form: (len(name_words(form)), seen[form], form))
    return Bearer(canonical, canonical.casefold(), kind is None, kind or NameKind.OTHER)


def _matched(facet: Facet, bearers: dict[str, Bearer]) -> Facet:
    if not isinstance(facet, Name | Place):
        return facet
    bearer = bearers[facet.canonical]
    how = facet.how if facet.canonical == bearer.canonical else _how(facet.canonical, bearer)
    if bearer.place:
        known = isinstance(facet, Place) and facet.known
        within = facet.within if isinstance(facet, Place) else ()
        return Place(facet.span, bearer.canonical, bearer.entity, known, within, how)
    described = isinstance(facet, Name) and facet.described
    return Name(facet.span, bearer.canonical, bearer.kind, bearer.entity, described, how)


def _how(form: str, bearer: Bearer) -> Message:
    return say("“{form}” is taken for {name}.", form=form, name=bearer.canonical)
