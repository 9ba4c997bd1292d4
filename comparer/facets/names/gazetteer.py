"""The small gazetteer: known places, what holds them, and which names are of one place.

It is read once, on first use, in some 20 ms. `packaging/build_gazetteer.py` makes it.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache

from comparer import assets


@dataclass(frozen=True, slots=True)
class Known:
    """A known place: its usual name, its kind, its country's code, its state in the US, its people."""

    name: str
    kind: str
    country: str
    state: str
    population: int

    @property
    def entity(self) -> str:
        """Return a key that no other place has, as far as the gazetteer tells them apart."""
        inside = self.country if self.kind != "country" else ""
        return ", ".join(filter(None, (self.name, self.state if inside else "", inside))).casefold()


@cache
def _lines() -> list[str]:
    return assets.text("gazetteer/places.tsv").split("\n")


def _row(key: str) -> str:
    """Return what is known under a key; the lines are sorted by it."""
    lines, opening = _lines(), f"{key}\t"
    at = bisect_left(lines, opening)
    return lines[at][len(opening) :] if at < len(lines) and lines[at].startswith(opening) else ""


@lru_cache(maxsize=4096)
def places_named(name: str) -> tuple[Known, ...]:
    """Return the places of this name, the likeliest first; none for what peoples are called."""
    return tuple(known for known in _entries(name) if known.kind != "demonym")


@lru_cache(maxsize=4096)
def country_of_people(name: str) -> str:
    """Return the country whose people or things are called so ("Syrian": "Syria"), "" for other words."""
    return next((known.name for known in _entries(name) if known.kind == "demonym"), "")


def _entries(name: str) -> tuple[Known, ...]:
    plain = _key(name)
    row = _row(plain) or _row(plain.removeprefix("the "))
    return tuple(_known(entry) for entry in row.split("\t") if entry)


def _known(entry: str) -> Known:
    name, kind, country, state, population = entry.split("|")
    return Known(name, kind, country, state, int(population))


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(letter for letter in plain if letter.isalnum() or letter in " -")
    return " ".join(kept.replace("-", " ").split())


@cache
def _holders() -> dict[tuple[str, str], Known]:
    """Return countries by kind and code, states and continents by kind and code, capitals by their country's code."""
    found = {}
    for line in assets.lines("gazetteer/wide.tsv"):
        known = _known(line)
        code = known.state if known.kind in {"state", "continent"} else known.country
        found[known.kind, code] = known
    return found


def within(known: Known) -> tuple[str, ...]:
    """Return the wider places that hold one, from the nearest: state, country, continent."""
    country = _holders().get(("country", known.country))
    holders = [
        _holders().get(("state", known.state)) if known.kind in {"city", "capital"} else None,
        country if known.kind not in {"country", "continent"} else None,
        _holders().get(("continent", country.state)) if country else None,
    ]
    return tuple(holder.name for holder in holders if holder is not None and holder.name != known.name)


def capital_of(code: str) -> Known | None:
    """Return the capital of the country with this code."""
    return _holders().get(("capital", code))


def likeliest(name: str, countries: Collection[str] = ()) -> Known | None:
    """Return the place meant by a name in texts that speak of these countries; None where the name is not known.

    A place in one of the countries is meant before a larger one elsewhere, unless the name is itself a country's.
    """
    candidates = places_named(name)
    if not candidates:
        return None
    if candidates[0].kind in {"continent", "country"} and candidates[0].country not in countries:
        inside = [known for known in candidates if known.kind == "state" and known.country in countries]
        return inside[0] if inside and countries else candidates[0]
    for known in candidates:
        if known.country in countries:
            return known
    return candidates[0]


def country_code(name: str) -> str:
    """Return the code of the country a name or a people's name is of, "" for others."""
    return next((known.country for known in _entries(name) if known.kind in {"country", "demonym"}), "")


def one_place(first: str, second: str) -> bool | None:
    """Return True where both names are known to be of one place, False where of two, None where nobody knows."""
    mine, others = set(places_named(first)), set(places_named(second))
    if not mine or not others:
        return None
    if mine & others:
        return True
    return any(_city_of_the_name(one, two) or _city_of_the_name(two, one) for one in mine for two in others)


def _city_of_the_name(one: Known, two: Known) -> bool:
    """Say whether these are New York and New York City."""
    return one.country == two.country and two.name == f"{one.name} City"
