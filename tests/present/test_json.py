"""The contract that other programs read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from math import inf
from typing import Any

import pytest

from comparer.model import (
    Certainty,
    CertaintyLevel,
    Facet,
    Granularity,
    Name,
    NameKind,
    Place,
    Polarity,
    Quantity,
    Quotation,
    Source,
    Span,
    Time,
    TimeKind,
    say,
)
from comparer.present.json import facet_value, fingerprint, to_json
from tests.builders import calls, hostile

HERE = Span(calls().accounts[0].id, 0, 3)


def data() -> Any:
    return json.loads(to_json(calls()))


def test_that_the_keys_are_those_of_the_contract_in_its_order() -> None:
    found = data()
    assert list(found) == ["schema", "engine", "accounts", "claims", "rows", "divergences"]
    assert found["schema"] == "comparer.comparison/1"
    assert list(found["accounts"][0]) == [
        *("id", "title", "publisher", "author", "published", "url", "language", "kind", "source", "text")
    ]
    assert list(found["accounts"][0]["source"]) == ["path", "sha256", "media_type"]
    assert list(found["claims"][0]) == ["id", "account", "start", "end", "text", "attribution", "facets"]
    assert list(found["claims"][0]["attribution"][0]) == ["source", "cue", "start", "end"]
    assert list(found["claims"][0]["facets"][0]) == ["kind", "start", "end", "text", "value"]
    assert list(found["rows"][0]) == ["id", "claims", "confidence"]
    assert list(found["divergences"][0]) == [
        *("id", "row", "type", "severity", "confidence", "claims", "spans", "why", "rule", "status", "note")
    ]


def test_that_offsets_are_code_points_of_the_text() -> None:
    for comparison in (calls(), hostile()):
        found = json.loads(to_json(comparison))
        texts = {account["id"]: account["text"] for account in found["accounts"]}
        spans = [span for divergence in found["divergences"] for span in divergence["spans"]]
        for span in found["claims"] + spans:
            assert texts[span["account"]][span["start"] : span["end"]] == span["text"]


def test_that_every_claim_is_in_exactly_one_row() -> None:
    found = data()
    placed = [claim for row in found["rows"] for claim in row["claims"]]
    assert sorted(placed) == sorted(claim["id"] for claim in found["claims"])


def test_that_half_surrogates_survive() -> None:
    written = to_json(hostile()).encode()
    assert any("\ud800" in claim["text"] for claim in json.loads(written)["claims"])


@pytest.mark.parametrize(
    ("facet", "expected"),
    [
        (
            Time(
                HERE,
                TimeKind.DATE,
                date(2024, 12, 3),
                None,
                Granularity.DAY,
                "since",
                (600, 660),
                timex="2024-12-03",
            ),
            {"earliest": "2024-12-03", "latest": None, "granularity": "day", "clock": ["10:00", "11:00"]},
        ),
        (
            Time(HERE, TimeKind.DURATION, length=(1.5, 3)),
            {"kind": "duration", "days": [1.5, 3], "clock": None},
        ),
        (
            Quantity(HERE, 10, inf, "m", "length", "", "at least"),
            {"low": 10, "high": None, "unit": "m", "modifier": "at least"},
        ),
        (Name(HERE, "Mara Lindqvist", NameKind.PERSON), {"name": "Mara Lindqvist", "kind": "person"}),
        (
            Place(HERE, "Sund", known=True, within=("Tarn",)),
            {"name": "Sund", "known": True, "within": ["Tarn"]},
        ),
        (Polarity(HERE, affirmed=False, head="answer"), {"event": "answer", "affirmed": False}),
        (Certainty(HERE, CertaintyLevel.ALLEGED, "burn"), {"event": "burn", "level": "alleged"}),
        (Quotation(HERE, ("the", "gate"), say("heard")), {"words": ["the", "gate"], "how": "heard"}),
    ],
)
def test_that_a_facet_has_a_readable_value(facet: Facet, expected: dict[str, object]) -> None:
    value = facet_value(facet)
    assert {key: value[key] for key in expected} == expected
    json.dumps(value, allow_nan=False)


@pytest.mark.parametrize("path", ["/home/ines/secret leak/a.txt", "C:\\Users\\ines\\a.txt", "a.txt"])
def test_that_no_folder_is_told(path: str) -> None:
    comparison = calls()
    first, *rest = comparison.accounts
    moved = replace(first, source=replace(first.source, path=path))
    written = to_json(replace(comparison, accounts=(moved, *rest)))
    assert json.loads(written)["accounts"][0]["source"]["path"] == "a.txt"
    assert "ines" not in written


def test_that_the_fingerprint_tells_content_and_not_folders() -> None:
    comparison = calls()
    first = comparison.accounts[0]
    moved = replace(first, source=replace(first.source, path="elsewhere/a.txt"))
    other = replace(first, source=Source(first.source.path, "00" * 32))
    rest = comparison.accounts[1:]
    assert fingerprint(replace(comparison, accounts=(moved, *rest))) == fingerprint(comparison)
    assert fingerprint(replace(comparison, accounts=(other, *rest))) != fingerprint(comparison)
