"""The way into the comparison: files, paste and drop are read one after the other in a worker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from comparer.gui import deeds, engine
from comparer.gui.drop import Dropped, with_address
from comparer.gui.news import News
from comparer.gui.phrases import shown
from comparer.gui.work import Task, Worker
from comparer.model import Account, AccountId, sigil, sigil_index

if TYPE_CHECKING:
    from comparer.gui.desk import Desk
    from comparer.load import Loaded
    from comparer.review import Session

Read = Callable[[tuple[Account, ...], tuple[AccountId, ...], Worker], "Loaded"]
"""Reads accounts beside others, under letters that are not taken."""

LONGEST = 3
"""Letters in an account's letter: what is longer is none that was given here."""
SOON = 200
"""Milliseconds after which accounts that were read are shown, while others are still being read."""


class Intake:
    """Reads accounts for the desk, in the order in which they were given: letters are given one after the other."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._loading: Task | None = None
        self._waiting: list[tuple[Read, bool]] = []
        self._address = ""
        self.arriving: tuple[Account, ...] = ()
        """Accounts that were read and are in sight, but are added only with the others of their drop."""
        self._soon = QTimer(desk)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(desk.show_arriving)

    @property
    def busy(self) -> bool:
        """Say whether accounts are being read."""
        return self._loading is not None and not self._loading.over

    def add_files(self, paths: Sequence[str]) -> None:
        """Add files as accounts."""
        chosen = tuple(paths)
        self._load(lambda beside, taken, worker: engine.load_files(chosen, beside, taken, worker))

    def add_sample(self) -> None:
        """Add the accounts that come with the program."""
        self._load(engine.load_sample)

    def add_dropped(self, dropped: Dropped) -> None:
        """Add what was dropped or pasted; a bare link only notes the address."""
        if dropped.only_link:
            self._address = dropped.address
            asked = shown(engine.ask_for_page(dropped.address))
            self._desk.said.emit(News(asked, trouble=True, holds=lambda: self._address == dropped.address))
            return
        whole = with_address(dropped, self._address)
        self._address = ""
        self._load(lambda beside, taken, worker: engine.load_dropped(whole, beside, taken, worker))

    def replace_account(self, account_id: AccountId, paths: Sequence[str]) -> None:
        """Put a file in the place of an account."""
        old, chosen = self._desk.account(account_id), tuple(paths)
        if old is not None:
            self._load(
                lambda beside, _taken, worker: engine.replace_account(old, chosen, beside, worker),
                replacing=True,
            )

    def stop(self) -> None:
        """Forget what is being read and what waits: it was meant for the comparison that is left."""
        self._waiting.clear()
        self._address = ""
        if self._loading is not None:
            self._loading.cancel()

    def _load(self, read: Read, *, replacing: bool = False) -> None:
        self._waiting.append((read, replacing))
        if not self.busy:
            self._load_next()

    def _load_next(self) -> None:
        if not self._waiting:
            return
        read, replacing = self._waiting.pop(0)
        beside = self._desk.accounts
        taken = letters_given(self._desk.session) if beside else ()
        task = Task(lambda worker: read(beside, taken, worker))
        task.part.connect(self._arrive)
        task.done.connect(lambda loaded: self._take_in(loaded, replacing=replacing))
        task.failed.connect(self._desk.failed)
        task.ended.connect(self._leave_nothing)
        task.ended.connect(self._load_next)
        self._loading = task
        self._desk.began.emit(task)
        task.start()

    def _arrive(self, account: Account) -> None:
        self.arriving = (*self.arriving, account)
        if not self._soon.isActive():
            self._soon.start()

    def _leave_nothing(self) -> None:
        """Take away what arrived and was not added, where reading was stopped or failed."""
        self._soon.stop()
        left, self.arriving = self.arriving, ()
        if left:
            self._desk.show_arriving()

    def _take_in(self, loaded: Loaded, *, replacing: bool) -> None:
        """Make accounts of what was read, and say what was not."""
        desk = self._desk
        self.arriving = ()
        first = not desk.accounts
        if loaded.accounts:
            desk.expect(loaded.originals)
            replacing = replacing and desk.account(loaded.accounts[0].id) is not None  # it may be gone by now
            added = () if replacing else _lettered(loaded.accounts, letters_given(desk.session))
            desk.do(deeds.add(added) if added else deeds.put(loaded.accounts[0]), quietly=first)
        here = desk.still_here()
        for told in (*loaded.notes, *(failure.message for failure in loaded.failures)):
            desk.said.emit(News(shown(told), trouble=True, holds=here))
        for account in loaded.accounts:
            for warning in account.warnings:
                desk.said.emit(News(shown(warning), trouble=True, holds=partial(self._lies_there, account)))

    def _lies_there(self, account: Account) -> bool:
        """Say whether what an account was read from is still compared."""
        return any(other.source.sha256 == account.source.sha256 for other in self._desk.accounts)


def letters_given(session: Session) -> tuple[AccountId, ...]:
    """Return every letter up to the last one ever given in a review, also to what was removed or undone."""
    from comparer.review import AddAccounts  # noqa: PLC0415 -- known by the time there is an account

    added = (entry.accounts for entry in session.entries() if isinstance(entry, AddAccounts))
    given = (
        sigil_index(account.id) for accounts in added for account in accounts if len(account.id) <= LONGEST
    )
    return tuple(map(sigil, range(max(given, default=-1) + 1)))


def _lettered(accounts: tuple[Account, ...], taken: tuple[AccountId, ...]) -> tuple[Account, ...]:
    """Return accounts under letters of their own, should one be taken by now."""
    if not {account.id for account in accounts} & set(taken):
        return accounts
    return tuple(replace(account, id=sigil(place)) for place, account in enumerate(accounts, len(taken)))
