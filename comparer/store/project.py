"""An open project file: the journal of a session, the originals, and the kept analysis.

There is no unsaved state. Each act is one committed transaction before it is shown as done.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from comparer.model import Account, Message, Original, say
from comparer.review import AddAccounts, ReplaceAccount, Session
from comparer.store import cache, log, schema
from comparer.store.connection import DAMAGE, connect, reading
from comparer.store.errors import ProjectError, cannot_open, cannot_write, damaged, in_use, read_only
from comparer.store.locking import Lock, NoLockError, take_lock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from comparer.model import Comparison
    from comparer.review import State
    from comparer.store.codec import Entry

SUFFIX = ".comparer"
_MOST_OF_VIEW = 100


class Project:
    """A project file that is open.

    `notice` says why it is open for reading only, and is None where it can be written. The session's acts go
    through `write`; a lock keeps the window's thread and a worker from using the file at once.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, lock: Lock | None, notice: Message | None
    ) -> None:
        """Take over an open connection; use `open_project` or `create_project`."""
        self.path = path
        self.notice = notice
        self._connection = connection
        self._lock = lock
        self._busy = threading.RLock()
        self._offered: dict[str, Original] = {}
        with reading(path):
            held = log.read(connection)
        if not held.whole:
            if not held.entries:
                raise damaged(path)
            self.notice = say(
                "{file} is damaged after step {count}. What came before is open for reading only: save a copy of it.",
                file=path.name,
                count=len(held.entries),
            )
        self._chain = held.chain
        try:
            self.session = Session(self, held.entries)
        except ValueError as error:
            raise damaged(path) from error

    @property
    def chain(self) -> str:
        """Return the hash of all that was done: equal for two files that hold the same steps."""
        return self._chain

    @property
    def writable(self) -> bool:
        """Say whether acts can be kept."""
        return self.notice is None

    def offer(self, originals: Iterable[Original]) -> None:
        """Hand over the originals of accounts that an act is about to bring in; they are kept with that act."""
        self._offered |= {original.sha256: original for original in originals}

    def write(self, entry: Entry, /) -> None:
        """Keep one entry for good. ProjectError: it could not be kept, and nothing changed."""
        if not self.writable:
            raise read_only(self.path)
        if not self.path.exists():
            raise cannot_write(self.path)
        needed = [
            self._offered[account.source.sha256]
            for account in _accounts(entry)
            if account.source.sha256 in self._offered
        ]
        try:
            with self._busy, self._connection:
                self._connection.executemany(
                    "INSERT OR IGNORE INTO original VALUES (?, ?, ?, ?)",
                    [
                        (original.sha256, original.name, original.media_type, original.data)
                        for original in needed
                    ],
                )
                chain = log.append(self._connection, self._chain, entry)
        except sqlite3.Error as error:
            raise cannot_write(self.path) from error
        self._chain = chain
        for original in needed:
            del self._offered[original.sha256]

    def originals(self) -> tuple[Original, ...]:
        """Return the originals, by hash. ProjectError: they cannot be read."""
        with reading(self.path), self._busy:
            rows = self._connection.execute(
                "SELECT sha256, name, media_type, bytes FROM original ORDER BY sha256"
            )
            found = tuple(Original(*row) for row in rows)
        if not all(isinstance(original.data, bytes | None) for original in found):
            raise damaged(self.path)
        return found

    def kept(self, state: State) -> Comparison | None:
        """Return the analysis of a state if it is kept here."""
        with self._busy:
            return cache.read_comparison(self._connection, state)

    def keep(self, state: State, comparison: Comparison, pause: Callable[[], object] = tuple) -> None:
        """Keep an analysis; where that fails it will simply be made again. `pause` lets others work meanwhile."""
        if self.writable:
            packed = cache.pack(comparison, pause)
            try:
                with self._busy:
                    cache.write_comparison(self._connection, state, packed)
            except sqlite3.Error:
                return

    @property
    def known(self) -> cache.KnownClaims:
        """Return the claims of single accounts that are kept here."""
        return cache.KnownClaims(self._connection, self.writable, self._busy)

    def view(self) -> dict[str, str]:
        """Return how the window looked when the project was last open."""
        try:
            with self._busy:
                found = self._connection.execute("SELECT key, value FROM view").fetchmany(_MOST_OF_VIEW)
        except DAMAGE:
            return {}
        return {key: value for key, value in found if isinstance(key, str) and isinstance(value, str)}

    def remember_view(self, values: dict[str, str]) -> None:
        """Keep how the window looks; not an act, so a failure is not worth a word."""
        if self.writable:
            try:
                with self._busy, self._connection:
                    self._connection.executemany("INSERT OR REPLACE INTO view VALUES (?, ?)", values.items())
            except sqlite3.Error:
                return

    def copy_to(self, connection: sqlite3.Connection) -> None:
        """Copy the whole file into another one. sqlite3.Error: it cannot be written."""
        with self._busy:
            self._connection.backup(connection)

    def close(self) -> None:
        """Close the file and let others write it."""
        with self._busy:
            self._connection.close()
        if self._lock is not None:
            self._lock.release()


