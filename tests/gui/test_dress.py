from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from comparer.gui.delegates.dress import SEAT, Dressed, Stretch, dress
from comparer.model import DivergenceId, DivergenceKind, Severity
from comparer.present.sheet import Mark


def mark(start: int, end: int, kind: DivergenceKind = DivergenceKind.TIMING, severity: int = 2) -> Mark:
    return Mark(start, end, kind, Severity(severity), DivergenceId("D1"))


def words(dressed: Dressed, stretch: Stretch) -> str:
    units = dressed.text.encode("utf-16-le")
    return units[2 * stretch.start : 2 * (stretch.start + stretch.length)].decode("utf-16-le")


def test_that_an_emoji_before_a_mark_does_not_shift_it() -> None:
    text = "The crew 🚤🚤 left on Friday."
    start = text.index("Friday")
    dressed = dress(text, (mark(start, start + 6),))
    assert [words(dressed, stretch) for stretch in dressed.stretches] == [SEAT, "Friday"]


def test_that_an_emoji_inside_a_mark_is_marked_whole() -> None:
    dressed = dress("on 🚤 Friday", (mark(3, 11),))
    assert words(dressed, dressed.stretches[-1]) == "🚤 Friday"


def test_that_the_gravest_mark_is_drawn_last() -> None:
    marks = (mark(0, 9, severity=3), mark(4, 9, DivergenceKind.NUMBER, 2))
    last = dress("29 people died", marks).stretches[-1]
    assert last.mark == marks[0]


def test_that_two_marks_of_one_kind_at_one_place_have_one_sign() -> None:
    signs = [stretch for stretch in dress("at noon", (mark(3, 7), mark(3, 7))).stretches if stretch.sign]
    assert len(signs) == 1


def test_that_marks_of_one_divergence_near_each_other_share_a_sign() -> None:
    text = "from Tuesday to Thursday, and much later than anyone had thought, on Sunday"
    marks = (mark(5, 12), mark(16, 24), mark(69, 75))
    signs = [stretch for stretch in dress(text, marks).stretches if stretch.sign]
    assert [stretch.mark for stretch in signs] == [marks[0], marks[2]]


def test_that_searched_words_are_found_in_any_case() -> None:
    dressed = dress("Mazeej and MAZEEJ", (), "mazeej")
    assert [words(dressed, stretch) for stretch in dressed.stretches] == ["Mazeej", "MAZEEJ"]


def test_that_letters_that_grow_in_lower_case_do_not_shift_what_is_found() -> None:
    dressed = dress("İstanbul port", (), "port")
    assert [words(dressed, stretch) for stretch in dressed.stretches] == ["port"]


def test_that_an_ellipsis_at_either_end_shifts_no_mark_and_is_no_word_of_the_account() -> None:
    dressed = dress("left on Friday", (mark(8, 14),), "left", cut_before=True, cut_after=True)
    assert dressed.text == f"…{SEAT}left on {SEAT}Friday{SEAT}…"
    gaps = [words(dressed, stretch) for stretch in dressed.stretches if stretch.gap]
    told = [words(dressed, stretch) for stretch in dressed.stretches if not stretch.gap]
    assert (gaps, told) == (["…", "…"], [SEAT, "Friday", "left"])
    assert dress("left", (), cut_after=True).text == f"left{SEAT}…"


@given(st.text(max_size=60), st.data())
def test_that_every_stretch_holds_the_marked_words(text: str, data: st.DataObject) -> None:
    text = text.encode("utf-8", "ignore").decode()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    dressed = dress(text, (mark(start, end),))
    assert words(dressed, dressed.stretches[-1]) == text[start:end].replace("\n", " ")
    assert len(dressed.text) == len(text) + 1
