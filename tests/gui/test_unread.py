from __future__ import annotations

from dataclasses import replace

from comparer.gui.unread import partial_comparison, unread_of
from tests.gui import cases


def test_that_an_account_with_another_text_is_not_read_and_shows_none_of_the_old_claims() -> None:
    last = cases.comparison(3, 6)
    first, *others = last.accounts
    other = replace(first, text="Another story.", source=replace(first.source, sha256="f" * 64))
    accounts = (other, *others)
    assert unread_of(last, last.accounts) == frozenset()
    assert unread_of(last, accounts) == {"A"}
    shown = partial_comparison(last, accounts)
    assert shown.accounts == accounts
    assert {claim.account for claim in shown.claims} == {"B", "C"}
    assert not [one for one in shown.divergences if "A" in {span.account for span in one.spans}]
