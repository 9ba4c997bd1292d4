"""Who cites whom, and how many origins stand behind the accounts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comparer.diverge import find_origins
from comparer.model import AccountId, Attribution, Comparison, Origin, say
from comparer.present.html import to_html
from comparer.present.layout import make_sheet
from comparer.present.markdown import to_markdown
from comparer.present.sources import independent_origins, shares_text, source_graph
from comparer.present.text import to_text
from tests.builders import Said, Telling, build, calls, one_row
from tests.present.pages import docx_text, pdf_text

A, B, C = AccountId("A"), AccountId("B"), AccountId("C")


def test_that_a_cited_account_is_the_account_itself() -> None:
    edges = {(edge.teller, edge.source) for edge in source_graph(calls()).edges}
    assert ("B", "A") in edges
    assert ("A", "mara lindqvist") in edges


def test_that_a_chain_through_a_stranger_keeps_its_steps() -> None:
    tellings = (Telling("One", ("The alarm was off.",)), Telling("Two", ("The alarm was on.",)))
    graph = source_graph(build(tellings, ((0, 0),), said=(Said(0, 0, ("Radio Sund", "a guard")),)))
    guard = next(node.key for node in graph.nodes if node.name == "a guard")
    assert [(edge.teller, edge.source) for edge in graph.edges] == [
        ("A", "radio sund"),
        ("radio sund", guard),
    ]
    assert {node.name: node.layer for node in graph.nodes if node.account is None} == {
        "Radio Sund": 1,
        "a guard": 2,
    }


def test_that_a_source_of_many_claims_is_one_edge_with_all_of_them() -> None:
    edge = next(
        edge for edge in source_graph(calls()).edges if edge.source == "mara lindqvist" and edge.teller == "A"
    )
    assert edge.claims[:2] == ("A3", "A5")


def test_that_accounts_on_one_source_count_as_one_origin() -> None:
    graph = source_graph(calls())
    assert (graph.independent, graph.headline) == (2, "3 accounts, 2 origins")
    assert [origin.accounts for origin in graph.origins] == [(A, B)]


def test_that_origins_that_share_an_account_are_one() -> None:
    chain = (Origin((A, B), "", say("shared text")), Origin((B, C), "", say("shared text")))
    comparison = replace(calls(), origins=chain)
    assert independent_origins(comparison, (A, B, C)) == 1
    assert independent_origins(comparison, (A, C)) == 2


SHARED = "The mayor of the old town told the council at noon that the bridge would stay closed for a week."


def sharing() -> Comparison:
    """Return two accounts of which nothing is known but that they share a sentence."""
    comparison = one_row(SHARED, SHARED)
    text = " ".join([SHARED.removesuffix(".")] * 3)
    accounts = tuple(replace(account, text=text) for account in comparison.accounts)
    return replace(comparison, origins=find_origins(accounts, ()))


def test_that_of_shared_text_nobody_is_called_the_source() -> None:
    comparison = sharing()
    assert shares_text(comparison.origins[0])
    (origin,) = source_graph(comparison).origins
    assert origin.source == ""
    assert origin.told.endswith("share whole sentences word for word. Which of them came first is not known.")
    assert make_sheet(comparison).rows[0].origin_note == (
        "A, B: the same words; which of them came first is not known"
    )


def test_that_a_row_with_other_words_is_not_put_down_to_shared_text() -> None:
    comparison = replace(one_row("It rained.", "The bridge is closed."), origins=sharing().origins)
    assert not make_sheet(comparison).rows[0].origin_note


def test_that_where_accounts_have_no_common_source_only_those_that_lean_on_each_other_in_a_row_have_one() -> (
    None
):
    rests = say("{names} rest on what {source} says.", names="A and B", source="Ada Lindt")
    why = say(
        "{first} {second}", first=rests, second=say("{names} share whole sentences word for word.", names="B")
    )
    group = (Origin((A, B, C), "", why),)

    def note(*sources: str, same: bool = False) -> str:
        comparison = one_row("It rained.", "It rained." if same else "The bridge is closed.")
        claims = tuple(
            replace(claim, attribution=(Attribution(source, "say", (claim.span,)),) if source else ())
            for claim, source in zip(comparison.claims, sources, strict=True)
        )
        told = replace(comparison, claims=claims, origins=group)
        return make_sheet(told).rows[0].origin_note

    other = one_row("It rained.", "The bridge is closed.").accounts[1]
    assert not note("", "")
    assert not note("", "Ada Lindt")
    assert note("", "", same=True) == "A, B: one origin"
    assert note(other.publisher or other.author, "") == "A, B: one origin"
    assert note("Ada Lindt", "Ada Lindt") == "A, B: one origin"


def test_that_what_an_account_says_of_its_own_does_not_rest_on_another() -> None:
    comparison = calls()
    own = tuple(replace(claim, attribution=()) for claim in comparison.claims)
    assert not any(row.origin_note for row in make_sheet(replace(comparison, claims=own)).rows)


@pytest.mark.parametrize("made", [to_text, to_markdown, to_html, docx_text, pdf_text])
def test_that_every_form_says_what_one_origin_means(made: object) -> None:
    assert callable(made)
    assert "Accounts with one origin do not confirm each other." in made(calls())
