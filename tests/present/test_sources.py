"""Who cites whom, and how many origins stand behind the accounts."""

from __future__ import annotations

from dataclasses import replace

from comparer.model import AccountId, Origin, say
from comparer.present.sources import independent_origins, origin_note, source_graph
from tests.builders import Said, Telling, build, calls

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
    assert origin_note(comparison, (A, B, C)) == "3 accounts, 1 origin"


def test_that_independent_accounts_need_no_note() -> None:
    assert not origin_note(replace(calls(), origins=()), (A, B))
