"""What an account says as plain words, where no line below them says whose they are."""

from __future__ import annotations

from comparer.gui.delegates.dress import GAP
from comparer.gui.phrases import tr
from comparer.present.letters import isolated
from comparer.present.sheet import Passage


def quoted(passage: Passage, words: str) -> str:
    """Return words of a claim in the quotation marks that stand around it in its account."""
    return f"“{words}”" if passage.quoted else words


def whose(passage: Passage) -> str:
    """Return "← Levant Eye ← Saqr (“alleged”)", "" where the account speaks itself."""
    return f"← {passage.said}" if passage.said else ""


def told(passage: Passage) -> str:
    """Return a claim on one line, with who says it; what is denied begins with that, for a line may be cut short."""
    words = quoted(passage, " ".join(passage.text.split()))
    words = f"{f'{GAP} ' if passage.cut_before else ''}{words}{f' {GAP}' if passage.cut_after else ''}"
    if passage.denied:
        return tr("{account}: {words}", account=passage.said, words=isolated(words))
    return " ".join(part for part in (words, whose(passage)) if part)
