"""Builds resources/language/rarity.tsv from the `wordfreq` package. Run by hand when that package changes.

The table holds figures only: a word and how often it stands in general English, as a Zipf value (the base-10
logarithm of its occurrences in a billion words).
"""

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path

import wordfreq

SIZE = 30_000
TARGET = Path(__file__).resolve().parent.parent / "resources" / "language" / "rarity.tsv"
_HEAD = """\
# How often a word stands in general English: word, Zipf value (log10 of occurrences in a billion words).
# Made by packaging/build_rarity.py from wordfreq {version} (code Apache-2.0, data CC BY-SA 4.0, Robyn Speer), which
# draws on Wikipedia, OPUS OpenSubtitles, Google Books Ngrams, the Leeds Internet Corpus, ParaCrawl and others.
# This table is offered under CC BY-SA 4.0: https://creativecommons.org/licenses/by-sa/4.0/
"""
_WORD = re.compile(r"[a-z][a-z'-]*[a-z]|[ai]")


def table(size: int = SIZE) -> list[tuple[str, float]]:
    """Return the most frequent words of English with their Zipf values, the most frequent first."""
    words = wordfreq.top_n_list("en", size * 2, wordlist="best")
    plain = [word for word in words if _WORD.fullmatch(word)][:size]
    return [(word, wordfreq.zipf_frequency(word, "en", wordlist="best")) for word in plain]


def main() -> None:
    """Write the table."""
    rows = "".join(f"{word}\t{zipf:.2f}\n" for word, zipf in table())
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(_HEAD.format(version=version("wordfreq")) + rows, encoding="utf-8")
    print(f"{TARGET.name}: {rows.count(chr(10))} words")


if __name__ == "__main__":
    main()
