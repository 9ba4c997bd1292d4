"""What a reviewer does to rows moves what it names, and nothing else."""

from __future__ import annotations

from comparer.align.edits import edit
from comparer.model import ClaimId, Constraints, Joined, TakenOut

CLAIMS = "abcdefgh"
NUMBER = {ClaimId(claim): at for at, claim in enumerate(CLAIMS)}


def join(claims: str) -> Joined:
    return Joined(frozenset(map(ClaimId, claims)))


def take(claim: str, others: str) -> TakenOut:
    return TakenOut(ClaimId(claim), frozenset(map(ClaimId, others)))


def done(rows: str, *acts: Joined | TakenOut, left_out: str = "") -> str:
    """Return the rows after these acts, as words of claims: "abc de f"."""
    groups = [[CLAIMS.index(claim) for claim in row] for row in rows.split()]
    constraints = Constraints(acts, frozenset(map(ClaimId, left_out)))
    return written(edit(groups, constraints, NUMBER)[0])


def written(groups: list[list[int]]) -> str:
    return " ".join(sorted("".join(CLAIMS[claim] for claim in group) for group in groups))


def test_that_a_claim_taken_out_stands_alone() -> None:
    assert done("abc de", take("c", "ab")) == "ab c de"


def test_that_a_link_makes_one_row_of_two() -> None:
    assert done("abc de f", join("cd")) == "abcde f"


def test_that_a_claim_taken_out_can_be_linked_to_another_row() -> None:
    assert done("abc de", take("c", "ab"), join("cd")) == "ab cde"


def test_that_a_link_to_one_it_was_taken_from_brings_a_claim_back() -> None:
    assert done("abc de", take("c", "ab"), join("ca")) == "abc de"


def test_that_a_link_through_another_brings_a_claim_back() -> None:
    assert done("abc de", take("c", "ab"), join("cd"), join("da")) == "abcde"


def test_that_a_claim_taken_from_the_row_it_was_linked_to_leaves_the_others_there() -> None:
    assert done("ab cd", join("bc"), take("c", "abd")) == "abd c"


def test_that_what_was_linked_through_a_claim_stays_when_that_claim_is_taken_out() -> None:
    assert done("a bc", join("ab"), take("b", "ac")) == "ac b"


def test_that_a_link_never_brings_a_claim_back_by_the_way() -> None:
    # A new analysis put d into the row from which c was taken: c and d meet, and the rest of the row stays.
    assert done("abcd e", take("c", "ab"), join("cd")) == "ab cd e"


def test_that_a_claim_linked_before_comes_along_when_claims_meet_by_themselves() -> None:
    assert done("abcd e f", take("c", "ab"), join("ce"), join("ed")) == "ab cde f"


def test_that_a_claim_left_out_is_in_no_row() -> None:
    assert done("abc d", left_out="bd") == "ac"


def test_that_claims_in_a_row_by_the_reviewers_word_are_known() -> None:
    groups, tied = edit(
        [[0, 1], [2, 3], [4]],
        Constraints(
            (join("bc"), join("ce"), take("c", "")),
        ),
        NUMBER,
    )
    assert written(groups) == "abde c"
    assert written(tied) == "be"
