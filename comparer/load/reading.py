"""What every format module hands back, and how it says that a file cannot be read."""

from __future__ import annotations

from dataclasses import dataclass

from comparer.model import AccountKind, Message

MEGABYTE = 1_000_000
LARGEST_TEXT = 20 * MEGABYTE
LARGEST_FILE = 100 * MEGABYTE
"""Bytes. A hundred megabytes hold any book as a PDF; more is film or a mistake."""


class Unreadable(Exception):  # noqa: N818 -- it says what a file is, not what went wrong in the program
    """A file that is no account. `message` is one sentence that names it and says what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of one original and what the original says about itself; "" where it says nothing.

    `text` and `body` are those of `Account`; `language` is only what the original declares.
    """

    text: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    kind: AccountKind = AccountKind.ARTICLE
    note: str = ""
    media_type: str = "text/plain"
    body: tuple[int, int] | None = None
    warnings: tuple[Message, ...] = ()

    @property
    def telling(self) -> str:
        """Return the part of the text that is the telling itself."""
        start, end = self.body or (0, len(self.text))
        return self.text[start:end]
