from __future__ import annotations

from dataclasses import replace

import pytest

from comparer.model import Anchor, DivergenceKind, Judgment, Status
from comparer.review import Decide, name_of_decision
from comparer.review.naming import name_of
from comparer.review.state import State, carry_out

LONG = Anchor("abc", "between the Monday and Saturday ahead of the miners walking out", 0)
SHORT = Anchor("def", "5 December", 0)
OPEN = Judgment(DivergenceKind.TIMING, (LONG, SHORT))


def after(*judgments: Judgment) -> State:
    state = State()
    for judgment in judgments:
        state = carry_out(state, Decide(judgment))
    return state


def told(judgment: Judgment, *before: Judgment) -> str:
    return str(name_of(Decide(judgment), after(*before)).told)


@pytest.mark.parametrize("status", Status)
def test_that_a_note_is_called_a_note_whatever_was_judged_before(status: Status) -> None:
    judged = replace(OPEN, status=status)
    noted = replace(judged, note="Asked the harbor office.")
    assert told(noted, judged).startswith("Note written: ")
    assert told(judged, judged, noted).startswith("Note deleted: ")
    assert str(name_of(Decide(noted), after(judged)).name).startswith("note: ")


def test_that_a_judgment_on_what_has_a_note_is_called_after_the_judgment() -> None:
    noted = replace(OPEN, note="Asked the harbor office.")
    assert told(replace(noted, status=Status.CONFIRMED), noted).startswith("Confirmed: ")
    assert told(noted, replace(noted, status=Status.DISMISSED)).startswith("Opened again: ")


def test_that_the_note_to_another_divergence_does_not_matter() -> None:
    other = Judgment(DivergenceKind.NAME, OPEN.sides, Status.CONFIRMED)
    assert told(replace(OPEN, status=Status.CONFIRMED, note="Seen."), other).startswith("Confirmed: ")


def test_that_long_words_are_cut_between_two_of_them() -> None:
    assert str(name_of_decision(replace(OPEN, status=Status.CONFIRMED))) == (
        "confirm: between the Monday and Saturday… / 5 December"
    )
    one = Anchor("abc", "Rindfleischetikettierungsüberwachungsaufgabe", 0)
    assert str(name_of_decision(replace(OPEN, sides=(one,)))).endswith("etikettierungsüberwach…")
