"""The comparable parts of a claim: when, how many, who, where, whether, how surely, in which words.

A facet has the exact span it was read from, a normalized value, and `how`: a sentence that says how the value
was found. The union is closed: code that treats each kind ends in `assert_never`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from comparer.model.message import NOTHING_TO_SAY, Message
from comparer.model.span import Span


class TimeKind(StrEnum):
    """What an expression of time denotes. Only dates and clock times can conflict as dates."""

    DATE = "date"
    CLOCK = "clock"
    DURATION = "duration"
    AGE = "age"
    SET = "set"
    REFERENCE = "reference"


class Granularity(IntEnum):
    """How fine a time is, from the finest."""

    MINUTE = 0
    HOUR = 1
    PART_OF_DAY = 2
    DAY = 3
    WEEK = 4
    MONTH = 5
    SEASON = 6
    YEAR = 7
    DECADE = 8
    CENTURY = 9
    UNKNOWN = 10


_PLACELESS = ("XXXX-WXX-", "XXXX-0", "XXXX-1")
"""How the TIMEX3 value of a weekday, or of a day without its year, begins where it has no place in the calendar."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time or a stretch of time.

    `earliest` and `latest` are days, both inclusive; None where that end is open or not known. `clock` is
    (first, last) in minutes after midnight for clock times and parts of a day; `last` is over 1439 where a night
    ends on the next day. For a duration or an age, `length` is (least, most) in days; for "three days later" where
    nothing before it is dated it is the days in between. `modifier` is one of "", "about", "before", "after", "by",
    "since", "until", "early", "mid", "late", "more", "less"; `earliest`, `latest` and `length` already hold what it
    says, so that "by 8 December" has no `earliest`. `timex` is the TIMEX3 value where there is one. `anchor` is the
    span of the event an unresolved time hangs on ("three days before *his departure*"). `zone` is the time zone of
    a clock time ("GMT"), "" where the text names none.
    """

    span: Span
    kind: TimeKind
    earliest: date | None = None
    latest: date | None = None
    granularity: Granularity = Granularity.UNKNOWN
    modifier: str = ""
    clock: tuple[int, int] | None = None
    length: tuple[float, float] | None = None
    timex: str = ""
    anchor: Span | None = None
    how: Message = NOTHING_TO_SAY
    zone: str = ""

    @property
    def resolved(self) -> bool:
        """Say whether this stands at a known place in the calendar."""
        return self.earliest is not None or self.latest is not None

    @property
    def adrift(self) -> bool:
        """Say whether this names a weekday, or a day without its year, that has no known place in the calendar."""
        return not self.resolved and self.timex.startswith(_PLACELESS)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or amount.

    `low` and `high` bound the value in `unit`, both inclusive, infinite where open: "at least 10" is 10 to
    infinity, "dozens" 24 to 99. `unit` is canonical ("m", "USD", "percent", "" for a plain count). `dimension` is
    "count", "ordinal", "percent", "money", "length", "mass" … `counted` is the lemma of what is counted
    ("rebel"), "" where the sentence does not say. `modifier` is one of "", "about", "at least", "at most",
    "more than", "less than", "nearly", "range", "vague". `written` is the unit as the account has it ("ft" where `unit`
    is "m") and `grain` the worth, in `unit`, of the last digit written: 0.1 for "1.4 m", 100 million for "$1.4
    billion". Both tell a rounded or converted figure from another one.
    """

    span: Span
    low: float
    high: float
    unit: str = ""
    dimension: str = "count"
    counted: str = ""
    modifier: str = ""
    written: str = ""
    grain: float = 0.0
    how: Message = NOTHING_TO_SAY


class NameKind(StrEnum):
    """What bears a name."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    WORK = "work"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """A person, organization or other bearer of a name.

    `canonical` is the fullest form found. `entity` is the key of the bearer, the same in every account once names
    were matched over all of them. `described` says that the span is a pronoun or description ("the former
    aide") resolved to this bearer.
    """

    span: Span
    canonical: str
    kind: NameKind = NameKind.OTHER
    entity: str = ""
    described: bool = False
    how: Message = NOTHING_TO_SAY


@dataclass(frozen=True, slots=True)
class Place:
    """A place. `within` names the wider places that hold it, from the nearest; empty where not known."""

    span: Span
    canonical: str
    entity: str = ""
    known: bool = False
    within: tuple[str, ...] = ()
    how: Message = NOTHING_TO_SAY


@dataclass(frozen=True, slots=True)
class Polarity:
    """Whether an event of a claim is affirmed or denied.

    `span` is the event's word; `head` its lemma; `cues` the words that negate ("not", "refused", "no").
    """

    span: Span
    affirmed: bool
    head: str
    cues: tuple[Span, ...] = ()
    how: Message = NOTHING_TO_SAY


class CertaintyLevel(StrEnum):
    """How surely an account puts something."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    ALLEGED = "alleged"
    POSSIBLE = "possible"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Certainty:
    """How surely an event of a claim is put; `cues` are the words that say so ("may have", "alleged")."""

    span: Span
    level: CertaintyLevel
    head: str
    cues: tuple[Span, ...] = ()
    how: Message = NOTHING_TO_SAY


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks; the span stands inside the marks."""

    span: Span
    words: tuple[str, ...]
    how: Message = NOTHING_TO_SAY


Facet = Time | Quantity | Name | Place | Polarity | Certainty | Quotation
