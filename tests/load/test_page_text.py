from __future__ import annotations

from comparer.load.page_text import Paragraph, restore_lost


def _home(*words: str, proper: bool = True) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(1, line, proper) for line in words)


def test_that_a_paragraph_lost_between_two_kept_ones_comes_back_in_its_place() -> None:
    before = _home("One came.", "Two came.", "Three came.", "Four came.")
    assert (
        restore_lost("One came.\nTwo came.\nFour came.", before)
        == "One came.\nTwo came.\nThree came.\nFour came."
    )


def test_that_what_was_left_out_at_the_end_stays_out() -> None:
    before = _home("One came.", "Two came.", "Three came.", "Follow us today.")
    assert restore_lost("One came.\nTwo came.\nThree came.", before) == "One came.\nTwo came.\nThree came."


def test_that_side_matter_stays_out() -> None:
    before = (*_home("One came.", "Two came."), *_home("Photo: Quill.", proper=False), *_home("Three came."))
    text = "One came.\nTwo came.\nThree came."
    assert restore_lost(text, before) == text
