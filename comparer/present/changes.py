"""What the reviewer changed before anything was compared: claims left out, cut or joined, rows made by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from comparer.model import (
    Anchor,
    Comparison,
    Decision,
    Exclude,
    Judgment,
    Link,
    Merge,
    Message,
    Split,
    Unlink,
    say,
)
from comparer.present.marks import framed
from comparer.present.passages import Passages
from comparer.present.wording import translate
from comparer.replay import claim_at, locate

if TYPE_CHECKING:
    from collections.abc import Iterator

CHANGES_TITLE = say("Changed by the reviewer")
_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Change:
    """One act: what it was, the words it was done to with the place where they stand, and what else there is to say."""

    what: str
    words: tuple[str, ...]
    then: str = ""

    @property
    def told(self) -> str:
        """Return it as one line."""
        told = f"{self.what}: {' · '.join(self.words)}"
        return f"{told}. {self.then}" if self.then else told


def changes(comparison: Comparison, language: str = "en") -> tuple[Change, ...]:
    """Return what the reviewer changed, in the order it was done; a decision that no longer fits is told elsewhere."""
    telling = _Telling(comparison, language)
    return tuple(
        dict.fromkeys(change for decision in _held(comparison) for change in telling.change(decision))
    )


def _held(comparison: Comparison) -> list[Decision]:
    return [decision for decision in comparison.decisions if decision not in comparison.unplaced]


class _Telling:
    def __init__(self, comparison: Comparison, language: str) -> None:
        self._comparison, self._language = comparison, language
        self._passages = Passages(comparison, language)
        self._left_out = {
            locate(decision.claim, comparison.accounts)
            for decision in _held(comparison)
            if isinstance(decision, Exclude)
        }
        self._rows = {
            claim: number for number, group in enumerate(comparison.table.rows, 1) for claim in group.claims
        }

    def change(self, decision: Decision) -> Iterator[Change]:
        """Give what a decision changed: nothing where it only judges."""
        match decision:
            case Judgment():
                return
            case Exclude(claim=claim):
                yield self._told(say("Left out of the comparison"), claim)
            case Link(claims=claims):
                yield self._told(say("Put into one row"), *claims)
            case Unlink(claim=claim, others=others):
                stood = " · ".join(self._words(other) for other in others)
                yield Change(
                    translate(say("Taken out of its row"), self._language),
                    (self._words(claim),),
                    translate(say("It stood with: {words}", words=stood), self._language) if others else "",
                )
            case Split(claim=claim, at=at):
                first, second = claim.quote[:at].strip(), claim.quote[at:].strip()
                start = claim.start + at + len(claim.quote[at:]) - len(claim.quote[at:].lstrip())
                halves = Anchor(claim.sha256, first, claim.start), Anchor(claim.sha256, second, start)
                yield self._told(say("Cut into two claims"), *halves)
            case Merge(claims=claims):
                yield self._told(say("Joined into one claim"), *claims)
            case _:
                assert_never(decision)

    def _told(self, what: Message, *anchors: Anchor) -> Change:
        return Change(translate(what, self._language), tuple(self._words(anchor) for anchor in anchors))

    def _words(self, anchor: Anchor) -> str:
        """Return the words with their account, paragraph and row; what was left out stands in none."""
        words = " ".join(anchor.quote.split())
        quote = framed(words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…")
        span = locate(anchor, self._comparison.accounts)
        if span is None:
            return quote
        places = [self._passages.locator(span)]
        claim = None if span in self._left_out else claim_at(span, self._comparison.claims)
        if claim is not None and claim.id in self._rows:
            places.append(translate(say("row {number}", number=self._rows[claim.id]), self._language))
        return f"{span.account} {quote} ({', '.join(places)})"
