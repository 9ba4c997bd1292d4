"""An account: one source's telling of the event, exactly as it was received."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from comparer.model.message import Message
from comparer.model.span import AccountId, Span


class AccountKind(StrEnum):
    """What sort of text an account is."""

    ARTICLE = "article"
    POST = "post"
    DOCUMENT = "document"
    TRANSCRIPT = "transcript"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Source:
    """The original an account was read from.

    `path` is the path as the person gave it, or a name such as "Pasted text"; `sha256` is of the original
    bytes, in hexadecimal.
    """

    path: str = ""
    sha256: str = ""
    media_type: str = "text/plain"


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it was received. `data` is None in a copy that was saved without originals."""

    sha256: str
    name: str
    media_type: str
    data: bytes | None


DETAILS = ("title", "publisher", "author", "published", "url", "language", "kind", "note", "color")
"""The fields of an account that tell of its words without being among them: a person may correct each of them."""


@dataclass(frozen=True, slots=True)
class Account:
    """One telling (a *witness* in collation).

    `text` is never edited. `published` is ISO 8601, a day or a moment, or "" where it is not known.
    `language` is a two-letter code. `body` is the (start, end) of `text` that holds the telling itself; header
    lines such as `Publisher:` stand outside it. `warnings` are what loading could not keep, as sentences.
    """

    id: AccountId
    text: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = "en"
    kind: AccountKind = AccountKind.ARTICLE
    note: str = ""
    color: str = ""
    source: Source = Source()
    body: tuple[int, int] | None = None
    warnings: tuple[Message, ...] = ()

    @property
    def published_on(self) -> date | None:
        """Return the day of publication, if it is known to the day."""
        try:
            return date.fromisoformat(self.published[:10])
        except ValueError:
            return None

    @property
    def name(self) -> str:
        """Return what people call this account: publisher, else author, else title, else file name."""
        file_name = self.source.path.replace("\\", "/").rsplit("/", 1)[-1]
        return self.publisher or self.author or self.title or file_name or self.id

    @property
    def body_span(self) -> Span:
        """Return the part of the text that is the telling."""
        start, end = self.body or (0, len(self.text))
        return Span(self.id, start, end)

    def words(self, span: Span) -> str:
        """Return the exact words at `span`."""
        if span.account != self.id:
            message = f"span of account {span.account} asked of account {self.id}"
            raise ValueError(message)
        return self.text[span.start : span.end]


def sigil(index: int) -> AccountId:
    """Return the sigil of the account with this index: 0 is A, 25 is Z, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return AccountId(letters)


def sigil_index(account: AccountId) -> int:
    """Return which account this is, from 0: A is 0, Z is 25, AA is 26. What is no sigil counts as 0."""
    place = 0
    for letter in account:
        place = place * 26 + ord(letter) - ord("A") + 1
    return max(0, place - 1)
