"""The append-only log of acts: each line carries a hash of all before it."""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime

from comparer.store.codec import Entry, decode_entry, encode_entry
from comparer.store.connection import DAMAGE


@dataclass(frozen=True, slots=True)
class Log:
    """What the log holds: the entries up to the first that cannot be trusted, and whether there was such a one."""

    entries: tuple[Entry, ...]
    chain: str
    whole: bool


def append(connection: sqlite3.Connection, chain: str, entry: Entry) -> str:
    """Write one entry after the one with hash `chain`, inside the caller's transaction; return the new hash."""
    made = datetime.now(UTC).isoformat(timespec="seconds")
    text = encode_entry(entry)
    linked = _link(chain, made, text)
    connection.execute("INSERT INTO log (made, entry, chain) VALUES (?, ?, ?)", (made, text, linked))
    return linked


def read(connection: sqlite3.Connection) -> Log:
    """Read as much of the log as can be trusted."""
    entries: list[Entry] = []
    chain = ""
    try:
        rows = connection.execute("SELECT number, made, entry, chain FROM log ORDER BY number")
        for expected, (number, made, text, written) in enumerate(rows, 1):
            if number != expected or _link(chain, made, text) != written:
                return Log(tuple(entries), chain, whole=False)
            entries.append(decode_entry(text))
            chain = written
    except DAMAGE:
        return Log(tuple(entries), chain, whole=False)
    return Log(tuple(entries), chain, whole=True)


def _link(chain: str, made: str, text: str) -> str:
    return hashlib.sha256(f"{chain}\n{made}\n{text}".encode()).hexdigest()
