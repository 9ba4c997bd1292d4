"""Number: two accounts count or measure the same thing otherwise."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from math import isinf
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Relation, Verdict, oppose
from comparer.diverge.context import bond, common, gap, governor, inside, likeness, same_event
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.diverge.growth import grew, told_as
from comparer.diverge.reading import quantity_reading
from comparer.diverge.tokens import body_words, form, tokens
from comparer.language.akin import akin
from comparer.model import DivergenceKind, Name, NameKind, Place, Quantity, Severity, Span
from comparer.model.amount import AmountRelation, compare_quantities
from comparer.model.toll import tolls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.model import Claim, Message

_SURE = 0.4
_ROUGH = {"about", "nearly"}
_ALIKE = {AmountRelation.SAME, AmountRelation.COMPATIBLE}
_CLOSE = 15
_HALF_ALIKE, _ALIKE_ENOUGH = 0.5, 0.6
_NEAR_NAME, _AND = 60, 25
_SAME_BOUND = 1.1
_HALVES = {"radius"}
_WHOLES = {"wide", "across", "diameter", "width", "breadth", "broad"}
_SIDES = {
    "width": _HALVES | _WHOLES,
    "depth": {"deep", "depth"},
    "height": {"high", "tall", "height", "altitude"},
    "length": {"long", "length"},
    "distance": {"away", "far", "distance"},
}
_REACHES = {
    "stand",
    "rise",
    "reach",
    "climb",
    "fall",
    "drop",
    "increase",
    "hit",
    "grow",
    "jump",
    "remain",
    "total",
}
_TOLLS = {
    "dead",
    "death",
    "kill",
    "victim",
    "fatality",
    "casualty",
    "injure",
    "injured",
    "wound",
    "wounded",
    "miss",
}
_TOLLS |= {"missing", "hurt", "arrest", "detain", "rescue", "displace", "case", "infect"}


def number(row: Row) -> Iterator[Finding]:
    """Yield where amounts of one thing exclude each other (contradiction) or are only near (difference)."""
    items = [
        Item(telling, facet.span, facet, quantity_reading(facet, telling.claim, telling.account.text))
        for telling in row.tellings
        for facet in _amounts(telling.claim)
    ]
    for found in oppose(items, partial(_judge, row)):
        severity, rule = found.severity, found.rule
        counting = any(_beside(item) & _TOLLS for item in found.items)
        if severity is Severity.CONTRADICTION and counting and grew(found.items):
            severity, rule = Severity.DIFFERENCE, "number.grew"
        yield Finding(
            DivergenceKind.NUMBER, severity, rule, found.items, _why(rule, found.sides), found.strength
        )


def _amounts(claim: Claim) -> list[Quantity]:
    """Return the amounts of a claim, without the tolls of people at large: those are compared over all rows."""
    counted = {toll.amount.span for toll in tolls(claim)}
    return [facet for facet in claim.facets if isinstance(facet, Quantity) and facet.span not in counted]


def _why(rule: str, sides: tuple[tuple[Item, ...], ...]) -> Message:
    if rule == "number.radius":
        return contrast(
            "{first} gives {words} as half of the width, others as all of it: {others}.",
            "{first} give {words} as half of the width, others as all of it: {others}.",
            sorted(sides, key=lambda side: not any(_beside(item) & _HALVES for item in side)),
        )
    return told_as(rule, sides)


def _judge(row: Row, one: Item, two: Item) -> Verdict | None:
    first, second = one.facet, two.facet
    assert isinstance(first, Quantity)
    assert isinstance(second, Quantity)
    if not _one_thing(one, two) or _of_others(one, two):
        return None
    stands = compare_quantities(first, second, same_thing=True)
    if stands is AmountRelation.NOT_COMPARABLE:
        sums = first.dimension == second.dimension == "money" and _only_sums(one, two)
        return Verdict(Relation.DIFFER, bond(row, one, two), "number.currency") if sums else None
    strength = bond(row, one, two)
    for half, whole in ((one, two), (two, one)):
        if _half_and_whole(half, whole):
            return _doubled(half, whole, strength)
    if stands in _ALIKE:
        if _other_bound(first, second) and strength >= _SURE:
            return Verdict(Relation.DIFFER, strength, "number.bound")
        return Verdict(Relation.AGREE, strength)
    if strength < _SURE or not _one_matter(one, two, close=stands is AmountRelation.CLOSE):
        return None
    if stands is AmountRelation.CLOSE:
        rough = first.modifier in _ROUGH and second.modifier in _ROUGH and _figures(one) == _figures(two)
        return Verdict(
            Relation.AGREE if rough else Relation.DIFFER, strength, "" if rough else "number.close"
        )
    return Verdict(Relation.CONFLICT, strength, "number.disjoint")


def _figures(item: Item) -> set[str]:
    """Return the figures of an amount as written: "nearly 3,500" and "about 3,500" are told of one figure."""
    return {token.form for token in tokens(item.telling.account, item.span) if token.form[:1].isdigit()}


def _doubled(half: Item, whole: Item, strength: float) -> Verdict:
    """Compare a radius with a width: twice the one is the other, else they differ."""
    radius, width = half.facet, whole.facet
    assert isinstance(radius, Quantity)
    assert isinstance(width, Quantity)
    twice = replace(radius, low=radius.low * 2, high=radius.high * 2, counted="")
    stands = compare_quantities(twice, replace(width, counted=""), same_thing=True)
    if stands in _ALIKE:
        return Verdict(Relation.AGREE, max(strength, _SURE))
    return Verdict(Relation.CONFLICT, max(strength, _SURE), "number.radius")


def _one_matter(one: Item, two: Item, *, close: bool) -> bool:
    """Say whether two amounts surely belong to one happening; `close`: so near each other that they may count two things."""
    first, second = one.facet, two.facet
    assert isinstance(first, Quantity)
    assert isinstance(second, Quantity)
    mine, other = one.telling.claim, two.telling.claim
    alike = likeness(mine, other, one.span, two.span)
    if _reached(one) and _reached(one) == _reached(two):
        return True
    if first.dimension == "ordinal":
        return alike >= _ALIKE_ENOUGH
    if first.dimension == "count" and not (first.counted and second.counted):
        return alike >= _HALF_ALIKE and same_event(mine, one.span, other, two.span)
    if first.dimension != "count" and not close:
        return True
    if close and (_side(one) or _side(two) or (first.dimension == "count" and _both_counted(one, two))):
        return True
    return same_event(mine, one.span, other, two.span) or alike >= _ALIKE_ENOUGH


def _both_counted(one: Item, two: Item) -> bool:
    """Say whether both are figures, and not the same: "10,000" and "more than 10,000" may count two things."""
    mine, other = _figures(one), _figures(two)
    return bool(mine and other) and mine != other


def _of_others(one: Item, two: Item) -> bool:
    """Say whether the amounts are of two bearers or places that both accounts tell of: 20 deaths here, 7 there."""
    people = _people(one), _people(two)
    if all(people) and not common(*people):
        return True
    mine, other = _whose(one), _whose(two)
    if not mine or not other or mine & other:
        return False
    words = body_words(one.telling.account), body_words(two.telling.account)
    return _told(mine, words[1]) and _told(other, words[0])


def _people(item: Item) -> set[str]:
    """Return the persons named in the claim of a count: a score, a partnership, a sentence is somebody's."""
    if not isinstance(item.facet, Quantity) or item.facet.dimension != "count":
        return set()
    return {
        facet.canonical.casefold()
        for facet in item.telling.claim.facets
        if isinstance(facet, Name) and facet.kind is NameKind.PERSON
    }


