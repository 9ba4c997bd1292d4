"""Certainty and polarity, over whole accounts: one account doubts, or has somebody deny, what all of it is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from comparer.diverge.explain import quoted, who
from comparer.diverge.finding import Finding, Item, Row, Telling
from comparer.model import DivergenceKind, Severity, Span, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparer.model import Account, AccountId

_STORY = r"(?:the|this|that|his|her|their|its)? ?(?:\w+ )?(?:story|account|reports?|claims?|tale|version|rumou?rs?|allegations?)"
_SOUND = r"(?:accurate|plausible|true|possible|real|genuine|correct|credible)"
_NEGATED = r"(?:not|n['’]t)(?: be| been)?(?: an?)?(?: \w+ly)?"
_DENIED = re.compile(
    rf"\b(?:it|this|that|{_STORY}) (?:is|was|'s|’s) "
    rf"(?:{_NEGATED} {_SOUND}|impossible|implausible|untrue|false|a hoax|fabricated)\b(?! (?:to|for|that|if|because)\b)",
    re.IGNORECASE,
)
_DOUBTED = re.compile(
    rf"\b(?:may|might|could) {_NEGATED} {_SOUND}(?: (?:story|account|report))?\b", re.IGNORECASE
)
_UNCHECKED = re.compile(
    r"\b(?:(?:could|can|has|have|had|was|were|is|are|did)(?: not|n['’]t)|unable to|cannot)"
    r"(?: been| be| able to| immediately| independently)* (?:verif|confirm|check|authenticate|corroborate)\w*"
    r" (?:(?:the|this|that|these|those|his|her|their) )?"
    r"(?:(?:\w+ )?(?:story|accounts?|reports?|claims?|allegations?|footage|video|images?|information)\b)?",
    re.IGNORECASE,
)
_CHECKED_THING = re.compile(
    r"(?:story|accounts?|reports?|claims?|allegations?|footage|video|images?|information)$", re.IGNORECASE
)
_LONGEST = 130
_DENIAL, _DOUBT = "polarity.disputed", "certainty.disputed"
_ONE_TELLS = "{name} has {words}; {others} tells the story without this."
_SEVERAL_TELL = "{name} has {words}; {others} tell the story without this."


def disputes(rows: Sequence[Row], accounts: tuple[Account, ...]) -> Iterator[tuple[int, Finding]]:
    """Yield, with the index of a row, at most one denial and one doubt of the whole story, set against its leads."""
    if len(accounts) < 2:  # noqa: PLR2004 -- nobody to differ from
        return
    leads = _leads(rows)
    for rule, shapes in ((_DENIAL, (_DENIED,)), (_DOUBT, (_DOUBTED, _UNCHECKED))):
        found: dict[AccountId, tuple[int, Item]] = {}
        for index, row in enumerate(rows):
            for telling in row.tellings:
                item = _spot(telling, shapes)
                if item is not None and (telling.id not in found or item.span < found[telling.id][1].span):
                    found[telling.id] = index, item
        others = [
            leads[account.id] for account in accounts if account.id in leads and account.id not in found
        ]
        if len(found) == 1 and others:
            index, item = next(iter(found.values()))
            yield index, _finding(rule, item, others, accounts)


def _finding(rule: str, item: Item, others: list[Item], accounts: tuple[Account, ...]) -> Finding:
    order = {account.id: number for number, account in enumerate(accounts)}
    items = tuple(sorted((item, *others), key=lambda each: order[each.account]))
    pattern = _ONE_TELLS if len(others) == 1 else _SEVERAL_TELL
    why = say(pattern, name=item.telling.name, words=quoted(item.words), others=who(others))
    kind = DivergenceKind.POLARITY if rule == _DENIAL else DivergenceKind.CERTAINTY
    return Finding(kind, Severity.DIFFERENCE, rule, items, why, 0.7)


def _spot(telling: Telling, shapes: tuple[re.Pattern[str], ...]) -> Item | None:
    for shape in shapes:
        match = shape.search(telling.words)
        if match is None or (shape is _UNCHECKED and not _CHECKED_THING.search(match.group().strip())):
            continue
        start, end = (telling.claim.span.start + at for at in match.span())
        return Item(telling, Span(telling.id, start, end))
    return None


def _leads(rows: Sequence[Row]) -> dict[AccountId, Item]:
    """Return for each account the first thing it tells that another account tells, too."""
    found: dict[AccountId, Telling] = {}
    for row in rows:
        if len(row.accounts) > 1:
            for telling in row.tellings:
                first = found.get(telling.id)
                short = len(telling.claim.span) <= _LONGEST
                if telling.claim.main and short and (first is None or telling.claim.span < first.claim.span):
                    found[telling.id] = telling
    return {account: Item(telling, telling.claim.span) for account, telling in found.items()}
