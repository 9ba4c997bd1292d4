"""Underlined letters that open a menu with Alt: a letter of its own for each title, in every language."""

from __future__ import annotations

from collections.abc import Iterable


def with_letters(titles: Iterable[str]) -> tuple[str, ...]:
    """Return the titles with `&` before the letter that opens each: the first one no earlier title took.

    A title whose letters are all taken goes without. An `&` of the title itself is kept as a word.
    """
    taken: set[str] = set()
    made = []
    for title in titles:
        plain = title.replace("&", "&&")
        at = next(
            (at for at, letter in enumerate(plain) if letter.isalpha() and letter.lower() not in taken), None
        )
        if at is None:
            made.append(plain)
            continue
        taken.add(plain[at].lower())
        made.append(f"{plain[:at]}&{plain[at:]}")
    return tuple(made)
