from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparer.load.days import iso


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-01-08", "2025-01-08"),
        ("2025-01-08T00:00:00", "2025-01-08"),
        ("2025-01-08T12:15:00.000Z", "2025-01-08T12:15:00+00:00"),
        ("Thu, 30 Aug 2018 10:16:27 +0000", "2018-08-30T10:16:27+00:00"),
        ("Tue Jan 07 12:15:00 +0000 2025", "2025-01-07T12:15:00+00:00"),
        ("D:20180306103441+01'00'", "2018-03-06"),
        ("8 January 2025", "2025-01-08"),
        ("Jan. 8, 2025", "2025-01-08"),
        ("Port Lira, May 8th, 2024", "2024-05-08"),
        ("14.3.2024", "2024-03-14"),
        ("03/14/2024", "2024-03-14"),
        ("14-03-2024", "2024-03-14"),
        ("5/5/2024", "2024-05-05"),
        ("2024/03/14", "2024-03-14"),
        ("14. März 2024", "2024-03-14"),
        ("20 Nov 2019 08:02 GMT", "2019-11-20T08:02:00+00:00"),
    ],
)
def test_that_dates_are_read_as_files_write_them(written: str, meant: str) -> None:
    assert iso(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "03/04/2025",
        "3.4.2025",
        "2024-13-45",
        "31.4.2024",
        "gestern",
        "31 February 2025",
        "May 2025",
        "D:20189999",
        "1:2",
    ],
)
def test_that_what_is_no_day_stays_unknown(written: str) -> None:
    assert not iso(written)


@given(st.text(max_size=40))
def test_that_any_words_are_either_a_day_or_nothing(written: str) -> None:
    day = iso(written)
    assert not day or iso(day) == day
