"""Where one account names something: the parser's entities united with runs of capitalized words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.facets.names.titles import is_title
from comparer.facets.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

NAMES = word_set("PERSON ORG NORP WORK_OF_ART PRODUCT EVENT LAW")
PLACES = word_set("GPE LOC FAC")
_INSIDE = word_set("of the al el bin ibn von van de der den da di du la le for - & ' ’")
_NEVER = word_set(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december mr mrs ms dr jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt utc est edt god"
)
_BREAKS = frozenset('"“”„«»()[]{}—–;:,…/|')
_TITLED = frozenset({"", "PERSON", "PRODUCT", "WORK_OF_ART"})
_COURTESIES = word_set("mr mrs ms miss mx dr prof sir dame")
_CROWDED = 0.7
_FEW = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name something: tokens from `first` to `last`, exclusive; `label` is the parser's, "" for its own find."""

    first: int
    last: int
    label: str


def mentions(doc: Doc) -> list[Mention]:
    """Return the mentions of a parse in reading order; they do not overlap."""
    taken: set[int] = set()
    found: list[Mention] = []
    for entity in doc.ents:
        misread = (
            len(entity) == 1 and entity[0].pos_ == "PROPN" and entity[0].is_alpha
        )  # Niger read as a date
        if entity.label_ not in NAMES | PLACES and not misread:
            taken.update(range(entity.start, entity.end))
    for entity in doc.ents:
        if entity.label_ in NAMES | PLACES:
            found += _taking(doc, Mention(entity.start, entity.end, entity.label_), taken)
    for run in _runs(doc):
        if not taken & set(range(run.first, run.last)) and _has_a_name(doc, run):
            found += _taking(doc, run, taken)
    return sorted(found, key=lambda mention: mention.first)


def _taking(doc: Doc, mention: Mention, taken: set[int]) -> list[Mention]:
    piece = _longest_piece(doc, mention)
    trimmed = _trim(doc, piece)
    if trimmed is None:
        return []
    widened = _widen(doc, trimmed, taken)
    taken.update(range(widened.first, widened.last))
    return [] if _is_office(doc, widened) else [widened]


def _is_office(doc: Doc, mention: Mention) -> bool:
    """Say whether words are an office that is written with a hyphen ("the Governor-General"), and no name."""
    first = mention.first
    while first > 1 and doc[first - 1].text == "-" and not doc[first - 1].whitespace_:
        first -= 2
    words = doc[first : mention.last]
    return "-" in words.text and all(is_title(token.text) for token in words if token.is_alpha)


def _runs(doc: Doc) -> Iterator[Mention]:
    """Yield runs of capitalized words, but none in headlines, where every word is capitalized."""
    for sentence in doc.sents:
        words = [token for token in sentence if token.is_alpha]
        if len(words) > _FEW and sum(token.text[0].isupper() for token in words) >= _CROWDED * len(words):
            continue
        first: int | None = None
        for token in sentence:
            if _capital(token):
                first = token.i if first is None else first
            elif first is not None and not (token.lower_ in _INSIDE and _goes_on(token)):
                yield Mention(first, token.i, "")
                first = None
        if first is not None:
            yield Mention(first, sentence.end, "")


def _capital(token: Token) -> bool:
    """Say whether a word is capitalized for itself and not because a sentence or a quotation begins with it."""
    if not token.text[:1].isupper() or token.lower_ in _NEVER:
        return False
    begins = token.is_sent_start or (token.i > 0 and not token.nbor(-1).is_alpha)
    return token.pos_ == "PROPN" or not (
        begins or token.pos_ in {"PRON", "DET", "ADV", "SCONJ", "AUX", "INTJ", "CCONJ"}
    )


def _goes_on(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and _capital(token.nbor(1))


def _has_a_name(doc: Doc, mention: Mention) -> bool:
    tokens = doc[mention.first : mention.last]
    return any(token.pos_ == "PROPN" for token in tokens) and len(tokens.text) > 1


def _longest_piece(doc: Doc, mention: Mention) -> Mention:
    """Return the longest part of a mention between quotation marks, brackets and line ends."""
    pieces: list[tuple[int, int]] = []
    first = mention.first
    for at in range(mention.first, mention.last + 1):
        if at == mention.last or doc[at].text in _BREAKS or "\n" in doc[at].text:
            pieces.append((first, at))
            first = at + 1
    first, last = max(pieces, key=lambda piece: (piece[1] - piece[0], piece[0]))
    return Mention(first, last, mention.label)


def _trim(doc: Doc, mention: Mention) -> Mention | None:
    """Return a mention without article, title, possessive and marks at its ends; None where nothing is left."""
    first, last = mention.first, mention.last
    while first < last and (doc[first].lower_ in {"the", "a", "an"} or not doc[first].text[0].isalnum()):
        first += 1
    label = mention.label
    while last - first > 1 and is_title(doc[first].text):
        courteous = doc[first].lower_.rstrip(".") in _COURTESIES
        if label not in _TITLED and not courteous:
            break
        label = "PERSON" if courteous else label
        first += 1
    while last > first and (
        doc[last - 1].lower_ in {"'s", "’s", "'", "’"} or not doc[last - 1].text[-1].isalnum()
    ):
        last -= 1
    if first >= last or not any(token.text[:1].isupper() for token in doc[first:last]):
        return None
    return None if last - first == 1 and _no_name(doc[first], label) else Mention(first, last, label)


def _no_name(token: Token, label: str) -> bool:
    """Say whether a single word is no name: a day, a title, a common word that opens a sentence."""
    if token.lower_ in _NEVER or (not label and is_title(token.text)):
        return True
    return bool(token.is_sent_start) and token.pos_ not in {"PROPN", "ADJ"} and not token.text.isupper()


def _widen(doc: Doc, mention: Mention, taken: set[int]) -> Mention:
    """Return a mention with the capitalized words that touch it and that the parser left out: Hayat Tahrir al-Sham."""
    first, last = mention.first, mention.last
    alone = first < 2 or not (doc[first - 2].text[:1].isupper() or doc[first - 2].lower_ in _INSIDE)  # noqa: PLR2004
    if first > 0 and alone and first - 1 not in taken and _belongs(doc[first - 1], mention.label):
        first -= 1
    if last < len(doc) and last not in taken and _belongs(doc[last], mention.label):
        last += 1
    while (
        last + 1 < len(doc)
        and doc[last].text == "-"
        and not doc[last - 1].whitespace_
        and not doc[last].whitespace_
    ):
        if mention.label == "NORP" or doc[last + 1].pos_ not in {"PROPN", "NOUN"} or last + 1 in taken:
            break
        if doc[last + 1].pos_ == "NOUN" and mention.label:
            break
        last += 2
    return Mention(first, last, mention.label)


def _belongs(token: Token, label: str) -> bool:
    """Say whether a neighbor is part of the name: a proper noun the parser put in no entity and that is no title."""
    if token.pos_ != "PROPN" or token.ent_type_ or not token.text[:1].isupper() or label in {"NORP", "GPE"}:
        return False
    return not (is_title(token.text) or token.lower_ in _NEVER or token.is_sent_start)
