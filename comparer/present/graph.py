"""Places the boxes of a graph of who cites whom: columns by depth, few crossings, lines that pass no box.

The usual way of Sugiyama, Tagawa and Toda: cycles are cut, each node stands one column right of all that cite it, long
lines get a place of their own in every column they pass, columns are sorted by the mean place of their neighbors, and
heights are the nearest to the neighbors' that keep the order (isotonic regression). There are no pixels here that the
caller did not give, and the same graph is always drawn alike.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

Edge = tuple[str, str]
Point = tuple[float, float]

_SWEEPS = 12
_NARROWEST, _WIDEST = 56.0, 150.0
_PASSING = 6.0
"""Height of the place that a line passing through a column keeps free."""
_PORTS = 7.0
"""Largest distance of two lines that meet a box side by side."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; y grows downward."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.top + self.height

    @property
    def middle(self) -> float:
        """Return the height of the middle."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Drawing:
    """Where boxes stand and lines run. A route begins at the one who cites and ends at the one cited."""

    boxes: Mapping[str, Box]
    routes: Mapping[Edge, tuple[Point, ...]]
    width: float
    height: float


def layers_of(nodes: Iterable[str], edges: Sequence[Edge]) -> dict[str, int]:
    """Return each node's column: 0 for what nobody cites, else one more than the rightmost that cites it."""
    return _longest(nodes, [edge for edge in edges if edge not in _against(edges)])


def lay_out(
    sizes: Mapping[str, tuple[float, float]], edges: Sequence[Edge], width: float, gap: float
) -> Drawing:
    """Return a drawing of boxes of these (width, height), spread over `width`, at least `gap` apart in a column."""
    edges = [edge for edge in dict.fromkeys(edges) if edge[0] != edge[1] and {*edge} <= sizes.keys()]
    against = _against(edges)
    forward = {edge: (edge[1], edge[0]) if edge in against else edge for edge in edges}
    layers = _longest(sizes, list(forward.values()))
    columns: list[list[str]] = [[] for _ in range(max(layers.values(), default=-1) + 1)]
    for node in sizes:
        columns[layers[node]].append(node)
    heights = {node: height for node, (_, height) in sizes.items()}
    chains: dict[Edge, list[str]] = {}
    for number, (edge, (first, last)) in enumerate(forward.items()):
        passed = [f"\0{number}.{layer}" for layer in range(layers[first] + 1, layers[last])]
        for layer, node in enumerate(passed, layers[first] + 1):
            columns[layer].append(node)
            heights[node] = _PASSING
        chains[edge] = [first, *passed, last]
    links = list(dict.fromkeys(pair for chain in chains.values() for pair in pairwise(chain)))
    columns = _sorted(columns, links)
    middles = _heights(columns, links, heights, gap)
    wide = [max((sizes[node][0] for node in column if node in sizes), default=0.0) for column in columns]
    spare = (width - sum(wide)) / max(1, len(wide) - 1)
    between = min(_WIDEST, max(_NARROWEST, spare))
    lefts = [sum(wide[:at]) + between * at for at in range(len(wide))]
    boxes = {
        node: Box(lefts[layers[node]], middles[node] - size[1] / 2, *size) for node, size in sizes.items()
    }
    sides = [(left, left + across) for left, across in zip(lefts, wide, strict=True)]
    routes = _routes(chains, against, boxes, middles, layers, sides)
    bottom = max((box.bottom for box in boxes.values()), default=0.0)
    return Drawing(boxes, routes, lefts[-1] + wide[-1] if lefts else 0.0, bottom)


def _against(edges: Sequence[Edge]) -> set[Edge]:
    """Return the edges that close a cycle, found by walking in the order given."""
    following: dict[str, list[str]] = defaultdict(list)
    for teller, source in edges:
        following[teller].append(source)
    found: set[Edge] = set()
    done: set[str] = set()
    open_: list[str] = []

    def walk(node: str) -> None:
        open_.append(node)
        for other in following[node]:
            if other in open_:
                found.add((node, other))
            elif other not in done:
                walk(other)
        done.add(open_.pop())

    for node in list(following):
        if node not in done:
            walk(node)
    return found


def _longest(nodes: Iterable[str], edges: Sequence[Edge]) -> dict[str, int]:
    """Return the length of the longest way to each node of a graph without cycles."""
    before: dict[str, list[str]] = defaultdict(list)
    for teller, source in edges:
        before[source].append(teller)
    known: dict[str, int] = {}

    def depth(node: str) -> int:
        if node not in known:
            known[node] = max((depth(other) + 1 for other in before[node]), default=0)
        return known[node]

    for node in (*nodes, *(end for edge in edges for end in edge)):
        depth(node)
    return known


