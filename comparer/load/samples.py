"""The built-in sample: three accounts of one event, in the project's own words."""

from __future__ import annotations

from pathlib import Path

from comparer import assets

_FILES = ("01-world-weekly.txt", "02-levant-eye.txt", "03-hassan-post.json")


def sample_paths() -> tuple[Path, ...]:
    """Return the sample's files, in the order they are best read."""
    return tuple(assets.path(f"samples/{name}") for name in _FILES)
