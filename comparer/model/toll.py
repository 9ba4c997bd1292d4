"""Tolls: counts of people to whom an event did one thing, however it is put ("killed 12", "the toll rose to 12")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.model.facet import Certainty, CertaintyLevel, Granularity, Polarity, Quantity, Time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.model.claim import Claim
    from comparer.model.span import Span

_FATES = {
    "dead": "dead death die kill toll fatality perish body drown slay murder corpse",
    "injured": "injure injured injury wound wounded hurt hospitalize hospitalise treat casualty",
    "missing": "missing miss unaccounted disappear",
    "displaced": "displace displaced homeless evacuate evacuee refugee flee",
    "held": "arrest arrested detain detainee",
    "rescued": "rescue survivor",
}
_FATE = {word: fate for fate, words in _FATES.items() for word in words.split()}
_ANYBODY = frozenset(
    ["person", "people", "man", "other", "victim", "resident", "civilian", "individual", "human", "life"]
)
_SUFFERED = frozenset(["die", "perish", "drown", "disappear", "flee", "miss"])
"""Verbs of a fate whose subject has it; of the others it is the object."""

_BESIDE = frozenset(["oprd", "acomp", "attr", "amod", "acl", "relcl", "nsubj", "nsubjpass", "dobj"])
_UPWARD = frozenset(["dobj", "nsubjpass", "nummod", "appos", "amod", "attr", "quantmod"])
_STEPS = 4
_FEARED = frozenset(["fear", "expect", "anticipate"])
"""Verbs above a count that nobody has made yet."""


@dataclass(frozen=True, slots=True)
class Toll:
    """One such count of people at large. `fate` is what became of them: "dead"."""

    fate: str
    amount: Quantity


def tolls(claim: Claim) -> tuple[Toll, ...]:
    """Return the tolls a claim tells of this event: none that are only feared or denied, or of another year.

    "Six soldiers" or "17 demonstrators" are counts of their own: others may have been killed or arrested beside them.
    """
    if any(isinstance(facet, Time) and facet.granularity >= Granularity.YEAR for facet in claim.facets):
        return ()
    return tuple(_tolls(claim))


def _tolls(claim: Claim) -> Iterator[Toll]:
    for facet in claim.facets:
        if isinstance(facet, Quantity) and facet.dimension == "count":
            number = _number(claim, facet)
            fate = "" if _is_whole(claim, facet, number) else _fate(claim, number)
            if fate and (not facet.counted or facet.counted in _ANYBODY or facet.counted in _FATE):
                yield Toll(fate, facet)


def _is_whole(claim: Claim, amount: Quantity, number: int) -> bool:
    """Say whether a number is that of all of whom some share a fate: "3 of the *12* people", "12 of *40* residents"."""
    terms = claim.terms
    if number < 0:
        return False
    noun = terms[number].head
    if noun >= 0 and terms[noun].role == "pobj" and terms[noun].head >= 0:
        return terms[terms[noun].head].pos == "NUM"
    return any(
        term.head == number and term.pos == "NUM" and not term.span.shared(amount.span) for term in terms
    )


def _number(claim: Claim, amount: Quantity) -> int:
    """Return the index of the term that is the number itself ("at least *12*"), -1 where there is none."""
    within = [place for place, term in enumerate(claim.terms) if term.span.shared(amount.span)]
    return next((place for place in within if claim.terms[place].pos == "NUM"), (within or [-1])[-1])


def _fate(claim: Claim, number: int) -> str:
    """Return the fate that a number belongs to, looking from the number outward; "" where there is none."""
    terms = claim.terms
    place, passed, found = number, [], ""
    for _ in range(_STEPS):
        if place < 0:
            break
        beside = (below for below, term in enumerate(terms) if term.head == place and term.role in _BESIDE)
        named = [below for below in (place, *beside) if terms[below].lemma in _FATE]
        passed += [place, *named[:1]]
        found = found or next((_FATE[terms[below].lemma] for below in named), "")
        above = terms[place].head
        if terms[place].pos == "VERB" or (not found and above >= 0 and not _leads(claim, place, above)):
            break
        place = above
    doubted = any(_doubted(claim, terms[below].span) or terms[below].lemma in _FEARED for below in passed)
    return "" if doubted else found


def _leads(claim: Claim, place: int, above: int) -> bool:
    """Say whether what befalls the upper word befalls the lower one: not the doers, nor where it was done."""
    role, verb = claim.terms[place].role, claim.terms[above]
    if verb.lemma not in _FATE or verb.pos != "VERB":
        return role in _UPWARD or role in {"pobj", "nsubj"}
    suffers = verb.lemma in _SUFFERED or not any(
        term.head == above and term.role == "dobj" for term in claim.terms
    )
    return role in _UPWARD or (role == "nsubj" and suffers)


def _doubted(claim: Claim, span: Span) -> bool:
    return any(
        (isinstance(facet, Polarity) and not facet.affirmed)
        or (isinstance(facet, Certainty) and facet.level is CertaintyLevel.POSSIBLE)
        for facet in claim.facets
        if facet.span.shared(span)
    )
