"""Files, bytes and text to accounts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import count
from pathlib import Path
from typing import Any

from comparer.load.encoding import mend
from comparer.load.formats import Format, is_readable_name, recognize
from comparer.load.isolation import Isolation, damaged
from comparer.load.languages import language_of
from comparer.load.plain import read_string
from comparer.load.reading import LARGEST_FILE, MEGABYTE, Reading, Unreadable
from comparer.model import DETAILS, Account, AccountId, Message, Original, Source, say, sigil
from comparer.progress import SILENT, Monitor, Step

FIRST = sigil(0)


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that is no account; `path` as the person gave it, `message` one sentence that names it."""

    path: str
    message: Message


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of loading: accounts in the order given, files that failed, and what else to say.

    `originals` are the bytes the accounts were read from, one an account, for a project to keep.
    """

    accounts: tuple[Account, ...]
    failures: tuple[Failure, ...] = ()
    notes: tuple[Message, ...] = ()
    originals: tuple[Original, ...] = ()


def load(
    paths: Iterable[str | Path],
    taken: Iterable[AccountId] = (),
    beside: Sequence[Account] = (),
    monitor: Monitor = SILENT,
    arrived: Callable[[Account], object] | None = None,
) -> Loaded:
    """Read files into accounts with sigils that are neither `taken` nor those of the accounts `beside`.

    A folder stands for the readable files directly in it. What is there already, here or `beside`, is not added
    again. One bad file never costs the others. `arrived` is told each account as soon as it is read. Cancelled: the
    monitor stopped the work.
    """
    found = list(_expand(paths))
    free = _free({*taken, *(account.id for account in beside)})
    accounts: list[Account] = []
    originals: list[Original] = []
    failures: list[Failure] = []
    notes: list[Message] = []
    with Isolation(monitor) as isolation:
        for done, (path, problem) in enumerate(found):
            step = Step(say("Opening files"), done, len(found))
            monitor.report(step)
            read = problem or _attempt(path, isolation, step)
            if isinstance(read, Message):
                failures.append(Failure(str(path), read))
                continue
            account, original = read
            twin = same_as(account, (*beside, *accounts))
            if twin:
                notes.append(_twice(account, twin))
            else:
                accounts.append(replace(account, id=next(free)))
                originals.append(original)
                if arrived is not None:
                    arrived(accounts[-1])
    return Loaded(tuple(accounts), tuple(failures), tuple(notes), tuple(originals))


def read_file(path: str | Path, account_id: AccountId = FIRST) -> Account:
    """Read one file. Unreadable: it is no account."""
    with Isolation() as isolation:
        data = _bytes_of(Path(path))
        return _read_data(str(path), data, "", account_id, isolation, _step())


def read_bytes(name: str, data: bytes, media_type: str = "", account_id: AccountId = FIRST) -> Account:
    """Read what a browser dropped or a program handed over. Unreadable: it is no account."""
    with Isolation() as isolation:
        return _read_data(name, data, media_type, account_id, isolation, _step())


def read_text(text: str, name: str = "Pasted text", account_id: AccountId = FIRST) -> Account:
    """Read pasted text, which may begin with a header. Unreadable: there are no words in it."""
    data = text.encode("utf-8", "replace")
    text = data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return _account(read_string(text, name), name, name, data, account_id)


def same_as(account: Account, others: Iterable[Account]) -> Account | None:
    """Return the account among `others` that comes from the same original or tells it in the same words."""
    telling = account.words(account.body_span).split()
    for other in others:
        if account.source.sha256 == other.source.sha256 or telling == other.words(other.body_span).split():
            return other
    return None


def original_of(account: Account, data: bytes) -> Original:
    """Return the bytes an account was read from, under their name. ValueError: it was read from others."""
    if hashlib.sha256(data).hexdigest() != account.source.sha256:
        raise ValueError("not the bytes this account was read from")
    return Original(account.source.sha256, _short(account.source.path), account.source.media_type, data)


def _attempt(path: str | Path, isolation: Isolation, step: Step) -> tuple[Account, Original] | Message:
    try:
        data = _bytes_of(Path(path))
        account = _read_data(str(path), data, "", FIRST, isolation, step)
    except Unreadable as reason:
        return reason.message
    return account, original_of(account, data)


def _read_data(
    path: str, data: bytes, media_type: str, account_id: AccountId, isolation: Isolation, step: Step
) -> Account:
    name = _short(path)
    if len(data) > LARGEST_FILE:
        raise Unreadable(_too_large(name, len(data)))
    kind = recognize(data, name, media_type)
    reading = isolation.read(kind, data, name, step) if kind.isolated else _read_here(kind, data, name)
    return _account(reading, path, name, data, account_id)


def _read_here(kind: Format, data: bytes, name: str) -> Reading:
    try:
        return kind.read(data, name)
    except (ValueError, RecursionError, MemoryError, KeyError, TypeError, AttributeError, IndexError):
        raise Unreadable(damaged(kind, name)) from None


def _account(reading: Reading, path: str, name: str, data: bytes, account_id: AccountId) -> Account:
    telling = reading.telling
    if not any(letter.isalpha() for letter in telling):
        raise Unreadable(
            say(
                "{name} has no sentence in it: look whether its text was saved, or paste the text.", name=name
            )
        )
    language = reading.language or language_of(telling)
    told: dict[str, Any] = {
        field.name: getattr(reading, field.name) for field in fields(reading) if field.name in DETAILS
    }
    return Account(
        id=account_id,
        text=reading.text,
        **(told | {"language": language}),
        source=Source(mend(path), hashlib.sha256(data).hexdigest(), reading.media_type),
        body=reading.body,
        warnings=reading.warnings,
    )


def _bytes_of(path: Path) -> bytes:
    name = _short(str(path))
    try:
        if path.is_dir():
            raise Unreadable(say("{name} is a folder: choose the files in it.", name=name))
        if path.exists() and not path.is_file():
            raise Unreadable(
                say("{name} is not a file: save what it gives to a file and add that.", name=name)
            )
        if path.stat().st_size > LARGEST_FILE:
            raise Unreadable(_too_large(name, path.stat().st_size))
        return path.read_bytes()
    except FileNotFoundError:
        raise Unreadable(_gone(path, name)) from None
    except PermissionError:
        raise Unreadable(
            say("{name} may not be read: ask its owner, or copy it to your own folder.", name=name)
        ) from None
    except (OSError, ValueError):
        raise Unreadable(
            say("{name} cannot be opened: copy it to this computer and try again.", name=name)
        ) from None


def _expand(paths: Iterable[str | Path]) -> Iterator[tuple[str | Path, Message | None]]:
    """Yield every path; for a folder the likely accounts in it, or the sentence that there are none."""
    for path in paths:
        folder = Path(path)
        try:
            inside = sorted(folder.iterdir()) if folder.is_dir() else None
        except (OSError, ValueError):
            inside = None
        if inside is None:
            yield path, None
            continue
        files = [entry for entry in inside if is_readable_name(entry.name) and entry.is_file()]
        yield from ((entry, None) for entry in files)
        if not files:
            empty = say(
                "{name} is a folder without any text in it: choose the files to compare.",
                name=_short(str(path)),
            )
            yield path, empty


def _gone(path: Path, name: str) -> Message:
    """Say that a file is not there; an address of the web lost a stroke when it was taken for a path."""
    scheme, _, rest = path.as_posix().partition(":/")
    if scheme.lower() in {"http", "https"}:
        return say(
            "{url} is an address, and nothing is fetched: save the page from your browser and give the file.",
            url=f"{scheme}://{rest}"[:80],
        )
    return say("{name} is not there: look for its new place or its exact name.", name=name)


def _free(taken: set[AccountId]) -> Iterator[AccountId]:
    return (name for name in map(sigil, count()) if name not in taken)


def _short(path: str) -> str:
    return path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] or path


def _step() -> Step:
    return Step(say("Opening files"), 0, 1)


def _too_large(name: str, size: int) -> Message:
    return say("{name} has {size} MB: add only the part to compare.", name=name, size=size // MEGABYTE)


def _twice(account: Account, twin: Account) -> Message:
    """Say that a file is there already; two copies of one name are told apart by nothing, so name it once."""
    first, second = _short(twin.source.path), _short(account.source.path)
    if first == second:
        return say("{name} was given twice; it was added once.", name=first)
    return say("{second} is the same as {first}; it was added once.", second=second, first=first)
