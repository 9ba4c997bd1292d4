"""Quotation: the same words of a speaker, given with other words, cut short, or without quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row, Telling
from comparer.diverge.tokens import Change, Token, blocks, changes, cover, tokens
from comparer.model import DivergenceKind, Quotation, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparer.model import Message

_SHARED = 4
_SHARE = 0.6
_RUN = 6
_DENIALS = {"not", "no", "never", "nobody", "nothing", "none", "without", "cannot"}


def quote(row: Row) -> Iterator[Finding]:
    """Yield the differences between the quotations of a row, each account against the first that quotes it."""
    quoted = [(telling, span) for telling in row.core for span in _quotations(telling)]
    seen: set[tuple[Span, Span]] = set()
    for number, (telling, span) in enumerate(quoted):
        for other, place in quoted[number + 1 :]:
            if other.id != telling.id and not _known(seen, span, place):
                found = _compare(telling, span, other, place)
                if found is not None:
                    seen.add((span, place))
                    yield found
    yield from _unmarked(row)


def _quotations(telling: Telling) -> tuple[Span, ...]:
    facets = tuple(facet.span for facet in telling.claim.facets if isinstance(facet, Quotation))
    return facets or telling.claim.quotations


def _known(seen: set[tuple[Span, Span]], span: Span, place: Span) -> bool:
    """Say whether one of the two was already set against an account of the other's column."""
    return any(place in pair or span == pair[1] for pair in seen)


def _compare(telling: Telling, span: Span, other: Telling, place: Span) -> Finding | None:
    first, second = tokens(telling.account, span), tokens(other.account, place)
    shared = sum(size for *_, size in blocks(first, second))
    if shared < _SHARED or shared < _SHARE * min(len(first), len(second)):
        return None
    differing = [
        change
        for change in changes(first, second)
        if not (_elsewhere(first, change.first, other) or _elsewhere(second, change.second, telling))
    ]
    if not differing:
        return None
    items = [
        (_side(telling, first, change.first), _side(other, second, change.second)) for change in differing
    ]
    severity, rule = _gravity(first, second, differing)
    sides = tuple(item for item, _ in items), tuple(item for _, item in items)
    why = _why(rule, sides)
    strength = min(1.0, shared / max(len(first), len(second)) + 0.3)
    return Finding(DivergenceKind.QUOTE, severity, rule, (*sides[0], *sides[1]), why, strength)


def _elsewhere(found: Sequence[Token], part: tuple[int, int], other: Telling) -> bool:
    """Say whether words that seem to be missing stand in the other account after all, in the same company."""
    start, end = part
    if start == end:
        return False
    wanted = [token.form for token in found[start:end]]
    if len(wanted) < 3:  # noqa: PLR2004 -- two words are found anywhere
        wanted = [token.form for token in found[max(0, start - 2) : end + 2]]
    have = [token.form for token in tokens(other.account, other.account.body_span)]
    size = len(wanted)
    return any(have[at : at + size] == wanted for at in range(len(have) - size + 1))


def _side(telling: Telling, found: Sequence[Token], part: tuple[int, int]) -> Item:
    """Return the differing words; where there are none, the word beside the gap."""
    start, end = part
    if start == end:
        start = min(start, len(found) - 1)
        end = start + 1
    return Item(telling, cover(found[start:end]))


def _gravity(
    first: Sequence[Token], second: Sequence[Token], differing: list[Change]
) -> tuple[Severity, str]:
    for change in differing:
        one = {token.form for token in first[slice(*change.first)]}
        two = {token.form for token in second[slice(*change.second)]}
        if bool(_denials(one)) != bool(_denials(two)) and one and two:
            return Severity.CONTRADICTION, "quote.meaning"
        numbers = ({form for form in forms if form.isdigit()} for forms in (one, two))
        left, right = numbers
        if left and right and left != right:
            return Severity.CONTRADICTION, "quote.meaning"
    cut = all(
        change.first[0] == change.first[1] or change.second[0] == change.second[1] for change in differing
    )
    return Severity.DIFFERENCE, "quote.cut" if cut else "quote.words"


def _denials(forms: set[str]) -> set[str]:
    return {form for form in forms if form in _DENIALS or form.endswith("n't")}


def _why(rule: str, sides: tuple[tuple[Item, ...], tuple[Item, ...]]) -> Message:
    if rule == "quote.cut":
        return contrast(
            "The same quotation is longer in one account: {first} has {words}, {others}.",
            "The same quotation is longer in one account: {first} have {words}, {others}.",
            sides,
        )
    return contrast(
        "The same quotation has other words: {first} has {words}, {others}.",
        "The same quotation has other words: {first} have {words}, {others}.",
        sides,
    )


def _unmarked(row: Row) -> Iterator[Finding]:
    """Yield words that one account gives between quotation marks and another as its own."""
    for telling in row.core:
        for span in _quotations(telling):
            said = tokens(telling.account, span)
            for other in row.core:
                if other.id == telling.id:
                    continue
                plain = [
                    token for token in tokens(other.account, other.claim.span) if not _marked(other, token)
                ]
                runs = [run for run in blocks(said, plain) if run[2] >= _RUN]
                if not runs:
                    continue
                at, beside, size = max(runs, key=lambda run: run[2])
                ours = Item(telling, cover(said[at : at + size]), reading="quoted")
                theirs = Item(other, cover(plain[beside : beside + size]), reading="not quoted")
                items = tuple(sorted((ours, theirs), key=lambda item: row.accounts.index(item.account)))
                why = contrast(
                    "{first} has {words}, {others}: one account quotes what the other puts in its own words.",
                    "{first} have {words}, {others}: one account quotes what the other puts in its own words.",
                    tuple((item,) for item in items),
                )
                yield Finding(
                    DivergenceKind.QUOTE,
                    Severity.DIFFERENCE,
                    "quote.unmarked",
                    items,
                    why,
                    min(1.0, size / 10),
                )
                return


def _marked(telling: Telling, token: Token) -> bool:
    spans = (*_quotations(telling), *telling.claim.quotations)
    return any(span.shared(token.span) for span in spans)
