"""Where words that can tell time mean something else: May Smith, a second goal, 1998 people, the fall of a city."""

from __future__ import annotations

import re

_PREPOSITION = re.compile(
    r"\b(?:in|on|of|since|last|next|by|until|till|early|late|mid|this|for|from|and|to|through|during|before|after|between|around|every|each|or|past|is|was|ended|ending|as\s+of)[\s-]+(?:the\s+)?$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sir|Lady|Miss|Prof|Gen|Sen|Rep|President|Minister)\.?\s+$|(?<![.!?”\"]\s)\b[A-Z][a-z]+\s+$"
)
_NAME_AFTER = re.compile(
    r"\s+(?!(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|I)\b)[A-Z][a-z]+"
)
_YEAR_AFTER = re.compile(
    r"\s?(?:%|percent|per\s+cent|people|troops|soldiers|rebels|miles|mile|km|kilomet\w+|meters?|metres?|feet|foot|ft|jobs|shares|dollars|euros|pounds|lbs|kg|"
    r"tons?|tonnes|acres|hectares|yards|seats|votes|cases|deaths|homes|houses|workers|employees|students|points|units|times|GMT|UTC|hours|rpm|calories|copies|cars|more|mg|cc|watts|million|billion)\b",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:Flight|Route|Highway|Room|Boeing|Apollo|Article|Section|Resolution|No|Number|Psalm|Lot|Unit|than|about|nearly|almost|some|approximately|roughly|least)\.?|[$€£#])\s*$"
)
_OLD_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|of|by|from|to|until|till|circa|before|after|around|between|and|the|year|early|late|mid)[\s-]+$",
    re.IGNORECASE,
)


def refuses(rule: str, match: re.Match[str], *, cased: bool) -> bool:
    """Say whether a match of a rule is no expression of time where it stands."""
    if cased and not _capital(match):
        return True
    check = _CHECKS.get(rule)
    return check is not None and check(match)


def _capital(match: re.Match[str]) -> bool:
    names = [match.groupdict().get(group) for group in ("month", "weekday", "weekdays", "lead")]
    words = [name for name in names if name]
    return all(word[0].isupper() or word.startswith("week") for word in words)


def _date(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    days = [int(found) for found in (groups.get("day1"), groups["day"], groups.get("day2")) if found]
    rest = match.string[match.end() :]
    return not all(1 <= found <= 31 for found in days) or bool(re.match(r"\s?(?:%|percent|a\.m|p\.m)", rest))


_TELLING = ("year", "wordyear", "ofyear", "rel", "edge")
"""Parts of a match that show that a month or a season is meant."""


def _month(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    name = groups["month"]
    if any(groups.get(part) for part in _TELLING):
        return False
    before, after = match.string[: match.start()], match.string[match.end() :]
    if len(name) <= 4 and name.lower() not in {"may", "june", "july"} and not name.endswith("."):
        return True
    if _PREPOSITION.search(before):
        return name == "March" and bool(re.search(r"\b(?:the|of\s+the)\s+$", before))
    if name in {"May", "March", "August"} and (not before.strip() or name != "August"):
        return True
    return bool(_NAME_BEFORE.search(before) and not before.rstrip().endswith(",")) or bool(
        _NAME_AFTER.match(after)
    )


def _year(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    if groups.get("wordyear") or groups.get("edge") or groups.get("fiscal") or "what" in groups:
        return False
    before, after = match.string[: match.start()], match.string[match.end() :]
    if (
        _YEAR_AFTER.match(after)
        or _YEAR_BEFORE.search(before)
        or re.match(r"\s?/\d|,\d{3}|\.\d|\s[A-Z]{2}\d*\b", after)
    ):
        return True
    old = not (groups["year"] or "2000").startswith(("19", "20"))
    return old and not _OLD_YEAR_BEFORE.search(before)


def _decade(match: re.Match[str]) -> bool:
    """Refuse "in his 50s", an age, and "the mid-30s", a temperature as well."""
    before, words = match.string[: match.start("decade")], match["decade"]
    if re.search(r"\b(?:his|her|their|my|our|your)\s+(?:early|mid|late)?[\s-]*$", before):
        return True
    return len(words) == 2 and (words < "50" or "the" not in match[0].lower())


def _season(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    if any(groups.get(part) for part in _TELLING):
        return False
    after = match.string[match.end() :]
    if re.match(r"\s+(?:Olympics|Games|of\b|to\b|in\b\s+(?:price|value)|break|school)", after, re.IGNORECASE):
        return True
    if groups["season"][0].isupper() and match.start() > 0:
        return True
    in_season = match[0].lower().startswith(("in ", "the ")) or re.search(
        r"\b(?:in|by|until|since|during|each|of)\s+$", match.string[: match.start()]
    )
    return groups["season"].lower() in {"fall", "spring"} and not (
        in_season and match[0].lower() != "the fall"
    )


def _reference(match: re.Match[str]) -> bool:
    before, after = match.string[: match.start()], match.string[match.end() :]
    word = match["reference"].lower()
    if word == "now":
        return bool(re.match(r"\s+(?:that|and\s+then)\b|-", after)) or bool(
            re.search(r"\b(?:and|for)\s+$", before) and re.match(r"\s*,", after)
        )
    if word in {"the past", "the future"}:
        return bool(re.match(r"\s+(?:of|is|was|looks|\w+\s+(?:years?|months?|weeks?|days?))\b", after))
    return word in {"current", "future", "recent", "soon"}


def _adverb(match: re.Match[str]) -> bool:
    word = match["adverb"].lower()
    return (
        word not in {"daily", "weekly", "hourly", "monthly", "nightly"}
        or bool(re.search(r"\b(?:the|party|Party|tabloid|newspaper)\s+$", match.string[: match.start()]))
        or (match["adverb"][0].isupper() and match.start() > 0)
    )


def _clock(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    return bool(
        groups.get("wordhour") is None
        and groups.get("hour")
        and not groups.get("half")
        and not groups.get("inpart")
        and not groups.get("atpart")
    )


def _unit(match: re.Match[str]) -> bool:
    """Refuse names ("60 Minutes", "This Week") and shares ("three-quarters")."""
    unit, words = match["unit"], match[0]
    if unit[:1].isupper() and unit != words and not words.isupper():
        return True
    return unit.lower() == "quarters" and "-" in words


def _age(match: re.Match[str]) -> bool:
    return match["number"].lower() in {"a", "an"}


_CHECKS = {
    "date": _date, "week_of": _date, "month": _month, "year": _year, "decade": _decade, "season": _season, "reference": _reference,
    "adverb": _adverb, "clock": _clock, "age": _age, "unit": _unit, "span": _unit, "stretch": _unit,
}  # fmt: skip
