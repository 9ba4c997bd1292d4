"""What a person set once for all comparisons, read from and written to the platform's folder for settings.

A file that is missing, broken or from another version costs nothing but the preferences in it.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

THEMES = ("system", "light", "dark")
PAGE_SIZES = ("A4", "Letter")
ORIENTATIONS = ("by columns", "portrait", "landscape")
DENSITIES = ("airy", "compact")
ORDERS = ("as told", "by time", "by severity")
LEAST_POINTS, MOST_POINTS = 7.0, 24.0


@dataclass(frozen=True, slots=True)
class Settings:
    """Preferences, all with defaults that work.

    `keys` are changed shortcuts: the lasting name of an action and its keys. `language` is a two-letter code, ""
    for the system's. `flat`: the further claims of a row are not folded. `order` is how rows of a new comparison
    stand. `marks`: the words that differ are marked inside the cells too, not only in the margin. `base_stays`: the
    first account stays in sight when the others are scrolled sideways. `name` stands on reports. `orientation` says
    how their paper lies, `full_texts` adds the accounts' texts to them. `recent` are the projects opened last, the
    newest first.
    """

    theme: str = "system"
    font_points: float = 10.5
    density: str = "airy"
    page_size: str = "A4"
    name: str = ""
    language: str = ""
    overview: bool = True
    inspector: bool = True
    flat: bool = False
    order: str = "as told"
    marks: bool = True
    base_stays: bool = True
    orientation: str = "by columns"
    full_texts: bool = False
    last_folder: str = ""
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()
    recent: tuple[str, ...] = ()


def settings_file() -> Path:
    """Return where the preferences are kept."""
    from platformdirs import user_config_path  # noqa: PLC0415 -- the window is shown before it is needed

    return user_config_path("comparer", appauthor=False) / "settings.json"


def read_settings(path: Path | None = None) -> Settings:
    """Return the preferences; what cannot be read has its default."""
    try:
        found = json.loads((path or settings_file()).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _settings(found) if isinstance(found, dict) else Settings()


def write_settings(settings: Settings, path: Path | None = None) -> bool:
    """Write the preferences; say whether that was possible. A reader never sees half a file."""
    target = path or settings_file()
    values = asdict(settings) | {"keys": {name: list(keys) for name, keys in settings.keys}}
    draft = target.with_suffix(f".{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        # In ASCII: the name of a folder may hold what is no letter in any encoding.
        draft.write_text(json.dumps(values, indent=1) + "\n", encoding="ascii")
        draft.replace(target)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        return False
    return True


def _settings(found: dict[str, Any]) -> Settings:
    usual = Settings()
    values = {
        field.name: found[field.name]
        for field in fields(Settings)
        if field.name in found and _fits(field.name, found[field.name], getattr(usual, field.name))
    }
    if "font_points" in values:
        values["font_points"] = float(values["font_points"])
    values["keys"] = _keys(found.get("keys"))
    recent = found.get("recent")
    values["recent"] = (
        tuple(path for path in recent if isinstance(path, str)) if isinstance(recent, list) else ()
    )
    return Settings(**values)


def _fits(name: str, value: object, usual: object) -> bool:
    choices = {
        "theme": THEMES,
        "page_size": PAGE_SIZES,
        "orientation": ORIENTATIONS,
        "density": DENSITIES,
        "order": ORDERS,
    }
    if name in choices:
        return value in choices[name]
    if name == "font_points":
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return is_number and LEAST_POINTS <= float(str(value)) <= MOST_POINTS
    if name == "language":
        return isinstance(value, str) and (not value or (len(value) == 2 and value.isalpha()))  # noqa: PLR2004
    return name not in {"keys", "recent"} and type(value) is type(usual)


def _keys(found: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(found, dict):
        return ()
    return tuple(
        (name, tuple(keys))
        for name, keys in found.items()
        if isinstance(name, str) and isinstance(keys, list) and all(isinstance(key, str) for key in keys)
    )
