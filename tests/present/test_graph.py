"""Columns by depth, no box on another, no line through a box, few crossings."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from comparer.present.graph import Box, Drawing, Edge, lay_out, layers_of

NODES = "ABCDEFGH"
EDGES = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), max_size=16)


def drawn(edges: list[Edge], nodes: str = NODES) -> Drawing:
    return lay_out({node: (100.0, 30.0 + 5 * at) for at, node in enumerate(nodes)}, edges, 800.0, 10.0)


def test_that_who_is_cited_stands_right_of_all_who_cite() -> None:
    assert layers_of("ABC", [("A", "C"), ("A", "B"), ("B", "C")]) == {"A": 0, "B": 1, "C": 2}


def test_that_accounts_citing_each_other_end_no_walk() -> None:
    drawing = drawn([("A", "B"), ("B", "A")], "AB")
    assert drawing.boxes["A"].right < drawing.boxes["B"].left
    back = drawing.routes["B", "A"]
    assert back[0][0] == drawing.boxes["B"].left
    assert back[-1][0] == drawing.boxes["A"].right


def test_that_who_cites_himself_makes_no_line() -> None:
    assert drawn([("A", "A"), ("A", "B")], "AB").routes.keys() == {("A", "B")}


def test_that_lines_that_can_avoid_each_other_do() -> None:
    drawing = drawn([("A", "F"), ("B", "E"), ("C", "D")], "ABCDEF")
    pairs = sorted((drawing.boxes[a].middle, drawing.boxes[b].middle) for a, b in drawing.routes)
    assert [right for _, right in pairs] == sorted(right for _, right in pairs)


@given(EDGES)
def test_that_no_box_stands_on_another(edges: list[Edge]) -> None:
    for first, second in combinations(drawn(edges).boxes.values(), 2):
        apart = first.right < second.left or second.right < first.left
        assert apart or first.bottom + 9 < second.top or second.bottom + 9 < first.top


@given(EDGES)
def test_that_no_line_runs_through_a_box_it_does_not_end_at(edges: list[Edge]) -> None:
    drawing = drawn(edges)
    for ends, points in drawing.routes.items():
        for node, box in drawing.boxes.items():
            assert node in ends or not any(_inside(box, point) for point in points)
        for (left, top), (right, bottom) in pairwise(sorted(points)):
            level = abs(top - bottom) < 1e-9
            assert level or all(
                box.right <= left + 1e-6 or right - 1e-6 <= box.left for box in drawing.boxes.values()
            )


@given(EDGES)
def test_that_the_same_graph_is_drawn_alike_and_inside_its_size(edges: list[Edge]) -> None:
    first, second = drawn(edges), drawn(edges)
    assert first == second
    assert all(box.top >= -1e-6 and box.bottom <= first.height + 1e-6 for box in first.boxes.values())
    assert all(box.left >= 0 and box.right <= first.width + 1e-6 for box in first.boxes.values())


def _inside(box: Box, point: tuple[float, float]) -> bool:
    return box.left < point[0] < box.right and box.top < point[1] < box.bottom


def test_that_no_nodes_make_no_picture() -> None:
    assert lay_out({}, [], 100, 10) == Drawing({}, {}, 0.0, 0.0)
