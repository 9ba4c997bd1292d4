"""Why two claims stand in one row: the strongest named kind of evidence, and the words they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.align.kinship import akin_words
from comparer.align.reading import figures
from comparer.model import Evidence, Message, Name, Place, Tier, say

if TYPE_CHECKING:
    from comparer.align.rarities import Rarities
    from comparer.align.reading import Reading

QUOTED = 4  # words of a shared run of quoted words that make it the same quotation
RARE = 4.0  # general rarity (8 − Zipf) from which a word is called rare
SHOWN = 4  # words that a reason names
_FATES = {
    "dead": say("dead"),
    "injured": say("injured"),
    "missing": say("missing"),
    "displaced": say("displaced"),
    "held": say("arrested"),
    "rescued": say("rescued"),
}


def explain(first: Reading, second: Reading, score: float, rarities: Rarities) -> Evidence:
    """Return the strongest kind of evidence that links two claims, with a reason that names the shared words."""
    tier, reason = _reason(first, second, rarities)
    return Evidence(first.claim.id, second.claim.id, tier, score, reason)


def by_reviewer(first: Reading, second: Reading) -> Evidence:
    """Return the evidence of a reviewer's link."""
    return Evidence(first.claim.id, second.claim.id, Tier.REVIEWER, 1.0, say("You put these two together."))


def _reason(first: Reading, second: Reading, rarities: Rarities) -> tuple[Tier, Message]:
    words = _display(first) | _display(second)
    run = longest_run(first.quoted, second.quoted)
    if len(run) >= QUOTED:
        return Tier.QUOTATION, say("Both quote the words “{words}”.", words=" ".join(run))
    deed = _deed(first, second)
    if deed:
        return Tier.DEED, say("Both say who did what: {words}.", words=_list(deed, words))
    facts = _facts(first, second)
    if facts:
        return Tier.NAMES_AND_NUMBERS, say(
            "Both have the same names and numbers: {words}.", words=", ".join(f"“{fact}”" for fact in facts)
        )
    counted = sorted(first.tolls & second.tolls)
    if counted:
        return Tier.NAMES_AND_NUMBERS, say("Both count the {fate}.", fate=_FATES[counted[0]])
    shared = sorted(first.lemmas & second.lemmas, key=lambda lemma: (-rarities.here.get(lemma, 0.0), lemma))
    rare = [lemma for lemma in shared if rarities.general.get(lemma, 0.0) >= RARE]
    if rare:
        return Tier.RARE_WORDS, say("Both have the rare words {words}.", words=_list(rare[:SHOWN], words))
    if shared:
        return Tier.WORDING, say("Both have the words {words}.", words=_list(shared[:SHOWN], words))
    akin = akin_words(first, second)
    if akin:
        one, other = (f"“{words.get(lemma, lemma)}”" for lemma in akin)
        return Tier.WORDING, say("{one} and {other} are words for one subject.", one=one, other=other)
    return Tier.WORDING, say("Both stand in the same place of the same story.")


def _facts(first: Reading, second: Reading) -> list[str]:
    """Return shared names and numbers as people write them, where at least one number or date is among two."""
    written = {
        facet.entity: facet.canonical for facet in first.claim.facets if isinstance(facet, Name | Place)
    }
    amounts = dict(figures(first.claim.facets))
    shown = [written[name] for name in sorted(first.names & second.names)]
    counted = [amounts[figure] for figure in sorted(first.figures & second.figures)]
    return list(dict.fromkeys(shown + counted))[:SHOWN] if counted and len(shown) + len(counted) > 1 else []


def _deed(first: Reading, second: Reading) -> list[str]:
    heads: dict[str, list[str]] = {}
    for head, word in sorted(first.deeds & second.deeds):
        heads.setdefault(head, []).append(word)
    full = [(head, words) for head, words in heads.items() if len(words) > 1]
    return [full[0][0], *full[0][1]][:SHOWN] if full else []


def longest_run(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return the longest run of words that stands in both."""
    best, end = 0, 0
    row = [0] * (len(other) + 1)
    for at, word in enumerate(one, 1):
        previous = row
        row = [0] * (len(other) + 1)
        for there, twin in enumerate(other, 1):
            if word == twin:
                row[there] = previous[there - 1] + 1
                if row[there] > best:
                    best, end = row[there], at
    return one[end - best : end]


def _display(reading: Reading) -> dict[str, str]:
    """Return how a lemma is written for people: names as the account writes them."""
    written = {}
    for term in reading.claim.terms:
        for facet in reading.claim.facets:
            if isinstance(facet, Name | Place) and facet.span.contains(term.span):
                written[term.lemma] = facet.canonical
    return written


def _list(lemmas: list[str], written: dict[str, str]) -> str:
    return ", ".join(dict.fromkeys(f"“{written.get(lemma, lemma)}”" for lemma in lemmas))
