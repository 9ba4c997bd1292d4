"""Results as they come: while accounts are still being read, those that were read are compared and shown."""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from comparer.gui import engine
from comparer.gui.unread import partial_comparison
from comparer.gui.work import Worker
from comparer.model import AccountId, Comparison, say
from comparer.present.sheet import Sheet, View
from comparer.progress import Monitor, Step

if TYPE_CHECKING:
    from comparer.pipeline import Known
    from comparer.review import State

PATIENCE = 0.5
"""Seconds of reading before a part is shown: what is whole sooner needs no parts."""
SHARE = 4
"""Reading goes on this many times as long as the last part took to compare, so that parts cost a fifth at most."""
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison and its sheet. A part lacks the accounts that are still to be read; the sheet has their columns."""

    comparison: Comparison
    sheet: Sheet


def compare(state: State, view: View, known: Known, shown: Collection[AccountId], worker: Worker) -> Compared:
    """Compare the accounts of a state, and hand over parts meanwhile; `shown` are compared already and in sight."""
    accounts, total = state.accounts, len(state.accounts)
    rest = time.monotonic()
    wait = PATIENCE
    for done, account in enumerate(accounts, 1):
        step = Step(say("Reading accounts"), done - 1, total)
        worker.report(step)
        engine.read(account, known)
        if done == 1:  # the first one may have waited for the language model
            rest = time.monotonic()
        here = {each.id for each in accounts[:done]}
        if FEWEST <= done < total and here > set(shown) and time.monotonic() - rest >= wait:
            begun = time.monotonic()
            some = replace(state, accounts=accounts[:done])
            part = _compare(some, known, _Meanwhile(worker, replace(step, done=done)))
            part = replace(
                part, unplaced=()
            )  # what does not fit yet may fit an account that is still to come
            worker.hand(Compared(part, engine.make_sheet(partial_comparison(part, accounts), view)))
            rest = time.monotonic()
            wait = max(PATIENCE, SHARE * (rest - begun))
    made = _compare(state, known, worker)
    return Compared(made, engine.make_sheet(made, view))


def _compare(state: State, known: Known, monitor: Monitor) -> Comparison:
    return engine.compare(state.accounts, state.options, state.decisions, known, monitor)


@dataclass(frozen=True, slots=True)
class _Meanwhile:
    """Reports one and the same step of reading while a part is compared: the bar never runs backward."""

    monitor: Monitor
    step: Step

    def report(self, step: Step) -> None:
        del step
        self.monitor.report(self.step)
