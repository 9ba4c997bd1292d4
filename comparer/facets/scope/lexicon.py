"""The words that deny and the words that hedge, read once from `resources/language`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from comparer import assets
from comparer.facets.words import word_set
from comparer.model import CertaintyLevel

NOT = word_set("not n't n’t never")
NOBODY = word_set("nobody none nothing nowhere neither noone")
HARDLY = word_set("hardly scarcely barely")
CARRIERS = word_set(
    "able manage want agree allow permit have get go begin start continue dare bother happen try attempt plan intend wish "
    "need let help make use choose decide seem appear know ready willing possible enough"
)
"""Words that hand a negation on to what they govern: he was not able to come, so he did not come."""

RAISERS = word_set("think believe expect suppose imagine seem appear want say suggest mean")
"""Verbs whose negation is meant for the clause they govern: I do not believe that he came."""


SCHEMES = word_set(
    "plan deal bill proposal project effort attempt bid agreement merger sale treaty takeover offer talk measure"
)
"""What can be undone before it happens."""


@dataclass(frozen=True, slots=True)
class Negatives:
    """Lemmas that deny, by how they act, each with its affirmative counterpart or ""."""

    verb: dict[str, str]
    thing: dict[str, str]
    scheme: dict[str, str]
    self: dict[str, str]
    adjective: dict[str, str]
    noun: dict[str, str]
    prefix: dict[str, str]


@cache
def negatives() -> Negatives:
    """Return the lexical negatives."""
    tables: dict[str, dict[str, str]] = {}
    for line in assets.text("language/negatives.tsv").splitlines():
        if line and not line.startswith("#"):
            acts, lemma, counterpart = line.split("\t")
            tables.setdefault(acts, {})[lemma] = counterpart
    return Negatives(**tables)


@dataclass(frozen=True, slots=True)
class Hedges:
    """Lemmas that hedge, by part of speech, each with the level it leaves."""

    aux: dict[str, CertaintyLevel]
    adverb: dict[str, CertaintyLevel]
    verb: dict[str, CertaintyLevel]
    adjective: dict[str, CertaintyLevel]
    noun: dict[str, CertaintyLevel]
    mark: dict[str, CertaintyLevel]


@cache
def hedges() -> Hedges:
    """Return the hedges."""
    tables: dict[str, dict[str, CertaintyLevel]] = {}
    for line in assets.text("language/hedges.tsv").splitlines():
        if line and not line.startswith("#"):
            part, level, lemma = line.split("\t")
            tables.setdefault(part, {})[lemma] = CertaintyLevel(level)
    return Hedges(**tables)
