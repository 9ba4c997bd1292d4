from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparer.language import parse
from comparer.model import Account, AccountId, AccountKind, Claim, Term
from comparer.segment import segment


@cache
def _read(text: str, kind: AccountKind = AccountKind.ARTICLE) -> tuple[Account, tuple[Claim, ...]]:
    account = Account(AccountId("A"), text, kind=kind)
    return account, segment(parse(account))


def _words(text: str, kind: AccountKind = AccountKind.ARTICLE) -> list[str]:
    account, claims = _read(text, kind)
    return [account.words(claim.span).rstrip(".!?") for claim in claims]


def _claim(text: str, part: str) -> Claim:
    account, claims = _read(text)
    return next(claim for claim in claims if part in account.words(claim.span))


def _term(claim: Claim, lemma: str) -> Term:
    return next(term for term in claim.terms if term.lemma == lemma)


PLAIN = [
    ("The dam broke on Tuesday.", ["The dam broke on Tuesday"]),
    ("The mayor said that the dam broke on Tuesday.", ["the dam broke on Tuesday"]),
    ("The mayor said the dam broke on Tuesday.", ["the dam broke on Tuesday"]),
    (
        "The mayor said the dam broke at about 6.40 p.m. An engineer left.",
        ["the dam broke at about 6.40 p.m", "An engineer left"],
    ),
    ("The dam broke on Tuesday, the mayor said.", ["The dam broke on Tuesday"]),
    ("The dam broke on Tuesday, said the mayor.", ["The dam broke on Tuesday"]),
    ("According to the mayor, the dam broke on Tuesday.", ["the dam broke on Tuesday"]),
    ("The dam broke on Tuesday, according to the mayor.", ["The dam broke on Tuesday"]),
    (
        "The guard alleged that the general ignored the call and that the soldiers left the bridge.",
        ["the general ignored the call", "the soldiers left the bridge"],
    ),
    (
        "The river rose quickly, and the soldiers closed the northern bridge.",
        ["The river rose quickly", "the soldiers closed the northern bridge"],
    ),
    (
        "The minister visited the ruined village on Monday and promised new houses to every family.",
        [
            "The minister visited the ruined village on Monday",
            "promised new houses to every family",
        ],
    ),
    (
        "Although the engineers warned the council in March, the dam stayed open.",
        ["the engineers warned the council in March", "the dam stayed open"],
    ),
    (
        "The wall fell on two parked buses, killing 12 passengers.",
        ["The wall fell on two parked buses, killing 12 passengers"],
    ),
    (
        "The wall fell on two parked buses, killing 12 passengers and injuring a nurse.",
        ["The wall fell on two parked buses", "killing 12 passengers and injuring a nurse"],
    ),
    (
        "The general flew to the coast in late May, some ten days before the capital fell.",
        ["The general flew to the coast in late May, some ten days before the capital fell"],
    ),
    (
        "Soldiers closed the northern bridge two hours after the river rose.",
        ["Soldiers closed the northern bridge two hours after the river rose"],
    ),
    (
        "Whether he has met the general since then is not known.",
        ["Whether he has met the general since then is not known"],
    ),
    (
        "The Harbor Post was not able to check the story and has asked the foreign ministry for comment.",
        ["The Harbor Post was not able to check the story"],
    ),
    (
        'The pilot told reporters, "The engine failed over the lake."',
        ["The engine failed over the lake"],
    ),
    (
        '"The engine failed over the lake," the pilot told reporters.',
        ["The engine failed over the lake"],
    ),
    (
        '"The engine failed over the lake," the pilot said. "We landed in a field."',
        ["The engine failed over the lake", "We landed in a field"],
    ),
    (
        "The paper reported that the police said the driver fled the scene.",
        ["the driver fled the scene"],
    ),
    (
        "The doctors thought he had been bitten by an ant and gave him a cream.",
        ["he had been bitten by an ant", "gave him a cream"],
    ),
    (
        "Two days later, when the mark began to grow, Hale called a doctor in the capital.",
        ["Two days later, when the mark began to grow", "Hale called a doctor in the capital"],
    ),
    (
        "The two geologists agreed that whatever happened in Lima had nothing to do with a comet that passed Earth.",
        ["whatever happened in Lima had nothing to do with a comet that passed Earth"],
    ),
    (
        (
            "He has been charged with four crimes ― illegal storing of fuel, making threats against two former mayors, "
            "and attacking officers ― the ministry said."
        ),
        [
            (
                "He has been charged with four crimes ― illegal storing of fuel, making threats against two former "
                "mayors, and attacking officers"
            ),
        ],
    ),
    (
        (
            "Ruiz added: \"What happened was that the guards told Hale, 'we did not get any signal to move [or to] fly "
            "through the valley,'\""
        ),
        [
            (
                "What happened was that the guards told Hale, 'we did not get any signal to move [or to] fly through the "
                "valley"
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_that_a_sentence_is_cut_into_its_claims(text: str, expected: list[str]) -> None:
    found = [words.strip('"') for words in _words(text)]
    assert [words.rstrip('."') for words in found] == expected


WHOLE = [
    "The council did not say whether the bridge would open.",
    "It is not known whether the ministers met after the storm.",
    "The report suggests nothing of the kind.",
    "The mayor declined an interview on Monday.",
    "The captain had no explanation for the delay.",
    "The dog was dead when the farmer found it.",
    "The lack of footprints seems to suggest another cause.",
    "Hale realized he was in danger.",
    "The divers found that the hull had cracked.",
    "Everyone who has ever crossed the old bridge needs a boat.",
    "The ministry is changing the way it watches the rivers.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_that_what_cannot_be_peeled_stays_one_claim(text: str) -> None:
    assert _words(text) == [text.rstrip(".")]


CLAUSES = [
    ("Ana Ruiz, who once ran the harbor office, left the city.", "Ana Ruiz, who once ran the harbor office"),
    ("Ana Ruiz, a former captain of the ferry, left the city.", "Ana Ruiz, a former captain of the ferry"),
    ("Police found a tunnel that led under the old border wall.", "that led under the old border wall"),
    ("The shop, which sold used ship engines, burned down.", "which sold used ship engines"),
    (
        "The guests, evacuated from the burning hotel, slept in a school.",
        "evacuated from the burning hotel",
    ),
    ("Rebels took the port while the army guarded the eastern road.", "the army guarded the eastern road"),
]


@pytest.mark.parametrize(("text", "clause"), CLAUSES)
def test_that_an_inserted_clause_that_asserts_something_is_a_claim(text: str, clause: str) -> None:
    found = [words.rstrip(",") for words in _words(text)]
    assert clause in found
    assert len(found) == 2


def test_that_a_post_without_a_full_stop_is_a_claim() -> None:
    assert _words("The bridge fell an hour ago", AccountKind.POST) == ["The bridge fell an hour ago"]


def test_that_lines_broken_by_the_page_are_one_sentence() -> None:
    text = (
        "The old bridge over the northern river fell into the water late on\n"
        "Tuesday after three days of heavy rain, and nobody was on it when\n"
        "it fell."
    )
    account, claims = _read(text)
    assert account.words(claims[0].span).startswith("The old bridge over the northern river")
    assert "late on\nTuesday" in account.words(claims[0].span)


def test_that_abbreviations_and_brackets_do_not_end_a_sentence() -> None:
    text = 'Rep. Ana Ruiz thanked Sen. J. Hale. "We flew to the base [or to] the port," she said.'
    account, claims = _read(text)
    sentences = [account.words(claim.sentence) for claim in claims if claim.sentence]
    assert sentences[0] == "Rep. Ana Ruiz thanked Sen. J. Hale."
    assert sentences[-1] == '"We flew to the base [or to] the port," she said.'


def test_that_a_closing_mark_stays_with_its_sentence() -> None:
    text = 'The guard said: "Nobody came. Nobody called." The gate stayed shut.'
    account, claims = _read(text)
    assert [account.words(claim.span) for claim in claims][-1] == "The gate stayed shut."
    assert not claims[-1].attribution


def test_that_the_chain_runs_from_the_outermost_source_inward() -> None:
    text = (
        "Ruiz alleged that Hale ignored the calls from the harbor, and that the minister left the city, "
        "according to the Harbor Post."
    )
    _, claims = _read(text)
    assert len(claims) == 2
    for claim in claims:
        assert [(link.source, link.cue) for link in claim.attribution] == [
            ("Harbor Post", "according to"),
            ("Ruiz", "allege"),
        ]
        assert claim.attribution[-1].certainty.value == "alleged"


def test_that_quotations_are_the_words_inside_the_marks() -> None:
    text = 'Hale said there was "no other explanation" for the flood.'
    account, (claim,) = _read(text)
    assert [account.words(span) for span in claim.quotations] == ["no other explanation"]


def test_that_a_clause_knows_its_subject() -> None:
    claim = _claim(
        "The wall fell on two parked buses, killing 12 passengers and injuring a nurse.", "killing"
    )
    wall = _term(claim, "wall")
    assert wall.role == "nsubj"
    assert claim.terms[wall.head].lemma == "kill"
    passenger = _term(claim, "passenger")
    assert claim.terms[passenger.head].lemma == "kill"


def test_that_a_pronoun_is_read_as_the_name_it_stands_for() -> None:
    text = "Maria Lopez opened the old harbor gate on Monday. She then called the fire brigade."
    claim = _claim(text, "called")
    assert _term(claim, "lopez").pos == "PROPN"


def test_that_claims_are_numbered_in_reading_order() -> None:
    _, claims = _read("The dam broke. The river rose. The bridge fell.")
    assert [claim.id for claim in claims] == ["A1", "A2", "A3"]


def test_that_offsets_count_from_the_start_of_the_text_and_not_of_its_body() -> None:
    text = "Publisher: Harbor Post\n\nThe dam broke on Tuesday."
    account = Account(AccountId("A"), text, body=(24, len(text)))
    (claim,) = segment(parse(account))
    assert account.words(claim.span) == "The dam broke on Tuesday."
    assert all(account.words(term.span).lower() in text.lower() for term in claim.terms)


def test_that_a_text_in_another_language_still_gives_claims() -> None:
    text = "Le barrage a cédé mardi. Douze personnes sont mortes à Lyon."
    account = Account(AccountId("A"), text, language="fr")
    claims = segment(parse(account))
    assert [account.words(claim.span) for claim in claims] == [
        "Le barrage a cédé mardi.",
        "Douze personnes sont mortes à Lyon.",
    ]


def test_that_a_people_and_its_country_share_a_word() -> None:
    term = _term(_claim("Syrian troops left the valley on Monday.", "Syrian"), "syria")
    assert term.pos == "PROPN"


def test_that_what_begins_to_happen_carries_the_time() -> None:
    claim = _claim("The northern wall began to leak on Monday.", "leak")
    assert claim.terms[_term(claim, "monday").head].lemma == "leak"
    assert claim.terms[_term(claim, "wall").head].lemma == "leak"


@pytest.mark.parametrize("text", ["", "   \n ", "\n\n", '"', "(", "“”", "...", "👍 🎉"])
def test_that_a_text_without_a_statement_gives_no_claim(text: str) -> None:
    assert _words(text) == []


@given(st.text(alphabet="ab Tom said that \"'“”‘’().,:\n—[]👍é", max_size=80))
@settings(max_examples=40, deadline=None)
def test_that_every_span_lies_in_the_text(text: str) -> None:
    account = Account(AccountId("A"), text)
    for claim in segment(parse(account)):
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        assert all(0 <= term.span.start < term.span.end <= len(text) for term in claim.terms)
        assert all(term.head < len(claim.terms) for term in claim.terms)


def test_that_a_clock_time_at_the_end_keeps_its_half_of_the_day() -> None:
    words = _words("The captain, Tomas Reyk, sent a distress call at 4:10 a.m. A fishing boat came.")
    assert words[0].endswith("at 4:10 a.m")
