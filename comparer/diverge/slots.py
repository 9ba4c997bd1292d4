"""Detail: two accounts tell one thing in the same words but for one: another doer, another deed, another thing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from comparer.diverge.context import common, phrase_of
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row, Telling
from comparer.diverge.tokens import says_too
from comparer.diverge.words import graded, opposed
from comparer.language.akin import akin
from comparer.language.peoples import country_of
from comparer.model import DivergenceKind, Name, NameKind, Place, Quantity, Severity, Span, Time
from comparer.model.naming import NameRelation, same_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.model import Claim, Facet, Term

_SHARED = 2
_SHARE = 0.6
_SURE = 0.5
_ELSEWHERE = (Time, Quantity, Place)
"""What other rules compare."""

_LIGHT = {
    "bring",
    "put",
    "be",
    "have",
    "do",
    "say",
    "tell",
    "make",
    "take",
    "get",
    "give",
    "go",
    "come",
    "add",
    "report",
}
_VAGUE = {
    "thing",
    "something",
    "one",
    "people",
    "man",
    "woman",
    "person",
    "time",
    "day",
    "way",
    "part",
    "event",
}
_CLASSES = {"NOUN": "thing", "PROPN": "thing", "VERB": "deed", "ADJ": "quality"}
_NARROWING = {"amod", "compound", "poss", "nmod"}
_COLORS = {"white", "black", "red", "blue", "green", "yellow", "gray", "grey", "brown", "orange", "silver"}
_EXCLUSIVE = (
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"},
    {"left", "right"},
    {"upper", "lower", "middle"},
    {"front", "rear", "back"},
    {"first", "second", "third", "fourth", "fifth", "last"},
    {"elder", "younger", "eldest", "youngest", "oldest"},
    {"maternal", "paternal"},
)
_ROLES = {"nsubjpass": "dobj", "obj": "dobj", "agent": "nsubj"}
_DOERS = {"nsubj", "agent"}
_OBJECTS = {"dobj", "obj", "nsubjpass", "dative", "attr"}
_SIDES = {
    "for": "against",
    "against": "for",
    "with": "without",
    "without": "with",
    "before": "after",
    "after": "before",
}
_LOOK_BACK = 24
_ARTICLES = {"the", "a", "an", "his", "her", "their", "its", "my", "our", "this", "that"}
_AGAINST = (
    "{first} has {words}, {others}: both cannot be so.",
    "{first} have {words}, {others}: both cannot be so.",
)


@dataclass(frozen=True, slots=True)
class _Slot:
    """The one place in which two claims differ: the term on either side, how much both share around it."""

    first: int
    second: int
    shared: float


def slots(row: Row) -> Iterator[Finding]:
    """Yield at most one finding: the pair of claims that are alike but for one word, and that word."""
    found: list[Finding] = []
    for one, two in combinations(row.core, 2):
        if row.sure(one.claim.id, two.claim.id) >= _SURE:
            found += [each for each in (_other_side(one, two), _other_word(one, two)) if each is not None]
    if found:
        yield max(found, key=lambda finding: (finding.severity, finding.strength))


def _other_word(one: Telling, two: Telling) -> Finding | None:
    slot = _only_difference(one, two)
    if slot is None:
        return None
    first, second = one.claim.terms[slot.first], two.claim.terms[slot.second]
    if not _comparable(one, first, two, second):
        return None
    deed = first.pos == "VERB"
    sides = [
        Item(telling, term.span if deed else _whole(telling, number))
        for telling, term, number in ((one, first, slot.first), (two, second, slot.second))
    ]
    why = contrast(
        "{first} has {words} here, {others}.",
        "{first} have {words} here, {others}.",
        tuple((item,) for item in sides),
    )
    rule = "detail.deed" if deed else "detail.doer" if first.role == "nsubj" else "detail.thing"
    return Finding(DivergenceKind.DETAIL, Severity.DIFFERENCE, rule, tuple(sides), why, slot.shared)


def _whole(telling: Telling, number: int) -> Span:
    """Return the words of a term with what belongs to it; of an adjective, its noun with all before it."""
    term = telling.claim.terms[number]
    return phrase_of(telling.claim, term.head if term.pos == "ADJ" and term.head >= 0 else number)


def _exclude(one: str, two: str) -> bool:
    """Say whether nothing is called by both of these adjectives: two colors, countries, sides."""
    if any({one, two} <= words for words in (_COLORS, *_EXCLUSIVE)):
        return True
    return bool(country_of(one) and country_of(two))


def _only_difference(one: Telling, two: Telling) -> _Slot | None:
    """Return the terms in which two claims differ where there is one on either side, and enough is the same."""
    mine, other = _compared(one), _compared(two)
    left = [number for number in mine if not _in(one.claim.terms[number], two.claim, other)]
    right = [number for number in other if not _in(two.claim.terms[number], one.claim, mine)]
    tops = _top(one.claim, left), _top(two.claim, right)
    if tops[0] is None or tops[1] is None:
        return None
    shared = min(len(mine) - len(left), len(other) - len(right))
    share = 2 * shared / (len(mine) + len(other) - (len(left) - 1) - (len(right) - 1))
    deed = one.claim.terms[tops[0]].pos == "VERB"
    enough = shared >= _SHARED + deed and share >= _SHARE
    return _Slot(tops[0], tops[1], share) if enough else None


def _compared(telling: Telling) -> list[int]:
    """Return the terms that count: not those of the attribution, of times, places and amounts, and no empty verbs."""
    claim = telling.claim
    out = [mark for link in claim.attribution for mark in link.marks]
    out += [facet.span for facet in claim.facets if isinstance(facet, Time | Quantity)]
    return [
        number
        for number, term in enumerate(claim.terms)
        if not any(term.span.shared(span) for span in out)
        and not (term.pos in {"VERB", "AUX"} and term.lemma in _LIGHT)
    ]


def _in(term: Term, claim: Claim, among: list[int]) -> bool:
    for number in among:
        other = claim.terms[number]
        if akin(term.lemma, other.lemma):
            return True
        if (
            "PROPN" in {term.pos, other.pos}
            and same_name(term.lemma, other.lemma) is not NameRelation.DIFFERENT
        ):
            return True
    return False


def _top(claim: Claim, numbers: list[int]) -> int | None:
    """Return the one of these terms that governs all others, None where there are several or none."""
    tops = [number for number in numbers if claim.terms[number].head not in numbers]
    return tops[0] if len(tops) == 1 else None


def _comparable(one: Telling, first: Term, two: Telling, second: Term) -> bool:
    """Say whether two terms fill the same slot, and neither is a name or value that another rule compares."""
    if first.role in _NARROWING and second.role in _NARROWING and _exclude(first.lemma, second.lemma):
        return _one_head(one, first, two, second)
    if _CLASSES.get(first.pos, "") != _CLASSES.get(second.pos, ".") or {first.lemma, second.lemma} & _VAGUE:
        return False
    if _ROLES.get(first.role, first.role) != _ROLES.get(second.role, second.role):
        return False
    if first.pos == "VERB" and not _only_does(one, first, two, second):
        return False
    if opposed(first.lemma, second.lemma) or graded(first.lemma, second.lemma):
        return False
    if first.pos != "VERB" and _one_thing(one, first, two, second):
        return False
    if not _one_head(one, first, two, second) or first.pos == "ADJ" or first.role in _NARROWING:
        return False
    if first.role == "pobj" and _before(one, first) != _before(two, second):
        return False
    return not any(_is_other_rules(telling, term) for telling, term in ((one, first), (two, second)))


def _one_head(one: Telling, first: Term, two: Telling, second: Term) -> bool:
    """Say whether two terms belong to the same word, or to verbs that say little themselves."""
    heads = [
        telling.claim.terms[term.head].lemma if term.head >= 0 else ""
        for telling, term in ((one, first), (two, second))
    ]
    return heads[0] == heads[1] or akin(*heads) or {*heads} <= _LIGHT


def _one_thing(one: Telling, first: Term, two: Telling, second: Term) -> bool:
    """Say whether two words will be for one thing: the same word, one short for the other, or an account has both."""
    short, long = sorted((first.lemma, second.lemma), key=len)
    same = one.account.words(first.span).casefold() == two.account.words(second.span).casefold()
    return (
        same
        or long.startswith(short)
        or says_too(one.account, second.lemma)
        or says_too(two.account, first.lemma)
    )


def _only_does(one: Telling, first: Term, two: Telling, second: Term) -> bool:
    """Say whether one doer does both, to nothing: two verbs for one object (passed, adopted) are mostly one deed."""
    below = [
        [term for term in telling.claim.terms if term.head == telling.claim.terms.index(verb)]
        for telling, verb in ((one, first), (two, second))
    ]
    if any(term.role in _OBJECTS for terms in below for term in terms):
        return False
    doers = [{term.lemma for term in terms if term.role == "nsubj"} for terms in below]
    return common(*doers)


def _is_other_rules(telling: Telling, term: Term) -> bool:
    return any(
        facet.span.shared(term.span)
        and (
            (isinstance(facet, _ELSEWHERE) and not _acts(facet, term))
            or (isinstance(facet, Name) and facet.kind is NameKind.PERSON)
        )
        for facet in telling.claim.facets
    )


def _acts(facet: Facet, term: Term) -> bool:
    """Say whether a place stands for those who govern it, and does something: Russia ordered the strike."""
    return isinstance(facet, Place) and term.role in _DOERS


def _before(telling: Telling, term: Term) -> str:
    """Return the small word before a phrase that is no article."""
    number = telling.claim.terms.index(term)
    start = phrase_of(telling.claim, number).start
    words = telling.account.text[max(telling.claim.span.start, start - _LOOK_BACK) : start].lower().split()
    return next((word for word in reversed(words) if word not in _ARTICLES), "")


def _other_side(one: Telling, two: Telling) -> Finding | None:
    """Return where two claims of the same words stand on two sides: voted for it, voted against it."""
    mine, other = _compared(one), _compared(two)
    if len(mine) != len(other) or len(mine) < _SHARED:
        return None
    pairs = list(zip(mine, other, strict=True))
    terms = [(one.claim.terms[first], two.claim.terms[second]) for first, second in pairs]
    if not all(akin(first.lemma, second.lemma) for first, second in terms):
        return None
    for first, second in terms:
        if first.role == second.role == "pobj":
            words = _before(one, first), _before(two, second)
            if _SIDES.get(words[0]) == words[1]:
                sides = _with_preposition(one, first), _with_preposition(two, second)
                why = contrast(*_AGAINST, tuple((item,) for item in sides))
                return Finding(
                    DivergenceKind.POLARITY, Severity.CONTRADICTION, "polarity.side", sides, why, 1.0
                )
    return None


def _with_preposition(telling: Telling, term: Term) -> Item:
    number = telling.claim.terms.index(term)
    whole = phrase_of(telling.claim, number)
    begin = max(telling.claim.span.start, whole.start - _LOOK_BACK)
    at = telling.account.text.lower().rfind(_before(telling, term), begin, whole.start)
    return Item(telling, Span(telling.id, at, whole.end))
