"""Opens the SQLite file safely: durable, bounded, and blind to anything but plain tables."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

from comparer.store.errors import ProjectError, cannot_open, damaged, not_a_project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST_VALUE = 200 * 1024 * 1024
"""Bytes. No original is larger: loading refuses it."""

DAMAGE = (sqlite3.DatabaseError, ValueError, OverflowError, MemoryError)
"""What reading a damaged file raises: SQLite's own errors, and those of decoding what it hands out."""


def connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    """Open a file. ProjectError: it does not open. A new file is made only where `writable`."""
    mode = "rwc" if writable else "ro"
    try:
        connection = sqlite3.connect(
            f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}",
            uri=True,
            check_same_thread=False,
            timeout=2,
        )
    except sqlite3.Error as error:
        raise cannot_open(path) from error
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        if writable:
            # A rollback journal, removed after each act, keeps the project in one file; FULL reaches the disk
            # before we say "done".
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = FULL")
    except DAMAGE as error:
        connection.close()
        raise _unreadable(path, error) if path.exists() else cannot_open(path) from error
    return connection


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn whatever a damaged file raises into one sentence."""
    try:
        yield
    except ProjectError:
        raise
    except DAMAGE as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> ProjectError:
    """Return the error for a file that reading failed on: a file of another kind is not a damaged project."""
    foreign = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB
    return not_a_project(path) if foreign else damaged(path)
