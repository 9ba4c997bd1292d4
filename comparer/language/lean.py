"""Imports spaCy and loads a model without what nothing here uses.

spaCy's command line brings programs that fetch things from the net, and takes a third of the time of the import. A
model is loaded without the plugins of other packages, without the rules for words that it replaces by its own, and
with the matrix library of NumPy: the one that comes with spaCy knows few processors and is five times slower on the
others. The parse is the same.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from comparer.importing import import_without

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer

_COMMAND_LINE = {"spacy.cli": ("info",), "spacy.cli.info": ("info",)}
_TOKENIZER = "comparer.bare_tokenizer"
_UNUSED = ("senter",)
"""Components that are switched off in the model: the parser finds the sentences."""

_THREADS = "OPENBLAS_NUM_THREADS"


def import_spacy() -> ModuleType:
    """Return spaCy; about 0.4 s of the processor the first time."""
    with _one_thread():
        return import_without("spacy", _COMMAND_LINE)


def load_model(folder: Path) -> Language:
    """Load the model in a folder; about 0.2 s."""
    spacy = import_spacy()
    spacy.registry.tokenizers(_TOKENIZER, func=_bare_tokenizer)
    with _no_plugins(), _fast_matrices():
        language: Language = spacy.load(
            folder, exclude=_UNUSED, config={"nlp": {"tokenizer": {"@tokenizers": _TOKENIZER}}}
        )
    return language


def _bare_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return the maker of a tokenizer without rules: all of them are in the model's files, which are read next."""
    from spacy.tokenizer import Tokenizer  # noqa: PLC0415 -- spaCy is imported late

    return lambda language: Tokenizer(language.vocab)


@contextmanager
def _one_thread() -> Iterator[None]:
    """Let NumPy multiply in the calling thread: the matrices of an article are too small to share out."""
    kept = os.environ.get(_THREADS)
    os.environ.setdefault(_THREADS, "1")
    try:
        yield
    finally:
        if kept is None:
            del os.environ[_THREADS]


@contextmanager
def _no_plugins() -> Iterator[None]:
    """Hide what other installed packages offer spaCy: it looks through all of them at every name it resolves."""
    catalogue: Any = importlib.import_module("catalogue")
    metadata: Any = importlib.import_module("importlib.metadata")
    kept = catalogue.AVAILABLE_ENTRY_POINTS
    catalogue.AVAILABLE_ENTRY_POINTS = metadata.EntryPoints(())
    try:
        yield
    finally:
        catalogue.AVAILABLE_ENTRY_POINTS = kept


@contextmanager
def _fast_matrices() -> Iterator[None]:
    """Let models made here multiply with NumPy's library, unless the platform has a better one than spaCy's own."""
    api: Any = importlib.import_module("thinc.api")
    if type(api.get_current_ops()) is not api.NumpyOps:
        yield
        return
    with api.use_ops("numpy", use_blis=False):
        yield
