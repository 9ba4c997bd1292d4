"""Name, over whole accounts: one bearer whose name is not written, or not given, alike."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from comparer.diverge.explain import contrast
from comparer.diverge.finding import Finding, Item, Row, Telling
from comparer.diverge.tokens import body_words
from comparer.language.akin import akin
from comparer.language.peoples import country_of
from comparer.model import DivergenceKind, Name, NameKind, Severity, Span, say
from comparer.model.naming import NameRelation, name_words, same_name
from comparer.model.sounds import fold
from comparer.model.spelling import word_relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparer.model import AccountId, Alias

_NAME = re.compile(r"[A-Z][\w'’-]+(?: (?:(?:of|the|and) )*[A-Z][\w'’-]*)+")
_GENERATION = re.compile(r",? (?:Jr|Sr)\b\.?")
_LONG_NAME = 3
_OFTEN = 5
_LEADING = 3
Words = tuple[str, ...]
Forms = dict[Words, dict["AccountId", Item]]


def spellings(rows: Sequence[Row], aliases: Sequence[Alias] = ()) -> Iterator[tuple[int, Finding]]:
    """Yield, once for each bearer, names that accounts spell, word or complete otherwise, with the index of a row."""
    forms: Forms = defaultdict(dict)
    home: dict[Item, int] = {}
    for index, row in enumerate(rows):
        for telling in row.tellings:
            for item in _names(telling):
                if forms[_form(item.words)].setdefault(item.account, item) is item:
                    home[item] = index
    one_bearer = [{_form(name) for name in alias.names} for alias in aliases]
    for first, second in _candidates(forms):
        if any({first, second} <= names for names in one_bearer):
            continue
        sides = _sides(forms, first, second)
        rule = _rule(first, second, forms) if all(sides) else ""
        if rule:
            yield _row(rows, home, sides), _finding(rule, sides)
    for sides in (*_generations(forms, _mentions(rows)), *_half_shared(rows)):
        if all(sides) and not any({_form(side[0].words) for side in sides} <= names for names in one_bearer):
            rule = (
                "name.generation"
                if name_words(sides[0][0].words) == name_words(sides[1][0].words)
                else "name.half-shared"
            )
            yield _row(rows, home, sides), _finding(rule, sides)


Sides = tuple[tuple[Item, ...], tuple[Item, ...]]


def _finding(rule: str, sides: Sides) -> Finding:
    sides = sides if _place(sides[0][0]) < _place(sides[1][0]) else sides[::-1]
    sides = tuple(sorted(sides[0], key=_place)), tuple(sorted(sides[1], key=_place))
    why = contrast(
        "{first} has the name as {words}, {others}.", "{first} have the name as {words}, {others}.", sides
    )
    both = next((item for one, two in (sides, sides[::-1]) for item in one if _has_name(item, two[0])), None)
    if rule == "name.half-shared" and both is not None:
        rule = "name.alias"
        why = say("{why} {account} has both names.", why=why, account=both.telling.name)
    severity = Severity.CONTRADICTION if rule == "name.half-shared" else Severity.DIFFERENCE
    items = tuple(sorted((item for side in sides for item in side), key=_place))
    return Finding(DivergenceKind.NAME, severity, rule, items, why, 0.5 if rule == "name.generation" else 0.9)


def _has_name(item: Item, other: Item) -> bool:
    """Say whether an account also has every word of the other's name: it may tell that both are one bearer's."""
    return set(name_words(other.words)) <= body_words(item.telling.account)


def _place(item: Item) -> tuple[int, str]:
    """Return where an account's sigil stands among the others: Z before AA."""
    return len(item.account), item.account


def _row(rows: Sequence[Row], home: dict[Item, int], sides: Sides) -> int:
    """Return the index of a row where both sides have a claim, else that of the first side's claim."""
    for index in (home[item] for side in sides for item in side if item in home):
        if all({item.account for item in side} & set(rows[index].accounts) for side in sides):
            return index
    return min((home[item] for side in sides for item in side if item in home), default=0)


def _names(telling: Telling) -> Iterator[Item]:
    """Yield the names in a claim and in the words for its sources, which stand outside the claim itself."""
    seen = [facet for facet in telling.claim.facets if isinstance(facet, Name) and not facet.described]
    for facet in seen:
        if facet.kind is not NameKind.GROUP:
            yield Item(telling, _with_generation(telling, facet.span), facet)
    for span in (span for link in telling.claim.attribution for span in link.source_spans):
        for match in _NAME.finditer(telling.account.words(span)):
            place = Span(span.account, span.start + match.start(), span.start + match.end())
            yield Item(telling, _with_generation(telling, place), Name(place, match.group(), NameKind.OTHER))


