from __future__ import annotations

import pytest

from comparer.load.formats import PAGE, RICH_TEXT, Format
from comparer.load.isolation import Isolation
from comparer.load.reading import Unreadable
from comparer.model import say
from comparer.progress import Cancelled, Step

STEP = Step(say("Opening files"), 0, 1)
RTF = rb"{\rtf1 It ran aground.}"
CRASHING = Format(say("strange file"), "no_such_module", ())


class Impatient:
    def report(self, step: Step) -> None:
        raise Cancelled(step)


def test_that_one_child_reads_file_after_file_and_passes_sentences_on() -> None:
    with Isolation() as isolation:
        assert isolation.read(RICH_TEXT, RTF, "a.rtf", STEP).text == "It ran aground."
        with pytest.raises(Unreadable, match=r"b\.html is a page without an article"):
            isolation.read(PAGE, b"<html><body></body></html>", "b.html", STEP)


def test_that_a_file_that_kills_the_child_does_not_cost_the_next() -> None:
    with Isolation() as isolation:
        with pytest.raises(Unreadable, match=r"a\.x cannot be read as strange file"):
            isolation.read(CRASHING, b"", "a.x", STEP)
        assert isolation.read(RICH_TEXT, RTF, "a.rtf", STEP).text == "It ran aground."


def test_that_a_child_that_was_ended_from_outside_is_a_sentence_and_no_broken_pipe() -> None:
    with Isolation() as isolation:
        isolation.read(RICH_TEXT, RTF, "a.rtf", STEP)
        child = isolation._child
        assert child is not None
        child.kill()
        child.wait()
        with pytest.raises(Unreadable, match=r"b\.rtf cannot be read as rich text"):
            isolation.read(RICH_TEXT, RTF, "b.rtf", STEP)
        assert isolation.read(RICH_TEXT, RTF, "c.rtf", STEP).text == "It ran aground."


def test_that_a_file_that_never_ends_is_given_up() -> None:
    with Isolation(seconds=0.0) as isolation, pytest.raises(Unreadable, match=r"a\.rtf takes too long"):
        isolation.read(RICH_TEXT, RTF, "a.rtf", STEP)


def test_that_the_work_can_be_stopped_while_a_file_is_read() -> None:
    with Isolation(Impatient()) as isolation:
        with pytest.raises(Cancelled):
            isolation.read(PAGE, b"<html><body></body></html>", "b.html", STEP)
        assert isolation._child is None
