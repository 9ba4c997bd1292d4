"""What differs between claims that stand in different rows: few kinds, and each asks for much evidence."""

from __future__ import annotations

from itertools import combinations, islice, product
from typing import TYPE_CHECKING

from comparer.diverge.apart import put_off, story, unanswered
from comparer.diverge.casualties import casualties
from comparer.diverge.clocks import hours
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.diverge.happenings import events
from comparer.diverge.nearly import nearly
from comparer.diverge.polarity import WHY, awaited, befell, excludes, settles
from comparer.diverge.relating import related_apart
from comparer.diverge.timing import STARTS, dated, ends, lasts, starts_otherwise
from comparer.diverge.words import opposed
from comparer.model import DivergenceKind, Message, Name, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparer.diverge.finding import Telling

    Placed = tuple[int, Item]

_NAMES = 2
_MOST = 60
_STRENGTH = 0.6
_OVERTAKEN = (
    "Earlier and later report: {first} has {words}, {others}.",
    "Earlier and later report: {first} have {words}, {others}.",
)
_NOT_YET = (
    "{first} has {words}, {others}: one has it as still to come, the other as come about.",
    "{first} have {words}, {others}: one has it as still to come, the other as come about.",
)


def across(rows: Sequence[Row]) -> Iterator[tuple[int, Finding]]:
    """Yield, with the index of a row, at most one finding of each kind: what is told in rows apart."""
    placed = [(index, telling) for index, row in enumerate(rows) for telling in row.tellings]
    told = [(index, item) for index, telling in placed for item in events(telling)]
    yield from _starts(placed)
    yield from _overtaken(told)
    yield from _excluded(told)
    yield from related_apart(placed)
    yield from hours(placed)
    yield from casualties(placed)
    yield from nearly(placed)
    whole = story(rows)
    for pair in islice(unanswered(whole), 1):
        yield _against(pair, "polarity.opposite", "polarity.unanswered", Severity.CONTRADICTION)
    for pair in islice(put_off(whole), 1):
        yield _against(pair, "polarity.put-off", "polarity.put-off-apart", Severity.DIFFERENCE)


def _against(pair: tuple[Placed, Placed], why: str, rule: str, severity: Severity) -> tuple[int, Finding]:
    """Return a finding on two claims in the row of the one whose account comes first."""
    places = {item: index for index, item in pair}
    items = _in_order(*(item for _, item in pair))
    said = contrast(*WHY[why], _sides(items))
    return places[items[0]], Finding(DivergenceKind.POLARITY, severity, rule, items, said, _STRENGTH)


def _starts(placed: list[tuple[int, Telling]]) -> Iterator[tuple[int, Finding]]:
    """Yield an end that one account dates inside the time for which another has it over already."""
    times = [(index, item) for index, telling in placed for item in dated(telling)]
    stretches = [(index, item) for index, item in times if lasts(item)]
    for index, day in ((index, item) for index, item in times if ends(item)):
        for other, stretch in stretches:
            apart = day.account != stretch.account and index != other
            if apart and starts_otherwise(day, stretch) and _same_people(day.telling, stretch.telling):
                items = _in_order(stretch, day)
                why = contrast(*STARTS, _sides(items))
                yield other, _finding(DivergenceKind.TIMING, "timing.start", why, items)
                return


def _overtaken(told: list[Placed]) -> Iterator[tuple[int, Finding]]:
    """Yield what was not so yet in one account and is so in another."""
    by_head = _by_value([(index, item) for index, item in told if befell(item)])
    for index, item in ((index, item) for index, item in told if awaited(item)):
        for _, later in by_head.get(item.value, []):
            if later.account != item.account and not _before(later, item):
                items = _in_order(item, later)
                why = contrast(*(_OVERTAKEN if _before(item, later) else _NOT_YET), _sides(items))
                yield index, _finding(DivergenceKind.POLARITY, "polarity.overtaken", why, items)
                return


def _excluded(told: list[Placed]) -> Iterator[tuple[int, Finding]]:
    """Yield what cannot be so beside what another account tells of the same deed (survived, dead)."""
    by_head = _by_value([(index, item) for index, item in told if settles(item)])
    for one, two in combinations(sorted(by_head), 2):
        if not opposed(one, two):
            continue
        for (index, item), (other, second) in product(by_head[one], by_head[two]):
            if item.account != second.account and index != other and excludes(item, second):
                items = _in_order(item, second)
                pattern = WHY["polarity.opposite"]
                why = contrast(*pattern, _sides(items))
                yield index, _finding(DivergenceKind.POLARITY, "polarity.apart", why, items)
                return


def _by_value(told: list[Placed]) -> dict[str, list[Placed]]:
    """Return the events of each lemma, so few that comparing them all stays cheap."""
    found: dict[str, list[Placed]] = {}
    for each in told:
        held = found.setdefault(each[1].value, [])
        if len(held) < _MOST:
            held.append(each)
    return found


def _in_order(one: Item, two: Item) -> tuple[Item, ...]:
    return tuple(sorted((one, two), key=lambda item: (len(item.account), item.account)))


def _sides(items: tuple[Item, ...]) -> tuple[tuple[Item, ...], ...]:
    return tuple((item,) for item in items)


def _finding(kind: DivergenceKind, rule: str, why: Message, items: tuple[Item, ...]) -> Finding:
    severity = Severity.DIFFERENCE if rule == "polarity.overtaken" else Severity.CONTRADICTION
    return Finding(kind, severity, rule, items, why, _STRENGTH)


def _before(one: Item, two: Item) -> bool:
    """Say whether one account is known to be older than the other."""
    first, second = one.telling.account.published_on, two.telling.account.published_on
    return first is not None and second is not None and first < second


def _same_people(one: Telling, two: Telling) -> bool:
    """Say whether two claims name the same two bearers."""
    bearers = [
        {facet.entity for facet in telling.claim.facets if isinstance(facet, Name)} for telling in (one, two)
    ]
    return len(bearers[0] & bearers[1]) >= _NAMES
