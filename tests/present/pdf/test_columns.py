"""Text in columns: every line once, columns of equal height, no heading at a foot, no line of a paragraph alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from comparer.present.pdf.columns import COLUMN_LEADING, Columns, Numbered
from comparer.present.pdf.lines import Line

EMPTY_LINE = Line(COLUMN_LEADING, ())


def paragraph(length: int) -> list[Numbered]:
    return [
        Numbered(EMPTY_LINE, gap=7.0 if at == 0 else 0.0, opens=at == 0, closes=at == length - 1)
        for at in range(length)
    ]


def columns(*lengths: int, count: int = 2) -> Columns:
    return Columns(tuple(line for length in lengths for line in paragraph(length)), count, 300)


def lines_of(block: object) -> tuple[Numbered, ...]:
    return block.lines if isinstance(block, Columns) else ()


def test_that_columns_are_of_equal_height() -> None:
    text = columns(*[1] * 20)
    assert text._ends(text.height) == [10, 20]


@given(
    st.lists(st.integers(1, 9), min_size=1, max_size=15),
    st.integers(1, 3),
    st.floats(6 * COLUMN_LEADING, 600),
)
def test_that_no_line_is_lost_where_a_page_ends(lengths: list[int], count: int, room: float) -> None:
    whole = columns(*lengths, count=count)
    assert whole._ends(whole.height)[-1] == len(whole.lines)
    if whole.height <= room:
        return
    halves = whole.split(room)
    if halves is None:  # so little that it goes to the next page whole
        assert len(whole.lines) < 9 * count
        return
    assert (*lines_of(halves[0]), *lines_of(halves[1])) == whole.lines
    assert halves[0].height <= room + 1


def test_that_a_few_lines_do_not_begin_at_the_foot_of_a_page() -> None:
    assert columns(40).split(2 * COLUMN_LEADING) is None


def test_that_no_line_of_a_paragraph_stands_alone() -> None:
    text = columns(5, 6, 5, count=1)
    for room in range(6, 14):
        halves = text.split(room * COLUMN_LEADING + 14)
        assert halves is not None
        upper, lower = lines_of(halves[0]), lines_of(halves[1])
        assert lower[0].opens or not (upper[-1].opens or lower[0].closes)


def test_that_a_heading_stays_with_what_follows() -> None:
    lines = (*paragraph(6), Numbered(EMPTY_LINE, leads=True), *paragraph(6))
    halves = Columns(lines, 1, 300).split(7 * COLUMN_LEADING + 8)
    assert halves is not None
    assert lines_of(halves[1])[0].leads
