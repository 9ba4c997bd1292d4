from __future__ import annotations

import pytest

from comparer.model import sigil, sigil_index


@pytest.mark.parametrize("index", [0, 1, 25, 26, 700, 20000])
def test_that_a_sigil_tells_which_account_it_is(index: int) -> None:
    assert sigil_index(sigil(index)) == index
