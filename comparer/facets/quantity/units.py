"""Units of measure and money: which words name them and what they are worth in the canonical unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from comparer import assets


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written: its dimension, the canonical unit, and how to get there (value · factor + shift)."""

    written: str
    dimension: str
    canonical: str
    factor: float
    shift: float = 0.0

    def convert(self, value: float) -> float:
        """Return a value in the canonical unit."""
        return round(value * self.factor + self.shift, 9)


@dataclass(frozen=True, slots=True)
class Units:
    """All units, by the words that stand before or after a number."""

    after: dict[str, Unit]
    before: dict[str, Unit]
    after_pattern: re.Pattern[str]
    before_pattern: re.Pattern[str]


@cache
def units() -> Units:
    """Return the tables of `resources/language`, read once."""
    after: dict[str, Unit] = {}
    before: dict[str, Unit] = {}
    for line in assets.text("language/units.tsv").splitlines():
        if not line or line.startswith("#"):
            continue
        dimension, canonical, factor, shift, forms = line.split("\t")
        for form in forms.split("|"):
            written = forms.split("|", 1)[0] if dimension != "percent" else "percent"
            after[form] = Unit(written, dimension, canonical, float(factor), float(shift))
    for line in assets.text("language/currencies.tsv").splitlines():
        if not line or line.startswith("#"):
            continue
        code, worth, where, forms = line.split("\t")
        for form in forms.split("|"):
            table = after if where == "after" else before
            table.setdefault(form, Unit(code, "money", code, float(worth)))
    return Units(after, before, _after(after), _before(before))


def _after(table: dict[str, Unit]) -> re.Pattern[str]:
    forms = sorted(table, key=len, reverse=True)
    alternatives = "|".join(re.escape(form).replace(r"\ ", r"[\s-]+") for form in forms)
    return re.compile(rf"[\s-]{{0,2}}(?P<form>{alternatives})(?![\w²³$])")


def _before(table: dict[str, Unit]) -> re.Pattern[str]:
    forms = sorted(table, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?P<form>{'|'.join(map(re.escape, forms))})\s?$")


def unit_after(text: str, at: int) -> tuple[Unit, int] | None:
    """Return the unit named at `at`, after a number, and where its words end."""
    match = units().after_pattern.match(text, at)
    if not match:
        return None
    form = " ".join(re.split(r"[\s-]+", match["form"]))
    unit = units().after.get(form) or units().after.get(match["form"])
    if unit is None or (len(form) == 1 and form.isalpha() and match.start("form") != at and form in "gClFW"):
        return None
    return unit, match.end()


def unit_before(text: str, at: int) -> tuple[Unit, int] | None:
    """Return the currency named just before a number at `at`, and where its words begin.

    A hash sign stands for the pound sign in texts that passed through an old 7-bit code, where both have one number.
    """
    match = units().before_pattern.search(text, max(0, at - 8), at)
    if match:
        return units().before[match["form"]], match.start()
    return None


_HASH = re.compile(r"#\s?$")


def pound_by_hash(text: str, at: int) -> tuple[Unit, int] | None:
    """Return pounds sterling where a hash sign stands before the number at `at`: only for large sums."""
    match = _HASH.search(text, max(0, at - 2), at)
    return (Unit("GBP", "money", "GBP", 1.0), match.start()) if match else None
