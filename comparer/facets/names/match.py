"""One bearer, one key: names, places and descriptions matched over all accounts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from comparer.facets.names.forms import Form, Kind, one_bearer
from comparer.facets.names.gazetteer import Known, capital_of, country_code, likeliest, within
from comparer.facets.names.knowledge import Role, read_role, roles_beside, short_form
from comparer.model import Account, AccountId, Alias, Claim, Facet, Name, NameKind, Place, Span, say
from comparer.model.naming import name_words

Key = tuple[AccountId, str]
"""An account and a form: a family name alone may mean another bearer in another account."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who or what bears a group of names: the fullest form, its key, and its kind (None: a place)."""

    canonical: str
    entity: str
    kind: Kind
    known: Known | None = None


def match_names(
    claims: tuple[Claim, ...], accounts: tuple[Account, ...], aliases: tuple[Alias, ...] = ()
) -> tuple[Claim, ...]:
    """Return the claims with one key and one kind for every bearer of names, over all accounts.

    Descriptions that fit exactly one bearer are resolved to it; the others are left out.
    """
    texts = {account.id: account.text for account in accounts}
    forms = _forms(claims, texts)
    bearers = _bearers(forms, aliases)
    resolve = _Resolver(bearers, _roles(claims, texts, bearers), _countries(claims))
    return tuple(replace(claim, facets=tuple(_matched(claim, bearers, resolve, texts))) for claim in claims)


def _named(claims: tuple[Claim, ...]) -> Iterator[Name | Place]:
    seen: set[Span] = set()
    for claim in claims:
        for facet in claim.facets:
            if isinstance(facet, Name | Place) and facet.entity and facet.span not in seen:
                seen.add(facet.span)
                yield facet


def _words(facet: Name | Place, texts: dict[AccountId, str]) -> str:
    """Return the form as it stands in the account, on one line."""
    text = texts[facet.span.account]
    return " ".join(text[facet.span.start : facet.span.end].split())


def _forms(claims: tuple[Claim, ...], texts: dict[AccountId, str]) -> dict[str, Form]:
    forms: dict[str, Form] = {}
    for facet in _named(claims):
        words = _words(facet, texts)
        form = forms.setdefault(words, Form(words))
        form.count += 1
        form.kinds[facet.kind if isinstance(facet, Name) else None] += 1
        if isinstance(facet, Name) and roles_beside(texts[facet.span.account], facet.span):
            form.kinds[NameKind.PERSON] += 2
        form.accounts.add(facet.span.account)
        short = short_form(texts[facet.span.account], facet.span)
        if short:
            form.shorts.add(short)
    return forms


def _bearers(forms: dict[str, Form], aliases: tuple[Alias, ...]) -> dict[Key, Bearer]:
    """Return the bearer of each form in each account.

    Longer forms come first. A short form joins the one bearer it can be of; where there are several, the one its own
    account names in full; where that does not decide, it stays alone.
    """
    groups: list[list[Form]] = []
    blocks: dict[str, list[int]] = defaultdict(list)
    homes: dict[str, list[list[Form]]] = {}
    for form in sorted(
        forms.values(), key=lambda form: (-len(name_words(form.words)), -form.count, form.words)
    ):
        near = sorted({number for block in form.blocks(aliases) for number in blocks[block]})
        fitting = [
            number for number in near if any(one_bearer(form, other, aliases) for other in groups[number])
        ]
        if len(fitting) > 1:
            homes[form.words] = [groups[number] for number in fitting]
            continue
        if fitting:
            groups[fitting[0]].append(form)
        else:
            fitting = [len(groups)]
            groups.append([form])
        for block in form.blocks(aliases):
            blocks[block].append(fitting[0])
    bearers = [(_bearer(group, aliases), group) for group in groups]
    found = {
        (account, form.words): bearer
        for bearer, group in bearers
        for form in group
        for account in form.accounts
    }
    for words, several in homes.items():
        for account in forms[words].accounts:
            told = [group for group in several if any(account in form.accounts for form in group)]
            group = told[0] if len(told) == 1 else [forms[words]]
            found[account, words] = _bearer(group, aliases)
    return found


def _bearer(group: list[Form], aliases: tuple[Alias, ...]) -> Bearer:
    votes: Counter[Kind] = Counter()
    for form in group:
        votes[form.kind] += form.count * len(name_words(form.words))
    sure = Counter({kind: count for kind, count in votes.items() if kind is not NameKind.OTHER}) or votes
    kind = max(
        sure, key=lambda kind: (sure[kind], kind or "")
    )  # ties do not follow the order of the accounts
    fullest = max(group, key=lambda form: (len(name_words(form.words)), form.count, form.words)).words
    listed = next(
        (alias.names[0] for alias in aliases for form in group if form.words in alias.names), fullest
    )
    entity = listed.casefold() if kind is not NameKind.GROUP else f"{listed.casefold()} (group)"
    return Bearer(fullest, entity, kind)