def _form(name: str) -> Words:
    """Return the words a name is compared by; a country and its adjective are one ("Kenya's", "Kenyan")."""
    return tuple(word.removesuffix("n") if word.endswith("an") else word for word in name_words(name))


def _with_generation(telling: Telling, span: Span) -> Span:
    match = _GENERATION.match(telling.account.text, span.end)
    return Span(span.account, span.start, match.end()) if match else span


def _candidates(forms: Forms) -> Iterator[tuple[Words, Words]]:
    """Yield pairs of names worth comparing: those that share a word, or begin alike word by word."""
    blocks: dict[Words, list[Words]] = defaultdict(list)
    for form in sorted(forms):
        for word in {*form}:
            blocks["word", word].append(form)
        blocks[("begin", *(fold(word)[:1] for word in form))].append(form)
    yield from sorted({pair for block in blocks.values() for pair in combinations(block, 2)})


def _sides(forms: Forms, first: Words, second: Words) -> Sides:
    """Return the accounts that have only the first name and those that have only the second."""
    one = tuple(item for account, item in forms[first].items() if account not in forms[second])
    two = tuple(item for account, item in forms[second].items() if account not in forms[first])
    return one, two


def _rule(first: Words, second: Words, forms: Forms) -> str:
    one, two = (next(iter(forms[words].values())).words for words in (first, second))
    if len(first) == 1 and any(country_of(name.casefold().removeprefix("the ")) for name in (one, two)):
        return ""  # "Australain" is a slip in the name of a people, which nobody takes for another.
    if same_name(one, two).value == "spelling":
        return "name.spelling"
    if len(first) != len(second):
        return ""
    if len(first) > 1 and NameRelation.DIFFERENT not in map(_spelled, first, second):
        return "name.spelling" if NameRelation.SPELLING in map(_spelled, first, second) else ""
    if len(first) < _LONG_NAME:
        return ""
    differ = [(x, y) for x, y in zip(first, second, strict=True) if x != y and not akin(x, y)]
    return "name.wording" if len(differ) == 1 and not any(word.isdigit() for word in differ[0]) else ""


def _spelled(one: str, two: str) -> NameRelation:
    """Return what two words of names in one place are to each other, be they from another script or not."""
    return min(
        (word_relation(one, two, foreign=foreign) for foreign in (True, False)), key=list(NameRelation).index
    )


def _mentions(rows: Sequence[Row]) -> Counter[tuple[AccountId, str]]:
    """Return how often each account names each bearer."""
    return Counter(
        (telling.id, facet.entity)
        for row in rows
        for telling in row.tellings
        for facet in telling.claim.facets
        if isinstance(facet, Name)
    )


def _generations(forms: Forms, often: Counter[tuple[AccountId, str]]) -> Iterator[Sides]:
    """Yield full names that only some accounts give with "Jr." or "Sr.", where they speak of that person a lot."""
    for words, holders in forms.items():
        items = [
            item
            for item in holders.values()
            if isinstance(item.facet, Name) and often[item.account, item.facet.entity] >= _OFTEN
        ]
        if len(words) > 1:
            with_it = tuple(item for item in items if _GENERATION.search(item.words))
            yield with_it, tuple(item for item in items if item not in with_it)


def _half_shared(rows: Sequence[Row]) -> Iterator[Sides]:
    """Yield the person accounts speak of most, where accounts share the given name and not the family name."""
    leading: dict[Words, list[Item]] = defaultdict(list)
    told: dict[AccountId, list[Item]] = defaultdict(list)
    for row in rows:
        for telling in row.tellings:
            told[telling.id] += [
                Item(telling, facet.span, facet)
                for facet in telling.claim.facets
                if isinstance(facet, Name) and facet.kind is NameKind.PERSON
            ]
    for items in told.values():
        counted = Counter(item.facet.entity for item in items if isinstance(item.facet, Name))
        entity, count = counted.most_common(1)[0] if counted else ("", 0)
        full = [item for item in items if isinstance(item.facet, Name) and item.facet.entity == entity]
        named = next((item for item in full if len(name_words(item.words)) == 2), None)  # noqa: PLR2004 -- two names
        if named is not None and count >= _LEADING:
            leading[name_words(named.words)].append(named)
    for first, second in combinations(sorted(leading), 2):
        if first[0] == second[0] and same_name(" ".join(first), " ".join(second)).value == "different":
            yield tuple(leading[first]), tuple(leading[second])
