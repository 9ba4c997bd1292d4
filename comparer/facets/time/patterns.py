"""The shapes of English expressions of time, as regular expressions with named groups.

Each rule's name is also the name of the function that reads its value (see `resolve`). Where rules compete for the
same words the longest match wins, then the rule that stands first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from comparer.facets.time.lexicon import (
    HEDGES,
    HOLIDAYS,
    MOVING_HOLIDAYS,
    ORDINALS,
    PARTS_OF_DAY,
    REFERENCES,
    SETS,
    VAGUE,
    ZONES,
)
from comparer.language.numbers import ONES, TENS


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of these words, the longest first; a blank is any white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in ordered)


_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY_NAME = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\.?(?=,?\s+(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))))"
_WEEKDAY = rf"(?P<weekday>{WEEKDAY_NAME})"
_LEAD = rf"(?:(?P<lead>{WEEKDAY_NAME}),?\s+(?:the\s+)?)?"
_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?![\d%])"
_ONES = any_of(word for word, value in ONES.items() if 0 < value < 10)
_CARDINAL = rf"(?:(?:{any_of(TENS)})(?:[-\s](?:{_ONES}))?|{any_of(ONES)})"
_WORD_YEAR = (
    rf"(?P<wordyear>(?:eighteen|nineteen)[-\s](?:hundred|oh[-\s](?:{_ONES})|(?:{any_of(TENS)})(?:[-\s](?:{_ONES}))?|\w+teen)"
    rf"|twenty[-\s](?:oh[-\s](?:{_ONES})|ten|eleven|twelve|\w+teen|twenty(?:[-\s](?:{_ONES}))?)"
    rf"|two\s+thousand\s+(?:and\s+)?{_CARDINAL}|(?<=year\s)two\s+thousand)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_UPTO = r"(?:\s*[-–—]\s*|\s+(?:to|until|till|through)\s+(?:the\s+)?)"
_EDGE = (
    r"(?P<edge>(?:the\s+)?(?:(?:very\s+)?(?:start|beginning|end|close|middle|turn|first\s+half|second\s+half)\s+of)"
    r"|(?:the\s+)?(?:early|late|mid|earlier|later|sometime)(?:\s+(?:in|on))?|end)(?:[-–\s]+)(?:the\s+)?"
)
_REL = (
    r"(?P<rel>this\s+past|this\s+coming|last|next|this|past|previous|preceding|coming|following|current|same|prior|latest"
    r"|that|upcoming|recent|subsequent|ensuing)"
)
_UNIT = (
    r"(?P<unit>second|minute|hour|day|night|weekend|week|fortnight|month|quarter|season|year|decade|century)"
)
_UNITS = (
    r"(?P<unit>seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?"
    r"|decades?|centur(?:y|ies)|millenni(?:um|a))"
)
_NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?(?:\s+\d/\d|\s?[¼½¾])?|[¼½¾]|half\s+an?"
    rf"|(?:an?|{_CARDINAL})\s+(?:hundred|thousand|dozen)(?:\s+(?:and\s+)?{_CARDINAL})?|{_CARDINAL}(?:[-\s]and[-\s]a[-\s]half)?|an?\s+half(?=-)|an?)"
)
_QUANTITY = rf"(?P<number>{any_of(VAGUE)}|{_NUMBER})(?:(?:\s+(?:to|or)\s+|\s?[-–]\s?)(?P<upto>{_NUMBER}))?"
_KIND = (
    r"(?:(?:full|more|additional|trading|working|business|consecutive|straight|whole|long|solid|calendar|extra|other"
    r"|successive|fiscal|school|further|short|brief|entire|crucial|nearly)\s+){0,2}"
)
_HEDGE = rf"(?:(?P<hedge>{any_of(word for word in HEDGES if word != 'over')}|over(?=\s+(?:an?\b|\d)))\s+)?"
_PART = rf"(?P<part>{any_of(p for p in PARTS_OF_DAY if p not in ('tonight', 'overnight'))})"
_MID_PART = r"(?P<part>(?:(?:early|late|mid)[-\s])?(?:morning|afternoon|evening|night)|midday|dawn|dusk)"
_ZONE_NAME = (
    rf"(?:{'|'.join(ZONES)}|(?:local|Moscow|Eastern|Pacific|Central)(?:\s+(?:standard|daylight))?\s+time)"
)
_ZONE = rf"(?:\s*(?P<zone>\({_ZONE_NAME}\)|{_ZONE_NAME}\b))?"
_CLOCK = (
    r"(?P<clock>(?:(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?\s?m\b\.?)"
    r"|(?P<hour24>[01]?\d|2[0-4]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![:\d])(?:\s?(?:hrs|hours))?"
    r"|(?P<military>(?:[01]\d|2[0-3])[0-5]\d)(?=\s?(?:GMT|UTC|CET|hrs|hours|local\s+time))"
    rf"|(?P<wordhour>{_CARDINAL}|\d\d?)\s+o['’]clock|(?P<named>midnight|noon|midday))"
    rf"(?:\s+in\s+the\s+(?P<inpart>morning|afternoon|evening)|\s+at\s+(?P<atpart>night))?){_ZONE}"
)

_SOURCES = (
    ("iso", r"(?P<iso>(?:1\d|20)\d\d-[01]\d-[0-3]\d)(?:[T\s](?P<time>[0-2]\d:[0-5]\d)(?::\d\d)?Z?)?"),
    ("slashed", r"(?P<a>[0-3]?\d)(?P<sep>[/.])(?P<b>[0-3]?\d)(?P=sep)(?P<c>(?:19|20)?\d\d)(?![\d/])"),
    ("date", (rf"(?:{_EDGE})?(?:(?P<rel>last|this|next)\s+)?{_LEAD}{_MONTH}\s*{_DAY}(?:{_UPTO}(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:]|\s*%|\s+[A-Z]\w+\s+\d{{4}}))?"
             rf"(?!\d|:\d|\.\d)(?:,?\s+(?:of\s+)?{_YEAR}|,?\s+(?P<ofyear>(?:this|last|next|that|the same|the following)\s+year))?")),
    ("date", (rf"{_LEAD}(?:the\s+)?(?:(?P<day1>[0-3]?\d)(?:st|nd|rd|th)?{_UPTO}(?:the\s+)?)?{_DAY}(?:\s+of)?\s+{_MONTH}(?!\w)"
             rf"(?:,?\s+(?:of\s+)?{_YEAR}|,?\s+(?P<ofyear>(?:this|last|next|that|the same|the following)\s+year))?")),
    ("date", rf"(?<=between\s){_MONTH}\s*{_DAY}\s+and\s+(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?!\d|:\d)(?:,?\s+{_YEAR})?"),
    ("date", rf"(?<=between\s)(?P<day1>[0-3]?\d)(?:st|nd|rd|th)?\s+and\s+{_DAY}\s+{_MONTH}(?!\w)(?:,?\s+{_YEAR})?"),
    ("month", (rf"(?:{_EDGE})?(?:the\s+month\s+of\s+)?{_MONTH}(?:,?\s+(?:of\s+|in\s+)?(?:{_YEAR}|{_WORD_YEAR}"
              r"|(?P<ofyear>(?:this|last|next|that|the\s+same|the\s+following|the\s+previous)\s+year)))?(?!\w)")),
    ("month", rf"(?:{_EDGE})?(?:the\s+)?{_REL}\s+{_MONTH}(?!\w)"),
    ("week_of", rf"(?:the\s+)?(?P<what>week|weekend)\s+(?:of|ending|beginning|starting)\s+{_MONTH}\s*{_DAY}(?:,?\s+{_YEAR})?(?!\w)"),
    ("weekday", rf"(?:(?P<edge>early|late|earlier|later)\s+(?:on\s+)?)?(?:(?:the\s+)?{_REL}\s+)?{_WEEKDAY}(?:\s+{_MID_PART})?(?![\w'’]*[a-z]day)"),
    ("weekday_of", rf"(?:the\s+)?{_WEEKDAY}\s+of\s+(?P<ofweek>last|that|this|next|the\s+same|the\s+following|the\s+previous)\s+week"),
    ("weekdays", rf"(?:on\s+)?(?P<weekdays>{WEEKDAY_NAME}s|{WEEKDAY_NAME}\s+(?:mornings|afternoons|evenings|nights)|weekends|weekdays)"),
    ("day_word", (rf"(?:(?P<edge>early|late|earlier|later)\s+|(?P<part1>mid-?(?:morning|afternoon))\s+)?"
                 rf"(?P<word>the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|yesterday|today|tomorrow)(?:\s+{_MID_PART})?")),
    ("day_word", r"(?:(?P<edge>early|late|earlier|later)\s+)?(?P<word>tonight|last\s+night|this\s+(?:morning|afternoon|evening)|overnight)"),
    ("day_word", r"(?P<word>(?:last|this|next)\s+(?:new\s+year['’]s\s+(?:eve|day)|christmas(?:\s+(?:eve|day))?|thanksgiving(?:\s+day)?))"),
    ("other_day", rf"(?:the|that)\s+(?P<other>(?:very\s+)?(?:next|following|same|previous|preceding)\s+)?{_MID_PART}"),
    ("other_day", rf"(?P<other>next\s+|that\s+same\s+|same\s+){_MID_PART}"),
    ("part_of_day", rf"(?:the\s+)?(?:{_PART})(?:\s+of)?(?=\s+(?:on\s+)?(?:{WEEKDAY_NAME}|[0-3]?\d(?:\s*[-–/]\s*\d+)?\s+[A-Z]|[A-Z][a-z]+\.?\s+\d))"),
    ("part_of_day", r"(?:the\s+)?(?P<part>(?:early|small|wee)\s+hours)(?:\s+of)?"),
    ("day_of_month", r"the\s+(?P<nth>[0-3]?\d(?:st|nd|rd|th))(?!\s*(?:[-–]\s*)?(?:[a-z]+\s+)?(?:century|anniversary|floor|district|quarter|round|straight|day|time)|-|\s+[A-Z]|\s+[a-z]+)"),
    ("unit", rf"(?:{_EDGE})?(?:(?:the|its|their|this|that|our|his|her)\s+)?(?:very\s+)?{_REL}\s+(?:full\s+|whole\s+)?(?P<fiscal>fiscal\s+|calendar\s+|academic\s+|school\s+)?{_UNIT}(?!s|-\w)"),
    ("unit", rf"(?:{_EDGE})?(?:the|this|that)\s+(?:same\s+|entire\s+|full\s+|whole\s+)?(?P<fiscal>fiscal\s+|calendar\s+)?(?P<unit>quarter|year|weekend|week|month|decade|century)(?!s|-\w)(?!\s+(?:ago|earlier))"),
    ("unit", rf"(?:{_EDGE})(?:the\s+|this\s+|that\s+)?(?P<unit>week|month|year|quarter|decade|century|day)(?!s|-\w)"),
    ("unit", r"(?P<rel>that|the\s+same|that\s+same|the\s+next|the\s+very\s+next|the\s+following|the\s+previous|the\s+preceding)\s+(?P<unit>day|night|year|month|week|weekend|quarter)(?!s|-\w)"),
    ("before_day", r"(?:the\s+)?(?P<what>day|night|morning|evening|weekend|week|month|year)\s+(?P<side>before|after)"),
    ("before_day", rf"(?:the\s+)?(?P<what>day)\s+(?P<side>before|after)\s+(?:{_REL}\s+)?{_WEEKDAY}"),
    ("year_end", r"(?:around\s+)?(?:the\s+)?(?P<what>(?:year|month|quarter|week)(?:['’]s)?[-\s]end)(?:\s+{0})?".replace("{0}", _YEAR)),
    ("year_ago", r"(?:(?:the|an?|its)\s+(?!year-(?:ago|earlier)(?!\s+(?:quarter|period|month|\w+[-\s]quarter|\w+\s+months))))?(?:comparable\s+|corresponding\s+)?year[-\s](?:ago|earlier|before)(?:\s+(?P<ordinal>first|second|third|fourth)[-\s]quarter|\s+(?P<what>quarter|period|month|(?:three|six|nine)\s+months))?"),
    ("year_ago", r"the\s+(?:quarter|period|month)\s+a\s+year\s+(?:ago|earlier)"),
    ("unit", r"(?:the|its)\s+(?P<rel>latest)\s+(?P<unit>period)"),
    ("year_ago", r"the\s+(?:corresponding|comparable|same|like)\s+(?P<what>quarter|period|month)(?:\s+(?:of\s+)?(?:last\s+year|a\s+year\s+(?:ago|earlier)|the\s+(?:previous|prior)\s+year))?"),
    ("ago", rf"{_HEDGE}{_QUANTITY}[-\s]{_KIND}{_UNITS}(?:\s+(?:and\s+a\s+half|or\s+(?:so|two|more)))?\s+(?P<side>ago|earlier|before|previously|prior|later|after|afterwards?|from\s+now|from\s+today|hence|beforehand)(?!\s+(?:than\s+)?\d)"),
    ("ago", rf"(?P<hedge>)(?P<number>)(?P<upto>){_UNITS}\s+(?P<side>ago|earlier|later)"),
    ("ago", rf"in\s+{_HEDGE}{_QUANTITY}\s+{_UNITS}['’]?\s+(?P<side>time)"),
    ("before_day", r"the\s+(?P<what>eve)\s+(?P<side>of)"),
    ("stretch", rf"(?:(?:the|these|its|those|each\s+of\s+the)\s+)?(?P<rel>last|past|next|coming|first|previous|final|recent|following|preceding|latest|closing|opening)\s+{_HEDGE}{_QUANTITY}[-\s]{_KIND}{_UNITS}(?!-old)(?:\s+or\s+so|\s+of\s+{_YEAR})?"),
    ("stretch", r"(?:the\s+)?(?P<rel>recent|coming|past|future|following|final|last)\s+(?P<unit>days|weeks|months|years|quarters|decades|hours|minutes)(?:\s+(?:and|or)\s+(?:days|weeks|months|years))?"),
    ("span", rf"(?:the\s+(?![\w.]+-\w))?{_HEDGE}{_QUANTITY}(?:[-\s]{_KIND}|\s*-\s*){_UNITS}(?!-old|\s+old)(?:\s+and\s+(?P<half>a\s+half)|\s+or\s+(?:so|two|more)|\s+and\s+(?P<number2>{_NUMBER})\s+(?P<unit2>seconds?|minutes?|hours?|days?|weeks?|months?))?"),
    ("long", r"(?P<unit>hour|day|week|weekend|month|year|decade|centurie|century|minute|night)s?-?long"),
    ("bare", r"(?P<unit>seconds|minutes|hours|days|nights|weeks|weekends|months|years|decades|centuries)(?:\s+(?:or|and)\s+(?:minutes|hours|days|weeks|months|years))?"),
    ("age", rf"{_QUANTITY}[-\s](?P<unit>year|month|week|day)s?[-\s]old"),
    ("age", rf"aged\s+(?P<number>\d{{1,3}}|{_CARDINAL})(?P<unit>)(?!\s*(?:to|and|[-–])\s*\d)"),
    ("age", r"(?<=[a-z],\s)(?P<number>[1-9]\d?|1[01]\d)(?P<unit>)(?=,\s+(?!\d))"),
    ("quarter", (rf"(?:(?P<own>last|this|next)\s+year['’]s\s+|(?:the\s+(?!\w+-quarter))?(?:{_YEAR}\s+|(?:current\s+)?fiscal\s+)?)(?:fiscal\s+)?(?P<ordinal>first|second|third|fourth|final|1st|2nd|3rd|4th)(?:\s+fiscal)?[-\s]quarters?"
                r"(?:\s+(?:of\s+)?(?:fiscal\s+)?(?:(?P<year2>(?:19|20)\d\d)|(?P<ofyear>(?:last|this|next|that)\s+year)))?")),
    ("quarter", r"(?P<q>[Qq][1-4])(?:\s+(?P<year2>(?:19|20)\d\d))?"),
    ("half", rf"(?:the\s+)?(?P<ordinal>first|second|last|latter)\s+half(?:\s+of\s+(?:fiscal\s+)?(?:{_YEAR}|(?P<ofyear>(?:last|this|next|the)\s+year))|\s+{_YEAR.replace('year', 'year2')})"),
    ("year", rf"(?:{_EDGE})?(?:(?P<fiscal>fiscal(?:\s+year)?\s+)|(?:the\s+)?(?:calendar\s+)?year\s+)?{_YEAR}(?:\s?[-–]\s?(?P<upto>(?:1[0-9]|20)?\d\d)(?![\d-]))?"),
    ("year", rf"(?:the\s+year\s+)?{_WORD_YEAR}"),
    ("year", r"the\s+(?P<year>(?:19|20)\d\d)\s+(?P<what>quarter|period)"),
    ("decade", r"(?:the\s+)?(?:(?P<edge>early|late|mid)(?:dle)?(?:[-\s]+|[-\s]to[-\s]late[-\s]+))?(?:the\s+)?(?P<decade>(?:1\d|20)\d0|['’]?[2-9]0)['’]?s"),
    ("decade", r"(?:the\s+)?(?:(?P<edge>early|late|mid)[-\s]+)?(?P<decade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"),
    ("century", rf"(?:(?:the\s+)?{_EDGE})?(?:the\s+)?(?P<nth>\d\d?(?:st|nd|rd|th)|{any_of(word for word in ORDINALS if word not in ('last', 'final'))}|twenty-first)[-\s]century"),
    ("season", rf"(?:{_EDGE})?(?:(?:the\s+)?{_REL}\s+|the\s+|in\s+)?(?P<season>spring|summer|autumn|fall|winter)(?:\s+(?:of\s+)?(?:{_YEAR}|{_WORD_YEAR}|(?P<ofyear>(?:last|this|next|that)\s+year)))?"),
    ("holiday", rf"(?P<holiday>{any_of((*HOLIDAYS, *MOVING_HOLIDAYS))})(?:,?\s+{_YEAR})?"),
    ("clock", rf"(?:(?P<approx>about|around|shortly\s+before|just\s+before|just\s+after|shortly\s+after|roughly|approximately|nearly|close\s+to|some\s+time\s+(?:after|before))\s+)?{_CLOCK}"),
    ("clock", r"(?P<clock>(?P<hour>[1-9]|1[0-2])\s+(?:in\s+the\s+(?P<inpart>morning|afternoon|evening)|at\s+(?P<atpart>night)))(?P<approx>)"),
    ("repeated", rf"(?:each|every)\s+(?:other\s+)?(?:(?P<number>{_NUMBER})\s+)?(?P<unit>{WEEKDAY_NAME}|January|February|March|April|May|June|July|August|September|October|November|December|minutes?|hours?|days?|mornings?|afternoons?|evenings?|nights?|weekends?|weeks?|months?|quarters?|years?|decades?|spring|summer|autumn|fall|winter)(?![\w-])"),
    ("repeated", r"(?P<times>once|twice|(?:three|four|five|six|\d+)\s+times)\s+(?:an?|each|every|per)\s+(?P<unit>minute|hour|day|night|week|month|quarter|year|decade)"),
    ("adverb", rf"(?P<adverb>{any_of(SETS)})"),
    ("reference", rf"(?P<reference>{any_of(REFERENCES)})(?!-)"),
)  # fmt: skip

_NEEDS = {  # What a sentence must hold, at least one of, for a rule to be worth trying.
    "iso": "digit", "slashed": "digit", "date": "month", "month": "month", "week_of": "month", "weekday": "weekday",
    "weekday_of": "weekday", "weekdays": "weekday unit", "day_word": "word part feast", "other_day": "part",
    "part_of_day": "part unit", "day_of_month": "digit", "unit": "unit", "before_day": "unit part", "year_end": "unit",
    "year_ago": "unit", "ago": "unit", "stretch": "unit", "span": "unit", "long": "unit", "bare": "unit",
    "age": "digit age", "quarter": "unit digit", "half": "digit unit", "year": "digit number", "decade": "digit decade",
    "century": "unit", "season": "season", "holiday": "feast", "clock": "digit part", "repeated": "repeat",
    "adverb": "set", "reference": "word",
}  # fmt: skip
RULES = tuple(
    (
        name,
        frozenset(_NEEDS[name].split()),
        re.compile(rf"(?<![\w$€£{'' if name == 'age' else '.,'}/-])(?:{source})(?!\w)", re.IGNORECASE),
    )
    for name, source in _SOURCES
)
"""Rule name, what a sentence must hold one of, compiled pattern; sought in this order."""
QUANTITY_BEFORE = re.compile(
    rf"(?:{_HEDGE}{_QUANTITY}[-\s]{_KIND}|the\s+(?:very\s+)?){_UNITS.replace('nights?', 'nights?|mornings?|evenings?')}"
    r"\s+(?P<side>before|after|prior\s+to|earlier|later|following|ahead\s+of)",
    re.IGNORECASE,
)
"""An amount of time before or after something: "three days before"; `number` is None in "the day before"."""
CASED = frozenset({"date", "month", "week_of", "weekday", "weekday_of", "weekdays", "part_of_day"})
"""Rules whose names of months and weekdays must be written with a capital letter."""

_HINT = re.compile(
    r"(?P<digit>\d)"
    r"|\b(?:(?P<month>(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b)"
    r"|(?P<set>hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|quarterly|yearly|annually)\b"
    r"|(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|weekends|weekdays)"
    r"|(?P<unit>(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|centur|millenni|period\b))"
    r"|(?P<part>the\s+eve\s+of|mid-?(?:morning|afternoon|day|night)|morning|afternoon|evening|night|noon|dawn|dusk|sun(?:rise|set)|daybreak|lunchtime|o['’]clock)"
    r"|(?P<season>spring|summer|autumn|fall|winter)\b"
    r"|(?P<word>now|current|presen|nowadays|these\s+days|at\s+the\s+moment|recent|more\s+recent|most\s+recent|lately|long\s+ago"
    r"|the\s+past|past|the\s+(?:near|short|foreseeable)|future|soon|as\s+soon|a\s+while|yesterday|today|tomorrow|tonight|overnight)"
    r"|(?P<feast>new\s+year|christmas|boxing|valentine|halloween|may\s+day|bastille|armistice|veterans|st\.\s+patrick|all\s+saints"
    r"|epiphany|international\s+wom|juneteenth|anzac|thanksgiving|labor|memorial|mother|father|martin\s+luther|presidents|columbus|the\s+fourth)"
    r"|(?P<repeat>each|every|once|twice|times)\b|(?P<age>aged|old)\b|(?P<decade>\w+ties)\b"
    r"|(?P<number>eighteen|nineteen|twenty|two\s+thousand))",
    re.IGNORECASE,
)
_ALSO = {"set": {"unit"}, "weekday": {"unit"}, "feast": {"month", "unit"}, "part": {"unit"}, "word": {"part"}}


def hints(sentence: str) -> set[str]:
    """Return what a sentence holds that an expression of time could be made of."""
    kinds = {str(match.lastgroup) for match in _HINT.finditer(sentence)}
    for kind in tuple(kinds):
        kinds |= _ALSO.get(kind, set())
    return kinds
