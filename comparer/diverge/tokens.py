"""Words of a passage with their places, compared as a reader does: typography and brackets do not count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import cydifflib

from comparer.language.numbers import ONES, TENS
from comparer.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparer.model import Account

_WORD = re.compile(r"\w+(?:['’`]\w+)*")
_HYPHENS = "-‐‑"
_BRACKETS = re.compile(r"\[[^\]]*\]")
_SPELLED = {word: str(value) for word, value in (ONES | TENS).items()}


@dataclass(frozen=True, slots=True)
class Token:
    """A word as compared (`form`), and where it stands."""

    form: str
    span: Span


@dataclass(frozen=True, slots=True)
class Change:
    """Words that differ between two passages: index ranges of the tokens of each, either of them empty."""

    first: tuple[int, int]
    second: tuple[int, int]


@lru_cache(maxsize=4096)
def tokens(account: Account, span: Span) -> tuple[Token, ...]:
    """Return the words of a passage. Words in square brackets are an editor's, not the speaker's: left out."""
    text = _BRACKETS.sub(lambda match: " " * len(match.group()), account.words(span))
    return tuple(
        Token(form(match.group()), Span(span.account, span.start + match.start(), span.start + match.end()))
        for match in _WORD.finditer(text)
    )


@lru_cache(maxsize=256)
def body_forms(account: Account) -> tuple[str, ...]:
    """Return the words of a whole telling as they are compared, in reading order."""
    return tuple(token.form for token in tokens(account, account.body_span))


def says_too(account: Account, lemma: str) -> bool:
    """Say whether an account also has this word for something, one or several of it, anywhere in its telling."""
    words = body_words(account)
    return lemma in words or f"{lemma}s" in words or f"{lemma}es" in words


@lru_cache(maxsize=256)
def body_words(account: Account) -> frozenset[str]:
    """Return every word of a telling once, possessives also without their ending."""
    forms = body_forms(account)
    return frozenset(forms) | {word.removesuffix("'s") for word in forms}


@lru_cache(maxsize=65_536)
def form(word: str) -> str:
    """Return a word as it is compared: lower case, plain apostrophes, small numbers as digits."""
    plain = word.lower().replace("’", "'").replace("`", "'")
    return _SPELLED.get(plain, plain)


def cover(account: Account, found: Sequence[Token]) -> Span:
    """Return the span from the first of these words to the last, hyphenated words whole ("on-site")."""
    start, end = found[0].span.start, found[-1].span.end
    while start > 1 and account.text[start - 1] in _HYPHENS and account.text[start - 2].isalnum():
        start -= 2
        while start > 0 and account.text[start - 1].isalnum():
            start -= 1
    while end + 1 < len(account.text) and account.text[end] in _HYPHENS and account.text[end + 1].isalnum():
        end += 1
        while end < len(account.text) and account.text[end].isalnum():
            end += 1
    return Span(found[0].span.account, start, end)


def blocks(first: Sequence[Token], second: Sequence[Token]) -> list[tuple[int, int, int]]:
    """Return the runs of equal words as (start in first, start in second, length)."""
    matcher = cydifflib.SequenceMatcher(None, _forms(first), _forms(second), autojunk=False)
    return [(block.a, block.b, block.size) for block in matcher.get_matching_blocks() if block.size]


def changes(first: Sequence[Token], second: Sequence[Token]) -> tuple[Change, ...]:
    """Return what differs between two passages, in reading order; one word written in two stays equal."""
    matcher = cydifflib.SequenceMatcher(None, _forms(first), _forms(second), autojunk=False)
    found = []
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        one = "".join(token.form for token in first[start:end])
        two = "".join(token.form for token in second[other_start:other_end])
        if tag != "equal" and one != two:
            found.append(Change((start, end), (other_start, other_end)))
    return tuple(found)


def _forms(found: Sequence[Token]) -> list[str]:
    return [token.form for token in found]
