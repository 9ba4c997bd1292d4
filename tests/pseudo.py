"""A language nobody speaks: every word the program says itself is marked, so that unmarked ones show up.

What the accounts say, their names and the words of hand-made reasons stay unmarked and are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pytest

from comparer.model import Comparison
from comparer.present import wording

PSEUDO = "qq"
MARK = "‡"
_WORDS = re.compile(r"(?<![\w‡'’])[A-Za-z][A-Za-z'’]+(?!\w)")
_IN_A_PATTERN = re.compile(r"(\{\w+\})|([A-Za-z][A-Za-z'’]+)")


class _Marked(dict[str, str]):
    """Translates every pattern by marking its words."""

    def __bool__(self) -> bool:
        return True

    def get(self, key: str, default: object = None) -> str:
        del default
        return _IN_A_PATTERN.sub(lambda found: found[1] or MARK + found[2], key)


@contextmanager
def spoken() -> Iterator[None]:
    """Make the marked language known while it lasts."""
    real = wording.catalog
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wording, "catalog", lambda code: _Marked() if code == PSEUDO else real(code))
        yield


def own_words(comparison: Comparison) -> frozenset[str]:
    """Return every word that may stand unmarked: the accounts' texts and names, addresses, readings, hand-made reasons."""
    said = [comparison.options.title]
    for account in comparison.accounts:
        said += [
            account.text,
            account.title,
            account.publisher,
            account.author,
            account.url,
            account.source.path,
        ]
        said.append(account.source.sha256)
    for claim in comparison.claims:
        said += [link.source for link in claim.attribution]
    for divergence in comparison.divergences:
        said += [divergence.note, *(str(reading) for reading in divergence.readings)]
    said += [origin.source for origin in comparison.origins]
    return frozenset(_WORDS.findall(" ".join(said)))


def unmarked(texts: Iterable[str], known: frozenset[str]) -> list[str]:
    """Return the texts that have words nobody marked and no account says, each with these words."""
    found = []
    for text in texts:
        strange = [word for word in _WORDS.findall(text) if word not in known]
        if strange:
            found.append(f"{' '.join(text.split())[:120]!r}: {', '.join(strange)}")
    return found
