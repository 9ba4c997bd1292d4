"""Names, numbers and dates of an account whose language is not analyzed: what digits and capitals tell by themselves."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from comparer import assets
from comparer.facets.names.gazetteer import places_named
from comparer.model import Facet, Granularity, Name, NameKind, Place, Quantity, Span, Time, TimeKind, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparer.language import Parsed

_AHEAD = 30  # days after publication that a date without a year may still lie
_NUMBER = re.compile(
    r"(?<![\w.,/:-])(?P<before>[$€£])?\s?(?P<digits>\d{1,3}(?:[ \u00a0\u202f.,']\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
    r"(?:\s?(?P<scale>mill?i[oó]n\w*|mill?ones|mill?ioni|mln|milh\w+|mill?iard\w*|mld|Mrd\.?|Mio\.?))?"
    r"(?:\s?(?:d['’]|de\s|di\s)?(?P<unit>euros?|€|dollars?|d[oó]lares|dollari|Dollar|\$|£|%|km|kg|m|cm)(?!\w))?(?![\w:/-])"
)
_SCALES = {"mld": 1e9, "mrd": 1e9, "millia": 1e9, "milia": 1e9}
_UNITS = {"%": ("percent", "percent", 1.0), "km": ("m", "length", 1000.0), "m": ("m", "length", 1.0),
          "cm": ("m", "length", 0.01), "kg": ("kg", "mass", 1.0), "£": ("GBP", "money", 1.0)}  # fmt: skip
_CAPITALS = re.compile(
    r"[A-ZÀ-ÖØ-ÞŁŚŻŽŠČĆĐİŞĞА-ЯЁІЇЄҐ][\w'’-]*(?:(?:\s(?:al|el|bin|ibn|de|da|del|della|di|du|des|la|le|von|van|der))?"
    r"[ -][A-ZÀ-ÖØ-ÞŁŚŻŽŠČĆĐİŞĞА-ЯЁІЇЄҐ][\w'’-]*)*"
)
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_POINTED = re.compile(r"(?<!\d)(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})(?!\d)")
_CLOCK = re.compile(
    r"(?<![\w.,:])(?P<hour>\d{1,2})(?:(?::|\s?h\s?)(?P<minute>\d\d)(?!\w)(?:\s?Uhr\b)?|(?P<after>\s?(?:h|Uhr|heures?)\b))"
)


@dataclass(frozen=True, slots=True)
class _Body:
    parsed: Parsed
    text: str

    def span(self, start: int, end: int) -> Span:
        return Span(self.parsed.account.id, self.parsed.offset + start, self.parsed.offset + end)


def find_foreign(parsed: Parsed) -> tuple[Facet, ...]:
    """Return the names, numbers and dates of an account in reading order, from its signs alone."""
    body = _Body(parsed, parsed.text)
    times = [*_dates(body), *_clocks(body)]
    taken = [(time.span.start - parsed.offset, time.span.end - parsed.offset) for time in times]
    free = [match for match in _NUMBER.finditer(body.text) if not _inside(match.start("digits"), taken)]
    quantities = (_quantity(body, match) for match in free)
    names = [match for match in _CAPITALS.finditer(body.text) if not _inside(match.start(), taken)]
    opening = {sentence.start_char for sentence in parsed.doc.sents}
    said = (_named(body, match, opening) for match in names)
    found = (*times, *quantities, *(facet for facet in said if facet))
    return tuple(sorted(found, key=lambda facet: facet.span))


def _inside(at: int, taken: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in taken)


@cache
def _months(language: str) -> tuple[re.Pattern[str], dict[str, int]] | None:
    """Return what finds a date of a language, and the number of each month's name. None: no names are known."""
    rows = (line.split("\t") for line in assets.lines("language/foreign_months.tsv"))
    row = next((row for row in rows if row[0] == language), None)
    if row is None:
        return None
    numbers = {name.casefold(): at for at, names in enumerate(row[1:], 1) for name in names.split("|")}
    names = "|".join(re.escape(name) for name in sorted(numbers, key=len, reverse=True))
    pattern = rf"(?:(?<!\w)(?P<day>\d{{1,2}})(?:er|\.|º)?\s+(?:de\s+)?)?(?<!\w)(?P<month>{names})(?!\w)(?:\s+(?:de\s+)?(?P<year>\d{{4}}))?"
    return re.compile(pattern, re.IGNORECASE), numbers


