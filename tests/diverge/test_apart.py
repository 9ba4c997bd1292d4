from __future__ import annotations

from comparer.diverge.across import across
from comparer.diverge.finding import Finding, Row, Telling
from comparer.facets import reconcile
from comparer.model import Account, Claim, ClaimGroup, RowId, Source, sigil
from comparer.pipeline import read

ASKED = "Mayor Reyes asked for engineers, but Governor Ortiz left the appeal unanswered."
ORDERED = "Governor Ortiz ordered engineers to the town."
POSTPONED = (
    "Davit Oram flew to Belmont to see Helen Marsh. They were to hold a meeting, but it was postponed."
)
MET = "By the time Davit Oram met Helen Marsh on Tuesday 7 May 2024, the border was closed."


def over_rows(*texts: str, together: tuple[str, str] = ("", "")) -> list[Finding]:
    """Compare claims of which each has a row of its own but two: those that begin with these words."""
    accounts = tuple(
        Account(sigil(number), text, publisher=f"Paper {number}", published="2024-05-10", source=Source(""))
        for number, text in enumerate(texts)
    )
    claims = reconcile(tuple(claim for account in accounts for claim in read(account)), accounts)
    home = {account.id: account for account in accounts}

    def begins(claim: Claim) -> bool:
        words = home[claim.account].words(claim.span)
        return any(start and words.startswith(start) for start in together)

    shared = [claim for claim in claims if begins(claim)]
    groups = [[claim] for claim in claims if claim not in shared] + ([shared] if shared else [])
    rows = [
        Row(
            ClaimGroup(RowId(f"R{number}"), tuple(claim.id for claim in group)),
            tuple(Telling(home[claim.account], claim, home[claim.account].name) for claim in group),
            len(accounts),
        )
        for number, group in enumerate(groups)
    ]
    return [finding for _, finding in across(rows)]


def test_that_an_order_contradicts_a_request_left_unanswered_where_both_are_of_one_thing() -> None:
    (finding,) = over_rows(ASKED, ORDERED, together=("Mayor Reyes asked", "Governor Ortiz ordered"))
    assert (finding.rule, finding.severity.word) == ("polarity.unanswered", "contradiction")
    assert finding.items[0].words == "Governor Ortiz left the appeal unanswered"


def test_that_an_order_without_a_tie_to_the_request_is_no_answer() -> None:
    assert not over_rows(ASKED, ORDERED)


def test_that_what_somebody_else_ordered_is_no_answer() -> None:
    other = "General Kozma ordered engineers to the town."
    assert not over_rows(ASKED, other, together=("Mayor Reyes asked", "General Kozma ordered"))


def test_that_what_was_put_off_and_came_about_between_the_same_people_differs() -> None:
    (finding,) = over_rows(POSTPONED, MET)
    assert finding.rule == "polarity.put-off-apart"
    assert [item.words for item in finding.items] == ["postponed", "Davit Oram met Helen Marsh"]


def test_that_a_meeting_with_somebody_else_was_not_put_off() -> None:
    assert not over_rows(POSTPONED, MET.replace("Helen Marsh", "Paul Kessler"))
