"""The country that a people or its things are called after: "Syrian" and "Syrians" of Syria."""

from __future__ import annotations

from functools import cache

from comparer import assets

_KIND = "demonym"


@cache
def _countries() -> dict[str, str]:
    found = {}
    for line in assets.text("gazetteer/places.tsv").split("\n"):
        if f"|{_KIND}|" in line:
            word, _, rest = line.partition("\t")
            entry = next(entry for entry in rest.split("\t") if f"|{_KIND}|" in entry)
            found[word] = entry.partition("|")[0].lower()
    return found


def country_of(word: str) -> str:
    """Return the country of a word in lower case ("syrian": "syria"), "" for other words."""
    return _countries().get(word, "")
