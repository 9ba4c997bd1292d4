"""Pages: nothing is lost, nothing sticks out, heads repeat."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from comparer.present.pdf.blocks import Gap, Side, Stack, Text
from comparer.present.pdf.flow import Flow, Item, Section, opening
from comparer.present.pdf.lines import Line


def lines(count: int) -> Text:
    return Text(tuple(Line(10, ()) for _ in range(count)))


def heights(flow: Flow) -> list[float]:
    return [page.used for page in flow.pages]


def test_that_a_row_is_not_split_while_it_fits_on_a_page() -> None:
    flow = Flow(100)
    flow.add(Section("s", (Item(lines(7)), Item(lines(7)))))
    assert heights(flow) == [70, 70]


def test_that_a_row_taller_than_a_page_is_split() -> None:
    flow = Flow(100)
    flow.add(Section("s", (Item(lines(25)),)))
    assert heights(flow) == [100, 100, 50]


def test_that_the_head_repeats_on_every_further_page() -> None:
    flow = Flow(100)
    flow.add(Section("s", (Item(lines(25)),), head=lines(2)))
    assert heights(flow) == [100, 100, 90]


def test_that_a_heading_is_never_the_last_on_its_page() -> None:
    flow = Flow(100)
    flow.add(Section("s", (Item(lines(8)), Item(lines(1), keep=True), Item(lines(3)))))
    assert heights(flow) == [80, 40]


def test_that_a_section_follows_on_the_same_page_where_it_may() -> None:
    flow = Flow(100)
    flow.add(Section("s", (Item(lines(3)),)))
    flow.add(Section("t", (Item(lines(2)),), fresh=False, least=20))
    flow.add(Section("u", (Item(lines(2)),), fresh=False, least=90))
    assert len(flow.pages) == 2


def test_that_columns_are_split_side_by_side() -> None:
    upper_and_lower = Side(((0, lines(3)), (50, lines(9)))).split(50)
    assert upper_and_lower is not None
    assert [half.height for half in upper_and_lower] == [50, 40]


def test_that_a_stack_is_split_inside_the_block_at_the_edge() -> None:
    halves = Stack((lines(3), Gap(5), lines(6))).split(60)
    assert halves is not None
    assert [half.height for half in halves] == [55, 40]


@given(st.lists(st.integers(1, 40), min_size=1, max_size=20))
def test_that_no_line_is_lost_and_no_page_is_overfull(counts: list[int]) -> None:
    flow = Flow(100)
    flow.add(Section("s", tuple(Item(lines(count)) for count in counts), head=lines(1)))
    assert all(page.used <= 100 for page in flow.pages)
    assert sum(page.used for page in flow.pages) == 10 * (sum(counts) + len(flow.pages) - 1)


def test_that_a_section_that_finds_no_room_does_not_show_its_head_twice() -> None:
    flow = Flow(100)
    flow.add(Section("s", (Item(lines(6)),)))
    head = lines(2)
    items = (Item(lines(1), keep=True), Item(head, keep=True), Item(lines(3)))
    flow.add(Section("t", items, head=head, fresh=False))
    assert heights(flow) == [80, 60]


def test_that_a_text_that_flows_begins_at_the_foot_of_a_page_and_goes_on() -> None:
    flow = Flow(200)
    flow.add(Section("s", (Item(lines(10)),)))
    flow.add(Section("t", (Item(lines(1), keep=True), Item(lines(12), flows=True)), fresh=False))
    assert heights(flow) == [200, 50]


def test_that_a_heading_does_not_begin_a_text_where_too_little_room_is_left() -> None:
    flow = Flow(200)
    flow.add(Section("s", (Item(lines(11)),)))
    flow.add(Section("t", (Item(lines(1), keep=True), Item(lines(12), flows=True)), fresh=False))
    assert heights(flow) == [130, 130]


def test_that_a_section_asks_for_the_room_of_its_first_items_or_a_strip() -> None:
    items = [Item(lines(4)), Item(lines(12)), Item(lines(9)), Item(lines(1))]
    assert opening(items, 2) == 160
    assert opening(items, 1) == 150


def test_that_a_section_does_not_wait_for_a_tall_second_row_where_half_a_page_is_left() -> None:
    items = [Item(lines(4)), Item(lines(12)), Item(lines(30))]
    assert opening(items, 3) == 220
