"""What a number counts, read from the parse, and numbers that count nothing because they belong to a name or a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from comparer.facets.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NUMERIC = frozenset({"CARDINAL", "QUANTITY", "MONEY", "PERCENT", "ORDINAL"})
_TEMPORAL = word_set(
    "second minute hour day night week weekend month year decade century morning evening afternoon anniversary"
)
_MONTHS = word_set(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec"
)
_PEOPLE = frozenset({"people", "persons", "person", "individual"})
_EMPTY = frozenset({"number", "total", "one", "other", "more", "rest", "pair", "group", "lot"})
_MEASURED = {
    "wide": "width", "width": "width", "across": "width", "broad": "width", "diameter": "width", "deep": "depth",
    "depth": "depth", "high": "height", "tall": "height", "height": "height", "altitude": "height", "long": "length",
    "length": "length", "radius": "radius", "thick": "thickness", "thickness": "thickness", "away": "distance",
    "circumference": "circumference", "heavy": "weight", "weight": "weight",
}  # fmt: skip
_NUMBERED = word_set(
    "no no. nos. number # chapter article section page room flight route highway interstate line gate platform terminal "
    "channel level phase grade type class unit block sector zone district precinct ward apartment suite item figure table "
    "paragraph clause resolution amendment title exit runway track lane hole lap round bus tram train season episode volume"
)
"""Nouns that a number after them names: Gate 12."""

_SINGULAR_AND_PLURAL = word_set(
    "aircraft spacecraft people personnel staff police troops percent fish sheep cattle series species head mark level"
)
_MODEL_FROM, _MODEL_TO = 100, 9999
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


_MAGNITUDE = re.compile(r"\bmagnitude[\s-]+(?:of\s+)?(?:about\s+)?\d[\d.]*$", re.IGNORECASE)


def thing_counted(doc: Doc, start: int, end: int) -> str:
    """Return the lemma of the noun that the number at these characters counts, "" where there is none."""
    words = doc.char_span(start, end, alignment_mode="expand")
    if words is None:
        return ""
    if _MAGNITUDE.search(doc[max(0, words.start - 3) : words.end].text):
        return "magnitude"
    head = _noun(words.root, words.start, words.end)
    if head is None or head.pos_ == "PRON":
        return ""
    lemma: str = head.lemma_.lower()
    if lemma in _PEOPLE or head.lower_ == "people":
        return "person"
    return "" if lemma in _EMPTY or not lemma.isalpha() else lemma


def _noun(root: Token, first: int, last: int) -> Token | None:
    """Return the noun a number belongs to: its head, or the object of the "of" after it."""
    for child in root.children:
        if child.lower_ == "of" and child.i >= last - 1:
            return next((word for word in child.children if word.dep_ == "pobj"), None)
    head = root
    while (
        head.dep_ in {"nummod", "quantmod", "compound", "amod", "npadvmod"}
        and head.head is not head
        and head.i < last + 6
    ):
        head = head.head
        if not first <= head.i < last and head.pos_ in {"NOUN", "PROPN"}:
            return head if head.i >= last else None
    following = root.doc[last] if last < len(root.doc) else None
    if root.pos_ == "NOUN" and root.i >= last:
        return root
    if following is not None and following.pos_ == "NOUN" and following.tag_ == "NNS":
        return following
    return None


def side_measured(doc: Doc, start: int, end: int) -> str:
    """Return which side of a thing a measure is of ("depth"), "" where the sentence does not say."""
    words = doc.char_span(start, end, alignment_mode="expand")
    if words is None:
        return ""
    within = next((_MEASURED[token.lower_] for token in words if token.lower_ in _MEASURED), "")
    if within:
        return within
    after = doc[words.end : words.end + 3]
    for at, token in enumerate(after):
        if token.lower_ in _MEASURED and (at == 0 or after[at - 1].lower_ in {"in", "-"}):
            return _MEASURED[token.lower_]
    before = doc[max(0, words.start - 4) : words.start]
    for at, token in enumerate(before):
        rest = [word.lower_ for word in before[at + 1 :]]
        if (
            token.lower_ in _MEASURED
            and token.pos_ == "NOUN"
            and set(rest) <= {"of", "is", "was", "about", "a", "some"}
        ):
            return _MEASURED[token.lower_]
    return ""


def of_a_name(doc: Doc, text: str, start: int, end: int) -> bool:
    """Say whether the number at these characters is a part of a name: Boeing 767, Route 66, Chapter 11."""
    words = doc.char_span(start, end, alignment_mode="expand")
    if words is None or words.start == 0:
        return _glued(text, start, end)
    if _glued(text, start, end):
        return True
    before = doc[words.start - 1]
    if before.lemma_.lower() in _NUMBERED and text[start].isdigit() and before.pos_ != "VERB":
        return True
    following = doc[words.end] if words.end < len(doc) else None
    if following is not None and _model(doc[words.start].text, following):
        return True
    named = before.pos_ == "PROPN" and before.text[:1].isupper() and before.lower_ not in _MONTHS
    if (
        not named
        or before.whitespace_ == ""
        or not doc[words.start].text[:1].isdigit()
        or words.end - words.start > 1
    ):
        return False
    plural = following is not None and following.tag_ in {"NNS", "NNPS"} and not following.text[:1].isupper()
    if plural and words.root.head == following and words.root.ent_type_ in _NUMERIC:
        return False
    if words.root.ent_type_ and words.root.ent_type_ not in _NUMERIC and words.root.ent_iob_ == "I":
        return True
    return words.root.head == before or not (
        plural or (following is not None and following.pos_ in {"NOUN", "ADJ"})
    )


def _model(number: str, following: Token) -> bool:
    """Say whether a bare number of three or four digits before a singular noun is a model or an index: 787 Dreamliner."""
    singular = (
        following.tag_ in {"NN", "NNP"}
        and following.dep_ != "compound"
        and following.lower_ not in _SINGULAR_AND_PLURAL
    )
    return number.isdigit() and _MODEL_FROM <= int(number) <= _MODEL_TO and singular


def _glued(text: str, start: int, end: int) -> bool:
    """Say whether letters or another number hang on with a hyphen or slash: A330-200, 787s, 9/11, COVID-19."""
    left, right = text[start - 1 : start], text[end : end + 1]
    if text[max(0, start - 10) : start].lower() == "magnitude-":
        return False
    if left.isalpha() or (
        left in {"-", "/", "–"} and start > 1 and text[start - 2].isalnum() and text[start].isdigit()
    ):
        return True
    if right == "-" and text[end - 1].isdigit() and text[end + 1 : end + 2].isdigit():
        return True
    return right.isalpha() and text[end - 1].isdigit()


def of_a_date(doc: Doc, text: str, start: int, end: int, counted: str) -> bool:
    """Say whether the number is of a date, a duration or an age that the search for times did not claim."""
    words = doc.char_span(start, end, alignment_mode="expand")
    if words is None:
        return False
    after = doc[words.end : words.end + 2]
    if counted in _TEMPORAL or any(token.lemma_.lower() in _TEMPORAL for token in after if token.text != "-"):
        return not (after and after[0].lower_ in {"more", "other"})
    before = doc[words.start - 1].lower_.rstrip(".") if words.start else ""
    next_word = after[0].lower_.rstrip(".") if len(after) else ""
    if before in _MONTHS or next_word in _MONTHS:
        return text[start : start + 1].isdigit()
    digits = text[start:end]
    return digits.isdigit() and len(digits) == 4 and _FIRST_YEAR <= int(digits) <= _LAST_YEAR and not counted  # noqa: PLR2004
