from __future__ import annotations

import pytest

from comparer.diverge.finding import Finding
from comparer.diverge.sourcing import sourcing
from tests.diverge.build import row, telling

HARBOR, LAKE = "Harbor Radio", "Lake Television"


def found(*media: str, publisher: str = "") -> list[Finding]:
    """Compare accounts that have one story from these media each."""
    tellings = [
        telling(
            f"{medium} reported that the mayor resigned.",
            index=at,
            sources=((medium, medium),),
            name=publisher,
        )
        for at, medium in enumerate(media)
    ]
    return [finding for _, finding in sourcing([row(*tellings)], tuple(one.account for one in tellings))]


@pytest.mark.parametrize(
    "media",
    [
        (HARBOR, LAKE),
        (f"The Spanish channel {HARBOR}", f"The Spanish channel {LAKE}"),
        (HARBOR, LAKE, HARBOR),
    ],
)
def test_that_a_story_from_two_media_differs_in_its_source(media: tuple[str, ...]) -> None:
    (finding,) = found(*media)
    assert (finding.rule, finding.severity.word) == ("attribution.outlet", "difference")
    assert len(finding.items) == len(media)


@pytest.mark.parametrize(
    "media", [(HARBOR, HARBOR), (HARBOR, f"The Spanish station {HARBOR}"), (HARBOR,), (HARBOR, "The doctor")]
)
def test_that_one_medium_is_no_difference(media: tuple[str, ...]) -> None:
    assert not found(*media)


def test_that_the_words_shown_are_those_of_the_medium() -> None:
    (finding,) = found(HARBOR, f"The Spanish channel {LAKE}")
    assert [item.words for item in finding.items] == [HARBOR, f"The Spanish channel {LAKE}"]


@pytest.mark.parametrize(
    ("words", "medium"),
    [
        ("Lindt told a Spanish television network that the mill burned.", "a Spanish television network"),
        ("Lindt told local media Lake News that the mill burned.", "local media Lake News"),
        ("Lindt was interviewed by Lake Studios.", "Lake Studios"),
    ],
)
def test_that_the_medium_somebody_spoke_to_is_shown_without_the_verb(words: str, medium: str) -> None:
    told = telling(words, sources=(("Lindt", "Lindt"),))
    other = telling(f"{HARBOR} reported it of Lindt.", index=1, sources=((HARBOR, HARBOR),))
    ((_, finding),) = sourcing([row(told, other)], (told.account, other.account))
    assert finding.items[0].words == medium


def test_that_an_account_of_the_medium_itself_has_no_other_source() -> None:
    assert found(HARBOR, LAKE)
    assert not found(HARBOR, LAKE, publisher=LAKE)
