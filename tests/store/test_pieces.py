from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from comparer.store.codec import _pieces

LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=6)
PLAIN = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=4), inner, max_size=4)
        | st.integers(60, 140).map(lambda many: list(range(many)))
    ),
    max_leaves=8,
)


@given(PLAIN)
def test_that_pieces_together_are_what_one_call_writes(plain: object) -> None:
    assert "".join(_pieces(plain)) == json.dumps(plain)


def test_that_a_long_list_is_written_in_several_pieces() -> None:
    assert len(list(_pieces({"claims": [{"text": "a"}] * 1000}))) > 10
