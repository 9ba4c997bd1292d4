from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparer.model import DETAILS, AccountId, AccountKind, Alias, Options, Status
from comparer.present.json import to_json
from comparer.replay import judge
from comparer.review import (
    Act,
    AddAccounts,
    ArrangeAccounts,
    Change,
    Decide,
    Details,
    EditAccount,
    Redo,
    RemoveAccount,
    ReplaceAccount,
    Session,
    SetOptions,
    State,
    Undo,
    follow,
    make,
)
from tests.builders import Telling, calls, make_account

CALLS = calls()
A, B, C = (account.id for account in CALLS.accounts)
NEW = make_account(3, Telling("Fourth", ("The fire was out.",)))

ACTS: tuple[Act, ...] = (
    AddAccounts((NEW,)),
    RemoveAccount(B),
    ReplaceAccount(A, replace(NEW, id=AccountId("Z"))),
    EditAccount(C, Details(title="Corrected", publisher="Port Watch", published="2024-05-07")),
    ArrangeAccounts((C, A, B)),
    SetOptions(Options(title="The harbor", aliases=(Alias(("Lindqvist", "Lindquist")),))),
    make.judge(CALLS, CALLS.divergences[0].id, Status.DISMISSED),
    make.write_note(CALLS, CALLS.divergences[1].id, "ask again"),
    make.link(CALLS, (CALLS.claims[0].id, CALLS.claims[7].id)),
    make.unlink(CALLS, CALLS.claims[0].id),
    make.exclude(CALLS, CALLS.claims[2].id),
    make.split(CALLS, CALLS.claims[0].id, 10),
    make.merge(CALLS, (CALLS.claims[0].id, CALLS.claims[1].id)),
)


class Kept:
    """A journal in memory."""

    def __init__(self, *, full: bool = False) -> None:
        self.entries: list[Act | Undo | Redo] = []
        self.full = full

    def write(self, entry: Act | Undo | Redo, /) -> None:
        if self.full:
            raise OSError("no room")
        self.entries.append(entry)


def opened() -> tuple[Session, Kept]:
    kept = Kept()
    session = Session(kept)
    session.do(AddAccounts(CALLS.accounts))
    return session, kept


@pytest.mark.parametrize("act", ACTS, ids=lambda act: type(act).__name__)
def test_that_undo_is_the_inverse_of_every_act(act: Act) -> None:
    session, _ = opened()
    before = session.state
    session.do(act)
    after = session.state
    assert after != before
    session.undo()
    assert session.state == before
    session.redo()
    assert session.state == after


@given(st.lists(st.one_of(st.sampled_from(ACTS), st.just("undo"), st.just("redo")), max_size=30))
def test_that_reading_the_journal_again_gives_the_same_session(script: list[Act | str]) -> None:
    session, kept = opened()
    for what in script:
        if isinstance(what, str):
            session.undo() if what == "undo" else session.redo()
        else:
            session.do(what)
    again = Session(None, kept.entries)
    assert again.state == session.state
    assert again.undo_name == session.undo_name
    assert again.redo_name == session.redo_name


def test_that_undo_to_the_beginning_and_redo_to_the_end_export_the_same_bytes() -> None:
    session, _ = opened()
    for divergence in CALLS.divergences:
        session.do(make.judge(CALLS, divergence.id, Status.CONFIRMED, f"seen {divergence.id}"))
    exported = to_json(judge(CALLS, session.state.decisions))
    while session.undo():
        pass
    assert session.state == State()
    while session.redo():
        pass
    assert to_json(judge(CALLS, session.state.decisions)) == exported


def test_that_a_new_act_forgets_what_was_undone() -> None:
    session, _ = opened()
    session.do(ACTS[6])
    session.undo()
    session.do(ACTS[7])
    assert session.redo() is None
    assert not session.redo_name.pattern


def test_that_nothing_changes_when_the_journal_cannot_keep_it() -> None:
    session = Session(Kept(full=True))
    with pytest.raises(OSError, match="no room"):
        session.do(AddAccounts(CALLS.accounts))
    assert session.state == State()
    assert not session.undo_name.pattern


def test_that_acts_have_names_a_person_knows() -> None:
    session, _ = opened()
    names = [str(session.do(act).name) for act in ACTS]
    assert names[0] == "add Fourth"
    assert "dismiss: on Tuesday evening / on Wednesday night" in names
    assert "note: the Rosen warehouse / the old port" in names
    assert all(names)
    assert all(len(name) < 90 for name in names)


def test_that_two_accounts_of_one_name_are_told_apart() -> None:
    session, _ = opened()
    twin = replace(NEW, publisher=CALLS.accounts[0].name)
    assert str(session.do(AddAccounts((twin,))).name) == f"add {twin.name} ({twin.id})"
    assert str(session.do(RemoveAccount(A)).name) == f"remove {twin.name} (A)"


def test_that_only_judgments_need_no_new_analysis() -> None:
    session, _ = opened()
    for act in ACTS:
        done = session.do(act)
        judged = isinstance(act, Decide) and done.change is Change.JUDGMENTS
        assert (follow(CALLS, session.state, done.change) is not None) == judged


def test_that_a_replaced_account_keeps_its_letter_and_its_decisions() -> None:
    session, _ = opened()
    session.do(make.exclude(CALLS, CALLS.claims[0].id))
    session.do(ReplaceAccount(A, NEW))
    state = session.state
    assert [account.id for account in state.accounts] == [A, B, C]
    assert state.accounts[0].text == NEW.text
    assert state.decisions[0].claim.sha256 == NEW.source.sha256  # type: ignore[union-attr]  # it is an Exclude


def test_that_a_journal_that_undoes_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to undo"):
        Session(None, (Undo(),))
    with pytest.raises(ValueError, match="nothing to do again"):
        Session(None, (Redo(),))


@pytest.mark.parametrize(
    "path", ["/home/someone/leak/ferry.txt", "C:\\Users\\someone\\ferry.txt", "ferry.txt"]
)
def test_that_no_folder_of_this_computer_gets_into_the_review(path: str) -> None:
    session, kept = opened()
    strange = replace(NEW, source=replace(NEW.source, path=path))
    session.do(AddAccounts((strange,)))
    session.do(ReplaceAccount(A, strange))
    assert {account.source.path for account in session.state.accounts} >= {"ferry.txt"}
    assert "someone" not in repr(kept.entries) + repr(session.state)
    assert Session(entries=kept.entries).state == session.state


def test_that_what_was_replaced_after_an_undo_is_still_told() -> None:
    session = Session(entries=(AddAccounts(CALLS.accounts), AddAccounts((NEW,))))
    session.undo()
    session.do(SetOptions(Options("Another")))
    assert AddAccounts((NEW,)) in session.entries()
    again = Session(entries=session.entries())
    assert (again.state, again.entries()) == (session.state, session.entries())


def test_that_a_person_may_correct_exactly_what_is_listed() -> None:
    assert tuple(field.name for field in fields(Details)) == DETAILS
    corrected = Details(
        "T", "P", "W", "2024-05-07", "https://x.example", "de", AccountKind.POST, "N", "#123456"
    )
    session = Session(entries=(AddAccounts(CALLS.accounts), EditAccount(A, corrected)))
    assert Details.of(session.state.accounts[0]) == corrected
    assert session.state.accounts[0].text == CALLS.accounts[0].text
