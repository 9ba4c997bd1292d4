"""How work reports what it does, and how it is stopped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from comparer.model import Message


class Cancelled(Exception):  # noqa: N818 -- not an error: somebody asked for it
    """The person stopped the work."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where the work is: `done` of `total` parts of a stage. `stage` is a short phrase: "Reading accounts"."""

    stage: Message
    done: int
    total: int


class Monitor(Protocol):
    """Whoever listens to the work: the window, the terminal, a test."""

    def report(self, step: Step) -> None:
        """Take note of a step; raise `Cancelled` to stop the work. Called at least every 0.2 s."""


class Silent:
    """A monitor that neither shows nor stops anything."""

    def report(self, step: Step) -> None:
        """Do nothing."""


SILENT = Silent()
