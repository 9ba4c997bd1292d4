"""The figures that must not fall, with the digest of the data they were measured on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

FILE = Path(__file__).with_name("floors.json")
FEWER_IS_BETTER = frozenset({"look_alikes_flagged"})
NOT_A_FLOOR = frozenset({"look_alikes"})
# Figures are printed with three places; less than half of the last one is rounding.
ROUNDING = 0.0005


def digest(data: Path) -> str:
    """Return one hash of all evaluation files, names and content."""
    total = hashlib.sha256()
    for path in sorted(data.rglob("*")):
        if path.is_file() and path.suffix in {".json", ".jsonl", ".txt", ".tsv"}:
            total.update(f"{path.relative_to(data).as_posix()}\n".encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


@dataclass(frozen=True, slots=True)
class Floors:
    """Pinned figures, the digest of their data, and why any of them was ever lowered."""

    data: str = ""
    figures: Mapping[str, float] = field(default_factory=dict)
    lowered: tuple[str, ...] = ()

    @classmethod
    def read(cls) -> Floors:
        """Return the floors in the repository, none where there is no file yet."""
        if not FILE.exists():
            return cls()
        held = json.loads(FILE.read_text(encoding="utf-8"))
        return cls(held["data"], held["figures"], tuple(held["lowered"]))

    def write(self) -> None:
        """Put the floors into the repository."""
        held = {"data": self.data, "figures": dict(self.figures), "lowered": list(self.lowered)}
        FILE.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")

    def below(self, found: Mapping[str, float | None]) -> list[str]:
        """Return the names of figures that fell."""
        return [
            name
            for name, floor in self.figures.items()
            if (value := found.get(name)) is not None and _worse(name, value, floor)
        ]

    def pinned(self, found: Mapping[str, float | None], data: str, lower: str | None, because: str) -> Floors:
        """Return floors raised to what was found; only `lower` may go down. SystemExit: a reason is missing."""
        if lower and not because:
            raise SystemExit("A floor is lowered only with --because and a line in the CHANGELOG.")
        figures = dict(self.figures)
        for name, value in found.items():
            if value is None or name in NOT_A_FLOOR:
                continue
            held = figures.get(name)
            if held is None or name == lower or not _worse(name, value, held):
                figures[name] = round(value, 3)
        lowered = (*self.lowered, f"{lower}: {because}") if lower else self.lowered
        return Floors(data, figures, lowered)


def _worse(name: str, value: float, floor: float) -> bool:
    if name in FEWER_IS_BETTER:
        return value > floor + ROUNDING
    return value < floor - ROUNDING
