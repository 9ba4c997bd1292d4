"""Imports spaCy without its command line, which nothing here uses.

The command line brings programs that fetch things from the net, and takes a third of the time of the import.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

_COMMAND_LINE = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> ModuleType:
    """Return spaCy; about 0.6 s of the processor the first time."""
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    places = {name: _place(name) for name in _COMMAND_LINE}
    sys.modules.update(places)
    try:
        return importlib.import_module("spacy")
    finally:
        for name, place in places.items():
            if sys.modules.get(name) is place:
                del sys.modules[name]


def _place(name: str) -> ModuleType:
    """Return an empty module to stand where spaCy looks for its command line."""
    place = ModuleType(name)
    place.__path__ = []
    vars(place)["info"] = None
    return place
