"""What program and child process say to each other: one request, one line of JSON for an answer."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import IO, Any

from comparer.load.reading import Reading, Unreadable
from comparer.model import AccountKind, Message


def request(module: str, name: str, data: bytes) -> bytes:
    """Return the bytes that ask for a file: a line that describes it, then the file."""
    return json.dumps({"module": module, "name": name, "size": len(data)}).encode() + b"\n" + data


def receive(pipe: IO[bytes]) -> tuple[str, str, bytes] | None:
    """Return module, name and data of the next request, or None at the end."""
    line = pipe.readline()
    if not line:
        return None
    head = json.loads(line)
    return str(head["module"]), str(head["name"]), pipe.read(int(head["size"]))


def answer(result: Reading | Message) -> bytes:
    """Return the line that answers with a reading, or with why there is none."""
    key = "reading" if isinstance(result, Reading) else "unreadable"
    return json.dumps({key: asdict(result)}).encode() + b"\n"


def reading_from(line: bytes) -> Reading:
    """Return the reading in an answer. Unreadable: the answer says why there is none."""
    found: dict[str, Any] = json.loads(line)
    if "unreadable" in found:
        raise Unreadable(_message(found["unreadable"]))
    fields = found["reading"]
    return Reading(
        **{
            **fields,
            "kind": AccountKind(fields["kind"]),
            "body": tuple(fields["body"]) if fields["body"] else None,
            "warnings": tuple(_message(warning) for warning in fields["warnings"]),
        }
    )


def _message(fields: dict[str, Any]) -> Message:
    values = (
        (name, _message(value) if isinstance(value, dict) else value) for name, value in fields["values"]
    )
    return Message(fields["pattern"], tuple(values))
