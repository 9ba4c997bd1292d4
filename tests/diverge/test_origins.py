from __future__ import annotations

from comparer.diverge.origins import find_origins
from comparer.model import Account, Attribution, Claim, ClaimId, Name, NameKind, Span, sigil

LONG = (
    "the bridge over the narrow river fell early in the morning while the first buses were crossing it and nobody "
    "in the village heard a sound until the ferry came"
)


def leaning_on(source: str, index: int, claims: int = 4) -> tuple[Account, tuple[Claim, ...]]:
    account = Account(sigil(index), f"{source} said so. " * claims, publisher=f"Paper {index}")
    size = len(f"{source} said so. ")
    found = []
    for number in range(claims):
        span = Span(account.id, number * size, (number + 1) * size - 1)
        link = Attribution(source, "say", (span,), (Span(account.id, span.start, span.start + len(source)),))
        found.append(Claim(ClaimId(f"{account.id}{number + 1}"), span, (link,)))
    return account, tuple(found)


def test_that_accounts_whose_chains_end_in_one_source_are_one_origin() -> None:
    one, first = leaning_on("Ada Lindt", 0)
    two, second = leaning_on("Ada Lindt", 1)
    three, third = leaning_on("Jon Brekke", 2)
    found = find_origins((one, two, three), first + second + third)
    assert [(origin.accounts, origin.source) for origin in found] == [(("A", "B"), "Ada Lindt")]
    assert str(found[0].why) == "Paper 0 and Paper 1 rest on what Ada Lindt says."


def test_that_accounts_which_share_long_text_are_one_origin() -> None:
    one = Account(sigil(0), f"Yesterday {LONG}.", publisher="Herald")
    two = Account(sigil(1), f"Reports say that {LONG}, late.", publisher="Courier")
    three = Account(sigil(2), "A ferry sank in the bay. No one was hurt.", publisher="Tribune")
    assert [origin.accounts for origin in find_origins((one, two, three), ())] == [("A", "B")]


def test_that_a_shared_quotation_is_not_shared_text() -> None:
    accounts = tuple(
        Account(sigil(index), f"She said “{LONG}”.", publisher=f"Paper {index}") for index in range(2)
    )
    start = accounts[0].text.index(LONG)
    claims = tuple(
        Claim(ClaimId(f"{one.id}1"), one.body_span, quotations=(Span(one.id, start, start + len(LONG)),))
        for one in accounts
    )
    assert find_origins(accounts, claims) == ()


def test_that_one_account_has_nobody_to_depend_on() -> None:
    account, claims = leaning_on("Ada Lindt", 0)
    assert find_origins((account,), claims) == ()


def test_that_citing_another_account_makes_both_one_origin() -> None:
    one, first = leaning_on("The Evening Post", 0, claims=1)
    two = Account(sigil(1), "Nothing else happened.", publisher="Evening Post")
    found = find_origins((one, two), first)
    assert [(origin.accounts, origin.source) for origin in found] == [(("A", "B"), "Evening Post")]
    assert str(found[0].why) == "Paper 0 cites Evening Post."


def test_that_who_cites_an_account_rests_on_its_source() -> None:
    one, first = leaning_on("Ada Lindt", 0)
    two, second = leaning_on("Paper 0", 1, claims=1)
    three, third = leaning_on("Ada Lindt", 2)
    found = find_origins((one, two, three), first + second + third)
    assert [origin.accounts for origin in found] == [("A", "B", "C")]


def test_that_an_account_which_says_where_it_comes_from_is_believed() -> None:
    text = "The bridge fell. All of this comes from one interview that Ada Lindt gave."
    start = text.index("Ada")
    account = Account(sigil(1), text, publisher="Thread")
    span = Span(account.id, 17, len(text))
    claim = Claim(
        ClaimId("B1"),
        span,
        facets=(Name(Span(account.id, start, start + 9), "Ada Lindt", NameKind.PERSON, "ada lindt"),),
    )
    one, first = leaning_on("Ada Lindt", 0)
    assert [origin.accounts for origin in find_origins((one, account), (*first, claim))] == [("A", "B")]
