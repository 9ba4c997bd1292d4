"""The open review: every state there was, and where in them we are. The only mutable object of the engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from comparer.model import NOTHING_TO_SAY, Comparison, Message
from comparer.progress import SILENT, Monitor
from comparer.replay import judge
from comparer.review.naming import Named, name_of
from comparer.review.state import Change, State, carry_out, change_of, portable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from comparer.pipeline import Known
    from comparer.review.acts import Act


@dataclass(frozen=True, slots=True)
class Undo:
    """The last act was undone."""


@dataclass(frozen=True, slots=True)
class Redo:
    """The last undone act was done again."""


class Journal(Protocol):
    """Keeps what is done before it is shown as done."""

    def write(self, entry: Act | Undo | Redo, /) -> None:
        """Keep one entry for good, or raise and keep nothing."""


@dataclass(frozen=True, slots=True)
class Done:
    """What the last call changed, what it is called, and what is said when it was done."""

    change: Change
    name: Message
    told: Message


@dataclass(frozen=True, slots=True)
class _Step:
    act: Act
    named: Named
    after: State


class Session:
    """Acts, undo and redo without limit.

    `journal` is asked to keep each entry first; when it raises, nothing has changed here.
    """

    def __init__(self, journal: Journal | None = None, entries: Iterable[Act | Undo | Redo] = ()) -> None:
        """Open a review; `entries` are what an earlier one wrote, oldest first."""
        self._journal: Journal | None = None
        self._steps: list[_Step] = []
        self._at = 0
        self._taken: list[Act | Undo | Redo] = []
        for entry in entries:
            self._take(entry)
        self._journal = journal

    @property
    def state(self) -> State:
        """Return what there is to compare now."""
        return self._steps[self._at - 1].after if self._at else State()

    @property
    def undo_name(self) -> Message:
        """Return the name of the act that undo takes back, empty where there is none."""
        return self._steps[self._at - 1].named.name if self._at else NOTHING_TO_SAY

    @property
    def redo_name(self) -> Message:
        """Return the name of the act that redo does again, empty where there is none."""
        return self._steps[self._at].named.name if self._at < len(self._steps) else NOTHING_TO_SAY

    def entries(self) -> tuple[Act | Undo | Redo, ...]:
        """Return everything that was done, undone and done again, oldest first: it makes this review again.

        What was undone and then replaced by another act is among it: a letter that an account once had is never given
        to another.
        """
        return tuple(self._taken)

    def do(self, act: Act) -> Done:
        """Carry out an act and forget what was undone before it."""
        act = portable(act)
        self._keep(act)
        return self._take(act)

    def undo(self) -> Done | None:
        """Take the last act back; None where there is none."""
        if not self._at:
            return None
        self._keep(Undo())
        return self._take(Undo())

    def redo(self) -> Done | None:
        """Do the last undone act again; None where there is none."""
        if self._at == len(self._steps):
            return None
        self._keep(Redo())
        return self._take(Redo())

    def _keep(self, entry: Act | Undo | Redo) -> None:
        if self._journal is not None:
            self._journal.write(entry)

    def _take(self, entry: Act | Undo | Redo) -> Done:
        match entry:
            case Undo() if not self._at:
                raise ValueError("there is nothing to undo")
            case Redo() if self._at == len(self._steps):
                raise ValueError("there is nothing to do again")
            case Undo():
                self._at -= 1
                step = self._steps[self._at]
            case Redo():
                step = self._steps[self._at]
                self._at += 1
            case _:
                step = _Step(entry, name_of(entry, self.state), carry_out(self.state, entry))
                del self._steps[self._at :]
                self._steps.append(step)
                self._at += 1
        self._taken.append(entry)
        return Done(change_of(step.act), step.named.name, step.named.told)


def analyze(state: State, monitor: Monitor = SILENT, known: Known | None = None) -> Comparison:
    """Compare the accounts of a state under its decisions. Cancelled: the monitor stopped the work."""
    from comparer.pipeline import compare  # noqa: PLC0415 -- half a second that opening a kept analysis can do without

    return compare(state.accounts, state.options, state.decisions, monitor, known)


def follow(comparison: Comparison, state: State, change: Change) -> Comparison | None:
    """Return the comparison after `change` where no analysis is needed, else None."""
    return judge(comparison, state.decisions) if change is Change.JUDGMENTS else None
