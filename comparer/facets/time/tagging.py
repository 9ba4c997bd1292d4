"""One sentence's times as TIMEX3 annotations, for measuring."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from comparer.facets.time.reading import Context, Reading
from comparer.facets.time.recognize import read_times
from comparer.model import TimeKind

_TYPES = {
    TimeKind.DATE: "DATE",
    TimeKind.CLOCK: "TIME",
    TimeKind.DURATION: "DURATION",
    TimeKind.SET: "SET",
    TimeKind.REFERENCE: "DATE",
}


@dataclass(frozen=True, slots=True)
class Timex:
    """A TIMEX3 annotation: code points in the sentence, type, value."""

    start: int
    end: int
    type: str
    value: str


def tag(sentence: str, published: date | None) -> tuple[Timex, ...]:
    """Return the times of a sentence as TIMEX3; ages are no TIMEX3 of the news corpora and are left out."""
    context = Context(sentence, published, alone=True)
    return tuple(_timex(reading) for reading in read_times(context) if reading.kind in _TYPES)


def _timex(reading: Reading) -> Timex:
    return Timex(reading.start, reading.end, _TYPES[reading.kind], reading.timex)
