"""Imports a library without parts of it that nothing here uses."""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import Iterable, Mapping
from types import ModuleType

_lock = threading.RLock()
"""One at a time: what stands in for a moment must not be taken for the real module by another such import."""


def import_without(name: str, absent: Mapping[str, Iterable[str] | None]) -> ModuleType:
    """Return a module, imported with empty modules in the place of those that are `absent`.

    Each is given by its full name and the names that others take from it, which are None then; a module that is None
    itself is not there at all, for libraries that can do without. Later imports get the real ones.
    """
    with _lock:
        # Also a module that is there may be on its way in another thread; only the import waits for it.
        return importlib.import_module(name) if name in sys.modules else _import(name, absent)


def _import(name: str, absent: Mapping[str, Iterable[str] | None]) -> ModuleType:
    places = {other: None if taken is None else _place(other, taken) for other, taken in absent.items()}
    before = {other: sys.modules[other] for other in places if other in sys.modules}
    sys.modules.update(places)  # type: ignore[arg-type]  # None is how Python marks what must not be imported
    try:
        return importlib.import_module(name)
    finally:
        for other, place in places.items():
            if sys.modules.get(other, place) is place:
                sys.modules.pop(other, None)
        sys.modules.update(before)


def _place(name: str, taken: Iterable[str]) -> ModuleType:
    place = ModuleType(name)
    place.__path__ = []
    vars(place).update(dict.fromkeys(taken))
    return place
