"""Quotation marks around words that may have their own, and sentences in which they meet other signs."""

from __future__ import annotations

_OPENING, _CLOSING = '“"„«', '”"»'
_NARROW = "\u202f"
_NEAR = (
    (".”;", "”;"),
    (".”,", "”,"),
    (".“;", "“;"),
    (".“,", "“,"),
    ("““", f"“{_NARROW}“"),
    ("””", f"”{_NARROW}”"),
)


def frame(words: str) -> tuple[str, str]:
    """Return the marks to put before and after quoted words.

    There are none where the words are a quotation already; a narrow space keeps two marks from running together.
    """
    kept = words.strip()
    opens, closes = kept[:1], kept[-1:]
    if _is_one_quotation(kept):
        return "", ""
    return (
        f"“{_NARROW}" if opens and opens in _OPENING else "“",
        f"{_NARROW}”" if closes and closes in _CLOSING else "”",
    )


def framed(words: str) -> str:
    """Return words between quotation marks."""
    before, after = frame(words)
    return f"{before}{words}{after}"


def tidy(sentence: str) -> str:
    """Return a sentence in which no mark is doubled and no full stop of a quotation stands before its own sign."""
    for found, better in _NEAR:
        sentence = sentence.replace(found, better)
    return sentence


def _is_one_quotation(words: str) -> bool:
    """Say whether one pair of marks holds all the words: what opens first closes last."""
    if len(words) < 2:  # noqa: PLR2004 -- a pair
        return False
    match words[0], words[-1]:
        case '"', '"':
            return words.count('"') == 2  # noqa: PLR2004 -- a pair
        case "“", "”":
            return words.count("“") == words.count("”") == 1
        case "„", "“" | "”":
            return words.count("„") == 1
        case "«", "»":
            return words.count("«") == words.count("»") == 1
        case _:
            return False
