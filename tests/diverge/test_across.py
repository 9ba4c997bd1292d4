from __future__ import annotations

from comparer.diverge.across import across
from comparer.diverge.finding import Finding, Row, Telling
from comparer.model import ClaimGroup, RowId
from tests.diverge.build import affirmed, day, denied, person, telling

FILED = "charges(charge):nsubjpass>filed filed(file):ROOT"


def apart(*tellings: Telling) -> list[Finding]:
    rows = [
        Row(ClaimGroup(RowId(f"R{number}"), (one.claim.id,)), (one,), 2)
        for number, one in enumerate(tellings)
    ]
    return [finding for _, finding in across(rows)]


def waiting(words: str = "No charges were filed yet.", published: str = "2024-03-01") -> Telling:
    return telling(words, FILED, denied("charges", "charge", "No"), published=published)


def charged(published: str = "2024-03-02") -> Telling:
    terms = "Varga:nsubjpass>charged charged(charge):ROOT theft:pobj>charged"
    made = affirmed("charged", "charge")
    return telling("Varga was charged with theft.", terms, made, index=1, published=published)


def test_that_what_was_not_so_yet_is_an_earlier_report() -> None:
    (finding,) = apart(waiting(), charged())
    assert (finding.rule, finding.severity.word) == ("polarity.overtaken", "difference")
    assert str(finding.why).startswith("Earlier and later report: Herald has “No charges")


def test_that_reports_of_one_day_are_not_called_earlier_and_later() -> None:
    (finding,) = apart(waiting(published="2024-03-04"), charged(published="2024-03-04"))
    assert finding.rule == "polarity.overtaken"
    assert str(finding.why).endswith("one has it as still to come, the other as come about.")


def test_that_a_later_report_is_not_overtaken_by_an_earlier_one() -> None:
    assert not apart(waiting(published="2024-03-05"), charged())


def test_that_a_denial_for_good_is_not_overtaken() -> None:
    assert not apart(waiting("No charges were filed."), charged())


def test_that_an_end_inside_a_time_of_silence_is_told_over_rows() -> None:
    silent = telling(
        "Varga did not answer Kozma from Tuesday to Thursday.",
        "Varga:nsubj>answer answer:ROOT Kozma:dobj>answer",
        day("from Tuesday to Thursday", "2024-12-03", "2024-12-05"),
        denied("answer", "answer", "not"),
        person("Varga"),
        person("Kozma"),
    )
    stopped = telling(
        "On Thursday Varga stopped answering Kozma.",
        "Varga:nsubj>stopped stopped(stop):ROOT Kozma:dobj>stopped",
        day("Thursday", "2024-12-05"),
        person("Varga"),
        person("Kozma"),
        index=1,
    )
    (finding,) = apart(silent, stopped)
    assert finding.rule == "timing.start"
    assert str(finding.why) == (
        "Herald dates this “from Tuesday to Thursday” (3–5 December 2024), Courier “Thursday” (Thursday 5 December "
        "2024): in one it has gone on for days when it begins in the other."
    )


def test_that_opposites_of_one_deed_exclude_each_other_over_rows() -> None:
    alive = telling(
        "The bee survived before it was removed.",
        "bee:nsubj>survived survived(survive):ROOT removed(remove):advcl",
    )
    dead = telling(
        "The bee died before it was removed.", "bee:nsubj>died died(die):ROOT removed(remove):advcl", index=1
    )
    assert [(one.rule, one.severity.word) for one in apart(alive, dead)] == [
        ("polarity.apart", "contradiction")
    ]


def test_that_opposites_of_two_doers_do_not_exclude_each_other() -> None:
    alive = telling(
        "The bee survived before it was removed.",
        "bee:nsubj>survived survived(survive):ROOT removed(remove):advcl",
    )
    dead = telling(
        "The wasp died before it was removed.",
        "wasp:nsubj>died died(die):ROOT removed(remove):advcl",
        index=1,
    )
    assert not apart(alive, dead)
