"""How the alignment grows with the number of accounts, and what difflib and CollateX do with three of them.

`python -m tests.bench.align_scale` prints the table. The accounts are generated: facts of made-up words, told in
changing words by each account, so that the right rows are known.
"""

from __future__ import annotations

import difflib
import importlib
import math
import random
import resource
import time
import warnings
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from comparer.align import align
from comparer.model import AccountId, Claim, ClaimId, Span, Term, sigil

SENTENCES = 50
SIZES = (50, 100, 200)
_FACTS = 120  # facts of the event; an account tells some of them
_WORDS = 9  # content words of a fact
_KEPT = 0.7  # share of a fact's words that one telling keeps
_VOCABULARY = 4000
_ALIKE = 0.5  # ratio from which difflib's user calls two sentences the same

Figure = tuple[str, float, str]
LIMITS = {
    "rows of 100 accounts of 50 sentences": 30.0,
    "most memory so far, after 100 accounts": 1000.0,
    "exponent of the time from 50 to 200 accounts": 1.2,
}


@dataclass(frozen=True, slots=True)
class Telling:
    """One generated account: its sentences as words, and the fact each of them tells."""

    sentences: tuple[tuple[str, ...], ...]
    facts: tuple[int, ...]


def tellings(count: int, seed: int = 7) -> tuple[Telling, ...]:
    """Generate accounts of one event."""
    dice = random.Random(seed)
    vocabulary = [_word(dice) for _ in range(_VOCABULARY)]
    common = [1 / (rank + 20) for rank in range(_VOCABULARY)]
    facts = [dice.choices(vocabulary, common, k=_WORDS) for _ in range(_FACTS)]
    made = []
    for _ in range(count):
        told = sorted(dice.sample(range(_FACTS), SENTENCES))
        sentences = []
        for fact in told:
            kept = [word for word in facts[fact] if dice.random() < _KEPT]
            sentences.append((*kept, *dice.choices(vocabulary, common, k=_WORDS - len(kept))))
        made.append(Telling(tuple(sentences), tuple(told)))
    return tuple(made)


def _word(dice: random.Random) -> str:
    return "".join(dice.choice("bdfgklmnprstvz") + dice.choice("aeiou") for _ in range(dice.randint(2, 4)))


def claims(accounts: tuple[Telling, ...]) -> tuple[Claim, ...]:
    """Return the sentences as claims, a word a term."""
    found = []
    for number, telling in enumerate(accounts):
        sign, at = sigil(number), 0
        for place, words in enumerate(telling.sentences, 1):
            terms, start = [], at
            for word in words:
                terms.append(Term(word, "NOUN", Span(sign, at, at + len(word))))
                at += len(word) + 1
            found.append(Claim(ClaimId(f"{sign}{place}"), Span(sign, start, at - 1), terms=tuple(terms)))
    return tuple(found)


def run() -> list[Figure]:
    """Return every figure as (name, value, unit). Seconds are of the processor: others may use the machine."""
    found: list[Figure] = []
    seconds = {}
    for size in SIZES:
        told = claims(tellings(size))
        signs = tuple(sigil(number) for number in range(size))
        began = time.process_time()
        align(told, signs)
        seconds[size] = time.process_time() - began
        found += [
            (f"rows of {size} accounts of {SENTENCES} sentences", seconds[size], "s"),
            (f"most memory so far, after {size} accounts", _memory(), "MB"),
        ]
    growth = math.log(seconds[SIZES[-1]] / seconds[SIZES[0]]) / math.log(SIZES[-1] / SIZES[0])
    found.append((f"exponent of the time from {SIZES[0]} to {SIZES[-1]} accounts", growth, ""))
    three = tellings(3)
    for name, tool in (("Comparer", _ours), ("difflib", _difflib), ("CollateX", _collatex)):
        began = time.process_time()
        links = tool(three)
        found += [
            (f"3 accounts, {name}", time.process_time() - began, "s"),
            (f"3 accounts, {name}, link F1", _f1(links, three), ""),
        ]
    return found


def _memory() -> float:
    """Return the most memory this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


Sentence = tuple[int, int]
Links = set[frozenset[Sentence]]


def _f1(links: Links, accounts: tuple[Telling, ...]) -> float:
    teller: defaultdict[int, list[Sentence]] = defaultdict(list)
    for number, telling in enumerate(accounts):
        for place, fact in enumerate(telling.facts):
            teller[fact].append((number, place))
    wanted = {frozenset(pair) for told in teller.values() for pair in combinations(told, 2)}
    return 2 * len(links & wanted) / (len(links) + len(wanted))


def _ours(accounts: tuple[Telling, ...]) -> Links:
    told = claims(accounts)
    signs = tuple(AccountId(sigil(number)) for number in range(len(accounts)))
    where = {claim.id: (number // SENTENCES, number % SENTENCES) for number, claim in enumerate(told)}
    table = align(told, signs)
    return {
        frozenset((where[one], where[other]))
        for row in table.rows
        for one, other in combinations(row.claims, 2)
    }


def _difflib(accounts: tuple[Telling, ...]) -> Links:
    """Link each sentence to the most similar one of every other account, as a user of difflib would."""
    links: Links = set()
    for (one, first), (other, second) in combinations(enumerate(accounts), 2):
        for place, words in enumerate(first.sentences):
            ratios = [difflib.SequenceMatcher(None, words, twin).ratio() for twin in second.sentences]
            best = max(range(len(ratios)), key=ratios.__getitem__)
            if ratios[best] >= _ALIKE:
                links.add(frozenset(((one, place), (other, best))))
    return links


def _collatex(accounts: tuple[Telling, ...]) -> Links:
    """Link sentences most of whose words CollateX puts in the same columns."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)  # CollateX's own code
        collatex: Any = importlib.import_module("collatex")
    collation = collatex.Collation()
    owners: list[list[int]] = []
    for number, telling in enumerate(accounts):
        collation.add_plain_witness(
            sigil(number), " ".join(word for words in telling.sentences for word in words)
        )
        owners.append([place for place, words in enumerate(telling.sentences) for _ in words])
    table = collatex.collate(collation, layout="vertical", segmentation=False)
    shared: Counter[tuple[Sentence, Sentence]] = Counter()
    read = [0] * len(accounts)
    for column in table.columns:
        here: list[Sentence] = []
        for number in range(len(accounts)):
            if sigil(number) in column.tokens_per_witness:
                here.append((number, owners[number][read[number]]))
                read[number] += 1
        shared.update(combinations(here, 2) if not column.variant else ())
    return {frozenset(pair) for pair, words in shared.items() if words >= _ALIKE * _WORDS / 2}


def main() -> None:
    """Print every figure."""
    for name, value, unit in run():
        print(f"{name:55} {value:9.3f} {unit}")


if __name__ == "__main__":
    main()
