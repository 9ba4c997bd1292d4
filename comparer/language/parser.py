"""The grammatical parse of an account."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.language.breaks import set_breaks
from comparer.language.layout import Block, blocks
from comparer.language.lean import import_spacy
from comparer.language.model_files import ModelMissing, find_model
from comparer.language.notice import is_analyzed
from comparer.language.quotes import Quote, quotes
from comparer.language.repairs import mend
from comparer.model import Account, AccountKind, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Words

__all__ = ["ModelMissing", "Parsed", "parse", "pipeline"]

_ENGLISH = "en"
_SPACE = re.compile(r"[^\S ]")
_BAR = str.maketrans({"―": "—"})
_INSERTED = re.compile(r"(?<=[\s\"“‘'])\[([\w'’ -]{1,30})\](?= \w)")
_APOSTROPHE = re.compile(r"(?<=\w)’(?=(?:t|s|re|ve|ll|d|m)\b)")
_lock = threading.Lock()
_loaded: dict[str, Language] = {}


@dataclass(frozen=True, slots=True)
class Parsed:
    """An account and the parse of its body. Token offsets count from `offset` in the account's text.

    `blocks` are the paragraphs and `quotes` the quotations, both in token offsets. `analyzed` is False where the
    language is not English: there are words and sentences then, but no grammar. `text` is the body as the parser saw
    it: as long, with plain signs.
    """

    account: Account
    doc: Doc
    blocks: tuple[Block, ...] = ()
    quotes: tuple[Quote, ...] = ()
    analyzed: bool = True
    text: str = ""

    @property
    def offset(self) -> int:
        """Return where the parsed body begins in the account's text."""
        return self.account.body_span.start

    def span(self, words: Words | Token) -> Span:
        """Return where these words stand in the account."""
        start: int = words.start_char if hasattr(words, "start_char") else words.idx
        return Span(self.account.id, self.offset + start, self.offset + start + len(words.text))


def pipeline(language: str = _ENGLISH) -> Language:
    """Return the pipeline of a language, loading it the first time (about 0.6 s). ModelMissing: it is not there."""
    key = _ENGLISH if language == _ENGLISH else ""
    with _lock:
        if key not in _loaded:
            _loaded[key] = find_model() if key else _plain()
        return _loaded[key]


def parse(account: Account) -> Parsed:
    """Parse the body of an account. ModelMissing: there is no language model."""
    body = account.body_span
    text = account.text[body.start : body.end]
    layout = blocks(text, headings=account.kind is not AccountKind.POST)
    quoted = tuple(quote for block in layout for quote in quotes(text, block.begin, block.end))
    analyzed = is_analyzed(account)
    language = pipeline(_ENGLISH if analyzed else "xx")
    signs = _plain_signs(text)
    doc = language.make_doc(signs)
    set_breaks(doc, layout, quoted, sure=not analyzed)
    doc = mend(language(doc)) if analyzed else language(doc)
    return Parsed(account, doc, layout, quoted, analyzed, signs)


def _plain_signs(text: str) -> str:
    """Return the text in signs the parser knows, one for one: plain dashes and apostrophes, blanks for line breaks and for brackets around inserted words."""
    plain = _APOSTROPHE.sub("'", _SPACE.sub(" ", text).translate(_BAR))
    return _INSERTED.sub(r" \1 ", plain)


def _plain() -> Language:
    language: Language = import_spacy().blank("xx")
    return language
