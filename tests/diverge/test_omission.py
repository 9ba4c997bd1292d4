from __future__ import annotations

from dataclasses import replace

from comparer.diverge import diverge
from comparer.diverge.finding import Telling
from comparer.model import Account, AlignmentTable, Claim, ClaimGroup, ClaimId, Divergence, RowId, Span, Term
from tests.diverge.build import amount, at, person, telling

SHARED = "The bridge over the river fell. "
ALONE = "Engineer Ada Lindt had warned of rust in 14 cables."


def written(index: int, text: str) -> Telling:
    return telling(text, index=index)


def test_that_a_claim_full_of_facts_amid_shared_ones_is_an_omission() -> None:
    found = _compared(ALONE, "A statement follows.")
    assert [(one.rule, one.severity.word) for one in found] == [("detail.omission", "omission")]
    assert str(found[0].why) == f"Only Herald reports “{ALONE}”; Courier does not."
    assert len(found[0].spans) == 3


def test_that_an_account_that_is_not_analyzed_leaves_nothing_out() -> None:
    for language, others in (("de", "Courier does not"), ("en", "Courier and Tribune do not")):
        (found,) = _compared(ALONE, "A statement follows.", language)
        assert others in str(found.why)


def test_that_what_the_other_account_says_elsewhere_is_no_omission() -> None:
    assert _compared(ALONE, "Rust in cables: engineer Ada Lindt warned.") == ()


def test_that_the_middle_of_three_claims_of_one_account_is_an_omission_between_shared_ones() -> None:
    lone = f"Rain fell. {ALONE} Wind rose. "
    assert [one.rule for one in _passage(lone, SHARED)] == ["detail.omission"]
    assert _passage(lone, "A statement follows. ") == ()


def test_that_of_equal_omissions_the_one_told_first_is_shown_whatever_the_order_of_rows() -> None:
    alone = [f"Engineer {name} had warned of rust in {number} cables." for name, number in NAMED]
    shared = [f"The {bridge} bridge over the river fell." for bridge in ("old", "new", "long")]
    told = [part for pair in zip(shared, alone, strict=True) for part in pair]
    one, two = written(0, " ".join(told)), written(1, " ".join(shared))
    claims = [_claim(one, number, words) for number, words in enumerate(told, 1)]
    for claim, (name, number) in zip(claims[1::2], NAMED, strict=True):
        facts = (person(name)(one.account), amount(number, 14, counted="cable")(one.account))
        claims[claims.index(claim)] = replace(claim, facets=facts)
    claims += [_claim(two, number, words) for number, words in enumerate(shared, 1)]
    groups = (("A1", "B1"), ("A2",), ("A3", "B2"), ("A4",), ("A5", "B3"), ("A6",))
    rows = tuple(
        ClaimGroup(RowId(f"R{number}"), tuple(map(ClaimId, group))) for number, group in enumerate(groups)
    )
    for given in (rows, rows[::-1]):
        found = diverge(AlignmentTable((one.id, two.id), given), tuple(claims), (one.account, two.account))
        assert {claim for each in found for claim in each.claims} == {"A2"}


NAMED = (("Ada Lindt", "14"), ("Ben Orlov", "15"), ("Cleo Marsh", "16"))


def _passage(lone: str, end: str) -> tuple[Divergence, ...]:
    """Compare accounts of which the first alone has three claims after a shared one and before `end`."""
    one = written(0, SHARED + lone + end.replace("fell", "sank"))
    two = written(1, SHARED + SHARED.replace("fell", "sank"))
    first = [part + "." for part in one.account.text.strip().rstrip(".").split(". ")]
    second = [part + "." for part in two.account.text.strip().rstrip(".").split(". ")]
    claims = tuple(
        _claim(told, number, words, facts=words == ALONE)
        for told, parts in ((one, first), (two, second))
        for number, words in enumerate(parts, 1)
    )
    shared = [["A1", "B1"], ["A5", "B2"]] if "sank" in first[-1] else [["A1", "B1"], ["A5"], ["B2"]]
    rows = tuple(
        ClaimGroup(RowId(f"R{number}"), tuple(ClaimId(claim) for claim in group))
        for number, group in enumerate([*shared, ["A2"], ["A3"], ["A4"]])
    )
    return diverge(AlignmentTable((one.id, two.id), rows), claims, (one.account, two.account))


def _compared(first_tail: str, second_tail: str, third: str = "") -> tuple[Divergence, ...]:
    one, two = written(0, SHARED + first_tail), written(1, SHARED + second_tail)
    accounts: tuple[Account, ...] = (one.account, two.account)
    if third:
        accounts += (replace(written(2, SHARED).account, language=third),)
    claims = (
        _claim(one, 1, SHARED.strip()),
        _claim(one, 2, first_tail, facts=True),
        _claim(two, 1, SHARED.strip()),
        _claim(two, 2, second_tail),
    )
    groups = (("A1", "B1"), ("A2",), ("B2",))
    rows = tuple(
        ClaimGroup(RowId(f"R{number}"), tuple(ClaimId(claim) for claim in group))
        for number, group in enumerate(groups)
    )
    return diverge(AlignmentTable(tuple(account.id for account in accounts), rows), claims, accounts)


def _claim(told: Telling, number: int, words: str, *, facts: bool = False) -> Claim:
    span = at(told.account, words)
    start = span.start
    terms = []
    for word in words.rstrip(".").split():
        begin = told.account.text.index(word, start)
        start = begin + len(word)
        terms.append(Term(word.lower(), "NOUN", Span(told.id, begin, start)))
    facets = (
        (person("Ada Lindt")(told.account), amount("14", 14, counted="cable")(told.account)) if facts else ()
    )
    return Claim(ClaimId(f"{told.id}{number}"), span, terms=tuple(terms), facets=facets, sentence=span)
