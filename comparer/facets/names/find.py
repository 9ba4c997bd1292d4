"""The names and places of one account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.facets.names.descriptions import find_descriptions
from comparer.facets.names.mentions import PLACES, Mention, mentions
from comparer.model import Name, NameKind, Place, Span, say

if TYPE_CHECKING:
    from comparer.language import Parsed

_KINDS = {
    "PERSON": NameKind.PERSON,
    "ORG": NameKind.ORGANIZATION,
    "NORP": NameKind.GROUP,
    "WORK_OF_ART": NameKind.WORK,
    "LAW": NameKind.WORK,
}


def find_names(parsed: Parsed) -> tuple[Name | Place, ...]:
    """Return the names and places of one account in reading order, each as it stands there.

    Entities of the parser are united with runs of capitalized words that it missed; titles and "the" are left out.
    Descriptions ("the former aide") come without an entity; only all accounts together can tell whom they mean.
    """
    found = [_facet(parsed, mention) for mention in mentions(parsed.doc)]
    named = [facet for facet in found if facet is not None]
    taken = [facet.span for facet in named]
    described = [
        facet
        for facet in find_descriptions(parsed)
        if not any(span.contains(facet.span) or span.end == facet.span.end for span in taken)
    ]
    return tuple(sorted([*named, *described], key=lambda facet: facet.span))


def _facet(parsed: Parsed, mention: Mention) -> Name | Place | None:
    words = parsed.doc[mention.first : mention.last]
    span: Span = parsed.span(words)
    text = words.text
    if not any(letter.isalpha() for letter in text) or "\n" in text:
        return None
    if mention.label in PLACES:
        how = say("“{words}” stands where a place is named.", words=text)
        return Place(span, text, entity=text.casefold(), how=how)
    how = say("“{words}” is read as a name.", words=text)
    return Name(span, text, _KINDS.get(mention.label, NameKind.OTHER), text.casefold(), how=how)
