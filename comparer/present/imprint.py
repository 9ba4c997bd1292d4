"""What identifies a report: the day it was made, the program's version, the hash of its content."""

from __future__ import annotations

from datetime import date

from comparer.model import Comparison, say
from comparer.present.dates import today
from comparer.present.json import fingerprint
from comparer.present.wording import day_name, translate

_HASH_LETTERS = 12


def short_hash(comparison: Comparison) -> str:
    """Return the first letters of the hash of a comparison, enough to tell reports apart."""
    return fingerprint(comparison)[:_HASH_LETTERS]


def made_line(comparison: Comparison, language: str, made_on: date | None = None) -> str:
    """Return the sentence under the title: when, with what, which report. `made_on` None is today."""
    made = say(
        "Made on {day} with Comparer {version}, on this computer only · Report {digest}",
        day=day_name(made_on or today(), language),
        version=comparison.engine or "—",
        digest=short_hash(comparison),
    )
    return translate(made, language)
