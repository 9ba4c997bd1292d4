"""Claims by hand: plain words in, claims out, without a parser."""

from __future__ import annotations

from comparer.model import (
    AccountId,
    Attribution,
    Claim,
    ClaimId,
    Facet,
    Name,
    NameKind,
    Quantity,
    Quotation,
    Span,
    Term,
)

_POS = {"v": "VERB", "n": "NOUN", "p": "PROPN", "a": "ADJ"}


def account(sign: str, *sentences: str) -> tuple[Claim, ...]:
    """Make the claims of one account.

    A word is "putin/p" or "meet/v"; plain words are nouns. Every noun hangs on the sentence's first verb. Words between
    "«" and "»" are a quotation; "12#m" is a number with a unit; "@saqr" before all names who says it.
    """
    found, at = [], 0
    for number, sentence in enumerate(sentences, 1):
        claim = _claim(sign, number, sentence, at)
        found.append(claim)
        at = claim.span.end + 1
    return tuple(found)


def _claim(sign: str, number: int, sentence: str, start: int) -> Claim:
    owner = AccountId(sign)
    terms: list[Term] = []
    facets: list[Facet] = []
    quoted: list[Term] = []
    said: tuple[Attribution, ...] = ()
    inside, at = False, start
    for written in sentence.split():
        if written.startswith("@"):
            said = (Attribution(written[1:], "say", ()),)
            continue
        inside = inside or written.startswith("«")
        word, _, kind = written.strip("«»").partition("/")
        span = Span(owner, at, at + len(word))
        at += len(word) + 1
        value, _, unit = word.partition("#")
        if unit:
            facets.append(Quantity(span, float(value), float(value), unit))
        if kind == "p":
            facets.append(Name(span, word.title(), NameKind.PERSON, entity=word))
        terms.append(Term(value, "NUM" if unit else _POS.get(kind, "NOUN"), span))
        if inside:
            quoted.append(terms[-1])
        inside = inside and not written.endswith("»")
    if quoted:
        words = tuple(term.lemma for term in quoted)
        facets.append(Quotation(Span(owner, quoted[0].span.start, quoted[-1].span.end), words))
    return Claim(
        ClaimId(f"{sign}{number}"),
        Span(owner, start, at - 1),
        attribution=said,
        terms=_governed(terms),
        facets=tuple(facets),
    )


def _governed(terms: list[Term]) -> tuple[Term, ...]:
    verb = next((place for place, term in enumerate(terms) if term.pos == "VERB"), -1)
    return tuple(
        Term(
            term.lemma, term.pos, term.span, "ROOT" if place == verb else "dep", -1 if place == verb else verb
        )
        for place, term in enumerate(terms)
    )