def _sorted(columns: list[list[str]], links: Sequence[Edge]) -> list[list[str]]:
    """Sort the columns so that few lines cross; what nobody is linked with stands last."""
    linked = {end for link in links for end in link}
    columns = [sorted(column, key=lambda node: node not in linked) for column in columns]
    beside: tuple[dict[str, list[str]], dict[str, list[str]]] = (defaultdict(list), defaultdict(list))
    for first, last in links:
        beside[0][last].append(first)
        beside[1][first].append(last)
    best, fewest = columns, _crossings(columns, links)
    for sweep in range(_SWEEPS):
        neighbors = beside[sweep % 2]
        columns = [list(column) for column in columns]
        order = range(1, len(columns)) if sweep % 2 == 0 else range(len(columns) - 2, -1, -1)
        for at in order:
            places = {node: place for column in columns for place, node in enumerate(column)}
            means = {node: _mean(places[near] for near in neighbors[node] or [node]) for node in columns[at]}
            ranked = sorted((node not in linked, means[node], places[node], node) for node in columns[at])
            columns[at] = [node for *_, node in ranked]
        crossed = _crossings(columns, links)
        if crossed < fewest:
            best, fewest = columns, crossed
    return best


def _mean(numbers: Iterable[float]) -> float:
    held = list(numbers)
    return sum(held) / len(held)


def _crossings(columns: Sequence[Sequence[str]], links: Sequence[Edge]) -> int:
    """Return how many pairs of lines cross between neighboring columns."""
    places = {node: (at, place) for at, column in enumerate(columns) for place, node in enumerate(column)}
    crossed = 0
    ends: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for first, last in links:
        ends[places[first][0]].append((places[first][1], places[last][1]))
    for pairs in ends.values():
        seen: list[int] = []
        for _, place in sorted(pairs):
            crossed += len(seen) - bisect_right(seen, place)
            insort(seen, place)
    return crossed


def _heights(
    columns: Sequence[Sequence[str]], links: Sequence[Edge], heights: Mapping[str, float], gap: float
) -> dict[str, float]:
    """Return the height of each node's middle: as near to its neighbors' as its column leaves room."""
    near: dict[str, list[str]] = defaultdict(list)
    for first, last in links:
        near[first].append(last)
        near[last].append(first)
    offsets: dict[str, float] = {}
    for column in columns:
        top = 0.0
        for node in column:
            offsets[node] = top + heights[node] / 2
            top += heights[node] + gap
    middles = dict(offsets)
    for sweep in range(_SWEEPS):
        for column in columns if sweep % 2 else reversed(columns):
            wished = [
                _mean(middles[other] for other in near[node] or [node]) - offsets[node] for node in column
            ]
            for node, shift in zip(column, _rising(wished), strict=True):
                middles[node] = offsets[node] + shift
    top = min((middles[node] - heights[node] / 2 for node in middles), default=0.0)
    return {node: middle - top for node, middle in middles.items()}


def _rising(wished: Sequence[float]) -> list[float]:
    """Return the numbers nearest to those wished that never fall (pool adjacent violators)."""
    pools: list[tuple[float, int]] = []
    for value in wished:
        mean, many = value, 1
        while pools and pools[-1][0] > mean:
            before, count = pools.pop()
            mean, many = (before * count + mean * many) / (count + many), count + many
        pools.append((mean, many))
    return [mean for mean, many in pools for _ in range(many)]


def _routes(
    chains: Mapping[Edge, Sequence[str]],
    against: set[Edge],
    boxes: Mapping[str, Box],
    middles: Mapping[str, float],
    layers: Mapping[str, int],
    sides: Sequence[tuple[float, float]],
) -> dict[Edge, tuple[Point, ...]]:
    """Return the lines: from side to side, straight through the columns they pass, apart where several meet a box."""
    meeting: dict[tuple[str, bool], list[tuple[float, Edge]]] = defaultdict(list)
    for edge, chain in chains.items():
        meeting[chain[0], True].append((middles[chain[1]], edge))
        meeting[chain[-1], False].append((middles[chain[-2]], edge))
    ports: dict[tuple[str, bool, Edge], float] = {}
    for (node, leaving), met in meeting.items():
        step = min(_PORTS, boxes[node].height * 0.8 / len(met))
        for place, (_, edge) in enumerate(sorted(met)):
            ports[node, leaving, edge] = boxes[node].middle + (place - (len(met) - 1) / 2) * step
    routes = {}
    for edge, chain in chains.items():
        first, last = chain[0], chain[-1]
        out = ports[first, True, edge]
        points = [(boxes[first].right, out), (sides[layers[first]][1], out)]
        for layer, node in enumerate(chain[1:-1], layers[first] + 1):
            points += [(sides[layer][0], middles[node]), (sides[layer][1], middles[node])]
        points.append((boxes[last].left, ports[last, False, edge]))
        routes[edge] = tuple(reversed(points)) if edge in against else tuple(points)
    return routes
