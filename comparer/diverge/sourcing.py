"""Attribution, over whole accounts: through which medium a story came."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row, Telling
from comparer.diverge.tokens import body_words, form
from comparer.language.peoples import country_of
from comparer.model import DivergenceKind, Name, NameKind, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparer.model import Account, AccountId

_MEDIUM = "newspaper|paper|news|television|tv|radio|media|magazine|agency|channel|station|website|broadcaster|podcast|studios?"
_NAMED = r"(?:[A-Z][\w'’-]*)(?: (?:of |the )?[A-Z][\w'’-]*){0,3}"
_TOLD = re.compile(
    rf"\b(?:(?:told|interviewed by|speaking to|spoke to|gave to) (?:an? |the )?(?:[\w’'-]+ ){{0,3}}?"
    rf"(?:(?i:{_MEDIUM})\b(?: (?:network|show|station|channel|program)\b)?(?: {_NAMED})?|{_NAMED} (?i:{_MEDIUM})\b))"
)
_WINDOW = 60
_LEAD = 3
_COMMON = frozenset(_MEDIUM.replace("?", "").split("|")) | {
    "the",
    "a",
    "an",
    "told",
    "interviewed",
    "by",
    "to",
    "local",
}
_COMMON |= {
    "reported",
    "reports",
    "report",
    "according",
    "said",
    "says",
    "speaking",
    "spoke",
    "gave",
    "studio",
}


def sourcing(rows: Sequence[Row], accounts: tuple[Account, ...]) -> Iterator[tuple[int, Finding]]:
    """Yield at most one finding: that accounts have the story through different media, with the index of a row."""
    routes: dict[AccountId, tuple[int, Item]] = {}
    leading = _leading(rows)
    for index, row in enumerate(rows):
        for telling in row.tellings:
            found = _route(telling, leading.get(telling.id, ""))
            if found is not None and (telling.id not in routes or found.span < routes[telling.id][1].span):
                routes[telling.id] = index, found
    sides: list[list[Item]] = []
    for account in accounts:
        if account.id in routes:
            item = routes[account.id][1]
            if sides and not _one_story(
                routes[account.id], [routes[side[0].account] for side in sides], leading
            ):
                continue
            home = next((side for side in sides if _words(side[0]) & _words(item)), None)
            if home is None:
                sides.append([item])
            else:
                home.append(item)
    if len(sides) < 2:  # noqa: PLR2004 -- nothing to set against each other
        return
    order = {account.id: number for number, account in enumerate(accounts)}
    items = tuple(sorted((item for side in sides for item in side), key=lambda item: order[item.account]))
    why = contrast(
        "{first} has the story from {words}, {others}.",
        "{first} have the story from {words}, {others}.",
        sides,
    )
    index = min(routes[item.account][0] for item in items)
    yield (
        index,
        Finding(DivergenceKind.ATTRIBUTION, Severity.DIFFERENCE, "attribution.outlet", items, why, 0.7),
    )


def _one_story(
    route: tuple[int, Item], others: list[tuple[int, Item]], leading: dict[AccountId, str]
) -> bool:
    """Say whether accounts have one story from their media: told in one row, or by somebody whom both name."""
    index, item = route
    return any(
        index == at
        or any(
            form(word) in body_words(account)
            for one, account in ((item, other.telling.account), (other, item.telling.account))
            for word in leading.get(one.account, "").split()
        )
        for at, other in others
    )


def _leading(rows: Sequence[Row]) -> dict[AccountId, str]:
    """Return for each account the person whose words it gives most."""
    counted: dict[AccountId, Counter[str]] = {}
    for row in rows:
        for telling in row.tellings:
            for link in telling.claim.attribution[-1:]:
                if link.source[:1].isupper():
                    counted.setdefault(telling.id, Counter())[link.source] += 1
    return {account: names.most_common(1)[0][0] for account, names in counted.items() if names}


def _route(telling: Telling, leading: str) -> Item | None:
    """Return the words that name the medium: the outer of two sources, or to whom the leading person spoke."""
    links = telling.claim.attribution
    outer = links[0] if links and links[0].source_spans else None
    # A claim that the reviewer split has parts: A2.1, A2.2.
    early = int(telling.claim.id.removeprefix(telling.id).partition(".")[0]) <= _LEAD
    if outer is not None and (len(links) > 1 or early) and _is_medium(telling, outer.source):
        if _own(telling, outer.source):
            return None
        return Item(telling, _around(telling, outer.marks))
    around = _sentence(telling)
    match = _TOLD.search(telling.account.words(around))
    if match is None or _own(telling, match.group()):
        return None
    start = around.start + match.start()
    if not _speaks(telling, leading, start):
        return None
    return Item(telling, Span(telling.id, start, start + len(match.group())))


def _sentence(telling: Telling) -> Span:
    return telling.claim.sentence or telling.claim.span


def _around(telling: Telling, marks: tuple[Span, ...]) -> Span:
    start, end = marks[0].start, max(mark.end for mark in marks)
    return Span(telling.id, start, end if end - start <= _WINDOW * 2 else marks[0].end)


def _is_medium(telling: Telling, source: str) -> bool:
    """Say whether a source is a newspaper, channel or agency, by its words or because it is no person."""
    words = {word.casefold() for word in re.findall(r"\w+", source)}
    named = any(
        isinstance(facet, Name) and facet.kind is NameKind.PERSON and facet.canonical in source
        for facet in telling.claim.facets
    )
    return bool(words & frozenset(_MEDIUM.replace("?", "").split("|"))) and not named


def _own(telling: Telling, words: str) -> bool:
    name = telling.account.publisher.casefold().removeprefix("the ")
    return bool(name) and name in words.casefold()


def _speaks(telling: Telling, leading: str, start: int) -> bool:
    """Say whether the person an account quotes most, or a pronoun, stands right before these words."""
    before = telling.account.text[max(0, start - _WINDOW) : start]
    family = leading.split()[-1:] if leading else []
    return (
        any(name in before for name in family)
        or re.search(r"\b(?:he|she|He|She) (?:was )?$", before) is not None
    )


def _words(item: Item) -> frozenset[str]:
    """Return the words that tell a medium from others; its country ("a German channel") does not."""
    words = frozenset(form(word) for word in re.findall(r"\w+", item.words)) - _COMMON
    return frozenset(word for word in words if not country_of(word))
