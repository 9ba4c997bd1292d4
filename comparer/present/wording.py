"""The names of things in a person's language: kinds, severities, statuses, days, counts.

Every sentence is a `Message`; `translate` fills it in. A language is one JSON file, `translations/<code>.json`,
from English patterns to patterns with the same gaps; what a file leaves out stays English.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, assert_never

from comparer import assets
from comparer.model import (
    FIGURE,
    Account,
    AccountKind,
    DivergenceKind,
    Message,
    Severity,
    Status,
    day_words,
    figure,
    fill,
    say,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparer.present.sheet import Flag


@cache
def catalog(language: str) -> dict[str, str]:
    """Return the patterns of a language, empty for English and for a language nobody has translated."""
    found = assets.path(f"translations/{language}.json")
    if language == "en" or not language.isalpha() or not found.is_file():
        return {}
    return {str(key): str(value) for key, value in json.loads(found.read_text(encoding="utf-8")).items()}


def translate(message: Message | str, language: str = "en") -> str:
    """Return the sentence in a language, in English where it has no translation; plain words as they are."""
    if isinstance(message, str):
        return message
    patterns = catalog(language)
    if not patterns:
        return str(message)
    if message.pattern == FIGURE:
        return _figure(str(message), patterns.get(_NUMBER_SIGNS.pattern, ""))
    pattern = patterns.get(message.pattern, message.pattern)
    values = {name: translate(value, language) for name, value in message.values}
    return fill(pattern, values)


def _figure(number: str, example: str) -> str:
    """Return a number with the signs for thousands and decimals that the example (1.234,5) has."""
    signs = str.maketrans({",": example[1], ".": example[5]}) if len(example) == len("1,234.5") else {}
    return number.translate(signs)


def in_sentence(message: Message, language: str = "en") -> str:
    """Return a name as it stands inside a sentence: "contradiction"; German keeps its capitals."""
    words = translate(message, language)
    return words if language == "de" else words[:1].lower() + words[1:]


def count(number: int, one: str, many: str) -> Message:
    """Return "1 row" or "12 rows": the patterns hold the gap {count}."""
    return say(one if number == 1 else many, count=figure(number))


def kind_name(kind: DivergenceKind, severity: Severity = Severity.DIFFERENCE) -> Message:
    """Return what a kind of divergence is called."""
    match kind:
        case DivergenceKind.TIMING:
            return say("Time")
        case DivergenceKind.NUMBER:
            return say("Number")
        case DivergenceKind.NAME:
            return say("Name")
        case DivergenceKind.PLACE:
            return say("Place")
        case DivergenceKind.POLARITY:
            return say("Affirmed or denied")
        case DivergenceKind.CERTAINTY:
            return say("Certainty")
        case DivergenceKind.ATTRIBUTION:
            return say("Who says so")
        case DivergenceKind.QUOTE:
            return say("Quoted words")
        case DivergenceKind.DETAIL:
            return say("Not mentioned") if severity is Severity.OMISSION else say("Detail")
        case _:
            assert_never(kind)


def kind_meaning(kind: DivergenceKind, severity: Severity = Severity.DIFFERENCE) -> Message:
    """Return in a few words what a kind of divergence means."""
    match kind:
        case DivergenceKind.TIMING:
            return say("days, hours or the order of events differ")
        case DivergenceKind.NUMBER:
            return say("counts or amounts differ")
        case DivergenceKind.NAME:
            return say("another name, or another spelling")
        case DivergenceKind.PLACE:
            return say("another place, or a wider or narrower one")
        case DivergenceKind.POLARITY:
            return say("one affirms what another denies")
        case DivergenceKind.CERTAINTY:
            return say("one states what another alleges or holds possible")
        case DivergenceKind.ATTRIBUTION:
            return say("another source, or more steps between source and account")
        case DivergenceKind.QUOTE:
            return say("the words between quotation marks differ")
        case DivergenceKind.DETAIL:
            if severity is Severity.OMISSION:
                return say("only some accounts have this statement")
            return say("one account adds something to a shared statement, or tells it otherwise")
        case _:
            assert_never(kind)


def kinds_shown(flags: Iterable[Flag]) -> list[tuple[DivergenceKind, Severity]]:
    """Return the kinds that occur, each once; what is not mentioned is told apart from a detail."""
    found = {
        (
            flag.kind,
            Severity.OMISSION
            if flag.kind is DivergenceKind.DETAIL and flag.severity is Severity.OMISSION
            else Severity.DIFFERENCE,
        )
        for flag in flags
    }
    order = list(DivergenceKind)
    return sorted(found, key=lambda pair: (order.index(pair[0]), -pair[1]))


def severity_meaning(severity: Severity) -> Message:
    """Return in one sentence what a severity means."""
    match severity:
        case Severity.CONTRADICTION:
            return say("Both cannot be true as they are told.")
        case Severity.DIFFERENCE:
            return say("The accounts do not say the same, but both may be true.")
        case Severity.OMISSION:
            return say("Some accounts leave out what others tell.")
        case _:
            assert_never(severity)


def severity_name(severity: Severity) -> Message:
    """Return what a severity is called."""
    match severity:
        case Severity.CONTRADICTION:
            return say("Contradiction")
        case Severity.DIFFERENCE:
            return say("Difference")
        case Severity.OMISSION:
            return say("Omission")
        case _:
            assert_never(severity)


def severities_name(severity: Severity) -> Message:
    """Return what several divergences of a severity are called."""
    match severity:
        case Severity.CONTRADICTION:
            return say("Contradictions")
        case Severity.DIFFERENCE:
            return say("Differences")
        case Severity.OMISSION:
            return say("Omissions")
        case _:
            assert_never(severity)


def status_name(status: Status) -> Message:
    """Return what the reviewer's word on a divergence is called."""
    match status:
        case Status.OPEN:
            return say("Not reviewed")
        case Status.CONFIRMED:
            return say("Confirmed")
        case Status.DISMISSED:
            return say("Dismissed")
        case Status.UNSURE:
            return say("Unsure")
        case _:
            assert_never(status)


