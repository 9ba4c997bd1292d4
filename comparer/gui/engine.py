"""What the window asks of the engine.

Everything here is imported when it is first asked for: the language model and the readers of files cost a second or
two, and the window is there before them. All of it runs in a worker.
"""
# ruff: noqa: PLC0415 -- late imports are what this file is for

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any

from comparer.model import Account, AccountId, Comparison, Decision, Message, Options, say, sigil
from comparer.present.sheet import Sheet, View
from comparer.progress import Monitor, Step

if TYPE_CHECKING:
    from comparer.gui.drop import Dropped
    from comparer.gui.paper import Paper
    from comparer.gui.work import Worker
    from comparer.load import Loaded
    from comparer.pipeline import Known
    from comparer.review import Done, State


_waking = threading.Lock()
_drawing = threading.Lock()

LEAST_OF_SELECTION = 0.7
"""A reader of pages looks for an article and drops the rest; a person who selected words wants those words."""


def load_files(
    paths: Sequence[str], beside: tuple[Account, ...], taken: tuple[AccountId, ...], worker: Worker
) -> Loaded:
    """Read files into accounts, none of which gets a letter that is `taken`; each is handed over when it is read."""
    from comparer.load import load
    from comparer.store import prepare

    prepare()

    return load(paths, taken, beside, worker, worker.hand)


def load_sample(beside: tuple[Account, ...], taken: tuple[AccountId, ...], worker: Worker) -> Loaded:
    """Read the accounts that come with the program."""
    from comparer.load import sample_paths

    return load_files([str(path) for path in sample_paths()], beside, taken, worker)


def load_dropped(
    dropped: Dropped, beside: tuple[Account, ...], taken: tuple[AccountId, ...], worker: Worker
) -> Loaded:
    """Read what was pasted or dropped: files, else a picture, else a page, else text."""
    from comparer.load import Failure, Loaded, Unreadable, original_of, same_as

    if dropped.paths:
        return load_files(dropped.paths, beside, taken, worker)
    from comparer.store import prepare

    prepare()

    used = {*taken, *(account.id for account in beside)}
    free = next(name for name in map(sigil, count()) if name not in used)
    try:
        account, data = _read(dropped, free)
    except Unreadable as problem:
        return Loaded((), (Failure(dropped.name, problem.message),))
    original = original_of(account, data)
    if dropped.address:
        account = _addressed(account, dropped.address)
    twin = same_as(account, beside)
    if twin is None:
        return Loaded((account,), originals=(original,))
    return Loaded(
        (), (), (say("These words are there already as {sigil}: nothing was added.", sigil=twin.id),)
    )


def ask_for_page(address: str) -> Message:
    """Return what to say when only a link was dropped: nothing is ever fetched."""
    from comparer.load import Unreadable, link_stub

    try:
        return link_stub(address).ask
    except Unreadable as problem:
        return problem.message


def _addressed(account: Account, address: str) -> Account:
    from comparer.load import Unreadable, link_stub

    try:
        return link_stub(address).complete(account)
    except Unreadable:
        return account


def _read(dropped: Dropped, free: AccountId) -> tuple[Account, bytes]:
    """Return the account and the bytes it was read from."""
    from comparer.load import Unreadable, read_bytes, read_text

    if dropped.image:
        return read_bytes(dropped.name, dropped.image, "image/png", free), dropped.image
    written = dropped.text.encode("utf-8", "replace")
    if not dropped.html:
        return read_text(dropped.text, dropped.name, free), written
    page = dropped.html.encode("utf-8", "replace")
    try:
        account = read_bytes(dropped.name, page, "text/html", free)
    except Unreadable:
        if dropped.text:
            return read_text(dropped.text, dropped.name, free), written
        raise
    telling = len(account.words(account.body_span).split())
    if telling < LEAST_OF_SELECTION * len(dropped.text.split()):
        return read_text(dropped.text, dropped.name, free), written
    return account, page


def replace_account(
    old: Account, paths: Sequence[str], beside: tuple[Account, ...], monitor: Monitor
) -> Loaded:
    """Read a file to stand where another account stood, under the same letter."""
    from comparer.load import load
    from comparer.store import prepare

    prepare()
    others = tuple(account for account in beside if account.id != old.id)
    loaded = load(paths[:1], (), others, monitor)
    return replace(loaded, accounts=tuple(replace(account, id=old.id) for account in loaded.accounts))


def read(account: Account, known: Known) -> None:
    """Read the claims of an account, so that comparing it need not."""
    from comparer import pipeline

    with _waking:  # whoever wakes the language model, it is woken once
        pass
    pipeline.read_once(account, known)


def compare(
    accounts: tuple[Account, ...],
    options: Options,
    decisions: tuple[Decision, ...],
    known: Known,
    monitor: Monitor,
) -> Comparison:
    """Compare accounts."""
    from comparer import pipeline

    with _waking:  # whoever wakes the language model, it is woken once
        monitor.report(Step(say("Reading accounts"), 0, len(accounts)))
    made = pipeline.compare(accounts, options, decisions, monitor, known)
    gc.freeze()  # what lives long need not be looked through again while the window waits
    return made


def follow(comparison: Comparison | None, state: State, done: Done) -> Comparison | None:
    """Return the comparison after an act where no analysis is needed, else None."""
    from comparer.review import follow

    return None if comparison is None else follow(comparison, state, done.change)


def make_sheet(comparison: Comparison, view: View) -> Sheet:
    """Return what the views show of a comparison."""
    from comparer.present.layout import make_sheet

    return make_sheet(comparison, view)


def report(comparison: Comparison, view: View, paper: Paper, monitor: Monitor) -> bytes:
    """Return the PDF report of what a view shows, on this paper."""
    from comparer.present.pdf import Orientation, PageSetup, PageSize, make_pdf

    setup = PageSetup(PageSize[paper.size.upper()], paper.texts, Orientation(paper.orientation))
    return make_pdf(comparison, view, setup, monitor)


def measures(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Return the width and height of each page of a PDF in points."""
    with _document(pdf) as document:
        return tuple(document.get_page_size(number) for number in range(len(document)))


def pictures(pdf: bytes, pages: Sequence[int], scale: float) -> Iterator[tuple[int, int, bytes]]:
    """Draw pages of a PDF, from 1, one when it is asked for: width, height, RGBA. `scale` is in pixels a point."""
    for number in pages:
        with _document(pdf) as document:
            drawn = document[number - 1].render(scale=scale, rev_byteorder=True, force_bitmap_format=4)
            picture = drawn.width, drawn.height, bytes(drawn.buffer)
        yield picture


@contextmanager
def _document(pdf: bytes) -> Iterator[Any]:
    """Open a PDF, one at a time: the library that draws it must not be asked from two threads at once."""
    import pypdfium2

    with _drawing:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def warm_up(monitor: Monitor) -> None:
    """Load the language model, so that the first comparison need not wait for it."""
    del monitor
    from comparer.present import layout  # noqa: F401 -- so that the window's thread need not
    from comparer.store import prepare

    prepare()
    with _waking:
        from comparer import pipeline

        pipeline.read(Account(AccountId("A"), "A first sentence wakes the parser."))
    gc.freeze()
