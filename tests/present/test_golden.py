"""Every export is compared with the outcome somebody looked at. Rewrite: `python -m tests.golden.update`."""

from __future__ import annotations

import pytest

from tests.golden.cases import CASES, EPOCH, made, read


@pytest.mark.parametrize(("name", "form"), CASES)
def test_that_an_export_is_what_it_was_when_somebody_looked_at_it(
    name: str, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    assert made(name, form) == read(name, form)
