"""What a person set once for all comparisons, read from and written to the platform's folder for settings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Preferences, all with defaults that work."""

    theme: str = "system"
    font_points: float = 10.5
    page_size: str = "A4"
