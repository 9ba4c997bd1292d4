from __future__ import annotations

import pytest

from comparer.language.layout import BlockKind, blocks


def _kinds(text: str) -> list[BlockKind]:
    return [block.kind for block in blocks(text)]


def test_that_every_line_of_a_page_with_long_lines_is_a_paragraph() -> None:
    line = "The dam broke on Tuesday after three days of rain, and the river took the old bridge and two houses with it. "
    assert _kinds((line + "\n") * 3) == [BlockKind.TEXT] * 3


def test_that_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The dam broke on Tuesday after three days of rain, and the\n"
        "River Authority closed every bridge between the harbor and\n"
        "the old town."
    )
    assert len(blocks(text)) == 1


def test_that_a_blank_line_ends_a_paragraph() -> None:
    assert len(blocks("The dam broke.\n\nThe river rose.")) == 2


@pytest.mark.parametrize(
    "heading", ["Why It Matters", "What People Are Saying", "Background", "The Flood: What We Know"]
)
def test_that_a_short_titled_line_is_a_heading(heading: str) -> None:
    assert _kinds(f"The dam broke on Tuesday.\n{heading}\nThe river rose.")[1] is BlockKind.HEADING


@pytest.mark.parametrize(
    "line", ["The river rose.", '"Nobody came," she said.', "Who broke the dam? Nobody knows."]
)
def test_that_a_sentence_is_no_heading(line: str) -> None:
    assert _kinds(f"The dam broke on Tuesday.\n{line}\nThe river rose.")[1] is BlockKind.TEXT


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("(CNN) -- The dam broke.", "The dam broke."),
        ("CAIRO — The dam broke.", "The dam broke."),
        ("LIMA, Peru (AP) — The dam broke.", "The dam broke."),
        ("The dam — an old one — broke.", "The dam — an old one — broke."),
        ("U.S. officials — all of them — left.", "U.S. officials — all of them — left."),
    ],
)
def test_that_a_paragraph_begins_behind_its_dateline(line: str, rest: str) -> None:
    (block,) = blocks(line)
    assert line[block.begin : block.end] == rest


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("Karim Daoud fled to Tunis on 8 December.", BlockKind.TEXT),
        ("Karim Daoud Fled to Tunis on 8 December.", BlockKind.HEADING),
        ("Why Has Karim Daoud Fled?", BlockKind.HEADING),
    ],
)
def test_that_an_opening_sentence_full_of_names_is_told(opening: str, kind: BlockKind) -> None:
    assert _kinds(f"{opening}\n\nHe was tired.")[0] is kind


def test_that_posts_have_no_headings() -> None:
    (block,) = blocks("Bridge Is Down", headings=False)
    assert block.kind is BlockKind.TEXT
