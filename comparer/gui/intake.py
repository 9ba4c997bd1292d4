"""The way into the comparison: files, paste and drop are read one after the other in a worker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from comparer.gui import deeds, engine
from comparer.gui.drop import Dropped, with_address
from comparer.gui.news import News
from comparer.gui.phrases import shown
from comparer.gui.work import Task
from comparer.model import Account, AccountId
from comparer.progress import Monitor

if TYPE_CHECKING:
    from comparer.gui.desk import Desk
    from comparer.load import Loaded


class Intake:
    """Reads accounts for the desk, in the order in which they were given: letters are given one after the other."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._loading: Task | None = None
        self._waiting: list[tuple[Callable[[tuple[Account, ...], Monitor], Loaded], bool]] = []
        self._address = ""

    @property
    def busy(self) -> bool:
        """Say whether accounts are being read."""
        return self._loading is not None and not self._loading.over

    def add_files(self, paths: Sequence[str]) -> None:
        """Add files as accounts."""
        chosen = tuple(paths)
        self._load(lambda beside, monitor: engine.load_files(chosen, beside, monitor))

    def add_sample(self) -> None:
        """Add the accounts that come with the program."""
        self._load(engine.load_sample)

    def add_dropped(self, dropped: Dropped) -> None:
        """Add what was dropped or pasted; a bare link only notes the address."""
        if dropped.only_link:
            self._address = dropped.address
            self._desk.said.emit(News(shown(engine.ask_for_page(dropped.address)), trouble=True))
            return
        whole = with_address(dropped, self._address)
        self._address = ""
        self._load(lambda beside, monitor: engine.load_dropped(whole, beside, monitor))

    def replace_account(self, account_id: AccountId, paths: Sequence[str]) -> None:
        """Put a file in the place of an account."""
        old, chosen = self._desk.account(account_id), tuple(paths)
        if old is not None:
            self._load(
                lambda beside, monitor: engine.replace_account(old, chosen, beside, monitor), replacing=True
            )

    def _load(
        self, read: Callable[[tuple[Account, ...], Monitor], Loaded], *, replacing: bool = False
    ) -> None:
        self._waiting.append((read, replacing))
        if not self.busy:
            self._load_next()

    def _load_next(self) -> None:
        if not self._waiting:
            return
        read, replacing = self._waiting.pop(0)
        beside = self._desk.accounts
        task = Task(lambda monitor: read(beside, monitor))
        task.done.connect(lambda loaded: self._take_in(loaded, replacing=replacing))
        task.failed.connect(self._desk.failed)
        task.ended.connect(self._load_next)
        self._loading = task
        self._desk.began.emit(task)
        task.start()

    def _take_in(self, loaded: Loaded, *, replacing: bool) -> None:
        """Make accounts of what was read, and say what was not."""
        desk = self._desk
        first = not desk.accounts
        if loaded.accounts:
            desk.expect(loaded.originals)
            desk.do(deeds.put(loaded.accounts[0]) if replacing else deeds.add(loaded.accounts), quietly=first)
        for note in loaded.notes:
            desk.said.emit(News(shown(note)))
        for failure in loaded.failures:
            desk.said.emit(News(shown(failure.message), trouble=True))
        for account in loaded.accounts:
            for warning in account.warnings:
                desk.said.emit(News(shown(warning), trouble=True))
