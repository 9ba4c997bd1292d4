"""Attribution: one account states on its own what another has only on somebody's word."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from comparer.diverge.attribution import links, side
from comparer.diverge.context import likeness, root
from comparer.diverge.explain import put, who
from comparer.diverge.finding import Finding, Item, Row
from comparer.diverge.happenings import phrase
from comparer.diverge.speakers import DENYING
from comparer.diverge.tokens import tokens
from comparer.model import DivergenceKind, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.diverge.finding import Telling

_ALIKE = 0.65  # likeness from which two claims say one thing: below, half of the flags are not worth a look
_LINKED = 0.85
_LEAST = 4  # words of a statement: of shorter ones ("many were injured") nobody is asked for the source
_DECIDING = {"rule", "decide", "order", "charge", "vote", "sentence", "agree", "expect", "resolve"}
"""What such a source tells, it does: a ruling is the event itself."""


def unsourced(row: Row) -> Iterator[Finding]:
    """Yield at most one finding: the surest pair of claims of which only one has somebody behind it."""
    pairs = [
        (row.linked(flat.claim.id, told.claim.id), flat, told)
        for one, two in combinations(row.core, 2)
        for flat, told in ((one, two), (two, one))
        if _own(flat) and _sourced(told) and _one_statement(row, flat, told)
    ]
    if not pairs:
        return
    strength, flat, told = max(pairs, key=lambda pair: (pair[0], pair[1].words, pair[2].words))
    source = side(told)
    assert source is not None
    items = (_stated(flat), source)
    shown = items if row.accounts.index(flat.id) < row.accounts.index(told.id) else items[::-1]
    why = say(
        "{told} has this from {source}; {flat} states it and names nobody.",
        told=who((items[1],)),
        source=put(items[1]),
        flat=who((items[0],)),
    )
    once = f"{told.id} {source.value} {flat.id}"
    yield Finding(
        DivergenceKind.ATTRIBUTION, Severity.DIFFERENCE, "attribution.unsourced", shown, why, strength, once
    )


def _own(telling: Telling) -> bool:
    """Say whether an account says something itself: nobody is named, nothing quoted, nobody in it says anything."""
    return not telling.claim.attribution and not telling.claim.quotations and side(telling) is None


def _sourced(telling: Telling) -> bool:
    held = links(telling)
    return (
        bool(held)
        and held[-1].cue not in DENYING | _DECIDING
        and not telling.claim.quotations
        and side(telling) is not None
    )


def _one_statement(row: Row, flat: Telling, told: Telling) -> bool:
    words = tokens(flat.account, flat.claim.span), tokens(told.account, told.claim.span)
    source = side(told)
    return (
        min(map(len, words)) >= _LEAST
        and not _names(flat, source)
        and row.linked(flat.claim.id, told.claim.id) >= _LINKED
        and likeness(flat.claim, told.claim) >= _ALIKE
    )


def _names(flat: Telling, source: Item | None) -> bool:
    """Say whether a sentence is of or by the one who says it in the other account: what he said is what he did there."""
    words = set(source.value.split()) if source else set()
    account = flat.account
    if words & {
        word.removesuffix("s") for word in f"{account.author} {account.publisher}".casefold().split()
    }:
        return True
    said = tokens(flat.account, flat.claim.sentence or flat.claim.span)
    return any(token.form.removesuffix("'s").removesuffix("s") in words for token in said)


def _stated(telling: Telling) -> Item:
    """Return the words that state it: the verb of the claim, or all of it where it has none."""
    top = root(telling.claim)
    span = telling.claim.span if top < 0 else phrase(telling, telling.claim.terms[top].span, ())
    return Item(telling, span, reading=say("no source named"))
