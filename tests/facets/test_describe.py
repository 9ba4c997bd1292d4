from __future__ import annotations

from comparer.facets import describe, reconcile
from comparer.facets.quotations import quoted_words
from comparer.language import parse
from comparer.model import (
    Account,
    AccountId,
    Attribution,
    Certainty,
    CertaintyLevel,
    Claim,
    ClaimId,
    Name,
    Polarity,
    Quantity,
    Quotation,
    Span,
    Time,
)

HERE = AccountId("A")


def spanning(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(HERE, start, start + len(words))


def described(text: str, *claims: Claim) -> tuple[Claim, ...]:
    return describe(claims, parse(Account(HERE, text, published="2024-12-10")))


def claim(number: int, span: Span, *, main: bool = True, **more: object) -> Claim:
    return Claim(ClaimId(f"A{number}"), span, main=main, **more)  # type: ignore[arg-type] # a builder of tests


def test_that_a_claim_has_all_sorts_of_facets_in_reading_order() -> None:
    text = "On Monday Barack Obama did not meet the 12 rebels in Damascus."
    (found,) = described(text, claim(1, Span(HERE, 0, len(text))))
    kinds = {type(facet) for facet in found.facets}
    assert {Time, Name, Quantity, Polarity, Certainty} <= kinds
    assert list(found.facets) == sorted(found.facets, key=lambda facet: facet.span)


def test_that_every_facet_stands_in_its_claim_and_says_how_it_was_found() -> None:
    text = "At least 30 soldiers fled on Friday. Nobody saw the general, who had left Aleppo in May."
    found = described(text, claim(1, spanning(text, "At least 30 soldiers fled on Friday.")))
    assert found[0].facets
    for facet in found[0].facets:
        assert found[0].span.contains(facet.span)
        assert str(facet.how)


def test_that_a_nested_claim_keeps_its_own_facets() -> None:
    text = "The bridge, which was built in 1901, fell on Monday."
    inner = claim(2, spanning(text, "The bridge, which was built in 1901"), main=False)
    outer, nested = described(text, claim(1, Span(HERE, 0, len(text))), inner)
    assert {facet.head for facet in outer.facets if isinstance(facet, Polarity)} == {"fall"}
    assert {facet.head for facet in nested.facets if isinstance(facet, Polarity)} == {"build"}


def test_that_what_a_nested_claim_hangs_on_belongs_to_both() -> None:
    text = "Barack Obama, who had come from Chicago, left with 12 guards."
    inner = claim(2, spanning(text, "Barack Obama, who had come from Chicago"), main=False)
    outer, nested = described(text, claim(1, Span(HERE, 0, len(text))), inner)
    for held in (outer, nested):
        assert "Barack Obama" in {facet.canonical for facet in held.facets if isinstance(facet, Name)}
    assert not any(isinstance(facet, Quantity) for facet in nested.facets)


def test_that_a_claim_of_somebody_else_is_no_fact_of_the_account() -> None:
    text = "The aide alleged that the king fled."
    span = spanning(text, "the king fled")
    chain = Attribution("The aide", "allege", (span,), certainty=CertaintyLevel.ALLEGED)
    (found,) = described(text, claim(1, span, attribution=(chain,)))
    (certainty,) = [facet for facet in found.facets if isinstance(facet, Certainty)]
    assert certainty.level is CertaintyLevel.ALLEGED


def test_that_it_is_told_in_the_words_of_the_account_from_whom_it_has_a_claim() -> None:
    text = "The king fled, claims the aide."
    span, cue = spanning(text, "The king fled"), spanning(text, "claims")
    chain = Attribution("The aide", "claim", (span,), cue_spans=(cue,), certainty=CertaintyLevel.ALLEGED)
    (found,) = described(text, claim(1, span, attribution=(chain,)))
    told = {str(facet.how) for facet in found.facets if isinstance(facet, Certainty) and facet.cues == (cue,)}
    assert told == {
        "The account does not say “fled” itself but has it from The aide (“claims”).",
    }


def test_that_the_word_that_brings_in_a_source_is_not_said_to_come_from_it() -> None:
    text = "The aide claims that the king fled."
    cue, span = spanning(text, "claims"), Span(HERE, 0, len(text))
    chain = Attribution("The aide", "claim", (span,), cue_spans=(cue,), certainty=CertaintyLevel.ALLEGED)
    (found,) = described(text, claim(1, span, attribution=(chain,)))
    [how] = [str(facet.how) for facet in found.facets if isinstance(facet, Certainty) and facet.span == cue]
    assert how == "The account does not say so itself but has it from The aide (“claims”)."


def test_that_a_hedge_inside_an_attributed_claim_is_kept() -> None:
    text = "The aide said that the king may have fled."
    span = spanning(text, "the king may have fled")
    chain = Attribution("The aide", "say", (span,))
    (found,) = described(text, claim(1, span, attribution=(chain,)))
    assert CertaintyLevel.POSSIBLE in {facet.level for facet in found.facets if isinstance(facet, Certainty)}


def test_that_a_quotation_stands_inside_its_marks() -> None:
    text = "He said it was “no other … explanation”."
    span = spanning(text, "“no other … explanation”")
    (found,) = described(text, claim(1, Span(HERE, 0, len(text)), quotations=(span,)))
    (quotation,) = [facet for facet in found.facets if isinstance(facet, Quotation)]
    assert text[quotation.span.start : quotation.span.end] == "no other … explanation"
    assert quotation.words == ("no", "other", "...", "explanation")


def test_that_typography_does_not_change_quoted_words() -> None:
    assert quoted_words("We didn’t “know” — really") == quoted_words("we didn't know really")


def test_that_the_order_of_accounts_does_not_change_who_is_meant() -> None:
    texts = {
        "A": "Kamel Saqr spoke in Damascus.",
        "B": "Sakr left the Syrian capital.",
        "C": "Barack Obama left.",
    }
    accounts = [Account(AccountId(sigil), text, published="2024-12-10") for sigil, text in texts.items()]
    claims = [
        claim
        for account in accounts
        for claim in describe(
            (Claim(ClaimId(f"{account.id}1"), Span(account.id, 0, len(account.text))),), parse(account)
        )
    ]
    forward = reconcile(tuple(claims), tuple(accounts))
    backward = reconcile(tuple(reversed(claims)), tuple(reversed(accounts)))
    assert set(forward) == set(backward)
