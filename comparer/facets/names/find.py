"""The names and places of one account."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.facets.names.descriptions import find_descriptions
from comparer.facets.names.titles import is_title
from comparer.facets.words import word_set
from comparer.model import Name, NameKind, Place, Span, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from comparer.language import Parsed

_KINDS = {
    "PERSON": NameKind.PERSON,
    "ORG": NameKind.ORGANIZATION,
    "NORP": NameKind.GROUP,
    "WORK_OF_ART": NameKind.WORK,
    "PRODUCT": NameKind.OTHER,
    "EVENT": NameKind.OTHER,
    "LAW": NameKind.WORK,
}
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_INSIDE = word_set("of the al el bin ibn von van de der den da di du la le and for al- - ’s 's & ' ’")
_NEVER = word_set(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december mr mrs ms dr jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt utc est edt god"
)
_CROWDED = 0.7


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name something: tokens from `first` to `last`, exclusive; `label` is the parser's, "" for its own find."""

    first: int
    last: int
    label: str


def find_names(parsed: Parsed) -> tuple[Name | Place, ...]:
    """Return the names and places of one account in reading order, each as it stands there.

    Entities of the parser are united with runs of capitalized words that it missed; titles and "the" are left out.
    Descriptions ("the former aide") come without an entity; only all accounts together can tell whom they mean.
    """
    doc = parsed.doc
    found = [_facet(parsed, mention) for mention in _mentions(doc)]
    named = [facet for facet in found if facet is not None]
    taken = [facet.span for facet in named]
    described = [
        facet
        for facet in find_descriptions(parsed)
        if not any(span.contains(facet.span) or span.end == facet.span.end for span in taken)
    ]
    return tuple(sorted([*named, *described], key=lambda facet: facet.span))


def _mentions(doc: Doc) -> list[Mention]:
    named = [
        Mention(ent.start, ent.end, ent.label_)
        for ent in doc.ents
        if ent.label_ in _KINDS or ent.label_ in _PLACES
    ]
    named = [trimmed for mention in named if (trimmed := _trim(doc, mention)) is not None]
    taken = {at for mention in named for at in range(mention.first, mention.last)}
    taken |= {token.i for ent in doc.ents if ent.label_ not in _KINDS for token in ent}
    found = list(named)
    for mention in _runs(doc):
        if not taken & set(range(mention.first, mention.last)):
            trimmed = _trim(doc, mention)
            if trimmed is not None:
                found.append(trimmed)
    return sorted(found, key=lambda mention: mention.first)


def _runs(doc: Doc) -> Iterator[Mention]:
    """Yield runs of capitalized words outside of headlines and away from the sentence's first word if it is common."""
    for sentence in doc.sents:
        words = [token for token in sentence if token.is_alpha]
        if len(words) > 3 and sum(token.text[0].isupper() for token in words) >= _CROWDED * len(words):  # noqa: PLR2004
            continue
        first: int | None = None
        for token in sentence:
            if _capital(token, sentence.start):
                first = token.i if first is None else first
            elif first is not None and not (token.lower_ in _INSIDE and _goes_on(token, sentence.start)):
                yield Mention(first, token.i, "")
                first = None
        if first is not None:
            yield Mention(first, sentence.end, "")


def _capital(token: Token, sentence_start: int) -> bool:
    if not token.text[:1].isupper() or token.lower_ in _NEVER:
        return False
    return token.i > sentence_start or token.pos_ == "PROPN"


def _goes_on(token: Token, sentence_start: int) -> bool:
    return token.i + 1 < len(token.doc) and _capital(token.nbor(1), sentence_start) and token.lower_ != "and"


def _trim(doc: Doc, mention: Mention) -> Mention | None:
    """Return a mention without article, title, possessive and marks at its ends; None where nothing is left."""
    first, last = mention.first, mention.last
    while first < last and (doc[first].lower_ in {"the", "a", "an"} or not doc[first].text[0].isalnum()):
        first += 1
    while (
        last - first > 1
        and is_title(doc[first].text)
        and mention.label not in {"ORG", "GPE", "NORP", "LOC", "FAC"}
    ):
        first += 1
    while last > first and (
        doc[last - 1].lower_ in {"'s", "’s", "'", "’"} or not doc[last - 1].text[-1].isalnum()
    ):
        last -= 1
    if first >= last or not any(token.text[:1].isupper() for token in doc[first:last]):
        return None
    if last - first == 1 and (
        doc[first].lower_ in _NEVER or (not mention.label and is_title(doc[first].text))
    ):
        return None
    return Mention(first, last, mention.label)


def _facet(parsed: Parsed, mention: Mention) -> Name | Place | None:
    words = parsed.doc[mention.first : mention.last]
    span: Span = parsed.span(words)
    text = words.text
    if not any(letter.isalpha() for letter in text) or "\n" in text:
        return None
    if mention.label in _PLACES:
        how = say("“{words}” stands where a place is named.", words=text)
        return Place(span, text, entity=text.casefold(), how=how)
    how = say("“{words}” is read as a name.", words=text)
    return Name(span, text, _KINDS.get(mention.label, NameKind.OTHER), text.casefold(), how=how)
