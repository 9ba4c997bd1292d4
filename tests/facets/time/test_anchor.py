from __future__ import annotations

from dataclasses import replace

import pytest

from comparer.facets.time.anchor import anchor_times
from comparer.facets.time.counting import count_from
from comparer.facets.time.find import times_of
from comparer.model import Account, Claim, ClaimId, Name, Span, Term, Time, sigil

LEMMAS = {
    "rebels": "rebel", "took": "take", "taking": "take", "controlled": "control", "entered": "enter", "fled": "flee",
    "seized": "seize", "landed": "land", "visited": "visit", "fell": "fall", "troops": "troop", "left": "leave",
    "died": "die", "opened": "open",
}  # fmt: skip
SKIP = {
    "the",
    "of",
    "a",
    "by",
    "in",
    "on",
    "over",
    "and",
    "his",
    "her",
    "after",
    "before",
    "from",
    "to",
    "had",
    "he",
}


def telling(
    *accounts: tuple[str, ...], published: str = "2025-01-08"
) -> tuple[tuple[Account, ...], tuple[Claim, ...]]:
    """Return accounts of these sentences with a claim for each, times found and words as terms."""
    made = []
    claims: list[Claim] = []
    for index, sentences in enumerate(accounts):
        text = " ".join(sentences)
        account = Account(sigil(index), text, publisher=f"Paper {sigil(index)}", published=published)
        made.append(account)
        starts = [text.index(sentence) for sentence in sentences]
        times = times_of(account, list(zip(starts, sentences, strict=True)))
        for number, (start, sentence) in enumerate(zip(starts, sentences, strict=True), start=1):
            span = Span(account.id, start, start + len(sentence))
            facets = tuple(time for time in times if span.contains(time.span))
            claim_id = ClaimId(f"{account.id}{number}")
            claims.append(
                Claim(claim_id, span, terms=_terms(sentence, start, account), facets=facets, sentence=span)
            )
    return tuple(made), tuple(claims)


def _terms(sentence: str, start: int, account: Account) -> tuple[Term, ...]:
    terms = []
    at = 0
    for raw in sentence.split():
        at = sentence.index(raw, at)
        word = raw.strip(".,()").lower()
        if word not in SKIP:
            span = Span(account.id, start + at, start + at + len(raw.strip(".,()")))
            terms.append(Term(LEMMAS.get(word, word), "NOUN", span))
        at += len(raw)
    return tuple(terms)


def anchored(*accounts: tuple[str, ...]) -> Time:
    """Return the first time of the first account after all accounts were asked."""
    made, claims = telling(*accounts)
    return next(facet for facet in anchor_times(claims, made)[0].facets if isinstance(facet, Time))


def days(time: Time) -> str:
    return f"{time.earliest}/{time.latest}" if time.earliest != time.latest else str(time.earliest)