def status_inside(status: Status) -> Message:
    """Return what the reviewer's word on a divergence is called inside a sentence."""
    match status:
        case Status.OPEN:
            return say("not reviewed")
        case Status.CONFIRMED:
            return say("confirmed")
        case Status.DISMISSED:
            return say("dismissed")
        case Status.UNSURE:
            return say("unsure")
        case _:
            assert_never(status)


def account_kind_name(kind: AccountKind) -> Message:
    """Return what a sort of text is called."""
    match kind:
        case AccountKind.ARTICLE:
            return say("Article")
        case AccountKind.POST:
            return say("Post")
        case AccountKind.DOCUMENT:
            return say("Document")
        case AccountKind.TRANSCRIPT:
            return say("Transcript")
        case AccountKind.NOTE:
            return say("Note")
        case _:
            assert_never(kind)


def day_name(day: date, language: str = "en") -> str:
    """Return a day in words: "8 January 2025"."""
    return translate(day_words(day), language)


def published_name(account: Account, language: str = "en") -> str:
    """Return when an account was published, in words; as it stands where it is not a day; "" where not known."""
    day = account.published_on
    return account.published if day is None else day_name(day, language)


def confidence_name(confidence: float) -> Message:
    """Return a confidence in words and percent: "confidence 87 %"; it is the program's, not an account's."""
    return say("confidence {percent} %", percent=round(100 * confidence))


def confidence_meaning(confidence: float) -> Message:
    """Return in one sentence what a confidence promises."""
    return say("A careful editor keeps about {percent} of 100 such flags.", percent=round(100 * confidence))


_NUMBER_SIGNS = say("1,234.5")
"""How a language writes this number."""

NOT_MENTIONED = say("not mentioned")
NOT_ANALYZED = say("not analyzed")
NOT_COMPARED = say("not compared")


def silence(*, read: bool, compared: bool = True) -> Message:
    """Return what stands in an empty cell."""
    if not read:
        return NOT_ANALYZED
    return NOT_MENTIONED if compared else NOT_COMPARED


def see_row(number: int) -> Message:
    """Return where words stand that belong to a divergence listed in another row."""
    return say("see row {number}", number=number)


LEGEND_TITLE = say("What the signs mean")
HOW_SURE = say(
    "“Confidence 87 %” means that a careful editor keeps about 87 of 100 such flags. Nothing here is a verdict: "
    "the words of each account are shown as they stand in it."
)
HOW_CUT = say(
    "“…” at the edge of a statement stands for words of its sentence that are not shown. “see row” leads to the row in "
    "which an account's words for a difference stand."
)
UNTITLED = say("Comparison of accounts")
