"""Checks a project file as a whole: database, log, originals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.model import Message, say
from comparer.review import Session
from comparer.store import log, schema
from comparer.store.connection import connect, reading
from comparer.store.project import sha256

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found: `problems` is empty for a sound file; `facts` say what was checked."""

    facts: tuple[Message, ...]
    problems: tuple[Message, ...]


def verify(path: Path) -> Verdict:
    """Check everything that can be checked. ProjectError: it is not a project that this program reads."""
    connection = connect(path, writable=False)
    try:
        with reading(path):
            version = schema.check(connection, path)
            found = (_check_database(connection), _check_log(connection), _check_originals(connection))
    finally:
        connection.close()
    facts = (say("Format {version}", version=version), *(fact for fact, _ in found))
    return Verdict(facts, tuple(problem for _, problems in found for problem in problems))


def _check_database(connection: sqlite3.Connection) -> tuple[Message, list[Message]]:
    results = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    problems = [
        say("The file's structure is damaged: {what}", what=result) for result in results if result != "ok"
    ]
    return say("The file's structure was checked"), problems


def _check_log(connection: sqlite3.Connection) -> tuple[Message, list[Message]]:
    held = log.read(connection)
    many = "{count} steps, each following from the one before" if len(held.entries) != 1 else "1 step"
    fact = say(many, count=len(held.entries))
    if not held.whole:
        return fact, [say("What was done after step {count} cannot be trusted", count=len(held.entries))]
    try:
        Session(None, held.entries)
    except ValueError:
        return fact, [say("The steps do not follow from each other")]
    return fact, []


def _check_originals(connection: sqlite3.Connection) -> tuple[Message, list[Message]]:
    count = left_out = 0
    problems: list[Message] = []
    for wanted, name, data in connection.execute("SELECT sha256, name, bytes FROM original"):
        if data is None:
            left_out += 1
        elif isinstance(data, bytes) and sha256(data) == wanted:
            count += 1
        else:
            problems.append(say("The original {file} is not what was received", file=name))
    if left_out:
        fact = say("{out} originals left out of this copy, {count} unchanged", count=count, out=left_out)
    else:
        fact = say("1 original unchanged" if count == 1 else "{count} originals unchanged", count=count)
    return fact, problems
