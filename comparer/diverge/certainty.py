"""Certainty: one account puts as fact what another only alleges or holds possible."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Opposition, Relation, Verdict, oppose
from comparer.diverge.context import gap, kinship, likeness, participants
from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row
from comparer.diverge.happenings import phrase
from comparer.language.akin import akin
from comparer.model import Certainty, CertaintyLevel, DivergenceKind, Polarity, Span, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.diverge.finding import Telling
    from comparer.model import Message

_SURE = 0.5
_ALIKE = 0.7
_VERY_SURE = 0.75
_SOME = 0.3
_FACT, _SAID = say("put as fact"), say("said without reserve")
_LIKELY, _DOUBTED = say("held likely"), say("doubted")
_LIKELY_WORDS = {"likely", "probably", "probable"}
_PUT = ("{first} puts it as {words}, {others}.", "{first} put it as {words}, {others}.")
_TOLD = (
    "{first} has {words}, {others}: one verb keeps a distance that the other does not.",
    "{first} have {words}, {others}: one verb keeps a distance that the other does not.",
)
_READINGS = {
    CertaintyLevel.ALLEGED: say("alleged"),
    CertaintyLevel.POSSIBLE: say("held possible"),
    CertaintyLevel.DENIED: _DOUBTED,
}
_FAR = 40
_STOP = re.compile(r"[,;:()“”\"—–]")
_ASKED = {"whether", "doubt", "doubts", "doubted", "questioned"}
"""In such a claim nothing is put as fact, however firm its verb: they raised doubts whether it fell."""
_DOUBTS = {"doubt", "question"}
_FELT = {"felt", "feel", "heard", "seen", "saw"}
_FUTURE = {"would", "will", "'d", "'ll", "’d", "’ll"}
"""Words that only move a report into the past: they said they would come."""

_ABLE = {"can", "could"}
_REQUESTS = {
    "ask",
    "seek",
    "order",
    "want",
    "urge",
    "request",
    "call",
    "demand",
    "invite",
    "plan",
    "try",
    "hope",
}
_EMPTY = {
    "suggest",
    "indicate",
    "imply",
    "appear",
    "seem",
    "be",
    "have",
    "do",
    "say",
    "tell",
    "think",
    "believe",
    "know",
    "try",
}
_FIRM = {CertaintyLevel.ASSERTED, CertaintyLevel.ATTRIBUTED}


def certainty(row: Row) -> Iterator[Finding]:
    """Yield at most one finding: the event of the row that accounts put with the most different certainty."""
    items = [item for telling in row.core for item in _events(telling) if not _only_thought(item)]
    found = max(oppose(items, partial(_judge, row)), key=lambda opposition: opposition.strength, default=None)
    if found is not None:
        found = _at_the_cues(_of_one_event(found))
        why = contrast(*(_TOLD if found.rule == "certainty.told" else _PUT), found.sides)
        yield Finding(DivergenceKind.CERTAINTY, found.severity, found.rule, found.items, why, found.strength)


def _events(telling: Telling) -> Iterator[Item]:
    """Yield the events of a claim with how surely they are put; `value` tells the affirmed from the denied."""
    polarities = [facet for facet in telling.claim.facets if isinstance(facet, Polarity)]
    hedged: list[Span] = []
    asked = bool(_ASKED & set(telling.words.lower().split()))
    for facet in telling.claim.facets:
        if not isinstance(facet, Certainty):
            continue
        denied = next((one for one in polarities if not one.affirmed and one.span.shared(facet.span)), None)
        cues = tuple(cue for cue in facet.cues if not _no_hedge(telling, cue, denied=denied is not None))
        near = tuple(cue for cue in cues if gap(cue, facet.span) <= _FAR)
        value = "" if denied is None else "denied"
        whole = phrase(telling, facet.span, denied.cues if denied else ())
        hedged.append(facet.span)
        if facet.level in _FIRM or (facet.cues and not cues):
            if asked:
                yield from _doubted(telling, facet)
                continue
            yield Item(telling, whole, replace(facet, level=CertaintyLevel.ASSERTED), _plain(telling), value)
        elif near or not facet.cues:
            said = {telling.account.words(cue).lower() for cue in near}
            firm = facet.level in _FIRM
            reading = _plain(telling) if firm else _LIKELY if said & _LIKELY_WORDS else _READINGS[facet.level]
            yield Item(telling, phrase(telling, facet.span, near), facet, reading, value)
    for facet in polarities:
        if facet.affirmed and not asked and not any(facet.span.shared(span) for span in hedged):
            plain = Certainty(facet.span, CertaintyLevel.ASSERTED, facet.head)
            yield Item(telling, facet.span, plain, _plain(telling))


def _plain(telling: Telling) -> Message:
    """Return how an event without a hedge is put: as the account's own fact, or as somebody's word."""
    return _SAID if telling.claim.attribution else _FACT


def _doubted(telling: Telling, facet: Certainty) -> Iterator[Item]:
    """Yield an event that a claim has somebody doubt, at the words of the doubt ("raised doubts")."""
    claim = telling.claim
    doubt = next((term for term in claim.terms if term.lemma in _DOUBTS), None)
    if doubt is None or doubt.span.end > facet.span.start or facet.span.shared(doubt.span):
        return
    verb = claim.terms[doubt.head] if doubt.head >= 0 else doubt
    span = Span(telling.id, min(verb.span.start, doubt.span.start), max(verb.span.end, doubt.span.end))
    if len(span) <= _FAR and facet.span != verb.span:
        yield Item(telling, span, replace(facet, level=CertaintyLevel.DENIED), _DOUBTED)


def _of_one_event(found: Opposition) -> Opposition:
    """Leave out firm statements of another event where others put the hedged event itself as fact."""
    heads = [_head(item) for item in found.items if not _firm(item)]
    kept = {item for item in found.items if not _firm(item) or any(akin(_head(item), head) for head in heads)}
    if all(not _firm(item) for item in kept):
        return found
    sides = tuple(
        side for side in (tuple(item for item in side if item in kept) for side in found.sides) if side
    )
    return replace(found, items=tuple(item for item in found.items if item in kept), sides=sides)


def _at_the_cues(found: Opposition) -> Opposition:
    """Return the sides at the verb of saying where it alone makes the difference ("alleged", "said")."""
    told = found.rule == "certainty.told"
    shown = {item: _cue(item) if told or (_interrupted(item)) else item for item in found.items}
    return replace(
        found,
        items=tuple(shown[item] for item in found.items),
        sides=tuple(tuple(shown[item] for item in side) for side in found.sides),
    )


def _interrupted(item: Item) -> bool:
    """Say whether words from a verb of saying to the event run over a comma ("Saqr alleged, did not take")."""
    return _by_cue(item) and not _firm(item) and bool(_STOP.search(item.words))


def _cue(item: Item) -> Item:
    """Return an item at the verb by which its event is told, itself where there is none."""
    cues = [cue for link in item.telling.claim.attribution[-1:] for cue in link.cue_spans]
    reading = "" if _firm(item) else item.reading
    return replace(item, span=cues[0], reading=reading) if cues else item


def _head(item: Item) -> str:
    assert isinstance(item.facet, Certainty)
    return item.facet.head


def _no_hedge(telling: Telling, cue: Span, *, denied: bool) -> bool:
    """Say whether a cue only moves a report into the past, asks for what it governs, or denies it ("could not")."""
    words = telling.account.words(cue).lower()
    before = telling.account.text[max(telling.claim.span.start, cue.start - _FAR) : cue.start].lower().split()
    if {"why", "no"} & set(before):
        return True
    lemmas = {term.lemma for term in telling.claim.terms if term.span.shared(cue)}
    return words in _FUTURE | _FELT or bool(lemmas & _REQUESTS) or (denied and words in _ABLE)


def _judge(row: Row, one: Item, two: Item) -> Verdict | None:
    first, second = one.facet, two.facet
    assert isinstance(first, Certainty)
    assert isinstance(second, Certainty)
    if one.value != two.value:
        return None
    told = _alleged(row, one, two)
    if told or {first.head, second.head} & _EMPTY:
        return Verdict(Relation.DIFFER, told, "certainty.hedged") if told else None
    same = akin(first.head, second.head) and (
        first.head == second.head or not (_is_noun(one) or _is_noun(two))
    )
    if _firm(one) == _firm(two) and not (same and _apart(one, two)):
        return Verdict(Relation.AGREE, _SURE) if same else None
    if not same and not (_is_main(one, first) and _is_main(two, second)):
        return None
    if first.head != second.head and (_has(one, second.head) or _has(two, first.head)):
        return None
    if _hedged_alike(one, two) or _hedged_alike(two, one):
        return None
    claims = one.telling.claim, two.telling.claim
    near = kinship(claims[0], first.span, claims[1], second.span)
    sure = row.sure(claims[0].id, claims[1].id)
    strength = max(near, (near + sure) / 2)
    if not same:
        alike, linked = likeness(*claims), row.linked(claims[0].id, claims[1].id)
        if _by_cue(one) or _by_cue(two) or _tells(one, second.head) or _tells(two, first.head):
            return None
        if alike < _ALIKE and (linked < _VERY_SURE or alike < _SOME):
            return None
        strength = max(strength, alike * 0.9)
    if _only_told(one, two) or _only_told(two, one):
        main = _is_main(one, first) and _is_main(two, second)
        if (
            same
            and main
            and {_told_how(one), _told_how(two)} == {CertaintyLevel.ALLEGED, CertaintyLevel.ATTRIBUTED}
        ):
            return Verdict(Relation.DIFFER, strength, "certainty.told") if strength >= _SURE else None
        return None
    return Verdict(Relation.DIFFER, strength, "certainty.hedged") if strength >= _SURE else None


def _hedged_alike(hedged: Item, other: Item) -> bool:
    """Say whether what makes an event less than certain here stands in the other claim, too ("threats to harm")."""
    assert isinstance(hedged.facet, Certainty)
    account = hedged.telling.account
    said = {word for cue in hedged.facet.cues for word in account.words(cue).casefold().split()}
    return bool(said) and said <= set(other.telling.words.casefold().split())


def _alleged(row: Row, one: Item, two: Item) -> float:
    """Return how surely one account only has somebody allege what the other says itself, in words of its own; else 0."""
    alleged, plain = (two, one) if _firm(one) else (one, two)
    claims = alleged.telling.claim, plain.telling.claim
    facet = alleged.facet
    assert isinstance(facet, Certainty)
    assert isinstance(plain.facet, Certainty)
    if facet.level is not CertaintyLevel.ALLEGED or not _by_cue(alleged) or not _firm(plain):
        return 0.0
    if claims[1].attribution or not (_is_main(alleged, facet) and _is_main(plain, plain.facet)):
        return 0.0
    sure = row.sure(claims[0].id, claims[1].id)
    shared = participants(claims[0], facet.span) & participants(claims[1], plain.facet.span)
    return max(sure, _SURE) if sure >= _VERY_SURE or (shared and sure >= _SURE) else 0.0


def _only_told(hedged: Item, told: Item) -> bool:
    """Say whether both have somebody say it: the one merely "alleges" or "thinks" what the other "says"."""
    facet = hedged.facet
    assert isinstance(facet, Certainty)
    return (
        (facet.level is CertaintyLevel.ALLEGED or _by_cue(hedged))
        and not _firm(hedged)
        and _firm(told)
        and any(link.source_spans for link in told.telling.claim.attribution)
    )


def _told_how(item: Item) -> CertaintyLevel | None:
    """Return how surely the verb puts it by which somebody named says it, None where nobody does."""
    links = [link for link in item.telling.claim.attribution[-1:] if link.source_spans and link.cue_spans]
    return links[0].certainty if links else None


def _only_thought(item: Item) -> bool:
    """Say whether somebody is said to think or believe it: that is his view, not the account's doubt."""
    assert isinstance(item.facet, Certainty)
    return item.facet.level is CertaintyLevel.POSSIBLE and _by_cue(item)


