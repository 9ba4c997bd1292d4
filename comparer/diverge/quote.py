"""Quotation: the same words of a speaker, given with other words, cut short, or without quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.diverge.cluster import Opposition, Relation, Verdict, oppose
from comparer.diverge.explain import contrast, put, who
from comparer.diverge.finding import Finding, Item, Row, Telling
from comparer.diverge.tokens import Change, Token, blocks, body_forms, changes, cover, tokens
from comparer.model import DivergenceKind, Quotation, Severity, Span, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparer.model import Account, Message


_SHARED = 4
_SHARE = 0.6
_RUN = 6
_NEAR = 2
_LONG, _THREE = 6, 3
_SOME = 0.4
_MARKS = 3
_FEW = 3
_NEARBY = 300
_SMALL = {
    "the",
    "a",
    "an",
    "and",
    "but",
    "so",
    "well",
    "that",
    "this",
    "then",
    "also",
    "just",
    "of",
    "to",
    "in",
    "on",
}
_DENIALS = {"not", "no", "never", "nobody", "nothing", "none", "without", "cannot"}
_CUT = "The quotation in {longer} has also {words}; it is left out in {shorter}."
_OTHER_ORDER = (
    "The same quotation has its words in another order: {first} has {words}, {others}.",
    "The same quotation has its words in another order: {first} have {words}, {others}.",
)
_OTHER_WORDS = (
    "The same quotation has other words: {first} has {words}, {others}.",
    "The same quotation has other words: {first} have {words}, {others}.",
)
_NO_MARKS = (
    "{first} has {words}, {others}: the words are the same, the quotation marks are not.",
    "{first} have {words}, {others}: the words are the same, the quotation marks are not.",
)


def quote(row: Row) -> Iterator[Finding]:
    """Yield the differences between the quotations of a row, one finding for all accounts that quote the same."""
    items = [Item(telling, span) for telling in row.tellings for span in _quotations(telling)]
    items = [item for item in items if not any(_in_another(item, other) for other in items)]
    for found in oppose(items, _judge):
        spots = tuple(spot for item in found.items for spot in _differing(item, found))
        yield Finding(DivergenceKind.QUOTE, found.severity, found.rule, spots, _why(found), found.strength)
    yield from _unmarked(row)


def _in_another(item: Item, other: Item) -> bool:
    """Say whether a quotation stands inside a longer one of the same claim."""
    return item.telling is other.telling and item.span != other.span and other.span.contains(item.span)


def _why(found: Opposition) -> Message:
    sides = tuple(tuple(_differing(item, found)[0] for item in side) for side in found.sides)
    if found.rule == "quote.cut" and len(found.sides) == 2:  # noqa: PLR2004 -- the longer and the shorter
        longer, shorter = sorted(found.sides, key=lambda side: -len(_tokens(_fullest(side))))
        left_out = _left_out(_fullest(longer), _fullest(shorter))
        if {token.form for token in _tokens(left_out)} <= {
            token.form for token in _tokens(_fullest(shorter))
        }:
            return contrast(*_OTHER_ORDER, found.sides)
        return say(_CUT, longer=who(longer), words=put(left_out), shorter=who(shorter))
    return contrast(*_OTHER_WORDS, sides)


def _fullest(side: tuple[Item, ...]) -> Item:
    """Return the quotation that stands for a side, the same whatever the order of the accounts."""
    return max(side, key=lambda item: (len(_tokens(item)), item.words))


def _left_out(longer: Item, shorter: Item) -> Item:
    """Return the longest words that the shorter quotation lacks."""
    own = _tokens(longer)
    parts = [change.first for change in _changes(longer, shorter)]
    start, end = max(parts, key=lambda part: part[1] - part[0])
    return Item(longer.telling, cover(longer.telling.account, own[start:end])) if start < end else longer


def _quotations(telling: Telling) -> tuple[Span, ...]:
    facets = tuple(facet.span for facet in telling.claim.facets if isinstance(facet, Quotation))
    return facets or telling.claim.quotations


def _judge(one: Item, two: Item) -> Verdict | None:
    first, second = _tokens(one), _tokens(two)
    shared = sum(size for *_, size in blocks(first, second))
    if shared < _SHARED or shared < _SHARE * min(len(first), len(second)):
        return None
    strength = min(1.0, shared / max(len(first), len(second)) + 0.3)
    differing = _changes(one, two)
    if not differing:
        return Verdict(Relation.AGREE, strength)
    if _other_meaning(first, second, differing):
        return Verdict(Relation.CONFLICT, strength, "quote.meaning")
    cut = all(
        change.first[0] == change.first[1] or change.second[0] == change.second[1] for change in differing
    )
    return Verdict(Relation.DIFFER, strength, "quote.cut" if cut else "quote.words")


def _tokens(item: Item) -> tuple[Token, ...]:
    return tokens(item.telling.account, item.span)


def _changes(one: Item, two: Item) -> list[Change]:
    """Return what differs, without words that the other account has outside this quotation."""
    first, second = _tokens(one), _tokens(two)
    return [
        change
        for change in changes(first, second)
        if not (
            _elsewhere(first, change.first, two.telling)
            or _elsewhere(second, change.second, one.telling)
            or _begins_later(change, one, two)
        )
    ]


def _begins_later(change: Change, one: Item, two: Item) -> bool:
    """Say whether words are missing only because one account begins to quote in the middle of the sentence."""
    for part, other, shorter in ((change.first, change.second, two), (change.second, change.first, one)):
        if part[0] == other[0] == other[1] == 0 and shorter.words.lstrip("“\"'‘… ")[:1].islower():
            return True
    return False


def _elsewhere(found: Sequence[Token], part: tuple[int, int], other: Telling) -> bool:
    """Say whether words that seem to be missing stand in the other account after all, in the same company."""
    start, end = part
    if start == end:
        return False
    wanted = [token.form for token in found[start:end]]
    if len(wanted) <= _NEAR:
        wanted = [token.form for token in found[max(0, start - 2) : end + 2]]
    have = body_forms(other.account)
    size = len(wanted)
    if size > _LONG:
        runs = {tuple(have[at : at + _THREE]) for at in range(len(have) - _THREE + 1)}
        mine = [tuple(wanted[at : at + _THREE]) for at in range(size - _THREE + 1)]
        return sum(run in runs for run in mine) >= len(mine) * _SOME
    return any(have[at : at + size] == tuple(wanted) for at in range(len(have) - size + 1))


def _differing(item: Item, found: Opposition) -> tuple[Item, ...]:
    """Return the words of a quotation that another side does not have; where it lacks some, those beside."""
    own = _tokens(item)
    changes_here = [
        change.first
        for side in found.sides
        if item not in side
        for change in _telling_changes(item, _fullest(side))
    ]
    gaps = {_or_beside(part, len(own)): _gap(part) for part in changes_here if part[0] == part[1]}
    joined: list[tuple[int, int]] = []
    for start, end in sorted({_or_beside(part, len(own)) for part in changes_here}):
        if joined and start - joined[-1][1] <= _NEAR:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    if not joined:
        return (item,)
    return tuple(
        Item(item.telling, cover(item.telling.account, own[start:end]), reading=gaps.get((start, end), ""))
        for start, end in joined[:_MARKS]
    )


def _gap(part: tuple[int, int]) -> Message:
    """Return what is told of words that only stand beside what this side lacks."""
    return say("words are left out after these") if part[0] else say("words are left out before these")


def _or_beside(part: tuple[int, int], size: int) -> tuple[int, int]:
    """Return the words of a change; where the other account has more, the few words before them, or after."""
    start, end = part
    if start < end:
        return part
    return (max(0, start - _FEW), start) if start else (0, min(size, _FEW))


def _telling_changes(one: Item, two: Item) -> list[Change]:
    """Return what differs without small words ("the", "but"), unless only small words differ."""
    first, second = _tokens(one), _tokens(two)
    differing = _changes(one, two)
    telling = [
        change
        for change in differing
        if not {token.form for token in (*first[slice(*change.first)], *second[slice(*change.second)])}
        <= _SMALL
    ]
    return telling or differing


def _other_meaning(first: Sequence[Token], second: Sequence[Token], differing: list[Change]) -> bool:
    """Say whether one side denies what the other affirms, or has another number."""
    for change in differing:
        one = {token.form for token in first[slice(*change.first)]}
        two = {token.form for token in second[slice(*change.second)]}
        if one and two and bool(_denials(one)) != bool(_denials(two)):
            return True
        left, right = ({form for form in forms if form.isdigit()} for forms in (one, two))
        if left and right and left != right:
            return True
    return False


def _denials(forms: set[str]) -> set[str]:
    return {form for form in forms if form in _DENIALS or form.endswith("n't")}


def _unmarked(row: Row) -> Iterator[Finding]:
    """Yield the longest words that one account gives between quotation marks and another as its own."""
    runs = [
        (size, telling, other, said, plain)
        for telling in row.tellings
        for span in _quotations(telling)
        for other in row.tellings
        if other.id != telling.id
        for size, said, plain in _runs(telling, span, other)
    ]
    if not runs:
        return
    size, telling, other, said, plain = max(runs, key=lambda run: run[0])
    items = (Item(telling, said, reading=say("quoted")), Item(other, plain, reading=say("not quoted")))
    items = items if row.accounts.index(telling.id) < row.accounts.index(other.id) else items[::-1]
    why = contrast(*_NO_MARKS, tuple((item,) for item in items))
    strength = min(1.0, size / 10)
    yield Finding(DivergenceKind.QUOTE, Severity.DIFFERENCE, "quote.unmarked", items, why, strength)


def _runs(telling: Telling, span: Span, other: Telling) -> Iterator[tuple[int, Span, Span]]:
    """Yield runs of words that stand in a quotation here and outside every quotation there."""
    said = tokens(telling.account, span)
    if not other.claim.attribution or _is_quoted(other.account, telling, span):
        return
    quoted = (*_quotations(other), *other.claim.quotations)
    plain = [
        token
        for token in tokens(other.account, other.claim.span)
        if not any(mark.shared(token.span) for mark in quoted)
    ]
    for at, beside, size in blocks(said, plain):
        if size >= _RUN and not _is_name(other.account, plain[beside : beside + size]):
            yield (
                size,
                cover(telling.account, said[at : at + size]),
                cover(other.account, plain[beside : beside + size]),
            )


def _is_name(account: Account, run: Sequence[Token]) -> bool:
    """Say whether words are hardly more than a name: nobody puts those between quotation marks."""
    long = [account.words(token.span) for token in run if token.form not in _SMALL]
    return sum(word[:1].isupper() for word in long) * 2 >= len(long)


def _is_quoted(account: Account, telling: Telling, span: Span) -> bool:
    """Say whether it is this account itself that a telling quotes: its writer is named beside the quotation."""
    text = telling.account.text[max(0, span.start - _NEARBY) : span.end + _NEARBY].casefold()
    return any(
        name and name.casefold() in text for name in (account.author, account.publisher) if len(name) > 1
    )
