from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def herald_courier_and_tribune() -> tuple[tuple[Account, ...], tuple[Claim, ...]]:
    """Return accounts of which the first two share text, and the last two lean on Ada Lindt."""
    one = Account(sigil(0), f"Yesterday {LONG}.", publisher="Herald")
    two, second = leaning_on("Ada Lindt", 1)
    three, third = leaning_on("Ada Lindt", 2)
    return (one, replace(two, text=f"{two.text}Reports say that {LONG}."), three), second + third


def test_that_a_further_account_never_makes_two_that_share_text_independent() -> None:
    accounts, claims = herald_courier_and_tribune()
    assert [origin.accounts for origin in find_origins(accounts[:2], claims)] == [("A", "B")]
    (origin,) = find_origins(accounts, claims)
    assert origin.accounts == ("A", "B", "C")


def test_that_an_origin_gives_every_reason() -> None:
    (origin,) = find_origins(*herald_courier_and_tribune())
    assert str(origin.why) == (
        "Paper 1 and Paper 2 rest on what Ada Lindt says. Herald and Paper 1 share whole sentences word for word."
    )


def test_that_a_source_is_named_only_where_each_account_is_known_to_rest_on_one() -> None:
    accounts, claims = herald_courier_and_tribune()
    assert [origin.source for origin in find_origins(accounts, claims)] == [""]
    assert [origin.source for origin in find_origins(accounts[1:], claims)] == ["Ada Lindt"]
    assert [origin.source for origin in find_origins(accounts[:2], claims)] == [""]


def test_that_of_two_sources_neither_is_named_for_all() -> None:
    one, first = leaning_on("Ada Lindt", 0)
    two, second = leaning_on("Ada Lindt", 1)
    three, third = leaning_on("Paper 3", 1, claims=1)
    both = replace(two, text=two.text + three.text)
    shift = len(two.text)
    moved = replace(
        third[0],
        id=ClaimId("B9"),
        span=Span(both.id, third[0].span.start + shift, third[0].span.end + shift),
    )
    cited = Account(sigil(2), "Nothing else happened.", publisher="Paper 3")
    (origin,) = find_origins((one, both, cited), (*first, *second, moved))
    assert (origin.accounts, origin.source) == (("A", "B", "C"), "")
    named = replace(cited, author="Ada Lindt", publisher="")
    (origin,) = find_origins((one, two, named), first + second)
    assert (origin.accounts, origin.source) == (("A", "B", "C"), "Ada Lindt")


@given(st.permutations(range(3)))
def test_that_the_order_of_accounts_changes_no_origin(order: list[int]) -> None:
    accounts, claims = herald_courier_and_tribune()
    (origin,) = find_origins(tuple(accounts[at] for at in order), claims)
    assert set(origin.accounts) == {"A", "B", "C"}


def told_by(
    medium: str, index: int, text: str = "Ada Lindt told {}: “The bridge fell.”"
) -> tuple[Account, Claim]:
    account = Account(sigil(index), text.format(medium), publisher=f"Paper {index}")
    name = Span(account.id, 0, len("Ada Lindt"))
    link = Attribution("Ada Lindt", "tell", (name,), (name,))
    return account, Claim(ClaimId(f"{account.id}1"), account.body_span, (link,), sentence=account.body_span)


def test_that_accounts_of_one_interview_are_one_origin() -> None:
    (one, first), (two, second) = told_by("the Harbor News", 0), told_by("local media Harbor News", 1)
    (origin,) = find_origins((one, two), (first, second))
    assert (origin.accounts, origin.source) == (("A", "B"), "Harbor News")
    assert str(origin.why) == "Paper 0 and Paper 1 have the story from Harbor News."


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("the Harbor News", "the Lake News"),
        ("a newspaper", "a newspaper"),
        ("state television", "state television"),
        ("Norway’s state television", "Norway’s public television"),
    ],
)
def test_that_other_media_or_such_without_a_name_are_no_origin(one: str, two: str) -> None:
    (first, told), (second, said) = told_by(one, 0), told_by(two, 1)
    assert find_origins((first, second), (told, said)) == ()


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


def test_that_who_cites_the_writer_of_a_post_rests_on_the_post() -> None:
    post = Account(sigil(1), "Two ships are burning.", author="Janis Berzins (@jberz)")
    for source in ("Janis Berzins", "@jberz"):
        one, first = leaning_on(source, 0, 2)
        (origin,) = find_origins((one, post), first)
        assert (origin.accounts, str(origin.why)) == (("A", "B"), "Paper 0 cites Janis Berzins (@jberz).")


def test_that_a_source_is_told_once_however_accounts_write_the_name() -> None:
    names = ("Wilfried Strauch", "Wilfried Strauch", "Wilfred Strauch", "Strauch")
    held = [leaning_on(name, index) for index, name in enumerate(names)]
    told = tuple(claim for _, claims in held for claim in claims)
    (origin,) = find_origins(tuple(account for account, _ in held), told)
    assert str(origin.why) == "Paper 0, Paper 1, Paper 2 and Paper 3 rest on what Wilfried Strauch says."
