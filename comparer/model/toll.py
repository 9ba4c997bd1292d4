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


@dataclass(frozen=True, slots=True)
class Toll:
    """One such count. `fate` is what became of them ("dead"), `of` the lemma of who they are, "" for people at large."""

    fate: str
    of: str
    amount: Quantity

    @property
    def key(self) -> str:
        """Return what is counted, the same wherever it is: "dead", "held demonstrator"."""
        return f"{self.fate} {self.of}".strip()


def tolls(claim: Claim) -> tuple[Toll, ...]:
    """Return the tolls a claim tells of this event: none that are only feared or denied, or of another year."""
    if any(isinstance(facet, Time) and facet.granularity >= Granularity.YEAR for facet in claim.facets):
        return ()
    return tuple(_tolls(claim))


def _tolls(claim: Claim) -> Iterator[Toll]:
    for facet in claim.facets:
        if isinstance(facet, Quantity) and facet.dimension == "count":
            fate = _fate(claim, _number(claim, facet))
            of = "" if facet.counted in _ANYBODY or facet.counted in _FATE else facet.counted
            if fate and not (of and facet.high == 1):
                yield Toll(fate, of, facet)


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
    return "" if any(_doubted(claim, terms[below].span) for below in passed) else found


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