FALL = "The rebels controlled Damascus by 8 December."
CASES = {
    "two weekdays before, dated in another account": (
        ("He rang between the Tuesday and Thursday before the rebels took over the capital.",),
        (FALL,),
        "2024-12-03/2024-12-05",
    ),
    "one weekday before": (("He rang the Tuesday before the rebels took Damascus.",), (FALL,), "2024-12-03"),
    "one weekday after": (("He rang the Tuesday after the rebels took Damascus.",), (FALL,), "2024-12-10"),
    "days before": (("He rang three days before the rebels entered Damascus.",), (FALL,), "2024-12-05"),
    "days after": (("He rang two days after the rebels entered Damascus.",), (FALL,), "2024-12-10"),
    "the day before": (("He rang the day before the rebels entered Damascus.",), (FALL,), "2024-12-07"),
    "a week before is loose": (
        ("He rang a week before the rebels seized Damascus.",),
        (FALL,),
        "2024-11-29/2024-12-03",
    ),
    "dated in the same account": (
        ("He rang three days before the rebels entered Damascus.", FALL),
        ("Nothing else is known.",),
        "2024-12-05",
    ),
    "a loose dating made finer by another": (
        ("He rang three days before his escape from Syria.",),
        ("In early December, when rebels took over Damascus, he fled Syria.", FALL),
        "2024-12-05",
    ),
    "a weekday explained by the event": (
        ("He rang from Wednesday to Thursday (three days before the rebels entered Damascus).",),
        (FALL,),
        "2024-12-04/2024-12-05",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_that_a_time_is_counted_from_the_account_that_dates_its_event(name: str) -> None:
    first, second, expected = CASES[name]
    time = anchored(first, second)
    assert days(time) == expected
    assert "8 December 2024" in str(time.how)


UNDATED = {
    "nobody dates it": (
        ("He rang three days before the rebels entered Damascus.",),
        ("The rebels were many.",),
    ),
    "another deed of the rebels is dated": (
        ("He rang three days before the rebels entered Damascus.",),
        ("On 1 December the rebels visited Aleppo.",),
    ),
    "the same deed of others is dated": (
        ("He rang three days before the rebels entered Damascus.",),
        ("On 1 December the troops took Aleppo.",),
    ),
    "the event is dated too loosely for a weekday": (
        ("He rang the Tuesday before the rebels took Damascus.",),
        ("In early December the rebels controlled Damascus.",),
    ),
    "the weekday contradicts the date": (
        ("He rang on Monday (three days before the rebels entered Damascus).",),
        (FALL,),
    ),
    "the date belongs to another time that hangs on the event": (
        ("He rang three days before the rebels entered Damascus.",),
        ("He landed in late November, a week before the rebels seized Damascus.",),
    ),
}


@pytest.mark.parametrize("name", UNDATED)
def test_that_a_time_stays_open_rather_than_wrong(name: str) -> None:
    time = anchored(*UNDATED[name])
    assert not time.resolved
    assert "depends on when this happened" in str(time.how)


def test_that_accounts_that_date_the_event_differently_are_named() -> None:
    time = anchored(
        ("He rang three days before the rebels entered Damascus.",),
        (FALL,),
        ("On 4 December the rebels took Damascus.",),
    )
    assert not time.resolved
    assert "Paper B (8 December 2024) and Paper C (4 December 2024)" in str(time.how)


def test_that_grammar_decides_who_takes_part() -> None:
    made, claims = telling(
        ("He rang three days before his escape from Syria.",),
        ("On 1 December he visited Syria although the troops had left.",),
    )
    heads = {"visited": -1, "syria": "visited", "although": -1, "troops": "left", "left": "visited"}
    other = claims[1]
    words = [made[1].words(term.span).lower() for term in other.terms]
    terms = tuple(
        replace(
            term,
            head=words.index(str(heads.get(word))) if heads.get(word) in words else -1,
            pos="VERB" if word in {"visited", "left"} else "NOUN",
        )
        for term, word in zip(other.terms, words, strict=True)
    )
    resolved = anchor_times((claims[0], replace(other, terms=terms)), made)
    time = next(facet for facet in resolved[0].facets if isinstance(facet, Time))
    assert not time.resolved


def test_that_a_name_under_another_spelling_takes_part() -> None:
    made, claims = telling(
        ("It closed two days after Sakr died.",),
        ("On 8 December Saqr died.",),
    )
    names = [
        replace(claim, facets=(*claim.facets, Name(_word(made[index], word), word, entity="saqr")))
        for index, (claim, word) in enumerate(zip(claims, ("Sakr", "Saqr"), strict=True))
    ]
    resolved = anchor_times(tuple(names), made)
    time = next(facet for facet in resolved[0].facets if isinstance(facet, Time))
    assert days(time) == "2024-12-10"


def _word(account: Account, word: str) -> Span:
    start = account.text.index(word)
    return Span(account.id, start, start + len(word))


def test_that_claims_without_a_hanging_time_are_left_alone() -> None:
    made, claims = telling((FALL,), ("He rang on Monday.",))
    assert anchor_times(claims, made) is claims


def test_that_words_without_an_amount_or_weekday_count_to_nothing() -> None:
    _, claims = telling((FALL,))
    fell = next(facet for facet in claims[0].facets if isinstance(facet, Time)).latest
    assert fell is not None
    assert count_from("long before", fell, fell) is None
