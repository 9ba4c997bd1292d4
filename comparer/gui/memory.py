"""What the desk remembers of earlier states: what was compared, and what was chosen before an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.model import Comparison, DivergenceId, RowId

if TYPE_CHECKING:
    from comparer.review import State

KEPT = 24
"""States remembered, so that undo and redo show them at once."""

Choice = tuple[RowId | None, DivergenceId | None]


class Memory:
    """Remembers states by what they are: the same one may come again by undo."""

    def __init__(self) -> None:
        self._made: list[tuple[State, Comparison]] = []
        self._chosen: list[tuple[State, Choice]] = []

    def made(self, state: State) -> Comparison | None:
        """Return what was compared of a state."""
        return next((made for known, made in self._made if known == state), None)

    def keep(self, state: State, comparison: Comparison) -> None:
        """Remember what was compared of a state."""
        self._made = [(state, comparison), *self._made[: KEPT - 1]]

    def chosen(self, state: State) -> Choice | None:
        """Return what was chosen when a state was last acted on."""
        return next((chosen for known, chosen in self._chosen if known == state), None)

    def leave(self, state: State, choice: Choice) -> None:
        """Remember what is chosen in a state that is about to change."""
        self._chosen = [(state, choice), *self._chosen[: KEPT - 1]]