def _told(names: set[str], have: frozenset[str]) -> bool:
    return any({form(word) for word in name.split()} <= have for name in names)


def _whose(item: Item) -> set[str]:
    """Return the names that stand nearest to an amount, with no other amount between them."""
    claim = item.telling.claim
    found: set[str] = set()
    reach = _NEAR_NAME
    amounts = [
        facet.span for facet in claim.facets if isinstance(facet, Quantity) and facet.span != item.span
    ]
    named = [facet for facet in claim.facets if isinstance(facet, Name | Place)]
    for facet in sorted(named, key=lambda facet: gap(facet.span, item.span)):
        between = Span(
            claim.account,
            min(facet.span.end, item.span.end),
            max(facet.span.start, item.span.start, min(facet.span.end, item.span.end)),
        )
        if len(between) <= reach and not any(span.shared(between) for span in amounts):
            found.add(facet.canonical.casefold())
            reach = min(reach, len(between) + _AND)
    return found


def _other_bound(first: Quantity, second: Quantity) -> bool:
    """Say whether both give only a bound, of one direction, and not the same one (under a mile, under a kilometer)."""
    if not first.modifier or first.modifier != second.modifier:
        return False
    if isinf(first.high) and isinf(second.high):
        low, high = sorted((first.low, second.low))
    elif first.low == second.low == 0:
        low, high = sorted((first.high, second.high))
    else:
        return False
    return high > low * _SAME_BOUND


def _one_thing(one: Item, two: Item) -> bool:
    """Say whether both amounts measure the same side of the same thing."""
    first, second = one.facet, two.facet
    assert isinstance(first, Quantity)
    assert isinstance(second, Quantity)
    if first.dimension != second.dimension:
        return False
    if first.counted and second.counted:
        if akin(first.counted, second.counted):
            return True
        return first.dimension not in {"count", "ordinal"} and _governed_alike(one, two)
    return _governed_alike(one, two) or (first.dimension == "money" and _only_sums(one, two))


def _only_sums(one: Item, two: Item) -> bool:
    """Say whether both claims tell one deed and name one sum each: "for 38 million", "for a fee of 32 million"."""
    sums = [
        [
            facet
            for facet in item.telling.claim.facets
            if isinstance(facet, Quantity) and facet.dimension == "money"
        ]
        for item in (one, two)
    ]
    deed = same_event(one.telling.claim, one.span, two.telling.claim, two.span)
    return deed and len(sums[0]) == len(sums[1]) == 1


def _governed_alike(one: Item, two: Item) -> bool:
    side, other = _side(one), _side(two)
    if side or other:
        return side == other
    if _reached(one) and _reached(one) == _reached(two):
        return True
    left, right = governor(one.telling.claim, one.span), governor(two.telling.claim, two.span)
    return left is not None and right is not None and akin(left.lemma, right.lemma)


def _reached(item: Item) -> str:
    """Return what stands at, rises to or falls to an amount ("the toll has risen to 37"), "" where nothing does."""
    terms = item.telling.claim.terms
    for number in inside(item.telling.claim, item.span):
        verb = terms[number].head
        if verb >= 0 and terms[verb].lemma in _REACHES and terms[number].role in {"pobj", "dobj"}:
            return next((term.lemma for term in terms if term.head == verb and term.role == "nsubj"), "")
    return ""


def _side(item: Item) -> str:
    """Return which side of a thing a length measures, "" where no word beside it says so."""
    words = _beside(item)
    return next((side for side, names in _SIDES.items() if words & names), "")


def _half_and_whole(one: Item, two: Item) -> bool:
    return bool(_beside(one) & _HALVES) and bool(_beside(two) & _WHOLES)


def _beside(item: Item) -> set[str]:
    """Return the lemmas of the terms in and close to an amount."""
    near = (term for term in item.telling.claim.terms if gap(term.span, item.span) <= _CLOSE)
    return {term.lemma for term in near}
