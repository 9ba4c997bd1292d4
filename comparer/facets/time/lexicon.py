"""The words English tells time with, and what each stands for."""

from __future__ import annotations

from comparer.model import Granularity

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sep sept", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
"""Name or abbreviation of a month (lower case, no period) → 1 to 12."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs", "friday fri",
            "saturday sat", "sunday sun",
        )
    )
    for name in names.split()
}  # fmt: skip
"""Name or abbreviation of a weekday → 0 (Monday) to 6."""

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "last": -1, "final": -1,
}  # fmt: skip

VAGUE: dict[str, tuple[float, float]] = {  # Quantities without a number: least and most.
    "a couple of": (2, 3), "a couple": (2, 3), "couple of": (2, 3), "a few": (2, 6), "few": (2, 6), "several": (3, 9), "many": (5, 99),
    "some": (2, 9), "a number of": (3, 12), "dozens of": (24, 99), "hundreds of": (200, 999),
    "thousands of": (2000, 9999), "countless": (10, 999),
}  # fmt: skip

UNITS = {  # Unit of time → granularity, letter in TIMEX3 (with T for clock units), days.
    "second": (Granularity.MINUTE, "TS", 1 / 86400),
    "minute": (Granularity.MINUTE, "TM", 1 / 1440),
    "hour": (Granularity.HOUR, "TH", 1 / 24),
    "day": (Granularity.DAY, "D", 1.0),
    "night": (Granularity.DAY, "D", 1.0),
    "weekend": (Granularity.WEEK, "WE", 2.0),
    "week": (Granularity.WEEK, "W", 7.0),
    "fortnight": (Granularity.WEEK, "W", 14.0),
    "month": (Granularity.MONTH, "M", 30.4375),
    "quarter": (Granularity.SEASON, "Q", 91.3125),
    "season": (Granularity.SEASON, "S", 91.3125),
    "summer": (Granularity.SEASON, "SU", 91.3125),
    "winter": (Granularity.SEASON, "WI", 91.3125),
    "year": (Granularity.YEAR, "Y", 365.25),
    "decade": (Granularity.DECADE, "E", 3652.5),
    "century": (Granularity.CENTURY, "C", 36525.0),
    "millennium": (Granularity.CENTURY, "L", 365250.0),
}

SEASONS = {
    "spring": ("SP", 3),
    "summer": ("SU", 6),
    "autumn": ("FA", 9),
    "fall": ("FA", 9),
    "winter": ("WI", 12),
}
"""Season → TIMEX3 letters, first month (of the northern year)."""

PARTS_OF_DAY = {  # Part of a day → TIMEX3 suffix, first and last minute after midnight.
    "early morning": ("TMO", 240, 479), "early hours": ("TMO", 0, 359), "small hours": ("TMO", 0, 359),
    "wee hours": ("TMO", 0, 359), "dawn": ("TMO", 270, 450), "sunrise": ("TMO", 270, 450),
    "daybreak": ("TMO", 270, 450), "morning": ("TMO", 240, 719), "midmorning": ("TMO", 540, 659),
    "midday": ("TMI", 660, 810), "lunchtime": ("TMI", 690, 840), "afternoon": ("TAF", 720, 1079),
    "midafternoon": ("TAF", 840, 959), "dusk": ("TEV", 990, 1260), "sunset": ("TEV", 990, 1260),
    "evening": ("TEV", 1020, 1379), "night": ("TNI", 1080, 1740), "overnight": ("TNI", 1260, 1860),
    "tonight": ("TNI", 1080, 1740), "daytime": ("TDT", 360, 1140),
}  # fmt: skip

HOLIDAYS = {  # Feasts on a fixed day: month, day.
    "new year's day": (1, 1), "new year's eve": (12, 31), "christmas eve": (12, 24), "christmas day": (12, 25),
    "christmas": (12, 25), "boxing day": (12, 26), "valentine's day": (2, 14), "halloween": (10, 31),
    "may day": (5, 1), "bastille day": (7, 14), "the fourth of july": (7, 4), "armistice day": (11, 11),
    "veterans day": (11, 11), "st. patrick's day": (3, 17), "all saints' day": (11, 1), "epiphany": (1, 6),
    "international women's day": (3, 8), "juneteenth": (6, 19), "anzac day": (4, 25),
}  # fmt: skip
MOVING_HOLIDAYS = {  # Feasts on the n-th weekday of a month: month, weekday, n (-1: the last).
    "thanksgiving day": (11, 3, 4), "thanksgiving": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "mother's day": (5, 6, 2), "father's day": (6, 6, 3), "martin luther king day": (1, 0, 3),
    "presidents' day": (2, 0, 3), "columbus day": (10, 0, 2),
}  # fmt: skip

SETS = {  # Adverbs of repetition → TIMEX3 value.
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
    "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip

REFERENCES = {  # Times without a place of their own → TIMEX3 value.
    "now": "PRESENT_REF", "right now": "PRESENT_REF", "currently": "PRESENT_REF", "at present": "PRESENT_REF",
    "presently": "PRESENT_REF", "nowadays": "PRESENT_REF", "these days": "PRESENT_REF",
    "at the moment": "PRESENT_REF", "current": "PRESENT_REF", "recently": "PAST_REF", "more recently": "PAST_REF",
    "most recently": "PAST_REF", "lately": "PAST_REF", "long ago": "PAST_REF", "the past": "PAST_REF",
    "recent": "PAST_REF", "a while ago": "PAST_REF", "the near future": "FUTURE_REF",
    "the foreseeable future": "FUTURE_REF", "the future": "FUTURE_REF", "future": "FUTURE_REF", "soon": "FUTURE_REF",
    "the near term": "FUTURE_REF", "the short term": "FUTURE_REF", "as soon as possible": "FUTURE_REF",
}  # fmt: skip

ZONES = (
    "GMT", "UTC", "BST", "CET", "CEST", "EET", "EEST", "MSK", "IST", "JST", "AEST", "AEDT", "EST", "EDT", "CST",
    "CDT", "MST", "MDT", "PST", "PDT", "ET", "PT", "CT", "MT",
)  # fmt: skip
"""Abbreviations of time zones as news writes them; local time is no zone of its own."""

BOUNDS = {  # Preposition → the modifier it gives a date.
    "by": "by", "before": "before", "prior to": "before", "ahead of": "before", "no later than": "by",
    "not later than": "by", "until": "until", "till": "until", "up to": "until", "up until": "until",
    "through": "until", "after": "after", "following": "after", "since": "since", "ever since": "since",
}  # fmt: skip

HEDGES = {  # Word before a quantity of time → its modifier.
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "some": "about",
    "nearly": "about", "almost": "about", "less than": "less", "under": "less", "just under": "about", "up to": "less",
    "at most": "less", "no more than": "less", "as many as": "less", "fewer than": "less", "not quite": "about", "more than": "more", "over": "more", "at least": "more", "just over": "about",
    "well over": "more", "little more than": "about", "a little more than": "about", "as long as": "less",
    "a little over": "about", "as much as": "less",
}  # fmt: skip
