"""Scores rows against research sets that link sentences of several documents.

`python -m tests.quality.align [FOLDER]` prints precision, recall and F1 of every set. FOLDER holds
`align_dev.jsonl`: one topic a line, its documents as sentences, and the links between them. Each sentence is one
claim, as given.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comparer.align import align
from comparer.facets import describe, reconcile
from comparer.language import parse
from comparer.model import Account, AccountId, Claim, ClaimId, Span, Term, sigil

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparer.language import Parsed
    from comparer.model import AlignmentTable

DEFAULT = Path(__file__).resolve().parents[2].parent / "shared" / "eval"
FILE = "align_dev.jsonl"
CONTENT = frozenset({"NOUN", "PROPN", "NUM", "VERB", "ADJ", "ADV"})
_FREE = frozenset({"NOUN", "PROPN", "NUM"})  # tell something even where they are on the list of stop words

Link = frozenset[ClaimId]


@dataclass(frozen=True, slots=True)
class Topic:
    """Documents of one topic as claims; `judged` are the pairs a person looked at, `linked` those that match."""

    name: str
    source: str
    accounts: tuple[AccountId, ...]
    claims: tuple[Claim, ...]
    judged: frozenset[Link]
    linked: frozenset[Link]


def figures(eval_dir: Path) -> dict[str, float]:
    """Return the mean over the sets of the F1 of links, each set taken as a whole."""
    rates = score((topic, links(topic)) for topic in topics(eval_dir / FILE))
    return {"align_link_f1": sum(f1 for _, _, f1 in rates.values()) / len(rates)} if rates else {}


def links(topic: Topic) -> set[Link]:
    """Return the links that our rows make."""
    return pairs(align(topic.claims, topic.accounts))


def pairs(table: AlignmentTable) -> set[Link]:
    """Return every pair of claims that share a row."""
    return {frozenset(pair) for row in table.rows for pair in combinations(row.claims, 2)}


def score(found: Iterable[tuple[Topic, set[Link]]]) -> dict[str, tuple[float, float, float]]:
    """Return precision, recall and F1 of the judged links of every set."""
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for topic, ours in found:
        said = ours & topic.judged
        for place, number in enumerate((len(said & topic.linked), len(said), len(topic.linked))):
            counts[topic.source][place] += number
    return {source: _rates(*numbers) for source, numbers in sorted(counts.items())}


def _rates(right: int, said: int, wanted: int) -> tuple[float, float, float]:
    precision, recall = right / max(1, said), right / max(1, wanted)
    return precision, recall, 2 * right / max(1, said + wanted)


def topics(path: Path) -> Iterable[Topic]:
    """Read the topics of a file, parsing the sentences that were judged."""
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield _topic(json.loads(line))


def _topic(data: dict[str, Any]) -> Topic:
    ids: dict[tuple[str, int], ClaimId] = {}
    accounts: list[Account] = []
    claims: list[Claim] = []
    owner: dict[ClaimId, str] = {}
    for document in data["docs"]:
        sentences = [sentence for sentence in document["sentences"] if sentence["scored"]]
        if not sentences:
            continue
        account, spans = _account(sigil(len(accounts)), [sentence["text"] for sentence in sentences])
        found = sentence_claims(parse(account), spans)
        accounts.append(account)
        claims.extend(found)
        for sentence, claim in zip(sentences, found, strict=True):
            ids[document["doc"], sentence["i"]] = claim.id
            owner[claim.id] = document["doc"]
    listed = data["scored_doc_pairs"]
    allowed = None if listed is None else {frozenset(pair) for pair in listed}
    judged = frozenset(
        frozenset((one, other))
        for one, other in combinations(owner, 2)
        if owner[one] != owner[other]
        and (allowed is None or frozenset((owner[one], owner[other])) in allowed)
    )
    ends = ((tuple(link["a"]), tuple(link["b"])) for link in data["links"])
    linked = frozenset(
        frozenset((ids[one], ids[other])) for one, other in ends if one in ids and other in ids
    )
    sigils = tuple(account.id for account in accounts)
    told = reconcile(tuple(claims), tuple(accounts))
    return Topic(data["topic"], data["source"], sigils, told, judged, linked & judged)


def _account(sign: AccountId, sentences: list[str]) -> tuple[Account, list[Span]]:
    text, spans = "", []
    for sentence in sentences:
        spans.append(Span(sign, len(text), len(text) + len(sentence)))
        text += sentence + "\n\n"
    return Account(sign, text), spans


def sentence_claims(parsed: Parsed, spans: list[Span]) -> tuple[Claim, ...]:
    """Return one claim a sentence, whatever clauses are in it."""
    claims = tuple(
        Claim(
            ClaimId(f"{span.account}{number}"),
            span,
            terms=_terms(parsed, span),
            quotations=tuple(
                Span(span.account, *quote.inside)
                for quote in parsed.quotes
                if span.start <= quote.inside[0] < quote.inside[1] <= span.end
            ),
            sentence=span,
        )
        for number, span in enumerate(spans, 1)
    )
    return describe(claims, parsed)


def _terms(parsed: Parsed, sentence: Span) -> tuple[Term, ...]:
    inside = parsed.doc.char_span(sentence.start, sentence.end, alignment_mode="expand") or ()
    kept = [
        token
        for token in inside
        if token.pos_ in CONTENT and not token.is_space and (token.pos_ in _FREE or not token.is_stop)
    ]
    place = {token.i: number for number, token in enumerate(kept)}

    def governor(token: Any) -> int:
        return next((place[above.i] for above in token.ancestors if above.i in place), -1)

    return tuple(
        Term(token.lemma_.lower(), token.pos_, parsed.span(token), token.dep_, governor(token))
        for token in kept
    )


def main() -> None:
    """Print the rates of every set, and the mean F1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    rates = score((topic, links(topic)) for topic in topics(parser.parse_args().folder / FILE))
    for source, (precision, recall, f1) in rates.items():
        print(f"{source:22} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")
    if rates:
        print(f"mean F1 {sum(f1 for _, _, f1 in rates.values()) / len(rates):.4f}")


if __name__ == "__main__":
    main()
