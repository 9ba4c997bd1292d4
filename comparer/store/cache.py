"""Analyses kept beside the decisions, so that a project opens to its table at once. All of it can be rebuilt.

Only what this person's own program kept is believed: a file from somebody else may hold anything.
"""

from __future__ import annotations

import hashlib
import sqlite3
import threading
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace

from comparer import __version__
from comparer.model import Claim, Comparison, Decision, Judgment
from comparer.replay import judge
from comparer.review import State
from comparer.store.codec import (
    decode_claims,
    decode_comparison,
    encode,
    encode_claims,
    encode_comparison,
)
from comparer.store.connection import DAMAGE
from comparer.store.secret import seal, unseal

_LARGEST = 200 * 1024 * 1024


def state_key(state: State) -> str:
    """Return what an analysis depends on, as one hash: judgments are laid over it afterwards."""
    analyzed = replace(state, decisions=_structural(state.decisions))
    return hashlib.sha256(f"{__version__}\n{encode(analyzed, State)}".encode()).hexdigest()


def read_comparison(connection: sqlite3.Connection, state: State) -> Comparison | None:
    """Return the kept analysis of a state; None where there is none, or where it is of another state."""
    packed = _get(connection, state_key(state))
    try:
        kept = decode_comparison(_unpack(packed)) if packed else None
    except (ValueError, zlib.error):
        return None
    if kept is None or kept.accounts != state.accounts or kept.options != state.options:
        return None
    if _structural(kept.decisions) != _structural(state.decisions):
        return None
    return kept if kept.decisions == state.decisions else judge(kept, state.decisions)


def pack(comparison: Comparison, pause: Callable[[], object] = tuple) -> bytes:
    """Return an analysis as it is kept; `pause` is called now and then, to let others work."""
    return zlib.compress(encode_comparison(comparison, pause).encode(), 6)


def write_comparison(connection: sqlite3.Connection, state: State, packed: bytes) -> None:
    """Keep the packed analysis of a state in place of the one kept before."""
    with connection:
        connection.execute("DELETE FROM cache WHERE key NOT LIKE 'claims:%'")
        key = state_key(state)
        connection.execute("INSERT INTO cache VALUES (?, ?)", (key, seal(key, packed)))


def _structural(decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
    return tuple(decision for decision in decisions if not isinstance(decision, Judgment))


@dataclass(frozen=True, slots=True)
class KnownClaims:
    """The claims of single accounts, under the pipeline's keys. What cannot be read is simply not known.

    `busy` keeps the worker that reads accounts out of the transaction of an act.
    """

    connection: sqlite3.Connection
    writable: bool
    busy: threading.RLock

    def get(self, key: str, /) -> tuple[Claim, ...] | None:
        """Return the claims kept under `key`, or None."""
        with self.busy:
            packed = _get(self.connection, f"claims:{key}")
        try:
            return decode_claims(_unpack(packed)) if packed else None
        except (ValueError, zlib.error):
            return None

    def __setitem__(self, key: str, claims: tuple[Claim, ...], /) -> None:
        """Keep claims; a full disk only means that they are read again next time."""
        if not self.writable:
            return
        name = f"claims:{key}"
        sealed = seal(name, zlib.compress(encode_claims(claims).encode(), 6))
        try:
            with self.busy, self.connection:
                self.connection.execute("INSERT OR REPLACE INTO cache VALUES (?, ?)", (name, sealed))
        except sqlite3.Error:
            return


def _get(connection: sqlite3.Connection, key: str) -> bytes | None:
    try:
        row = connection.execute("SELECT value FROM cache WHERE key = ?", (key,)).fetchone()
    except DAMAGE:
        return None
    return unseal(key, row[0]) if row and isinstance(row[0], bytes) else None


def _unpack(packed: bytes) -> str:
    unpacker = zlib.decompressobj()
    text = unpacker.decompress(packed, _LARGEST)
    if unpacker.unconsumed_tail:
        raise ValueError("larger than any analysis")
    return text.decode()
