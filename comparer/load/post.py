"""Posts of X as JSON: from its interface (versions 2 and 1.1), its archive (`tweets.js`), its web page, or oEmbed.

A thread is one telling: its posts become paragraphs in the order they were written.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from comparer.load.days import iso
from comparer.load.encoding import decode, mend
from comparer.load.oembed import read_embedded
from comparer.load.reading import LARGEST_TEXT, MEGABYTE, Reading, Unreadable
from comparer.model import AccountKind, say

_ASSIGNMENT = re.compile(r"\s*window\.[\w.$]+\s*=\s*")
_EPOCH = 1_288_834_974_657
_FIRST_SNOWFLAKE = 30_000_000_000
"""X's ids hold the moment since November 2010: milliseconds after `_EPOCH`, shifted by 22 bits."""
_LONGEST_ID = 19
_ELSEWHERE = frozenset(
    {"includes", "quoted_status", "retweeted_status", "quoted_status_result", "errors", "meta"}
)
_NO_LANGUAGE = frozenset({"", "un"})


@dataclass(frozen=True, slots=True)
class _Post:
    number: int
    text: str
    moment: str
    author: str
    handle: str
    language: str


def read(data: bytes, name: str) -> Reading:
    """Read the posts of one author. Unreadable: this is no JSON, or none with posts."""
    if len(data) > LARGEST_TEXT:
        size = len(data) // MEGABYTE
        raise Unreadable(say("{name} has {size} MB: cut out the posts to compare.", name=name, size=size))
    text, warnings = decode(data, name)
    found = _parse(text, name)
    embedded = read_embedded(found)
    if embedded:
        return embedded
    posts = sorted(_posts(found, _users(found)), key=lambda post: post.number)
    if not posts:
        raise Unreadable(
            say("{name} is JSON without a post in it: copy the words to compare and paste them.", name=name)
        )
    own = [post for post in posts if post.handle == posts[0].handle]
    if len(own) < len(posts):
        others = say(
            "{count} posts by others were left out of {name}.", count=len(posts) - len(own), name=name
        )
        warnings = (*warnings, others)
    first = own[0]
    return Reading(
        text="\n\n".join(post.text for post in own),
        publisher="" if first.author else "X",
        author=first.author,
        published=first.moment,
        url=f"https://x.com/{first.handle or 'i'}/status/{first.number}" if first.number else "",
        language=first.language,
        kind=AccountKind.POST,
        note=mend(str(_at(found, "note") or "")),
        media_type="application/json",
        warnings=warnings,
    )


def _parse(text: str, name: str) -> Any:
    try:
        return json.loads(_ASSIGNMENT.sub("", text, count=1) if _ASSIGNMENT.match(text) else text)
    except (ValueError, RecursionError):
        raise Unreadable(
            say(
                "{name} is broken JSON: export it again, or copy the words of the post and paste them.",
                name=name,
            )
        ) from None


def _posts(value: Any, users: dict[str, dict[str, Any]]) -> Iterator[_Post]:
    """Yield every post in any nesting, but not those that a post quotes or repeats."""
    if isinstance(value, list):
        for item in value:
            yield from _posts(item, users)
    elif isinstance(value, dict):
        post = _post(value, users)
        if post:
            yield post
            return
        for key, item in value.items():
            if key not in _ELSEWHERE:
                yield from _posts(item, users)


def _post(fields: dict[str, Any], users: dict[str, dict[str, Any]]) -> _Post | None:
    legacy = fields.get("legacy")
    inner = {**fields, **legacy} if isinstance(legacy, dict) else fields
    text = _words(inner)
    number = _number(inner)
    moment = iso(str(inner.get("created_at") or ""))
    if not text or not (number or moment):
        return None
    user = _user(inner, users)
    handle = str(user.get("username") or user.get("screen_name") or "")
    language = str(inner.get("lang") or "")[:2] if len(str(inner.get("lang") or "")) == len("en") else ""
    return _Post(
        number=number,
        text=text,
        moment=moment or _moment(number),
        author=_author(str(user.get("name") or ""), handle),
        handle=handle,
        language="" if language in _NO_LANGUAGE else language,
    )


def _words(fields: dict[str, Any]) -> str:
    """Return the whole words of a post: long posts have them apart, and `text` is then cut off."""
    long = _at(fields, "note_tweet", "text") or _at(
        fields, "note_tweet", "note_tweet_results", "result", "text"
    )
    text = long or _at(fields, "extended_tweet", "full_text") or fields.get("full_text") or fields.get("text")
    if not isinstance(text, str):
        return ""
    for link in _media_links(fields):
        text = text.replace(link, "")
    return mend(html.unescape(text)).strip()


def _media_links(fields: dict[str, Any]) -> Iterator[str]:
    """Yield the links X appends for pictures and films: they stand for no words."""
    entities = [
        _at(fields, "entities"),
        _at(fields, "extended_entities"),
        _at(fields, "note_tweet", "entities"),
    ]
    for entity in entities:
        if isinstance(entity, dict):
            for link in [*_list(entity.get("media")), *_list(entity.get("urls"))]:
                if isinstance(link, dict) and (
                    "media_key" in link or "media_url" in link or "media_url_https" in link
                ):
                    yield str(link.get("url") or "\0")


def _users(found: Any) -> dict[str, dict[str, Any]]:
    """Return the authors that version 2 lists apart from the posts, by id."""
    users = _at(found, "includes", "users") if isinstance(found, dict) else None
    return {str(user["id"]): user for user in _list(users) if isinstance(user, dict) and "id" in user}


def _user(fields: dict[str, Any], users: dict[str, dict[str, Any]]) -> dict[str, Any]:
    choices = (
        users.get(str(fields.get("author_id"))),
        fields.get("user"),
        fields.get("author"),
        _at(fields, "core", "user_results", "result", "legacy"),
        _at(fields, "core", "user_results", "result", "core"),
        fields if "screen_name" in fields or "username" in fields else None,
    )
    return next((user for user in choices if isinstance(user, dict) and user), {})


def _author(name: str, handle: str) -> str:
    if not handle or name.lower() == handle.lower():
        return mend(name)
    return mend(f"{name} (@{handle})" if name else f"@{handle}")


def _number(fields: dict[str, Any]) -> int:
    for key in ("id_str", "id", "rest_id", "tweet_id"):
        written = str(fields.get(key) or "")
        if written.isascii() and written.isdigit() and len(written) <= _LONGEST_ID:
            return int(written)
    return 0


def _moment(number: int) -> str:
    if number < _FIRST_SNOWFLAKE:
        return ""
    return datetime.fromtimestamp(((number >> 22) + _EPOCH) // 1000, UTC).isoformat()


def _at(value: Any, *path: str) -> Any:
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