def _dates(body: _Body) -> Iterator[Time]:
    for pattern in (_ISO, _POINTED):
        for match in pattern.finditer(body.text):
            yield from _time(body, match, int(match["month"]))
    known = _months(body.parsed.account.language[:2].lower())
    if known is not None:
        for match in known[0].finditer(body.text):
            if match["day"] or match["year"]:
                yield from _time(body, match, known[1][match["month"].casefold()])


def _time(body: _Body, match: re.Match[str], month: int) -> Iterator[Time]:
    published = body.parsed.account.published_on
    day = int(match["day"]) if match["day"] else None
    year = int(match["year"]) if match["year"] else None
    try:
        if year is None and published is not None:
            year = published.year - ((date(published.year, month, day or 1) - published).days > _AHEAD)
        whole = (year or 2000, month)
        first = date(*whole, day or 1)
        last = first if day else date(*whole, monthrange(*whole)[1])
    except ValueError:
        return
    words = " ".join(match.group().split())
    grain = Granularity.DAY if day else Granularity.MONTH
    timex = f"{year or 'XXXX'}-{month:02}" + (f"-{day:02}" if day else "")
    how = say("“{words}” is read as a date.", words=words)
    span = body.span(match.start(), match.end())
    earliest, latest = (first, last) if year else (None, None)
    yield Time(span, TimeKind.DATE, earliest, latest, grain, timex=timex, how=how)


def _clocks(body: _Body) -> Iterator[Time]:
    for match in _CLOCK.finditer(body.text):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if hour < 24 and minute < 60 and (match["minute"] or match["after"]):  # noqa: PLR2004 -- a day, an hour
            at = 60 * hour + minute
            grain = Granularity.MINUTE if match["minute"] else Granularity.HOUR
            span = body.span(match.start(), match.end())
            how = say("“{words}” is read as a time of day.", words=match.group())
            yield Time(span, TimeKind.CLOCK, granularity=grain, clock=(at, at), how=how)


def _quantity(body: _Body, match: re.Match[str]) -> Quantity:
    digits = match["digits"]
    value = _value(digits)
    scale = (match["scale"] or "").casefold().rstrip(".")
    if scale:
        value *= next((worth for opening, worth in _SCALES.items() if scale.startswith(opening)), 1e6)
    unit, dimension, factor = _unit(match["unit"] or match["before"] or "")
    start = match.start("before") if match["before"] else match.start("digits")
    span = body.span(start, match.end())
    how = say("“{words}” is read as a number.", words=body.text[start : match.end()])
    return Quantity(
        span, value * factor, value * factor, unit, dimension, written=match["unit"] or "", how=how
    )


def _value(digits: str) -> float:
    """Return a number written with commas or points for thousands or for what follows the one."""
    grouped = re.fullmatch(r"\d{1,3}(?:([ \u00a0\u202f.,'])\d{3})+(?:[.,]\d+)?", digits)
    if grouped:
        mark = grouped[1]
        return float(digits.replace(mark, "").replace(",", "."))
    return float(digits.replace(",", "."))


def _unit(word: str) -> tuple[str, str, float]:
    lowered = word.casefold()
    if lowered.startswith(("euro", "€")):
        return "EUR", "money", 1.0
    if lowered.startswith(("dol", "$", "dól")):
        return "USD", "money", 1.0
    return _UNITS.get(lowered, ("", "count", 1.0))


def _named(body: _Body, match: re.Match[str], opening: set[int]) -> Name | Place | None:
    """Return a name: capitals inside a sentence, or several of them. German writes every noun so: only several."""
    words = match.group().strip("'’-")
    alone = " " not in words and "-" not in words
    span = body.span(match.start(), match.start() + len(words))
    known = places_named(words) if len(words) > 3 else ()  # noqa: PLR2004 -- short words are seldom towns
    if known and match.start() not in opening:
        how = say("“{words}” stands in Comparer's list of places.", words=words)
        return Place(span, words, words.casefold(), how=how)
    if alone and (match.start() in opening or body.parsed.account.language[:2].lower() == "de"):
        return None
    how = say("“{words}” is read as a name, since it is written with capitals.", words=words)
    return Name(span, words, NameKind.OTHER, words.casefold(), how=how)
