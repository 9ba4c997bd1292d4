"""From single times to what a reader takes as one: ranges, bounds, and times that hang on an event."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from comparer.facets.time.calendar import weekday_before
from comparer.facets.time.counting import count_from
from comparer.facets.time.lexicon import BOUNDS
from comparer.facets.time.patterns import any_of
from comparer.facets.time.reading import Basis, Reading
from comparer.model import Granularity, TimeKind

_TO = re.compile(
    r"\s+(?:to|until|till|through|and|up\s+to)\s+(?:the\s+|on\s+|in\s+)?|\s*[-–—]\s*", re.IGNORECASE
)
_OPENING = re.compile(r"\b(?P<word>from|between)\s+(?:the\s+|about\s+|around\s+)?$", re.IGNORECASE)
_BOUND = re.compile(rf"\b(?P<word>{any_of(BOUNDS)})\s+(?:the\s+|about\s+|around\s+)?$", re.IGNORECASE)
_HANGING = re.compile(
    r"\s+(?P<side>prior\s+to|before|after|following|ahead\s+of|preceding)\s+(?:that\s+)?", re.IGNORECASE
)
_EVENT = re.compile(r"[^\s.,;:()\[\]—–\"“”!?][^.,;:()\[\]—–\"“”!?]{2,90}")
_EVENT_END = re.compile(r"\s+(?:and|but|that|because|while|though|according|said|says)\b", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|between|from)\b", re.IGNORECASE)
_APPOSED = re.compile(r"\s*[(,—–]\s*(?:on\s+)?(?:the\s+)?", re.IGNORECASE)
_SIDED = {"ago", "before_day"}
_DATED = {TimeKind.DATE, TimeKind.CLOCK}


def compose(readings: tuple[Reading, ...], sentence: str) -> tuple[Reading, ...]:
    """Return the readings of a sentence with ranges joined, bounds applied and events found."""
    ranged = _ranges(list(readings), sentence)
    hanging = _hang(ranged, sentence)
    return tuple(_bound(reading, sentence) for reading in _apposed(hanging, sentence))


def _ranges(readings: list[Reading], sentence: str) -> list[Reading]:
    """Join "from … to …", "between … and …", "3 December – 5 December"."""
    joined: list[Reading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        if before and before.kind in _DATED and reading.kind in _DATED:
            link = _TO.fullmatch(sentence, before.end, reading.start)
            opening = _OPENING.search(sentence[: before.start])
            word = opening["word"].lower() if opening else ""
            if (
                link
                and ("and" not in link[0].lower() or word == "between")
                and (word or "and" not in link[0])
            ):
                both = _range(before, reading)
                if both:
                    start = opening.start() if opening else before.start
                    joined[-1] = replace(both, start=start, end=reading.end)
                    continue
        joined.append(reading)
    return joined


def _range(first: Reading, last: Reading) -> Reading | None:
    """Return the stretch from one time to another; of two weekdays the second fixes the first."""
    granularity = max(first.granularity, last.granularity)
    timex = f"{first.timex}/{last.timex}" if first.timex and last.timex else ""
    if last.last is None or (first.first is None and first.rule != "weekday"):
        if first.rule == last.rule == "weekday" or first.rule == last.rule == "clock":
            clocks = (first.clock[0], last.clock[1]) if first.clock and last.clock else None
            return replace(last, granularity=granularity, timex=timex, first=None, last=None, clock=clocks)
        return None
    begin = first.first
    if first.rule == "weekday" and (last.basis is Basis.TOLD or begin is None or begin > last.last):
        number = (
            int(first.timex[9]) - 1
            if first.timex.startswith("XXXX-WXX-")
            else begin.weekday()
            if begin
            else 0
        )
        begin = weekday_before(last.last, number)
    if begin is None or begin > last.last:
        return None
    clock = (first.clock[0], last.clock[1]) if first.clock and last.clock else None
    timex = f"{begin}/{last.last}" if first.rule == "weekday" else timex
    return replace(last, first=begin, granularity=granularity, modifier="", clock=clock, timex=timex)


def _hang(readings: list[Reading], sentence: str) -> list[Reading]:
    """Find the event of "three days before his departure", or the date of "two days before Christmas"."""
    found: list[Reading] = []
    for index, reading in enumerate(readings):
        following = readings[index + 1] if index + 1 < len(readings) else None
        found.append(_hung(reading, following, sentence))
    return found


def _hung(reading: Reading, following: Reading | None, sentence: str) -> Reading:
    at = _event_start(reading, sentence)
    if at is None:
        return reading
    if following and following.start - at <= 4 and not sentence[at : following.start].strip("the "):
        return _from_date(reading, following, sentence)
    event = _EVENT.match(sentence, at)
    if event is None:
        return reading
    cut = _EVENT_END.search(sentence, at, event.end())
    end = cut.start() if cut else event.end()
    end = at + len(sentence[at:end].rstrip())
    return replace(
        reading, first=None, last=None, length=None, end=end, basis=Basis.EVENT, base=None, anchor=(at, end),
        timex="" if reading.placed else reading.timex,
    )  # fmt: skip


def _event_start(reading: Reading, sentence: str) -> int | None:
    """Return where the event of a time begins, if the words go on with one."""
    if reading.rule in _SIDED:
        side = re.search(r"\b(before|after|prior|of)$", sentence[reading.start : reading.end], re.IGNORECASE)
        more = re.compile(r"\s+(?:to\s+)?(?:that\s+)?(?=[\w'‘])").match(sentence, reading.end)
        if (
            side
            and more
            and not re.match(r"(?:and|but|in|on|at|the\s+(?:company|group))\b", sentence[more.end() :])
        ):
            return more.end()
        return None
    if reading.rule == "weekday" and reading.granularity <= Granularity.WEEK:
        if not _DEFINITE.search(sentence[max(0, reading.start - 5) : reading.end]):
            return None
        hanging = _HANGING.match(sentence, reading.end)
        return hanging.end() if hanging else None
    return None


def _from_date(reading: Reading, following: Reading, sentence: str) -> Reading:
    """Count from the date that stands where an event would."""
    if following.first is None or following.last is None:
        return reading
    words = sentence[reading.start : reading.end]
    counted = count_from(words, following.first, following.last)
    if counted is None:
        return reading
    first, last = counted
    return replace(
        reading, first=first, last=last, basis=Basis.TOLD, base=following.first, timex=_timex(first, last)
    )


def _timex(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first}/{last}"


def _apposed(readings: list[Reading], sentence: str) -> list[Reading]:
    """Give a time what explains it: "from Monday to Friday (three days before …)", "on Sunday (8 December)"."""
    found = list(readings)
    for index, reading in enumerate(found[1:]):
        before = found[index]
        if not _APPOSED.fullmatch(sentence, before.end, reading.start):
            continue
        if reading.anchor and before.rule == "weekday":
            found[index] = replace(
                before, first=None, last=None, basis=Basis.EVENT, base=None, anchor=reading.anchor, timex=""
            )
        elif reading.rule in {"date", "iso"} and reading.period and _explains(reading, before):
            found[index] = replace(
                before, first=reading.first, last=reading.last, basis=reading.basis, base=reading.base, anchor=None,
                timex=reading.timex.split("T")[0] + "".join(before.timex.partition("T")[1:]),
            )  # fmt: skip
    return found


def _explains(reading: Reading, before: Reading) -> bool:
    """Say whether a date says which day the words before it mean: their weekday, or "ten days later"."""
    if before.rule == "weekday" and reading.first and reading.first == reading.last:
        number = re.search(r"W\d\d-(\d)|WXX-(\d)", before.timex)
        known = before.first.isoweekday() if before.first else int(number[1] or number[2]) if number else 0
        return known == reading.first.isoweekday()
    return before.rule in _SIDED and not before.placed and not before.anchor


def _bound(reading: Reading, sentence: str) -> Reading:
    """Apply "by", "before", "since", "until", "after" to a date."""
    if reading.kind not in _DATED or reading.anchor or reading.rule in _SIDED:
        return reading
    match = _BOUND.search(sentence[: reading.start])
    if match is None or re.match(r"['’]s?\b", sentence[reading.end : reading.end + 2]):
        return reading
    if match[0].rstrip().lower().endswith(" the") and re.match(r"\s+[a-z]", sentence[reading.end :]):
        return reading  # "after the Sept. 11 attacks" is after the attacks, not after the day.
    modifier = BOUNDS[" ".join(match["word"].lower().split())]
    begin, finish = reading.first or reading.last, reading.last or reading.first
    if begin is None or finish is None:
        return replace(reading, start=match.start(), modifier=modifier)
    step = timedelta(0 if reading.clock else 1)
    ends: dict[str, tuple[date | None, date | None]] = {
        "by": (None, finish),
        "until": (None, finish),
        "before": (None, begin - step),
        "since": (begin, None),
        "after": (finish + step, None),
    }
    first, last = ends[modifier]
    return replace(reading, start=match.start(), first=first, last=last, modifier=modifier)
