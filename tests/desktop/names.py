"""Prints what a screen reader finds in the window, a line each: role, name, states, text. Run by the system's Python.

The window is told by its program's name; "END" follows when the tree was read to its end.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi

PATIENCE = 30.0
"""Seconds to wait for the table."""
DEEPEST = 30
MOST = 400
"""Children of one node that are looked at."""


def nodes(node: Any, depth: int = 0) -> Iterator[Any]:
    """Give a node and everything below it."""
    if node is None or depth > DEEPEST:
        return
    yield node
    for at in range(min(node.childCount, MOST)):
        yield from nodes(node.getChildAtIndex(at), depth + 1)


def told(node: Any) -> dict[str, object]:
    """Return what is told of a node."""
    states = [pyatspi.stateToString(state) for state in node.getState().getStates()]
    above = node.parent.getRoleName() if node.parent is not None else ""
    return {"role": node.getRoleName(), "name": node.name, "in": above, "states": states}


def read() -> list[dict[str, object]]:
    """Return all nodes of the window that are there now."""
    desktop = pyatspi.Registry.getDesktop(0)
    programs = [desktop.getChildAtIndex(at) for at in range(desktop.childCount)]
    ours = [program for program in programs if program is not None and program.name == sys.argv[1]]
    return [told(node) for program in ours for node in nodes(program)]


end = time.monotonic() + PATIENCE
found: list[dict[str, object]] = []
while time.monotonic() < end and not any("differs" in str(each["name"]) for each in found):
    time.sleep(0.3)
    try:
        found = read()
    except Exception as problem:  # noqa: BLE001 -- what is being built up or taken down answers with errors
        sys.stderr.write(f"{problem}\n")
for each in found:
    sys.stdout.write(json.dumps(each) + "\n")
