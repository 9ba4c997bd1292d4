from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparer.language.quotes import quotes


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "no" twice.', ["no"]),
        ("He said “no” twice.", ["no"]),
        ("Er sagte „nein“ zweimal.", ["nein"]),
        ("Il a dit «non» deux fois.", ["non"]),
        ("''It's ours,'' he said.", ["It's ours,"]),
        ("She said, \"He told us 'come home,'\" and left.", ["He told us 'come home,'", "come home,"]),
        ("The rebels' cars and the mayor's 'big' plan.", ["big"]),
        ("Music of the ’90s and rock ’n’ roll.", []),
        ('"A," he said. "B."', ["A,", "B."]),
        ('"Mixed marks,” he said.', ["Mixed marks,"]),
        ('A 6" pipe and a 12" pipe.', []),
        ("”Typed wrong,” he said.", ["Typed wrong,"]),
    ],
)
def test_that_quotations_are_found(text: str, inside: list[str]) -> None:
    assert [text[slice(*quote.inside)] for quote in quotes(text)] == inside


def test_that_a_quotation_left_open_ends_with_its_paragraph() -> None:
    (quote,) = quotes("“We saw nobody.")
    assert not quote.closed
    assert quote.inside == (1, 15)


def test_that_a_quotation_within_a_quotation_is_deeper() -> None:
    assert [quote.depth for quote in quotes("“He said ‘no’ to us.”")] == [0, 1]


@given(st.text(alphabet="ab \"'“”‘’„«».,", max_size=40))
def test_that_every_quotation_lies_in_the_text(text: str) -> None:
    for quote in quotes(text):
        assert 0 <= quote.start < quote.end <= len(text)
        assert quote.start <= quote.inside[0]
        assert quote.inside[1] <= quote.end
