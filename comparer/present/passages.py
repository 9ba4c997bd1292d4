"""From a claim to the passage that is drawn: its words, the marks in them, who says so, where it stands."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from comparer.model import (
    Account,
    AccountId,
    CertaintyLevel,
    Claim,
    Comparison,
    Divergence,
    Severity,
    Span,
    say,
)
from comparer.present.letters import isolated
from comparer.present.sheet import Mark, Passage
from comparer.present.wording import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparer.present.standing import Standing

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_AROUND = 90
_LONGEST_TOLD = 50
_QUOTE_MARKS = frozenset('"“”„«»')
_LINE_ENDS = re.compile(r"\n\s*")


class Passages:
    """Makes the passages of one comparison; keeps what is needed for all of them."""

    def __init__(self, comparison: Comparison, language: str = "en") -> None:
        """Prepare for the accounts of `comparison`; locators are in `language`."""
        self._accounts = {account.id: account for account in comparison.accounts}
        self._starts = {account.id: paragraph_starts(account) for account in comparison.accounts}
        self._language = language
        self._locators: dict[int, str] = {}

    def words(self, span: Span) -> str:
        """Return the exact words at `span`."""
        return self._accounts[span.account].words(span)

    def locator(self, span: Span) -> str:
        """Return where in its account a span stands: "paragraph 4", "heading" before the first."""
        number = bisect_right(self._starts[span.account], span.start)
        if number not in self._locators:
            words = say("paragraph {number}", number=number) if number else say("heading")
            self._locators[number] = translate(words, self._language)
        return self._locators[number]

    def around(self, span: Span, within: Span | None = None) -> tuple[str, str]:
        """Return the words before and after a span, at most `_AROUND` letters each, "…" where more stands there.

        They are taken from `within` where that holds the span, else from its paragraph.
        """
        text = self._accounts[span.account].text
        low, high = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
        high = len(text) if high < 0 else high
        if within is not None and within.contains(span):
            low, high = within.start, within.end
        before, after = text[low : span.start], text[span.end : high]
        if len(before) > _AROUND:
            before = "…" + (before[-_AROUND:].partition(" ")[2] or before[-_AROUND:])
        if len(after) > _AROUND:
            after = (after[:_AROUND].rpartition(" ")[0] or after[:_AROUND]) + "…"
        return before, after

    def make(self, claim: Claim, divergences: Iterable[Divergence], *, attached: bool) -> Passage:
        """Return the passage of a claim with the marks of these divergences."""
        text = self.words(claim.span)
        return Passage(
            claim.id,
            claim.span,
            text,
            marks(claim.span, divergences),
            attribution=self._chain(claim),
            locator=self.locator(claim.span),
            attached=attached,
            cue=self._cue(claim),
            right_to_left=runs_right_to_left(text),
            cut_before=self._has_words(claim, before=True),
            cut_after=self._has_words(claim, before=False),
            denied=any(link.certainty is CertaintyLevel.DENIED for link in claim.attribution),
            quoted=any(words.contains(claim.span) for words in claim.quotations)
            and not _QUOTE_MARKS.intersection(text),
        )

    def _has_words(self, claim: Claim, *, before: bool) -> bool:
        """Say whether the claim's sentence has words before, or after, it."""
        span, sentence = claim.span, claim.sentence
        if sentence is None or not sentence.contains(span):
            return False
        start, end = (sentence.start, span.start) if before else (span.end, sentence.end)
        return start < end and any(letter.isalnum() for letter in self.words(Span(span.account, start, end)))

    def _chain(self, claim: Claim) -> str:
        """Return the chain; a step without a name is told only where nobody stands behind it.

        That the text names nobody is not said: all that is known is that no name was found.
        """
        names: list[str] = []
        for link in claim.attribution:
            if not link.source and not link.source_spans and link is not claim.attribution[-1]:
                continue
            shown = " ".join(self.words(span) for span in sorted(link.source_spans))
            name = link.source or shown or translate(say("a source not identified"), self._language)
            name = " ".join(name.split())
            if link.certainty is CertaintyLevel.DENIED:
                name = translate(say("denied by {source}", source=name), self._language)
            if name not in names[-1:]:
                names.append(name)
        return " ← ".join(isolated(name) for name in names)

    def _cue(self, claim: Claim) -> str:
        """Return the words that bring the source in; with the account's own words for it where those differ."""
        if not claim.attribution:
            return ""
        link = claim.attribution[-1]
        told = " ".join(self.words(span) for span in sorted(link.source_spans))
        renamed = bool(link.source and told) and not _shares_a_word(told, link.source)
        return self._joined(link.marks if renamed and len(told) <= _LONGEST_TOLD else link.cue_spans)

    def _joined(self, spans: Iterable[Span]) -> str:
        """Return words in reading order, "…" where others stand between them."""
        joined, end = "", -1
        for span in sorted(spans):
            between = self.words(Span(span.account, end, span.start)) if 0 <= end <= span.start else ""
            joined += (" … " if between.strip() else " ") + self.words(span)
            end = span.end
        return " ".join(joined.split())


