"""The picture of times: labels beside bars and never over them, days that do not run together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from comparer.model import Comparison, Facet, Granularity, Time, TimeKind
from comparer.present.layout import make_sheet
from comparer.present.pdf.timeline import _Setting
from comparer.present.timeline import timeline_of
from tests.builders import Telling, build, find, make_account
from tests.present.pages import pdf_text

WIDTH = 400.0


def timed(*told: tuple[str, date | None, date | None], published: str = "2024-06-01") -> Comparison:
    """Return one account that tells these times, and another that tells none."""
    tellings = (
        Telling("One", tuple(words for words, _, _ in told), published=published),
        Telling("Two", ("x",)),
    )
    account = make_account(0, tellings[0])
    facets: list[tuple[int, int, Facet]] = [
        (0, at, Time(find(account, words), TimeKind.DATE, first, last, Granularity.DAY))
        for at, (words, first, last) in enumerate(told)
    ]
    return build(tellings, [(at, None) for at in range(len(told))], facets=facets)


def setting(comparison: Comparison) -> _Setting:
    sheet = make_sheet(comparison)
    return _Setting(timeline_of(comparison, sheet), sheet, WIDTH, {})


def test_that_a_label_without_room_beside_its_bar_stands_below_it() -> None:
    whole = timed(("from the first of May to its very last", date(2024, 5, 1), date(2024, 5, 31)))
    drawing = setting(whole)
    (placed,) = drawing.placed(drawing.timeline.lanes[0].bars)
    assert placed.label_left >= drawing.left
    assert placed.label_left + placed.label.width <= WIDTH
    assert placed.label_track == placed.track + 1


def test_that_a_label_beside_its_bar_shares_its_track() -> None:
    days = timed(
        ("on the first", date(2024, 5, 1), date(2024, 5, 1)),
        ("at its end", date(2024, 5, 31), date(2024, 5, 31)),
    )
    drawing = setting(days)
    placed = drawing.placed(drawing.timeline.lanes[0].bars)
    assert all(one.track == one.label_track for one in placed)
    assert all(one.label_left >= drawing.left for one in placed)


def test_that_a_row_number_does_not_read_as_part_of_a_day() -> None:
    day = date(2024, 12, 1)
    words = "in December, or so the harbor master and both of his deputies say to this day"
    drawing = setting(timed((words, day, day)))
    (bar,) = drawing.timeline.lanes[0].bars
    told = "".join(piece.text for piece in drawing.told(bar, bar.words))
    assert told == f"{words} ·\u00a0row\u00a01"
    label = drawing.label(bar)
    assert label.width <= WIDTH
    assert "deputies" in "".join(text for part in label.fragments for _, text in part.runs)


def test_that_a_label_longer_than_the_page_is_wide_is_cut() -> None:
    day = date(2024, 12, 1)
    drawing = setting(timed(("long ago " * 40 + "in December", day, day)))
    label = drawing.label(drawing.timeline.lanes[0].bars[0])
    shown = "".join(text for part in label.fragments for _, text in part.runs)
    assert label.width <= WIDTH
    assert "…" in shown
    assert "row\u00a01" in shown


def test_that_a_clock_time_takes_its_hours_alone() -> None:
    day = date(2024, 12, 1)
    whole = timed(("on the first", day, day), ("at its end", date(2024, 12, 2), date(2024, 12, 2)))
    drawing = setting(whole)
    first, _ = drawing.timeline.lanes[0].bars
    night = replace(first, clock=(1200, 1440))
    (long,), (short,) = drawing.placed([first]), drawing.placed([night])
    assert short.right == long.right
    assert short.right - short.left < (long.right - long.left) / 4


def test_that_the_dash_of_an_open_end_does_not_run_into_the_label() -> None:
    open_end = timed(("since May", date(2024, 5, 1), None), ("in June", date(2024, 6, 20), date(2024, 6, 20)))
    drawing = setting(open_end)
    (first, _) = drawing.placed(drawing.timeline.lanes[0].bars)
    assert first.bar.open_end
    assert first.label_left - first.right > 8


def test_that_the_days_of_the_axis_do_not_run_together() -> None:
    days = timed(*((f"on day {day}.", date(2024, 11, day), date(2024, 11, day)) for day in range(10, 30)))
    ticks = list(setting(days).ticks())
    assert len(ticks) > 1
    for (left, label), (right, _) in pairwise(ticks):
        assert left + label.width + 8 < right


PUBLICATION = "names days that have no date: the day of publication is not known"
PLACE = "names days that could not be placed"


@pytest.mark.parametrize(
    ("published", "words", "time", "silence"),
    [
        ("", "on Saturday", {}, PUBLICATION),
        ("", "Saturday night", {"kind": TimeKind.CLOCK, "timex": "XXXX-WXX-6TNI"}, PUBLICATION),
        ("", "close to midnight", {"kind": TimeKind.CLOCK, "timex": "XXXX-XX-XXT24:00"}, "gives no day"),
        ("", "the day before he left", {"anchor": True}, PLACE),
        ("2024-06-01", "the day before he left", {"anchor": True}, PLACE),
        ("2024-06-01", "it rained", None, "gives no day"),
    ],
)
def test_that_an_account_without_a_bar_is_said_to_have_none_for_the_right_reason(
    published: str, words: str, time: dict[str, object] | None, silence: str
) -> None:
    tellings = (Telling("One", (words,), published=published), Telling("Two", ("on 3 May",)))
    spans = [find(make_account(at, telling), telling.sentences[0]) for at, telling in enumerate(tellings)]
    day = date(2024, 5, 3)
    facets: list[tuple[int, int, Facet]] = [(1, 0, Time(spans[1], TimeKind.DATE, day, day))]
    if time is not None:
        anchor = spans[0] if time.get("anchor") else None
        kind, timex = time.get("kind", TimeKind.DATE), str(time.get("timex", ""))
        assert isinstance(kind, TimeKind)
        facets.append((0, 0, Time(spans[0], kind, timex=timex, anchor=anchor)))
    both = build(tellings, ((0, None), (None, 0)), facets=facets)
    told = " ".join(pdf_text(both).split())
    assert [reason for reason in (PUBLICATION, PLACE, "gives no day") if reason in told] == [silence]
    assert ("1 statement names a day that could not be placed." in told) is (silence == PLACE)
