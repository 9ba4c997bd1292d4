"""The forms a name is written in, counted over all accounts, and which of them one bearer has."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from rapidfuzz.distance import Levenshtein

from comparer.facets.names.gazetteer import country_code, country_of_people, one_place, places_named
from comparer.facets.words import word_set
from comparer.model import AccountId, Alias, NameKind, NameRelation, name_similarity, same_name
from comparer.model.naming import name_words
from comparer.model.sounds import fold, skeleton

_LARGE = 50_000
_LONG = 4
_FEWEST_SHARED = 0.5
"""Words of one name in two spellings share 0.6 of their sounds at the least, over 600 words of GeoNames variants."""
_COMMON = word_set(
    "studios institute university company group committee party court council ministry department agency army police press "
    "news times post service services center centre office house bank union church school hospital college authority state "
    "government president minister city county street road park museum airport hotel base station river lake mountain island "
    "international national federal global general world"
)
"""Last words of names that do not stand for the whole name alone."""

Kind = NameKind | None
"""None is a place."""


@dataclass
class Form:
    """A name as written: how often, by which accounts, read as what, and the short forms given for it in brackets."""

    words: str
    count: int = 0
    kinds: Counter[Kind] = field(default_factory=Counter)
    accounts: set[AccountId] = field(default_factory=set)
    shorts: set[str] = field(default_factory=set)

    def blocks(self, aliases: tuple[Alias, ...]) -> set[str]:
        """Return rough keys; only forms that share one are compared, so that time grows with the names."""
        words = name_words(self.words)
        keys = {skeleton(word) for word in (*words, "".join(words))}
        keys |= {f"={short.casefold()}" for short in (self.words, *self.shorts)}
        keys.add("=" + "".join(word[0] for word in words))
        keys |= {f"@{known.name}" for known in places_named(self.words)}
        people = country_of_people(self.words)
        keys |= {f"@{people} people"} if people else set()
        return keys | {f"#{number}" for number, alias in enumerate(aliases) if _listed(self.words, alias)}

    @cached_property
    def kind(self) -> Kind:
        """Return what bears the name: the majority's reading, which a gazetteer can correct. Ask when all is counted."""
        votes = Counter(self.kinds)
        if country_of_people(self.words):
            return NameKind.GROUP
        known = places_named(self.words)
        large = bool(known) and (known[0].kind != "city" or known[0].population >= _LARGE)
        if large and len(self.words) > 3:  # noqa: PLR2004 -- a short word is seldom a far town
            votes[None] += 1 + (known[0].kind in {"country", "continent", "capital", "state"})
            votes[None] += votes.pop(NameKind.ORGANIZATION, 0)  # a town's name read as its team or council
            votes.pop(NameKind.GROUP, None)
        sure = Counter(
            {kind: votes[kind] for kind in votes if kind is not NameKind.OTHER and votes[kind] > 0}
        )
        held = sure or votes
        return max(held, key=lambda kind: (held[kind], kind or ""))


def one_bearer(first: Form, second: Form, aliases: tuple[Alias, ...]) -> bool:
    """Say whether two forms are safely of one bearer: an alias, a short form in brackets, or the same name."""
    a, b = first.words, second.words
    if any(_listed(a, alias) and _listed(b, alias) for alias in aliases):
        return True
    kinds = {first.kind, second.kind}
    if kinds <= {NameKind.ORGANIZATION, NameKind.OTHER} and _short_given(first, second):
        return True
    if kinds == {NameKind.GROUP}:
        mine, others = country_of_people(a), country_of_people(b)
        if mine or others:
            return mine == others
    if None in kinds:
        return _one_place(first, second) if kinds == {None} else a.casefold() == b.casefold()
    if NameKind.PERSON in kinds and kinds & {NameKind.ORGANIZATION, NameKind.GROUP}:
        full = len(name_words(a)) == len(name_words(b)) > 1 and _safely_same(a, b)
        return (
            a.casefold() == b.casefold() or full or _family_name(first, second) or _family_name(second, first)
        )
    return _alike(first, second)


def _short_given(first: Form, second: Form) -> bool:
    """Say whether an account gives one as the short form of the other in brackets, or one short form for both."""
    return second.words in first.shorts or first.words in second.shorts or bool(first.shorts & second.shorts)


def _family_name(single: Form, person: Form) -> bool:
    """Say whether a single word, read as an organization, is the family name of a person named in one of its accounts."""
    words = name_words(person.words)
    alone = (
        name_words(single.words) == words[-1:] and len(words) > 1 and bool(single.accounts & person.accounts)
    )
    return alone and person.kind is NameKind.PERSON and words[-1] not in _COMMON


def _listed(words: str, alias: Alias) -> bool:
    return words.casefold() in {name.casefold() for name in alias.names}


def _one_place(first: Form, second: Form) -> bool:
    known = one_place(first.words, second.words)
    if known is not None:
        return known
    mine, others = name_words(first.words), name_words(second.words)
    return len(mine) == len(others) and _safely_same(first.words, second.words)


def _safely_same(a: str, b: str) -> bool:
    """Say whether two spellings are of one name, or sound exactly alike (Philip, Phillip)."""
    if _far_apart(a, b):
        return False
    relation = same_name(a, b)
    if relation is NameRelation.SPELLING:
        return name_similarity(a, b) == 1
    return relation in {NameRelation.SAME, NameRelation.TRANSLITERATION}


@lru_cache(maxsize=16_384)
def _sounds(name: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in name_words(name))


def _far_apart(a: str, b: str) -> bool:
    """Say whether names of as many words have two long words that share too few sounds to be one in two spellings.

    It only saves the comparison by sounds, which takes a hundred times longer: over many accounts, most pairs of names
    have a first name in common and nothing else.
    """
    mine, others = _sounds(a), _sounds(b)
    if len(mine) != len(others) or len(mine) == 1:
        return False
    return any(
        len(x) >= _LONG and len(y) >= _LONG and Levenshtein.normalized_similarity(x, y) < _FEWEST_SHARED
        for x, y in zip(mine, others, strict=True)
    )


def _alike(first: Form, second: Form) -> bool:
    kinds = {first.kind, second.kind}
    mine, others = name_words(first.words), name_words(second.words)
    short, long = sorted((mine, others), key=len)
    if len(short) < len(long):
        if NameKind.GROUP in kinds:
            return False
        if NameKind.PERSON not in kinds:
            return _short_of_organization(short, long) or _initials(first.words, second.words)
        if len(short) == 1 and short[0] in _COMMON:
            return False
        if len(short) == 1 and short[0] == long[0] and len(short[0]) > 2:  # noqa: PLR2004 -- a first name alone
            return True
    return _safely_same(first.words, second.words)


def _short_of_organization(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether the short form is the long one without common words or a country: Boeing, the Boeing Company."""
    led_by = long[: -len(short)]
    if long[-len(short) :] == short and len(short) > 1:
        return all(country_of_people(word) or country_code(word) for word in led_by)
    return long[: len(short)] == short and not set(short) <= _COMMON and set(long[len(short) :]) <= _COMMON


def _initials(a: str, b: str) -> bool:
    return same_name(a, b) is NameRelation.SAME and (
        a.replace(".", "").isupper() or b.replace(".", "").isupper()
    )