def _by_cue(item: Item) -> bool:
    """Say whether it is the verb of saying that makes an event less than certain ("alleged", "thought")."""
    assert isinstance(item.facet, Certainty)
    links = item.telling.claim.attribution
    return any(cue.shared(mark) for cue in item.facet.cues for link in links for mark in link.cue_spans)


def _is_noun(item: Item) -> bool:
    assert item.facet is not None
    return any(
        term.pos in {"NOUN", "PROPN"} and term.span.shared(item.facet.span)
        for term in item.telling.claim.terms
    )


def _has(item: Item, lemma: str) -> bool:
    return any(term.lemma == lemma.partition(" ")[0] for term in item.telling.claim.terms)


def _tells(item: Item, lemma: str) -> bool:
    """Say whether the claim of an item also tells the other event: then the two are not one."""
    return any(akin(term.lemma, lemma.partition(" ")[0]) for term in item.telling.claim.terms)


def _apart(one: Item, two: Item) -> bool:
    """Say whether one account holds likely what the other has somebody doubt."""
    return {_DOUBTED, _LIKELY} == {one.reading, two.reading}


def _firm(item: Item) -> bool:
    assert isinstance(item.facet, Certainty)
    return item.facet.level in _FIRM


def _is_main(item: Item, facet: Certainty) -> bool:
    """Say whether an event is the main one of its claim."""
    return any(term.head < 0 and term.span.shared(facet.span) for term in item.telling.claim.terms)
