"""Tells what this person's program kept from what somebody else put into a file.

A project may come from anybody. What was decided in it is theirs to say; what was computed is believed only where
this person's own program computed it. Else the analysis is made again.
"""

from __future__ import annotations

import hmac
import os
import secrets
from contextlib import suppress
from pathlib import Path

import platformdirs

_LENGTH = 32
_OF_THIS_RUN = secrets.token_bytes(_LENGTH)
"""Used where no secret can be kept: what is sealed with it is not known in the next run."""


def seal(key: str, value: bytes) -> bytes:
    """Return the value with a mark in front that only this person's program can make for this key."""
    return _mark(key, value) + value


def unseal(key: str, sealed: bytes) -> bytes | None:
    """Return the value; None where the mark does not fit it, so where somebody else wrote it."""
    mark, value = sealed[:_LENGTH], sealed[_LENGTH:]
    return value if hmac.compare_digest(mark, _mark(key, value)) else None


def _mark(key: str, value: bytes) -> bytes:
    return hmac.digest(_secret(), key.encode() + b"\n" + value, "sha256")


def _secret() -> bytes:
    """Return the secret of this person; it is made at its first use and readable to them only."""
    path = Path(platformdirs.user_state_dir("comparer")) / "secret"
    with suppress(OSError):
        if not _is_whole(path):
            _make(path)
        found = path.read_bytes()
        if len(found) == _LENGTH:
            return found
    return _OF_THIS_RUN


def _is_whole(path: Path) -> bool:
    return path.is_file() and path.stat().st_size == _LENGTH


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"secret.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secrets.token_bytes(_LENGTH))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
