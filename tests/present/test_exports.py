"""Every export holds every claim and every divergence; nothing a person filtered out slips in."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comparer.model import Comparison, DivergenceKind, Severity
from comparer.present.exports import EXPORTS, export_for
from comparer.present.layout import make_sheet
from comparer.present.letters import writable
from comparer.present.sheet import Filter, View
from comparer.progress import SILENT, Cancelled, Step
from tests.builders import Finding, Telling, build, calls, hostile, many, one_row
from tests.golden.cases import docx_text, pdf_text
from tests.present.paper import assert_inside_the_margins

ANY_TEXT = st.text(st.characters(codec=None), min_size=1, max_size=60).filter(lambda text: bool(text.strip()))


def read_html(data: bytes) -> str:
    without_badges = re.sub(r"<a class=\"badge.*?</a>", "", data.decode(), flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", "", without_badges))


def read_markdown(data: bytes) -> str:
    without_badges = re.sub(r"\\\[(?:\S+\d+ ?)+\\\]", "", data.decode())
    return re.sub(r"\\([\\`*_{}\[\]<>#|~&])", r"\1", without_badges.replace("**", ""))


READERS: dict[str, Callable[[bytes], str]] = {
    ".pdf": pdf_text,
    ".html": read_html,
    ".docx": docx_text,
    ".md": read_markdown,
    ".txt": bytes.decode,
    ".json": lambda data: "\n".join(claim["text"] for claim in json.loads(data)["claims"]),
}


def bare(text: str) -> str:
    """Return letters and digits only: badges, line ends and quotation marks stand between them."""
    return "".join(letter for letter in text if letter.isalnum())


def export(suffix: str, comparison: Comparison, view: View | None = None) -> bytes:
    found = export_for(suffix)
    assert found is not None
    return found.make(comparison, view or View(), SILENT)


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt", ".json"])
def test_that_an_export_holds_the_words_of_every_claim(suffix: str) -> None:
    comparison = calls()
    read = bare(READERS[suffix](export(suffix, comparison)))
    for claim in comparison.claims:
        assert bare(comparison.words(claim.span)) in read


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_that_an_export_with_badges_between_words_holds_every_word_in_order(suffix: str) -> None:
    comparison = calls()
    read = " ".join(READERS[suffix](export(suffix, comparison)).split())
    for claim in comparison.claims:
        words = re.findall(r"\w{2,}", comparison.words(claim.span))
        pattern = r"\W(?:.{0,60}?\W)?".join(map(re.escape, words))
        assert re.search(pattern, f" {read} "), words


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".docx", ".md", ".txt"])
def test_that_an_export_tells_every_divergence_with_its_reason_and_words(suffix: str) -> None:
    comparison = calls()
    read = bare(READERS[suffix](export(suffix, comparison)))
    for divergence in comparison.divergences:
        assert bare(str(divergence.why)) in read
        for span in divergence.spans:
            assert bare(comparison.words(span)) in read


def test_that_the_spreadsheet_has_one_line_a_divergence_with_every_side() -> None:
    comparison = calls()
    lines = list(csv.reader(io.StringIO(export(".csv", comparison).decode("utf-8-sig"))))
    assert len(lines) == 1 + len(comparison.divergences)
    by_reason = {line[7]: bare("".join(line)) for line in lines[1:]}
    for divergence in comparison.divergences:
        for span in divergence.spans:
            assert bare(comparison.words(span)) in by_reason[str(divergence.why)]


def test_that_the_data_hold_every_divergence_with_every_side() -> None:
    comparison = calls()
    held = {item["id"]: item for item in json.loads(export(".json", comparison))["divergences"]}
    assert len(held) == len(comparison.divergences)
    for divergence in comparison.divergences:
        told = held[str(divergence.id)]
        assert str(divergence.why) in json.dumps(told, ensure_ascii=False)
        for span in divergence.spans:
            assert comparison.words(span) in json.dumps(told, ensure_ascii=False)


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".docx", ".md", ".txt"])
def test_that_a_quotation_stands_between_its_marks_in_the_table(suffix: str) -> None:
    finding = Finding(0, DivergenceKind.NAME, Severity.DIFFERENCE, ((0, "boat"), (1, "ferry")))
    tellings = (Telling("One", ("The boat sank at night",)), Telling("Two", ("The ferry sank",)))
    plain = build(tellings, ((0, 0),), (finding,))
    first, second = plain.claims
    quoted = replace(plain, claims=(replace(first, quotations=(first.span,)), second))
    for comparison, marked in ((plain, False), (quoted, True)):
        read = " ".join(READERS[suffix](export(suffix, comparison)).split())
        table = read[: read.rindex("Where the accounts differ")]
        assert ("sank at night”" in table) is marked
        assert ("“The" in table) is marked


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".docx", ".md", ".txt", ".csv"])
def test_that_what_the_filter_hides_is_not_exported(suffix: str) -> None:
    view = View(filter=Filter(kinds=frozenset({DivergenceKind.NUMBER})))
    data = export(suffix, calls(), view)
    read = READERS.get(suffix, bytes.decode)(data)
    assert "Nine" in read
    assert "did not answer" not in read


@pytest.mark.parametrize("form", EXPORTS, ids=lambda form: form.suffix)
def test_that_difficult_words_make_a_file_all_the_same(form: object) -> None:
    assert form in EXPORTS
    suffix = next(known.suffix for known in EXPORTS if known is form)
    assert len(export(suffix, hostile())) > 1000


@pytest.mark.parametrize("form", EXPORTS, ids=lambda form: form.suffix)
def test_that_an_export_can_be_canceled(form: object) -> None:
    class Impatient:
        def report(self, step: Step) -> None:
            raise Cancelled(step.stage)

    made = next(known for known in EXPORTS if known is form)
    with pytest.raises(Cancelled):
        made.make(calls(), View(), Impatient())


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".docx", ".csv", ".json", ".md", ".txt"])
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(first=ANY_TEXT, second=ANY_TEXT, title=st.text(st.characters(codec=None), max_size=20))
def test_that_any_letters_at_all_make_a_file(suffix: str, first: str, second: str, title: str) -> None:
    finding = Finding(0, DivergenceKind.QUOTE, Severity.CONTRADICTION, ((0, first), (1, second)), note=title)
    comparison = build(
        (Telling(title, (first,), title=title), Telling("", (second,))), ((0, 0),), (finding,), title=title
    )
    data = export(suffix, comparison)
    if suffix in {".html", ".csv", ".md", ".txt"}:
        data.decode()
    if suffix == ".json":
        assert json.loads(data)["claims"][0]["text"] == first
    if suffix == ".html":
        assert bare(writable(first)) in bare(read_html(data))
    if suffix == ".docx":
        assert bare(writable(first)) in bare(docx_text(data))
    if suffix == ".pdf":
        with pikepdf.open(io.BytesIO(data)) as report:
            assert not report.check_pdf_syntax()
        assert_inside_the_margins(data)


def everything(suffix: str, comparison: Comparison) -> str:
    data = export(suffix, comparison)
    return " ".join(READERS[suffix](data).split())


@pytest.mark.parametrize("suffix", READERS)
def test_that_a_claim_of_five_thousand_words_is_told_to_its_end(suffix: str) -> None:
    long = " ".join(f"word{number}" for number in range(5000)) + " end"
    text = everything(suffix, one_row(long, "Short."))
    assert [f"word{number}" in text for number in (0, 2500, 4999)] == [True, True, True]


def test_that_a_difference_of_five_thousand_words_stands_in_the_spreadsheet() -> None:
    long = " ".join(f"word{number}" for number in range(5000))
    finding = Finding(0, DivergenceKind.QUOTE, Severity.DIFFERENCE, ((0, long), (1, "Short")))
    comparison = build((Telling("One", (long,)), Telling("Two", ("Short",))), ((0, 0),), (finding,))
    (_, line) = csv.reader(io.StringIO(export(".csv", comparison).decode("utf-8-sig")))
    assert long in line


@pytest.mark.parametrize("suffix", READERS)
def test_that_forty_accounts_all_have_their_words(suffix: str) -> None:
    comparison = many(3, 40)
    text = bare(everything(suffix, comparison))
    for number in range(1, 41):
        assert f"Statement2of{number}" in text


def test_that_forty_accounts_all_have_their_columns_in_the_spreadsheet() -> None:
    comparison = many(3, 40)
    head, *_ = csv.reader(io.StringIO(export(".csv", comparison).decode("utf-8-sig")))
    for column in make_sheet(comparison).columns:
        assert f"{column.account} {column.heading}" in head
