"""Claims of one account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.model import Claim, ClaimId, Term

if TYPE_CHECKING:
    from comparer.language import Parsed

_CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"}


def segment(parsed: Parsed) -> tuple[Claim, ...]:
    """Return the claims of an account in reading order."""
    claims: list[Claim] = []
    for sentence in parsed.doc.sents:
        words = [token for token in sentence if token.pos_ in _CONTENT and not token.is_stop]
        if not words:
            continue
        terms = tuple(Term(word.lemma_.lower(), word.pos_, parsed.span(word), word.dep_) for word in words)
        first, last = words[0].sent[0], [token for token in sentence if not token.is_space][-1]
        span = parsed.span(parsed.doc[first.i : last.i + 1])
        claim_id = ClaimId(f"{parsed.account.id}{len(claims) + 1}")
        claims.append(Claim(claim_id, span, terms=terms, sentence=span))
    return tuple(claims)
