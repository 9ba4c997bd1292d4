"""What each command does."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from comparer.cli.exporters import EXPORTERS, Exporter
from comparer.cli.files import Unwritable, check_target, write
from comparer.cli.outcome import FAILED, INTERRUPTED, OK, tell
from comparer.cli.progress import TerminalMonitor
from comparer.load import Loaded, load
from comparer.model import Comparison, Message, Options, say
from comparer.progress import Cancelled

_FEWEST = 2


def describe_compare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `comparer compare`."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="an account of the event, in any readable format"
    )
    parser.add_argument("--title", default="", help="what to call the comparison")
    for exporter in EXPORTERS:
        parser.add_argument(f"--{exporter.word}", metavar="FILE", type=Path, help=f"write {exporter.help}")


def compare(arguments: argparse.Namespace) -> int:
    """Compare files, export what is asked for, else print the table. Returns the exit code."""
    targets = [(exporter, path) for exporter in EXPORTERS if (path := getattr(arguments, exporter.word))]
    try:
        for _, path in targets:
            check_target(path)
    except Unwritable as problem:
        tell(problem.message)
        return FAILED
    try:
        with TerminalMonitor() as monitor:
            loaded = load(arguments.files, monitor=monitor)
            comparison = _compare(loaded, arguments.title, monitor)
    except Cancelled:
        tell("Stopped; nothing was written.")
        return INTERRUPTED
    _tell_all(loaded, comparison)
    if comparison is None:
        return FAILED
    if not targets:
        _print(comparison)
    written = [_export(comparison, exporter, path) for exporter, path in targets]
    good = all(written) and not loaded.failures and not _silent(comparison)
    return OK if good else FAILED


def _compare(loaded: Loaded, title: str, monitor: TerminalMonitor) -> Comparison | None:
    if len(loaded.accounts) < _FEWEST:
        return None
    from comparer import pipeline  # noqa: PLC0415 -- the language library takes a second, so only for this

    return pipeline.compare(loaded.accounts, Options(title=title), monitor=monitor)


def _tell_all(loaded: Loaded, comparison: Comparison | None) -> None:
    for failure in loaded.failures:
        tell(failure.message)
    for note in loaded.notes:
        tell(note)
    for account in loaded.accounts:
        for warning in account.warnings:
            tell(warning)
    if comparison is None:
        tell(_too_few(len(loaded.accounts)))
        return
    for message in _silent(comparison):
        tell(message)


def _too_few(count: int) -> Message:
    if not count:
        return say("There is nothing to compare: give at least two accounts of one event.")
    return say("There is only one account: give at least one more of the same event to compare it with.")


def _silent(comparison: Comparison) -> list[Message]:
    """Return a sentence for every account in which no claim was found."""
    speaking = {claim.account for claim in comparison.claims}
    return [
        say(
            "{name} holds no claim that could be compared: look whether its text is complete.",
            name=account.name,
        )
        for account in comparison.accounts
        if account.id not in speaking
    ]


def _export(comparison: Comparison, exporter: Exporter, path: Path) -> bool:
    try:
        write(path, exporter.make(comparison))
    except Unwritable as problem:
        tell(problem.message)
        return False
    return True


def _print(comparison: Comparison) -> None:
    from comparer.present.text import to_text  # noqa: PLC0415 -- only where it is printed

    width = min(shutil.get_terminal_size().columns, 120) if sys.stdout.isatty() else 100
    print(to_text(comparison, width=width), end="")
