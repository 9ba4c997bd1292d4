"""What of a document's properties is believed."""

from __future__ import annotations

import pytest

from comparer.load.document_facts import believable_day

REST = " that the ferry had run aground, and two boats were sent out at once."


@pytest.mark.parametrize(
    ("line", "day"),
    [
        (
            "PARIS, France, 8 January 2025 - The king left the city on the night train, his office says.",
            "2025-01-08",
        ),
        ("8 January 2025 by Jane Doe", "2025-01-08"),
        ("Last updated on January 8, 2025", "2025-01-08"),
        ("2025-01-08", "2025-01-08"),
        ("The coast guard was told on 8 January 2025" + REST, ""),
        ("On 8 January 2025 the coast guard was told" + REST, ""),
        ("He died on 8 January 2025.", ""),
    ],
)
def test_that_a_day_inside_a_sentence_is_not_that_of_publication(line: str, day: str) -> None:
    assert believable_day("2026-11-24", f"A report\n{line}\n") == day


def test_that_the_day_of_creation_is_believed_where_the_text_states_it() -> None:
    text = (
        "The statement was signed in Athens on 8 January 2025 by both sides, who shook hands for a long time."
    )
    assert believable_day("2025-01-08", text) == "2025-01-08"
