"""The tables of a project file, and how files of earlier versions become files of this one."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from comparer.store.errors import altered, not_a_project, too_new

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

APPLICATION_ID = 0x436D7072  # "Cmpr"
VERSION = 1

STATEMENTS = (
    # Originals as they were received. `bytes` is NULL in a copy that was saved without originals.
    "CREATE TABLE original (sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, media_type TEXT NOT NULL, bytes BLOB)",
    # Every act in the order it was done, undo and redo too. `chain` is the SHA-256 of the chain before and this
    # line, so that a changed or lost line is noticed.
    "CREATE TABLE log (number INTEGER PRIMARY KEY, made TEXT NOT NULL, entry TEXT NOT NULL, chain TEXT NOT NULL)",
    "CREATE TRIGGER log_is_kept BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    "CREATE TRIGGER log_stays BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
    # What can be computed again.
    "CREATE TABLE cache (key TEXT PRIMARY KEY, value BLOB NOT NULL)",
    # How the window looked: order, columns, filter.
    "CREATE TABLE view (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
)

MIGRATIONS: dict[int, Callable[[sqlite3.Connection], None]] = {}
"""Steps from the version that is the key to the next one."""


def create(connection: sqlite3.Connection) -> None:
    """Make an empty project in an empty file."""
    with connection:
        # Python begins no transaction for these by itself; half a project must never be seen.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        for statement in STATEMENTS:
            connection.execute(statement)


def check(connection: sqlite3.Connection, path: Path) -> int:
    """Return the file's version. ProjectError: not a project, from a newer program, or with foreign parts."""
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise not_a_project(path)
    version = _pragma(connection, "user_version")
    if version > VERSION:
        raise too_new(path, version)
    if version < 1:
        # No version was ever below one, so nothing is known of what such a file holds.
        raise not_a_project(path)
    if version == VERSION:
        found = {row[0] for row in connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")}
        if found != set(STATEMENTS):
            raise altered(path)
    return version


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring a file of an earlier version up to this one, each step in a transaction of its own."""
    for step in range(version, VERSION):
        with connection:
            MIGRATIONS[step](connection)
            connection.execute(f"PRAGMA user_version = {step + 1}")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value
