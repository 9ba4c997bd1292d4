"""Builds comparisons from plain words, without any analysis; `tests.builders` holds ready examples."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from comparer.model import (
    Account,
    AccountKind,
    AlignmentTable,
    Attribution,
    Claim,
    ClaimGroup,
    ClaimId,
    Comparison,
    Divergence,
    DivergenceId,
    DivergenceKind,
    Evidence,
    Facet,
    Options,
    RowId,
    Severity,
    Source,
    Span,
    Status,
    Tier,
    say,
    sigil,
)


@dataclass(frozen=True)
class Telling:
    """What one account says: each of `sentences` is a claim and a paragraph of its text."""

    publisher: str
    sentences: tuple[str, ...]
    title: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = "en"
    kind: AccountKind = AccountKind.ARTICLE


@dataclass(frozen=True)
class Finding:
    """A divergence by its words: `sides` are (index of the account, exact words in the row's claim)."""

    row: int
    kind: DivergenceKind
    severity: Severity
    sides: tuple[tuple[int, str], ...]
    why: str = "The accounts differ here."
    confidence: float = 0.8
    readings: tuple[str, ...] = ()
    status: Status = Status.OPEN
    note: str = ""


@dataclass(frozen=True)
class Said:
    """Who stands behind a sentence: `chain` from the outermost, and the exact reporting word."""

    account: int
    sentence: int
    chain: tuple[str, ...]
    cue: str = ""


def make_account(index: int, telling: Telling) -> Account:
    """Return an account whose text is the sentences, one a paragraph."""
    text = "\n".join(telling.sentences)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Account(
        sigil(index),
        text,
        title=telling.title,
        publisher=telling.publisher,
        author=telling.author,
        published=telling.published,
        url=telling.url,
        language=telling.language,
        kind=telling.kind,
        source=Source(f"folder/account-{index + 1}.txt", digest),
    )


def find(account: Account, words: str, start: int = 0) -> Span:
    """Return the span of exact words in an account."""
    at = account.text.index(words, start)
    return Span(account.id, at, at + len(words))


def build(
    tellings: Sequence[Telling],
    rows: Sequence[Sequence[int | None]],
    findings: Iterable[Finding] = (),
    *,
    title: str = "",
    said: Iterable[Said] = (),
    facets: Iterable[tuple[int, int, Facet]] = (),
) -> Comparison:
    """Return a comparison; a row gives, for each account, the index of its sentence or None."""
    accounts = tuple(make_account(index, telling) for index, telling in enumerate(tellings))
    claims = [
        [_claim(account, number, sentence) for number, sentence in _placed(account, telling)]
        for account, telling in zip(accounts, tellings, strict=True)
    ]
    for words in said:
        account, claim = accounts[words.account], claims[words.account][words.sentence]
        claims[words.account][words.sentence] = replace(claim, attribution=_chain(account, claim, words))
    for index, sentence, facet in facets:
        claim = claims[index][sentence]
        claims[index][sentence] = replace(claim, facets=(*claim.facets, facet))
    groups = tuple(_group(number, row, claims) for number, row in enumerate(rows, 1))
    return Comparison(
        accounts,
        tuple(claim for held in claims for claim in held),
        AlignmentTable(tuple(account.id for account in accounts), groups),
        tuple(_divergence(number, found, accounts, rows, claims) for number, found in enumerate(findings, 1)),
        options=Options(title=title),
        engine="1.2.3",
    )


def _placed(account: Account, telling: Telling) -> list[tuple[int, Span]]:
    spans, at = [], 0
    for number, sentence in enumerate(telling.sentences, 1):
        spans.append((number, Span(account.id, at, at + len(sentence))))
        at += len(sentence) + 1
    return spans


def _claim(account: Account, number: int, span: Span) -> Claim:
    return Claim(ClaimId(f"{account.id}{number}"), span, sentence=span)


def _chain(account: Account, claim: Claim, words: Said) -> tuple[Attribution, ...]:
    links = [Attribution(source, "say", (claim.span,)) for source in words.chain]
    if words.cue:
        cue = find(account, words.cue, claim.span.start)
        links[-1] = replace(links[-1], cue=words.cue, cue_spans=(cue,))
    return tuple(links)


def _group(number: int, row: Sequence[int | None], claims: list[list[Claim]]) -> ClaimGroup:
    core = tuple(claims[index][sentence].id for index, sentence in enumerate(row) if sentence is not None)
    reason = say("Both speak of the same thing.")
    evidence = tuple(Evidence(core[0], other, Tier.RARE_WORDS, 0.9, reason) for other in core[1:])
    return ClaimGroup(RowId(f"R{number}"), core, evidence=evidence, confidence=0.9)


def _divergence(
    number: int,
    found: Finding,
    accounts: tuple[Account, ...],
    rows: Sequence[Sequence[int | None]],
    claims: list[list[Claim]],
) -> Divergence:
    spans, sides = [], []
    for index, words in found.sides:
        sentence = rows[found.row][index]
        assert sentence is not None, "a side needs a claim in its row"
        claim = claims[index][sentence]
        spans.append(find(accounts[index], words, claim.span.start))
        sides.append(claim.id)
    return Divergence(
        DivergenceId(f"D{number}"),
        RowId(f"R{found.row + 1}"),
        found.kind,
        found.severity,
        found.confidence,
        tuple(dict.fromkeys(sides)),
        tuple(spans),
        say(found.why),
        f"{found.kind.value}.example",
        found.readings,
        found.status,
        found.note,
    )
