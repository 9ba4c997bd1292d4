from __future__ import annotations

from dataclasses import replace

from comparer.diverge.finding import Row, Telling
from comparer.diverge.timing import finer, timing
from comparer.model import ClaimGroup, Evidence, Facet, RowId, Severity, Tier, Time, say
from tests.diverge.build import Maker, clock, day, denied, lasting, later, row, telling

WOUND = "wound:nsubj>blistered blistered(blister):ROOT"
HEARD = "blast:nsubjpass>heard heard(hear):ROOT"
BRIDGE = "bridge:nsubj>fell fell(fall):ROOT"


def fell(words: str, when: Maker, index: int = 0) -> Telling:
    return telling(
        f"The bridge fell {words}.",
        f"{BRIDGE} {words.rsplit(maxsplit=1)[-1]}:npadvmod>fell",
        when,
        index=index,
    )


def test_that_days_apart_contradict_each_other() -> None:
    found = list(
        timing(
            row(
                fell("on Tuesday", day("Tuesday", "2024-12-03")),
                fell("on Friday", day("Friday", "2024-12-06"), 1),
            )
        )
    )
    assert [finding.severity for finding in found] == [Severity.CONTRADICTION]
    assert [item.words for item in found[0].items] == ["Tuesday", "Friday"]
    assert str(found[0].why) == (
        "Herald dates this “Tuesday” (Tuesday 3 December 2024), Courier “Friday” (Friday 6 December 2024)."
    )


def test_that_a_finer_date_is_no_conflict() -> None:
    early = day("December", "2024-12-01", "2024-12-10", "early")
    assert not list(
        timing(
            row(fell("in early December", early), fell("on 8 December", day("8 December", "2024-12-08"), 1))
        )
    )


def test_that_the_same_day_told_two_ways_is_no_conflict() -> None:
    one, two = (
        fell("on Tuesday", day("Tuesday", "2024-12-03")),
        fell("on 3 December", day("3 December", "2024-12-03"), 1),
    )
    assert not list(timing(row(one, two)))


def test_that_stretches_which_partly_agree_are_a_difference() -> None:
    first = fell("from Monday to Wednesday", day("from Monday to Wednesday", "2024-12-02", "2024-12-04"))
    second = fell("from Tuesday to Thursday", day("from Tuesday to Thursday", "2024-12-03", "2024-12-05"), 1)
    found = list(timing(row(first, second)))
    assert [(finding.severity, finding.rule) for finding in found] == [
        (Severity.DIFFERENCE, "timing.overlapping")
    ]


def test_that_dates_of_two_happenings_are_not_compared() -> None:
    met = telling(
        "Varga met Kozma on Friday.",
        "Varga:nsubj>met met(meet):ROOT Kozma:dobj>met Friday:pobj>met",
        day("Friday", "2024-11-29"),
    )
    flew = telling(
        "Varga flew home on Saturday.",
        "Varga:nsubj>flew flew(fly):ROOT home:advmod>flew Saturday:pobj>flew",
        day("Saturday", "2024-11-30"),
        index=1,
    )
    assert not list(timing(row(met, flew)))


def test_that_three_accounts_make_one_flag_grouped_by_date() -> None:
    found = list(
        timing(
            row(
                fell("on Tuesday", day("Tuesday", "2024-12-03")),
                fell("on Friday", day("Friday", "2024-12-06"), 1),
                fell("on 3 December", day("3 December", "2024-12-03"), 2),
            )
        )
    )
    assert len(found) == 1
    assert [item.account for item in found[0].items] == ["A", "B", "C"]
    assert str(found[0].why).startswith(
        "Herald dates this “Tuesday” (Tuesday 3 December 2024), Tribune “3 December”"
    )


def test_that_lengths_of_time_are_compared_by_length() -> None:
    one = telling(
        "The siege lasted two days.",
        "siege:nsubj>lasted lasted(last):ROOT days(day):dobj>lasted",
        lasting("two days", 2),
    )
    two = telling(
        "The siege lasted five days.",
        "siege:nsubj>lasted lasted(last):ROOT days(day):dobj>lasted",
        lasting("five days", 5),
        index=1,
    )
    assert [finding.severity for finding in timing(row(one, two))] == [Severity.CONTRADICTION]


def test_that_an_account_which_has_both_dates_does_not_contradict() -> None:
    both = telling(
        "The bridge fell on Tuesday, or on Friday.",
        f"{BRIDGE} Tuesday:npadvmod>fell Friday:npadvmod>fell",
        day("Tuesday", "2024-12-03"),
        day("Friday", "2024-12-06"),
    )
    assert not list(timing(row(both, fell("on Friday", day("Friday", "2024-12-06"), 1))))


