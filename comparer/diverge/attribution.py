"""Attribution: one statement put to two speakers, heard at first or at second hand, named or unnamed."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from comparer.diverge.cluster import Opposition, Relation, Verdict, oppose
from comparer.diverge.context import containment, content, gap, likeness, phrase_of, root
from comparer.diverge.explain import contrast, put, who
from comparer.diverge.finding import Finding, Item, Row
from comparer.diverge.speakers import DENYING, NOT_SAYING, PEOPLE, REPORTING, SOURCES, SPEAKERS
from comparer.diverge.tokens import blocks, body_words, tokens
from comparer.language.akin import akin
from comparer.language.rarity import RAREST, rarity
from comparer.model import DivergenceKind, Span, say
from comparer.model.naming import NameRelation, name_words, same_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.diverge.finding import Telling
    from comparer.model import Attribution, Claim, Message

_BESIDE = 12
_ALIKE = 0.6
_SOME, _HALF = 0.4, 0.5
_A_NAME = 4.0
_SAME_WORDS = 5
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_APPOSED = re.compile(r",|\bwho\b|\(")
_INNER = re.compile(r"\b(?:at|of|from|with|in|for|on|to)\b")
_PLURAL = 3
_TITLE = re.compile(r"^(?:[A-Z][a-z]+ )(?=[A-Z][\w'’.-]* [A-Z])")
"""A word before a full name: *Captain* John Harris."""

_PRONOUNS = {"he", "she", "they", "it", "i", "we", "who"}
_PERSON = re.compile(r"(?:[A-Z][\w'’.-]*)(?: (?:(?:da|de|del|di|du|bin|ibn|van|von|der) )*[A-Z][\w'’.-]*)*")
_ONE_NAMED = (
    "{first} has this from {words}, {others}: not each of them names its source.",
    "{first} have this from {words}, {others}: not each of them names its source.",
)
_SAID_BY = ("{first} has this from {words}, {others}.", "{first} have this from {words}, {others}.")
_EMPTY = frozenset(
    {
        "the",
        "a",
        "an",
        "of",
        "for",
        "in",
        "at",
        "and",
        "mr",
        "mrs",
        "ms",
        "dr",
        "sir",
        "president",
        "minister",
    }
    | {"he", "she", "they", "it", "i", "we", "who", "his", "her", "their", "its", "our", "some", "many"}
)


def attribution(row: Row) -> Iterator[Finding]:
    """Yield at most one finding: who is said to say it, where the statement is surely the same."""
    items = [item for telling in row.core if (item := side(telling)) is not None]
    found = max(oppose(items, partial(_judge, row)), key=lambda opposition: opposition.strength, default=None)
    if found is None:
        return
    shown, once = found.items, ""
    if found.rule == "attribution.chain":
        shown, why, once = _through(found)
    elif found.rule == "attribution.unnamed":
        why = contrast(*_ONE_NAMED, found.sides)
    else:
        why = contrast(*_SAID_BY, found.sides)
    shown = tuple(map(_with_cue, shown))
    yield Finding(DivergenceKind.ATTRIBUTION, found.severity, found.rule, shown, why, found.strength, once)


def _with_cue(item: Item) -> Item:
    """Return the words for a source with the verb that stands beside them ("Saqr said", "according to Levant Eye")."""
    for link in item.telling.claim.attribution:
        if any(span.shared(item.span) for span in link.source_spans):
            near = [cue for cue in link.cue_spans if gap(cue, item.span) <= _BESIDE]
            start = min([item.span.start, *(cue.start for cue in near)])
            end = max([item.span.end, *(cue.end for cue in near)])
            return replace(item, span=Span(item.account, start, end))
    return item


def _through(found: Opposition) -> tuple[tuple[Item, ...], Message, str]:
    """Return the sides of a chain: the outer source of the longer one, what that means, and by what it is told once."""
    lengths = [len(links(item.telling)) for item in found.items]
    far = tuple(item for item, length in zip(found.items, lengths, strict=True) if length == max(lengths))
    near = tuple(item for item, length in zip(found.items, lengths, strict=True) if length == min(lengths))
    outer = {
        item: Item(item.telling, _head_words(item.telling, links(item.telling)[0].source_spans[0]))
        for item in far
    }
    shown = tuple(outer.get(item, item) for item in found.items if item in far or item in near)
    why = say(
        "In {far} this comes through {outer}; in {near} it comes from {inner} directly.",
        far=who(far),
        outer=put(outer[far[0]]),
        near=who(near),
        inner=put(near[0]),
    )
    return shown, why, " / ".join(sorted(f"{item.account} {item.words}" for item in outer.values()))


def links(telling: Telling) -> tuple[Attribution, ...]:
    """Return those who are said to say a claim, from the outermost."""
    return tuple(
        link for link in telling.claim.attribution if link.source_spans and link.cue not in NOT_SAYING
    )


def side(telling: Telling) -> Item | None:
    """Return who is said to say a claim: the innermost source, or the doer of a verb of reporting."""
    chain = links(telling)
    if chain:
        inner = chain[-1]
        span = _head_words(telling, inner.source_spans[0])
        words = telling.account.words(span).casefold()
        resolved = "" if words in inner.source.casefold() else _APPOSED.split(inner.source, maxsplit=1)[0]
        return Item(telling, span, reading=resolved, value=_key(inner.source))
    claim = telling.claim
    top = root(claim)
    if top < 0 or claim.terms[top].lemma not in REPORTING:
        return None
    for number, term in enumerate(claim.terms):
        if term.head == top and term.role == "nsubj" and term.pos in {"NOUN", "PROPN"}:
            item = Item(
                telling, phrase_of(claim, number), value=_key(telling.account.words(phrase_of(claim, number)))
            )
            return item if term.pos == "PROPN" or _official(item) else None
    return None


def _head_words(telling: Telling, span: Span) -> Span:
    """Return the words of a source without its apposition ("Ada Lindt, an engineer who …")."""
    words = telling.account.words(span)
    cut = min(
        (at for at in (words.find(","), words.find(" who "), words.find(" (")) if at > 0), default=len(words)
    )
    return Span(span.account, span.start, span.start + cut)


def _key(source: str) -> str:
    """Return the words that tell a source from others, "" for a pronoun nobody resolved."""
    head = _APPOSED.split(source, maxsplit=1)[0]
    words = (word.casefold().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(head))
    return " ".join(
        word.removesuffix("s") if len(word) > _PLURAL else word for word in words if word not in _EMPTY
    )


def _judge(row: Row, one: Item, two: Item) -> Verdict | None:
    if not one.value or not two.value:
        return None
    same_words = _same_words(one.telling, two.telling)
    alike = likeness(one.telling.claim, two.telling.claim, one.span, two.span)
    sure = row.sure(one.telling.claim.id, two.telling.claim.id)
    strength = max(same_words, alike, (alike + sure) / 2 if alike >= _SOME else 0.0)
    through = links(one.telling), links(two.telling)
    if one.value == two.value and sure >= _ALIKE and _further(*through):
        return Verdict(Relation.DIFFER, max(strength, sure), "attribution.chain")
    if not same_words and (alike < _SOME or _told_alike(one.telling.claim, two.telling.claim) < _SOME):
        return None
    told_as = _one_source(one.value, two.value) or _one_source(_key(one.words), _key(two.words))
    if told_as or _mentions(one, two) or _mentions(two, one):
        return _of_one_source(one, two, strength)
    if _one_denies(*through):
        return None
    if strength < _ALIKE or (not same_words and alike < _HALF):
        return None
    named, other_named = _named(one), _named(two)
    if same_words and named != other_named:
        return None
    if not all(is_named or _official(item) for item, is_named in ((one, named), (two, other_named))):
        return None
    if named != other_named and _many(two if named else one):
        return None
    if named != other_named:
        return Verdict(Relation.DIFFER, strength * 0.9, "attribution.unnamed")
    if not named and _anybody(one) and _anybody(two) and not same_words:
        return None
    relation = Relation.CONFLICT if same_words and _two_people(one, two) else Relation.DIFFER
    return Verdict(relation, strength, "attribution.speaker")


def _of_one_source(one: Item, two: Item, strength: float) -> Verdict | None:
    """Compare sources whose words meet: two people of one name, one source at another remove, or the same."""
    chain, other = links(one.telling), links(two.telling)
    if _two_people(one, two) and not (_has_both(one, two) or _has_both(two, one)):
        return Verdict(Relation.CONFLICT, strength, "attribution.speaker") if strength >= _ALIKE else None
    if strength < _ALIKE or not _further(chain, other):
        return Verdict(Relation.AGREE, strength)
    return Verdict(Relation.DIFFER, strength, "attribution.chain")


def _one_denies(one: tuple[Attribution, ...], two: tuple[Attribution, ...]) -> bool:
    """Say whether one source says what the other denies: they are no two sources of one statement."""
    denied = [bool(chain) and chain[-1].cue in DENYING for chain in (one, two)]
    return denied[0] != denied[1]


def _further(one: tuple[Attribution, ...], two: tuple[Attribution, ...]) -> bool:
    """Say whether a statement came farther to one account: through somebody whom the other does not have it from."""
    short, long = sorted((one, two), key=len)
    if not short or len(short) == len(long):
        return False
    return not _one_source(_key(long[0].source), _key(short[0].source))


def _has_both(item: Item, other: Item) -> bool:
    """Say whether an account also has the other's name: it may know both for one bearer's."""
    return set(name_words(_name_of(other))) <= body_words(item.telling.account)


def _told_alike(one: Claim, two: Claim) -> float:
    """Return how alike two statements are without the names in them: what is said, not of whom."""
    names = [term.span for claim in (one, two) for term in claim.terms if term.pos == "PROPN"]
    return containment(content(one, *names), content(two, *names))


def _mentions(one: Item, two: Item) -> bool:
    """Say whether the name of one source stands anywhere in the words for the other ("the head of the office, X")."""
    names = {
        word for word in _WORD.findall(str(one.reading) or one.words) if word[:1].isupper() and _is_name(word)
    }
    whole = " ".join(link.source for link in links(two.telling)[-1:])
    whole += " ".join(
        two.telling.account.words(span) for link in links(two.telling)[-1:] for span in link.source_spans
    )
    return any(name.casefold() in whole.casefold() for name in names if len(name) > _PLURAL)


def _one_source(one: str, two: str) -> bool:
    return any(akin(first, second) for first in one.split() for second in two.split())


def _official(item: Item) -> bool:
    words = {word.casefold().removesuffix("s") for word in _WORD.findall(item.words)}
    return any(word in SOURCES for word in (*item.value.split(), *words))


def _many(item: Item) -> bool:
    """Say whether a source is people in general: one of them may well be the one another account names."""
    return any(
        word.removesuffix("s") in PEOPLE
        for word in _WORD.findall(item.words.casefold())
        if word.endswith("s")
    )


def _anybody(item: Item) -> bool:
    """Say whether a source is one person of whom only is said that he speaks for others ("the official")."""
    words = _WORD.findall(item.words.casefold())
    return bool(words) and words[-1] in SPEAKERS


def _named(item: Item) -> bool:
    """Say whether a source has a name of its own, and not only a description ("officials", "doctors in Rome")."""
    head = _INNER.split(_name_of(item), maxsplit=1)[0]
    return any(_is_name(word) for word in _WORD.findall(head) if word[:1].isupper())


def _name_of(item: Item) -> str:
    """Return the words of a source, for a pronoun the name it stands for; a description stays one."""
    return str(item.reading) if item.reading and item.words.casefold() in _PRONOUNS else item.words


def _two_people(one: Item, two: Item) -> bool:
    """Say whether both sources are names and nothing else, and of two bearers.

    Whom a pronoun stands for is guessed too often to set one person against another.
    """
    if any(item.words.casefold() in _PRONOUNS for item in (one, two)):
        return False
    names = [_TITLE.sub("", _name_of(item)) for item in (one, two)]
    return all(_PERSON.fullmatch(name) for name in names) and same_name(*names) is NameRelation.DIFFERENT


def _is_name(word: str) -> bool:
    if word.isupper():
        return len(word) > 1
    rare = rarity(word)
    return rare >= RAREST or (rare >= _A_NAME and not word.endswith("s"))


def _same_words(one: Telling, two: Telling) -> float:
    """Return 0.9 where both quote the same words, else 0."""
    for span in one.claim.quotations:
        for other in two.claim.quotations:
            shared = blocks(tokens(one.account, span), tokens(two.account, other))
            if max((size for *_, size in shared), default=0) >= _SAME_WORDS:
                return 0.9
    return 0.0
