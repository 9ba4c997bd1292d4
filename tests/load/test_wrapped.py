from __future__ import annotations

from comparer.load.wrapped import unwrap


def test_that_full_lines_go_on_and_short_lines_end() -> None:
    text = (
        "The ferry Marigold ran aground off Port Lira on Tuesday\nnight.\nNobody was hurt.\n"
        "The company promised to answer every question of the guard:\n- when it turned\n- why it turned\n\n----\n\nEnd."
    )
    assert unwrap(text).splitlines() == [
        "The ferry Marigold ran aground off Port Lira on Tuesday night.",
        "Nobody was hurt.",
        "The company promised to answer every question of the guard:",
        "- when it turned",
        "- why it turned",
        "End.",
    ]
