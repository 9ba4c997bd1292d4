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
_SORT = r"\b(?: (?:network|show|station|channel|program)\b)?"
_TOLD = re.compile(
    rf"\b(?:told|interviewed by|speaking to|spoke to|gave to) (?P<medium>(?:an? |the )?(?:[\w’'-]+ ){{0,3}}?"
    rf"(?:(?i:{_MEDIUM}){_SORT}(?: {_NAMED})?|{_NAMED} (?i:{_MEDIUM}){_SORT}))"
)
_WINDOW = 60
_LEAD = 3
_KINDS = frozenset(_MEDIUM.replace("?", "").split("|"))
_COMMON = _KINDS | {"the", "a", "an", "local", "studio", "network", "show", "program", "report", "reports"}


def sourcing(rows: Sequence[Row], accounts: tuple[Account, ...]) -> Iterator[tuple[int, Finding]]:
    """Yield at most one finding: that accounts have the story through different media, with the index of a row."""
    home_of = {telling.claim.id: index for index, row in enumerate(rows) for telling in row.tellings}
    story = Routes([telling for row in rows for telling in row.tellings])
    sides: list[list[Item]] = []
    for account in sorted(
        accounts, key=lambda account: (account.name, account.text)
    ):  # whatever the columns' order
        item = story.found.get(account.id)
        if item is not None:
            place = home_of[item.telling.claim.id]
            if sides and not any(
                home_of[side[0].telling.claim.id] == place or story.one(item, side[0]) for side in sides
            ):
                continue
            home = next((side for side in sides if _may_be_one(side[0], item)), None)
            if home is None:
                sides.append([item])
            else:
                home.append(item)
    if len(sides) < 2:  # noqa: PLR2004 -- nothing to set against each other
        return
    order = {account.id: number for number, account in enumerate(accounts)}
    sides = sorted(
        (sorted(side, key=lambda item: order[item.account]) for side in sides),
        key=lambda side: order[side[0].account],
    )
    items = tuple(sorted((item for side in sides for item in side), key=lambda item: order[item.account]))
    why = contrast(
        "{first} has the story from {words}, {others}.",
        "{first} have the story from {words}, {others}.",
        sides,
    )
    index = min(home_of[item.telling.claim.id] for item in items)
    yield (
        index,
        Finding(DivergenceKind.ATTRIBUTION, Severity.DIFFERENCE, "attribution.outlet", items, why, 0.7),
    )


class Routes:
    """The words with which each account first names the medium it has its story from, under `found`."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        """Look through what all accounts tell."""
        self._leading = _leading(tellings)
        self.found: dict[AccountId, Item] = {}
        for telling in tellings:
            item = _route(telling, self._leading.get(telling.id, ""))
            if item is not None and (telling.id not in self.found or item.span < self.found[telling.id].span):
                self.found[telling.id] = item

    def one(self, item: Item, other: Item) -> bool:
        """Say whether two accounts have one story from their media: the person one quotes most, the other names."""
        return any(
            form(word) in body_words(account)
            for one, account in ((item, other.telling.account), (other, item.telling.account))
            for word in self._leading.get(one.account, "").split()
        )


def own_name(item: Item) -> frozenset[str]:
    """Return the words of a medium's own name: of "the NT News", not of "Italy's state television"."""
    names = re.findall(r"\b[A-Z]\w*\b(?!\W{1,2}s\b)", item.words)
    return _words(item) & frozenset(form(word) for word in names)


def _leading(tellings: Sequence[Telling]) -> dict[AccountId, str]:
    """Return for each account the person whose words it gives most."""
    counted: dict[AccountId, Counter[str]] = {}
    for telling in tellings:
        for link in telling.claim.attribution[-1:]:
            if link.source[:1].isupper():
                counted.setdefault(telling.id, Counter())[link.source] += 1
    return {account: max(names, key=lambda name: (names[name], name)) for account, names in counted.items()}


def _route(telling: Telling, leading: str) -> Item | None:
    """Return the words that name the medium: the outer of two sources, or to whom the leading person spoke."""
    links = telling.claim.attribution
    outer = links[0] if links and links[0].source_spans else None
    # A claim that the reviewer split has parts: A2.1, A2.2.
    early = int(telling.claim.id.removeprefix(telling.id).partition(".")[0]) <= _LEAD
    if outer is not None and (len(links) > 1 or early) and _is_medium(telling, outer.source):
        if _own(telling, outer.source):
            return None
        return Item(telling, outer.source_spans[0])
    around = _sentence(telling)
    match = _TOLD.search(telling.account.words(around))
    if match is None or _own(telling, match["medium"]):
        return None
    if not _speaks(telling, leading, around.start + match.start()):
        return None
    start, end = (around.start + at for at in match.span("medium"))
    return Item(telling, Span(telling.id, start, end))


def _sentence(telling: Telling) -> Span:
    return telling.claim.sentence or telling.claim.span


def _is_medium(telling: Telling, source: str) -> bool:
    """Say whether a source is a newspaper, channel or agency, by its words, and no person."""
    words = {word.casefold() for word in re.findall(r"\w+", source)}
    named = any(
        isinstance(facet, Name) and facet.kind is NameKind.PERSON and facet.canonical in source
        for facet in telling.claim.facets
    )
    return bool(words & _KINDS) and not named


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


def _may_be_one(one: Item, two: Item) -> bool:
    """Say whether two media have a word of a name in common, or are put in the same words ("a German newspaper")."""
    return bool(_words(one) & _words(two)) or one.words.casefold() == two.words.casefold()


def _words(item: Item) -> frozenset[str]:
    """Return the words that tell a medium from others; its country ("a German channel") does not."""
    words = frozenset(form(word) for word in re.findall(r"\w+", item.words)) - _COMMON
    return frozenset(word for word in words if not country_of(word))
