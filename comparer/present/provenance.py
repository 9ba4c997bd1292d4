"""Where an account comes from, as every form of a report tells it: what is not known is said to be missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer.model import Account, Message, say
from comparer.present.letters import isolated
from comparer.present.wording import account_kind_name, published_name, translate

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Provenance:
    """What stands under an account's name.

    `title` is "" where it is the name. `facts` are author, day and sort of text, `address` where it was published,
    `file` the name of the file it was read from and `digest` its hash, `note` the person's own words on it.
    """

    title: str
    facts: str
    address: str
    file: str
    digest: str
    note: str

    @property
    def original(self) -> str:
        """Return the file with its hash."""
        return joined((self.file, self.digest))

    @property
    def lines(self) -> tuple[str, ...]:
        """Return what there is below the title, a line each."""
        return tuple(line for line in (self.facts, self.address, self.original, self.note) if line)


def provenance(account: Account, language: str = "en") -> Provenance:
    """Return where an account comes from, in words."""

    def known(value: str, otherwise: Message) -> str:
        return " ".join(value.split()) or translate(otherwise, language)

    author = "" if account.author == account.name else known(account.author, say("author not given"))
    day = known(published_name(account, language), say("date not given"))
    kind = translate(account_kind_name(account.kind), language)
    name = account.source.path.replace("\\", "/").rsplit("/", 1)[-1]
    digest = f"SHA-256 {account.source.sha256}" if account.source.sha256 else ""
    return Provenance(
        "" if account.title == account.name else account.title.strip(),
        joined((author, day, kind)),
        isolated(known(account.url, say("address not given"))),
        name,
        digest,
        " ".join(account.note.split()),
    )


def joined(parts: Iterable[str]) -> str:
    """Return fields as one line, each kept together whatever its direction."""
    return " · ".join(isolated(part) for part in parts if part)
