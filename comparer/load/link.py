"""A dropped link: an address without a text, to be completed by the person. Nothing is fetched."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from comparer.load.reading import Unreadable
from comparer.model import Account, Message, say

_SITES_OF_POSTS = frozenset({"x.com", "twitter.com", "mobile.twitter.com", "bsky.app", "threads.net", "t.me"})


@dataclass(frozen=True, slots=True)
class LinkStub:
    """What a link alone tells. `ask` says what to do to make it an account."""

    url: str
    publisher: str
    ask: Message

    def complete(self, account: Account) -> Account:
        """Return the account that holds the link's text, with the address and publisher filled in where missing."""
        return replace(account, url=account.url or self.url, publisher=account.publisher or self.publisher)


def link_stub(url: str) -> LinkStub:
    """Return what to show for a dropped link. Unreadable: this is no address of the web."""
    url = url.strip()
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        parts, host = urlsplit(""), ""
    if parts.scheme not in {"http", "https"} or not host or any(letter.isspace() for letter in url):
        raise Unreadable(say("{url} is no address of a web page: copy the address again.", url=url[:80]))
    if host in _SITES_OF_POSTS:
        ask = say(
            "Comparer fetches nothing: copy the words of the post at {host} and paste them here.", host=host
        )
        return LinkStub(url, "", ask)
    ask = say(
        "Comparer fetches nothing: save the page of {host} from your browser and drop the file here, or paste its text.",
        host=host,
    )
    return LinkStub(url, host, ask)
