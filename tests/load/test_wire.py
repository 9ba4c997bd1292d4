from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparer.load.reading import Reading, Unreadable
from comparer.load.wire import answer, reading_from, receive, request
from comparer.model import AccountKind, say


@given(st.text(), st.binary())
def test_that_a_request_arrives_as_it_was_sent(name: str, data: bytes) -> None:
    pipe = io.BytesIO(request("html", name, data) * 2)
    assert [receive(pipe), receive(pipe), receive(pipe)] == [("html", name, data), ("html", name, data), None]


@given(st.text(), st.none() | st.tuples(st.integers(0, 9), st.integers(9, 20)))
def test_that_a_reading_arrives_as_it_was_sent(text: str, body: tuple[int, int] | None) -> None:
    reading = Reading(text, title="T", kind=AccountKind.POST, body=body, warnings=(say("{a} b", a="c"),))
    assert reading_from(answer(reading)) == reading


def test_that_a_refusal_arrives_as_one() -> None:
    with pytest.raises(Unreadable, match=r"^a\.pdf is locked$"):
        reading_from(answer(say("{name} is locked", name="a.pdf")))