def create_project(path: Path) -> Project:
    """Make a new, empty project at a path where there is none.

    ProjectError: it cannot be written, or another window has it open.
    """
    lock = take_lock(path)
    if lock is None:
        raise in_use(path)
    try:
        return make_file(path, lock)
    except BaseException:
        lock.release()
        raise


def make_file(path: Path, lock: Lock | None = None) -> Project:
    """Make a new, empty project; without a `lock` only under a name that nobody else knows.

    ProjectError: it cannot be written.
    """
    with ExitStack() as undoing:
        try:
            connection = connect(path, writable=True)
            undoing.callback(connection.close)
            schema.create(connection)
            project = Project(path, connection, lock, None)
        except (sqlite3.Error, ProjectError) as error:
            raise cannot_write(path) from error
        undoing.pop_all()
    return project


def open_project(path: Path, *, to_read: bool = False) -> Project:
    """Open a project, and leave it as it is where it is only `to_read`.

    ProjectError: it is not one, is newer than this program, or cannot be trusted.
    """
    if not path.is_file():
        raise cannot_open(path)
    with ExitStack() as undoing:
        lock, notice = _unlocked(path) if to_read else _lock(path)
        if lock is not None:
            undoing.callback(lock.release)
        connection = connect(path, writable=notice is None)
        undoing.callback(connection.close)
        with reading(path):
            version = schema.check(connection, path)
            if notice is None:
                schema.migrate(connection, version)
        project = Project(path, connection, lock, notice)
        undoing.pop_all()
    return project


def _unlocked(path: Path) -> tuple[Lock | None, Message | None]:
    return None, say("{file} is open for reading only.", file=path.name)


def _lock(path: Path) -> tuple[Lock | None, Message | None]:
    """Return the lock of a project, and why it cannot be written, None where it can."""
    name = path.name
    try:
        lock = take_lock(path)
    except NoLockError as error:
        return None, say("{file} is open for reading only. {why}", file=name, why=error.message)
    if lock is None:
        return None, say("{file} is open in another window, so it is open for reading only here.", file=name)
    if not _may_write(path):
        return lock, say(
            "{file} may not be changed, so it is open for reading only. Save a copy to work on it.", file=name
        )
    return lock, None


def sha256(data: bytes) -> str:
    """Return the hash that names an original."""
    return hashlib.sha256(data).hexdigest()


def _may_write(path: Path) -> bool:
    try:
        with path.open("r+b"):
            pass
    except OSError:
        return False
    # SQLite writes its journal beside the file.
    return os.access(path.parent, os.W_OK)


def _accounts(entry: Entry) -> tuple[Account, ...]:
    match entry:
        case AddAccounts(accounts=accounts):
            return accounts
        case ReplaceAccount(by=account):
            return (account,)
        case _:
            return ()