def _shares_a_word(told: str, name: str) -> bool:
    return not set(told.casefold().split()).isdisjoint(name.casefold().split())


def marks(span: Span, divergences: Iterable[Divergence]) -> tuple[Mark, ...]:
    """Return the marks inside a passage, in reading order, clipped to it.

    An omission that covers the whole passage marks nothing here: the empty cell beside it is its mark.
    """
    found: list[Mark] = []
    for divergence in divergences:
        for side in divergence.spans:
            if not side.shared(span) or (divergence.severity is Severity.OMISSION and side.contains(span)):
                continue
            start, end = max(side.start, span.start) - span.start, min(side.end, span.end) - span.start
            mark = Mark(start, end, divergence.kind, divergence.severity, divergence.id, divergence.status)
            if mark not in found:
                found.append(mark)
    return tuple(sorted(found, key=lambda mark: (mark.start, -mark.end, -mark.severity, mark.divergence)))


def with_marks_beside(
    passages: tuple[Passage, ...], account: AccountId, divergences: Iterable[Divergence], standing: Standing
) -> tuple[Passage, ...]:
    """Return an account's passages of a row, each with the divergences of its claim whose words stand outside it."""
    found = list(passages)
    for divergence in divergences:
        sides = [side for side in divergence.spans if side.account == account]
        if not sides or not found or divergence.severity is Severity.OMISSION:
            continue
        if any(mark.divergence == divergence.id for passage in found for mark in passage.marks):
            continue
        homes = [standing.claim(divergence, side) for side in sides]
        at = next((at for at, passage in enumerate(found) if passage.claim in homes), None)
        if at is None:
            continue
        end = len(found[at].text)
        mark = Mark(end, end, divergence.kind, divergence.severity, divergence.id, divergence.status)
        found[at] = replace(found[at], beside=(*found[at].beside, mark))
    return tuple(found)


def paragraph_starts(account: Account) -> tuple[int, ...]:
    """Return where the paragraphs of an account's body begin.

    Paragraphs are set apart by blank lines where the body has any, else by line ends.
    """
    body = account.body_span
    text = account.words(body)
    first = len(text) - len(text.lstrip())
    if first == len(text):
        return ()
    trimmed = text.rstrip()
    breaks = _BLANK_LINES if _BLANK_LINES.search(trimmed, first) else _LINE_ENDS
    return (body.start + first, *(body.start + found.end() for found in breaks.finditer(trimmed, first)))


def runs_right_to_left(text: str) -> bool:
    """Say whether most letters run from right to left: a Hebrew sentence may well begin with a Latin name."""
    if text.isascii():
        return False
    directions = Counter(unicodedata.bidirectional(letter) for letter in text)
    return directions["R"] + directions["AL"] > directions["L"]
