"""Which of the names that accounts give their sources belong to one bearer.

Kamel Saqr, Saqr and Kamel Sakr are one source in a picture of who cites whom, and so are an account and the person it
is by. "A spokesman" is only one account's: nobody knows whether two accounts mean one man.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from comparer.model import Account, AccountId, Alias, Comparison, Name, NameKind
from comparer.model.naming import NameRelation, name_words, same_name

if TYPE_CHECKING:
    from collections.abc import Iterable


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ONE = {NameRelation.SAME, NameRelation.TRANSLITERATION}
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_ANY = re.compile(r"^an?\s", re.IGNORECASE)
_HANDLE = re.compile(r"\s*\((@\w+)\)")
_PEOPLE = re.compile(r"\s*;\s*|,\s+and\s+|\s+and\s+")
_OF = "\0"
_NOBODY = _set("he her him i it one others she some that they this us we who you")
"""Words that stand for a source which the text does not name."""


_BODIES = _set(
    "agency assembly association authority bank board bureau cabinet center chronicle church club coalition college "
    "commission committee company congress corporation council court department division embassy foundation fund gazette "
    "government group guard herald hospital institute journal laboratory magazine mail media ministry museum network news "
    "office organization parliament party police post press radio school senate service society station studio studios "
    "team television times tribune union university"
)
"""Last words of names of institutions: alone they may mean another one."""


def names_nobody(source: str) -> bool:
    """Say whether these words leave open who speaks."""
    return not source.strip() or source.strip().casefold() in _NOBODY


class Bearers:
    """The bearers of all names under which the accounts of one comparison cite somebody."""

    def __init__(self, comparison: Comparison) -> None:
        """Read every attribution once."""
        self._accounts = comparison.accounts
        self._aliases = comparison.options.aliases
        self._people = self._people_of(comparison)
        self._tellers: dict[str, set[AccountId]] = {}
        self._counts: Counter[str] = Counter()
        self._groups: list[list[str]] = []
        self._home: dict[str, str] = {}
        for claim in comparison.claims:
            for link in claim.attribution:
                if not names_nobody(link.source):
                    name = self._form(link.source, claim.account)
                    self._tellers.setdefault(name, set()).add(claim.account)
                    self._counts[name] += 1
        self._gather()

    @staticmethod
    def _people_of(comparison: Comparison) -> dict[str, str]:
        """Return, by how persons are written, whom the analysis takes them for, "" where that is not one."""
        found: dict[str, str] = {}
        for claim in comparison.claims:
            for facet in claim.facets:
                if isinstance(facet, Name) and facet.kind is NameKind.PERSON:
                    person = _plain(facet.canonical)
                    for written in (person, _plain(comparison.words(facet.span))):
                        found[written] = person if found.get(written, person) == person else ""
        return found

    def key(self, source: str, teller: AccountId | None = None) -> str:
        """Return the key of a source's bearer: an account's letter, else the bearer's name in lower case.

        `teller` is the account that names it so.
        """
        name = self._form(source, teller)
        return self._home.get(name) or self._account_of(name, frozenset()) or _plain(name)

    def name(self, key: str) -> str:
        """Return what a bearer that is no account is called: the full name that is written most."""
        return self._best(self._forms(key) or [key]).partition(_OF)[0]

    def spellings(self, key: str) -> tuple[str, ...]:
        """Return how else a bearer is written, the most frequent first; a shortened name is no other spelling."""
        shown = self.name(key)
        others = [
            form
            for form in self._forms(key)
            if not self._titled(form, shown)
            and same_name(shown, form.partition(_OF)[0]) is not NameRelation.SAME
        ]
        found: list[str] = []
        for form in sorted(others, key=lambda form: (not _is_full(form), -self._counts[form], form)):
            if not any(same_name(form, known) is NameRelation.SAME for known in found):
                found.append(form)
        return tuple(found)

    @staticmethod
    def _form(source: str, teller: AccountId | None) -> str:
        """Return a name as it is kept: a description of somebody belongs to the account that gives it."""
        name = " ".join(source.split())
        return f"{name}{_OF}{teller}" if teller and _ANY.match(name) else name

    def _forms(self, key: str) -> list[str]:
        return [form for form, home in self._home.items() if home == key]

    def _best(self, forms: list[str]) -> str:
        bare = [
            form for form in forms if not any(self._titled(form, other) for other in forms if other != form)
        ]
        full = [form for form in bare if _is_full(form)] or bare
        return max(full, key=lambda form: (self._counts[form], len(form), form))

    def _gather(self) -> None:
        """Give every name its bearer: full names first, then the short forms of one of them."""
        names = sorted(self._counts, key=lambda name: (-len(name_words(name)), name.casefold(), name))
        rest: list[str] = []
        for name in names:
            account = self._account_of(name, frozenset(self._tellers[name]))
            if account:
                self._home[name] = account
            elif _is_proper(name) and not _is_full(name):
                rest.append(name)
            else:
                self._join(name)
        for name in rest:
            self._join_short(name)
        for group in self._groups:
            key = _plain(self._best(group))
            self._home |= dict.fromkeys(group, key)

    def _join(self, name: str) -> None:
        for group in self._groups:
            if any(self._one(name, other) for other in group):
                group.append(name)
                return
        self._groups.append([name])

    def _join_short(self, name: str) -> None:
        """Put a single word with the one full name that ends in it; where two do, it stays by itself."""
        tellers = self._tellers[name]
        body = bool(_BODIES & {*name_words(name)})
        near = [
            group
            for group in self._groups
            if any(
                self._one(name, other) and (not body or tellers & self._tellers[other])
                for other in group
                if _is_full(other)
            )
        ]
        own = [group for group in near if any(tellers & self._tellers[other] for other in group)]
        fitting = own if len(own) == 1 else near
        if len(fitting) == 1:
            fitting[0].append(name)
            return
        alone = (group for group in self._groups if not any(map(_is_full, group)))
        same = next((group for group in alone if any(self._one(name, other) for other in group)), None)
        if same is None:
            self._groups.append([name])
        else:
            same.append(name)

    def _one(self, name: str, other: str) -> bool:
        """Say whether two names are one bearer's."""
        if _plain(name) == _plain(other) or _listed(name, other, self._aliases):
            return True
        if not (_is_proper(name) and _is_proper(other)):
            return _OF not in name + other and name_words(name) == name_words(other)
        person = self._person(name)
        if person and person == self._person(other):
            return True
        return _alike(name, other) or self._titled(name, other) or self._titled(other, name)

    def _person(self, name: str) -> str:
        """Return whom the analysis takes a name for, "" where it knows nobody of it, or two."""
        plain = _plain(name)
        if plain not in self._people:
            alike = {who for known, who in self._people.items() if _alike(plain, known)}
            self._people[plain] = alike.pop() if len(alike) == 1 else ""
        return self._people[plain]

    def _titled(self, long: str, short: str) -> bool:
        """Say whether one name is another with an office before it (First Lady Rosario Murillo)."""
        plain = _plain(short)
        return _is_full(short) and plain in self._people and _plain(long).endswith(f" {plain}")

    def _account_of(self, name: str, tellers: frozenset[AccountId]) -> str:
        """Return the one account that goes by a name; by a part of it only where a teller has all of it too."""
        if not _is_proper(name):
            return ""
        found = [
            account.id
            for account in self._accounts
            if any(self._goes_by(account, own, name, tellers) for own in _names(account))
        ]
        return found[0] if len(found) == 1 else ""

    def _goes_by(self, account: Account, own: str, name: str, tellers: frozenset[AccountId]) -> bool:
        """Say whether an account of the name `own` is meant by `name`."""
        if _plain(name) == _plain(own):
            return True
        if same_name(name, own) not in _ONE:
            return False
        shorter = len(name_words(name)) < len(name_words(own)) and not name.replace(".", "").isupper()
        fully = {
            other.id for other in self._accounts if other is account or _plain(own) in _plain(other.text)
        }
        return not shorter or bool(tellers & fully)


def _names(account: Account) -> Iterable[str]:
    """Return what an account goes by: publisher, authors, a handle."""
    for name in (account.publisher, account.author, account.name):
        for part in _PEOPLE.split(name) if name == account.author else (name,):
            yield from (found for found in (*_HANDLE.findall(part), _HANDLE.sub("", part)) if found)


def _alike(name: str, other: str) -> bool:
    """Say whether two names are one, perhaps with a slip in a full name."""
    relation = same_name(name, other)
    return relation in _ONE or (relation is NameRelation.SPELLING and _is_full(name) and _is_full(other))


def _listed(name: str, other: str, aliases: tuple[Alias, ...]) -> bool:
    """Say whether the person holds two names to be one bearer's."""
    return any({_plain(name), _plain(other)} <= {_plain(each) for each in alias.names} for alias in aliases)


def _plain(name: str) -> str:
    return _ARTICLE.sub("", " ".join(name.casefold().split()))


def _is_proper(name: str) -> bool:
    """Say whether these words name somebody; a description begins small, or with "a"."""
    bare = _ARTICLE.sub("", name.strip())
    return not _ANY.match(bare) and not bare[:1].islower()


def _is_full(name: str) -> bool:
    return len(name_words(name)) > 1
