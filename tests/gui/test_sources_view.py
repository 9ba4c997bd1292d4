"""The graph of who cites whom in the window: by pointer, by keyboard, and in step with the other views."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from comparer.gui.main_window import MainWindow
from comparer.gui.views.sources import SourcesView
from comparer.model import AccountId, Comparison, Origin, RowId, say
from comparer.present.sheet import Filter
from comparer.review import AddAccounts, Session
from tests.builders import Said, Telling, build
from tests.gui import cases


def shown(window: MainWindow, comparison: Comparison) -> SourcesView:
    window.desk.open(Session(entries=[AddAccounts(comparison.accounts)]), comparison)
    window.show_view("sources")
    view = window.side_views["sources"]
    assert isinstance(view, SourcesView)
    return view


def chain() -> Comparison:
    """Return three accounts: C cites B, B and A cite one man in two spellings, A also three of its own."""
    lines = ("It burned.", "It stopped.", "It rained.", "Nobody came.")
    tellings = tuple(Telling(name, lines) for name in ("Harbor Post", "Northern Wire", "Sund Radio"))
    said = (
        Said(0, 0, ("Kamel Saqr",)),
        Said(0, 1, ("Ada Berg",)),
        Said(0, 2, ("Ove Lund",)),
        Said(0, 3, ("Ina Holm",)),
        Said(1, 0, ("Kamel Sakr",)),
        Said(2, 2, ("Northern Wire",)),
        Said(2, 3, ("Sund Radio",)),
    )
    return build(tellings, tuple((at, at, at) for at in range(4)), said=said)


def press(view: SourcesView, key: Qt.Key) -> None:
    QTest.keyClick(view.graph, key)


def test_that_two_spellings_are_one_box_that_tells_both(window: MainWindow) -> None:
    view = shown(window, chain())
    [box] = [key for key in view.graph.boxes if "kamel" in key]
    words = view.graph.explained(view.graph.boxes[box].center())
    assert words == "Kamel Saqr: 2 claims. Also written Kamel Sakr"


def test_that_a_click_chooses_the_row_and_the_next_click_the_next_row(window: MainWindow) -> None:
    view = shown(window, chain())
    place = view.graph.boxes["A"].center().toPoint()
    for row in ("R1", "R2", "R3", "R4", "R1"):
        QTest.mouseClick(view.graph, Qt.MouseButton.LeftButton, pos=place)
        assert window.desk.row == row
        assert window.table.current_row_id() == row
    assert "row 1, 1 of 4" in view.note.text()


def test_that_a_row_chosen_elsewhere_marks_the_way_it_came(window: MainWindow) -> None:
    view = shown(window, chain())
    window.show_row(RowId("R3"))
    warm = {
        (edge.teller, edge.source)
        for line in view.graph.lines
        for edge in line.edges
        if view.graph.is_warm(edge)
    }
    assert warm == {("A", "ove lund"), ("C", "B")}


def test_that_every_box_can_be_reached_with_the_arrow_keys(window: MainWindow) -> None:
    view = shown(window, chain())
    view.graph.setFocus()
    view.graph.chosen = "A"
    seen, queue = {"A"}, ["A"]
    while queue:
        here = queue.pop()
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down):
            view.graph.chosen = here
            press(view, key)
            if view.graph.chosen not in seen:
                seen.add(view.graph.chosen)
                queue.append(view.graph.chosen)
    assert seen == set(view.graph.boxes)
    assert view.graph.accessibleDescription().endswith(view.note.text())


def test_that_enter_goes_on_to_the_next_claim(window: MainWindow) -> None:
    view = shown(window, chain())
    view.graph.chosen = "A"
    press(view, Qt.Key.Key_Return)
    press(view, Qt.Key.Key_Return)
    assert window.desk.row == "R2"


def test_that_what_one_account_alone_cites_shares_a_box(window: MainWindow) -> None:
    view = shown(window, chain())
    own = {"ada berg", "ove lund", "ina holm"}
    assert len(view.graph.frames) == len(view.graph.boxes) - len(own) + 1
    assert not own & view.graph.frames.keys()


def test_that_who_names_himself_says_so_in_his_box(window: MainWindow) -> None:
    view = shown(window, chain())
    assert "names itself in 1 claim" in view.graph.explained(view.graph.boxes["C"].center())
    assert all(edge.teller != edge.source for line in view.graph.lines for edge in line.edges)


def test_that_a_line_under_the_pointer_is_told(window: MainWindow) -> None:
    view = shown(window, chain())
    line = next(line for line in view.graph.lines if line.edges[0].source == "B")
    assert (
        view.graph.explained(QPointF(line.path.pointAtPercent(0.5)))
        == "Sund Radio cites Northern Wire: 1 claim (say)"
    )


def test_that_a_source_whose_rows_are_filtered_away_says_so(window: MainWindow) -> None:
    view = shown(window, chain())
    window.desk.look(replace(window.desk.view, filter=Filter(text="rained")))
    place = view.graph.boxes["ada berg"].center().toPoint()
    QTest.mouseClick(view.graph, Qt.MouseButton.LeftButton, pos=place)
    assert "in none of the rows shown" in view.note.text()
    assert window.desk.row == "R3"


def test_that_accounts_that_cite_nobody_make_a_sentence(window: MainWindow) -> None:
    view = shown(window, build((Telling("One", ("It burned.",)), Telling("Two", ("It burned.",))), ((0, 0),)))
    assert view.blank.isVisible()
    assert view.blank.text() == "No account says from whom it has what it tells."


@pytest.mark.parametrize("many", [2, 4, 9, 12])
def test_that_the_picture_is_as_wide_as_the_view(window: MainWindow, many: int) -> None:
    window.resize(1280, 800)
    view = shown(window, cases.comparison(many, 12))
    assert view.graph.width() <= view.width()
    assert all(view.graph.rect().toRectF().contains(box) for box in view.graph.boxes.values())


def test_that_a_name_goes_on_in_another_line_rather_than_lose_letters(window: MainWindow) -> None:
    long = ("the Institute of Earth Studies of the coast", "an adviser to the harbor authority", "Ina Holm")
    lines = ("It burned.", "It stopped.", "It rained.")
    said = tuple(Said(0, at, (name,)) for at, name in enumerate(long))
    graph = shown(
        window, build((Telling("Harbor Post", lines), Telling("Sund Radio", lines)), (), said=said)
    ).graph
    for most in (280, 120):
        graph._boxes.most = most
        for node in (node for node in graph._nodes.values() if node.account is None):
            told = graph._boxes._listed(node)
            assert " ".join(told) == node.name
            letters = graph.fontMetrics()
            assert all(letters.horizontalAdvance(line) <= most for line in told)


def test_that_the_head_names_those_who_share_an_origin_with_nobody(window: MainWindow) -> None:
    shared = Origin((AccountId("A"), AccountId("B")), "Kamel Saqr", say("Both rest on Kamel Saqr."))
    view = shown(window, replace(chain(), origins=(shared,)))
    assert "1 account on its own: Sund Radio" in view.head.text()
    view = shown(window, replace(chain(), origins=()))
    assert "on its own" not in view.head.text()