def _countries(claims: tuple[Claim, ...]) -> dict[AccountId, Counter[str]]:
    """Return the codes of the countries each account speaks of, by how often."""
    found: dict[AccountId, Counter[str]] = defaultdict(Counter)
    for facet in _named(claims):
        code = country_code(facet.canonical)
        if code:
            found[facet.span.account][code] += 1
    return found


def _roles(
    claims: tuple[Claim, ...], texts: dict[AccountId, str], bearers: dict[Key, Bearer]
) -> dict[Bearer, set[Role]]:
    found: dict[Bearer, set[Role]] = defaultdict(set)
    for facet in _named(claims):
        bearer = bearers[facet.span.account, _words(facet, texts)]
        if bearer.kind is NameKind.PERSON:
            found[bearer].update(roles_beside(texts[facet.span.account], facet.span))
    return {
        bearer: roles
        | {Role(role.noun, frozenset().union(*(other.narrowed for other in roles))) for role in roles}
        for bearer, roles in found.items()
    }


@dataclass(frozen=True, slots=True)
class _Resolver:
    """Resolves descriptions and places by what all accounts say."""

    bearers: dict[Key, Bearer]
    roles: dict[Bearer, set[Role]]
    countries: dict[AccountId, Counter[str]]

    def described(self, facet: Name) -> Bearer | None:
        """Return the only bearer a description fits."""
        role = read_role(facet.canonical)
        if role is None:
            return None
        fitting = [bearer for bearer, known in self.roles.items() if any(one.fits(role) for one in known)]
        return fitting[0] if len(fitting) == 1 else None

    def capital(self, facet: Place) -> Known | None:
        """Return the capital meant: of the country in the words, else of the one country the account is about."""
        for word in facet.canonical.split():
            known = capital_of(country_code(word))
            if known is not None:
                return known
        counted = self.countries.get(facet.span.account, Counter())
        ranked = counted.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
            return None
        return capital_of(ranked[0][0])

    def place(self, facet: Name | Place, words: str) -> Known | None:
        """Return the known place that a name means in its account."""
        return likeliest(words, self.countries.get(facet.span.account, Counter()))


def _matched(
    claim: Claim, bearers: dict[Key, Bearer], resolve: _Resolver, texts: dict[AccountId, str]
) -> Iterator[Facet]:
    for facet in claim.facets:
        if isinstance(facet, Name) and facet.described and not facet.entity:
            bearer = resolve.described(facet)
            if bearer is not None:
                how = say(
                    "“{words}” is taken for {name}: no other person is called so in the accounts.",
                    words=facet.canonical,
                    name=bearer.canonical,
                )
                yield replace(facet, canonical=bearer.canonical, entity=bearer.entity, how=how)
        elif isinstance(facet, Place) and not facet.entity:
            known = resolve.capital(facet)
            if known is not None:
                yield _known_place(facet.span, facet.canonical, known)
        elif isinstance(facet, Name | Place):
            yield _one(
                facet, bearers[facet.span.account, _words(facet, texts)], resolve, _words(facet, texts)
            )
        else:
            yield facet


def _one(facet: Name | Place, bearer: Bearer, resolve: _Resolver, words: str) -> Facet:
    if bearer.kind is None:
        known = resolve.place(facet, words) or resolve.place(facet, bearer.canonical)
        if known is not None:
            return _known_place(facet.span, words, known)
        how = say("“{words}” is a place that Comparer's list of places does not have.", words=words)
        return Place(facet.span, bearer.canonical, bearer.entity, how=how)
    how = say("“{words}” is read as a name.", words=words)
    if words != bearer.canonical:
        how = say(
            "“{words}” is taken for {name}, named so in the accounts.", words=words, name=bearer.canonical
        )
    return Name(facet.span, bearer.canonical, bearer.kind, bearer.entity, how=how)


def _known_place(span: Span, words: str, known: Known) -> Place:
    holders = within(known)
    if holders:
        how = say(
            "“{words}” is {name}, in {holders}.", words=words, name=known.name, holders=", ".join(holders)
        )
    else:
        how = say("“{words}” is {name}.", words=words, name=known.name)
    return Place(span, known.name, known.entity, known=True, within=holders, how=how)