def test_that_a_silence_put_at_two_starts_is_a_contradiction() -> None:
    silent = telling(
        "Varga did not answer Kozma's calls from Tuesday to Thursday.",
        "Varga:nsubj>answer answer:ROOT Kozma:poss>calls calls(call):dobj>answer Tuesday:pobj>answer",
        day("from Tuesday to Thursday", "2024-12-03", "2024-12-05"),
        denied("answer", "answer", "not"),
    )
    stopped = telling(
        "On Thursday Varga stopped answering Kozma.",
        "Thursday:pobj>stopped Varga:nsubj>stopped stopped(stop):ROOT answering(answer):xcomp>stopped Kozma:dobj>answering",
        day("Thursday", "2024-12-05"),
        index=1,
    )
    assert [finding.rule for finding in timing(row(silent, stopped))] == ["timing.start"]


def test_that_a_different_number_of_days_later_is_a_contradiction() -> None:
    one = telling("The wound blistered three days later.", WOUND, later("three days later"))
    two = telling("The wound blistered the next day.", WOUND, later("the next day"), index=1)
    found = list(timing(row(one, two)))
    assert [(finding.severity, finding.rule) for finding in found] == [
        (Severity.CONTRADICTION, "timing.later")
    ]


def test_that_clock_times_of_one_unknown_day_far_apart_are_a_difference() -> None:
    one = telling("A blast was heard at 11 p.m.", HEARD, clock("11 p.m.", 1380))
    two = telling(
        "An explosion was heard at 11:50 p.m.",
        HEARD.replace("blast", "explosion"),
        clock("11:50 p.m.", 1430),
        index=1,
    )
    assert [finding.rule for finding in timing(row(one, two))] == ["timing.clock"]
    near = telling(
        "An explosion was heard at 11:05 p.m.",
        HEARD.replace("blast", "explosion"),
        clock("11:05 p.m.", 1385),
        index=1,
    )
    assert not list(timing(row(one, near)))


def test_that_the_very_day_beside_a_part_of_the_month_is_told_as_a_detail() -> None:
    rough = telling(
        "Varga left in late May.",
        "Varga:nsubj>left left(leave):ROOT",
        day("late May", "2024-05-21", "2024-05-31"),
    )
    exact = telling(
        "Varga left on 27 May.", "Varga:nsubj>left left(leave):ROOT", day("27 May", "2024-05-27"), index=1
    )
    evidence = Evidence(rough.claim.id, exact.claim.id, Tier.DEED, 0.8, say("both say who left"))
    group = ClaimGroup(RowId("R1"), (rough.claim.id, exact.claim.id), evidence=(evidence,))
    found = list(finer(Row(group, (rough, exact), 2)))
    assert [(finding.rule, finding.severity.word) for finding in found] == [("detail.finer", "difference")]
    assert [item.words for item in found[0].items] == ["late May", "27 May"]


def test_that_the_very_day_is_no_conflict() -> None:
    rough = telling(
        "Varga left in late May.",
        "Varga:nsubj>left left(leave):ROOT",
        day("late May", "2024-05-21", "2024-05-31"),
    )
    exact = telling(
        "Varga left on 27 May.", "Varga:nsubj>left left(leave):ROOT", day("27 May", "2024-05-27"), index=1
    )
    assert not list(timing(row(rough, exact)))


def test_that_two_bounds_of_one_direction_are_a_difference() -> None:
    one = fell("by May", day("by May", "2024-05-31", modifier="by"))
    two = fell("by July", day("by July", "2024-07-31", modifier="by"), 1)
    opened = [
        replace(each, claim=replace(each.claim, facets=tuple(map(_open, each.claim.facets))))
        for each in (one, two)
    ]
    assert [finding.rule for finding in timing(row(*opened))] == ["timing.bound"]


def _open(facet: Facet) -> Facet:
    return replace(facet, earliest=None) if isinstance(facet, Time) else facet


def test_that_a_length_is_told_as_a_length() -> None:
    one, two = fell("for two days", lasting("two days", 2)), fell("for nine days", lasting("nine days", 9), 1)
    found = list(timing(row(one, two)))
    assert str(found[0].why) == "Herald puts the length at “two days” (2 days), Courier “nine days” (9 days)."


def test_that_a_clock_time_of_an_untold_day_is_compared_by_the_clock() -> None:
    one = fell("at 10", clock("10", 600))
    two = fell("at 12", clock("12", 720), 1)
    assert [finding.rule for finding in timing(row(one, two))] == ["timing.clock"]
