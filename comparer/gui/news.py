"""What the desk tells: sentences for the person, and what is different for the views."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class News:
    """A sentence for the person.

    `undo` offers to take back what it tells; `trouble` stays until it is closed; a `hint` says how to do what could not
    be done, and goes by itself.

    `choices` are further buttons: what each says, and what it does. `stays` is for what is no trouble and yet waits
    for an answer. `holds` says whether it is still true: what is not goes at once.
    """

    text: str
    undo: bool = False
    trouble: bool = False
    hint: bool = False
    choices: tuple[tuple[str, Callable[[], None]], ...] = ()
    stays: bool = False
    holds: Callable[[], bool] = _always


@dataclass(frozen=True, slots=True)
class Changed:
    """What is different since the last time: views refresh only for what concerns them."""

    accounts: bool = False
    rows: bool = False
    view: bool = False
