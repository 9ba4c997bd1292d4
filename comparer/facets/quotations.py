"""The exact words inside quotation marks."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from comparer.model import Account, Claim, Quotation, Span, figure, say

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = "\"'“”„‟«»‹›‘’‚‛`"
_WORD = re.compile(r"\w+(?:['’\-‐‑]\w+)*|\.\.\.|…|\[[^\]]*\]")
_SAME = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-"})


def find_quotations(claim: Claim, account: Account) -> Iterator[Quotation]:
    """Yield the quotations of a claim with their words in lower case, without typography."""
    for span in claim.quotations:
        inner = inside_marks(span, account)
        words = quoted_words(account.words(inner))
        if words:
            how = say(
                "{count} words between quotation marks, compared word by word.", count=figure(len(words))
            )
            if len(words) == 1:
                how = say("One word between quotation marks, compared with those of the others.")
            yield Quotation(inner, words, how)


def inside_marks(span: Span, account: Account) -> Span:
    """Return the span without the quotation marks and spaces at its ends."""
    words = account.words(span)
    left = len(words) - len(words.lstrip(_MARKS + " \t\n"))
    right = len(words) - len(words.rstrip(_MARKS + " \t\n"))
    if left + right >= len(words):
        return span
    return Span(span.account, span.start + left, span.end - right)


def quoted_words(words: str) -> tuple[str, ...]:
    """Return the words of a quotation as they are compared: lower case, plain apostrophes and hyphens.

    "..." stands for what was left out; words in square brackets are kept in them, since the writer put them there.
    """
    plain = unicodedata.normalize("NFKC", words.replace("…", "...")).translate(_SAME).casefold()
    return tuple(_WORD.findall(plain))
