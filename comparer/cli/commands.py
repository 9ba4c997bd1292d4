"""What `comparer compare` does; each further command is a module of its own and a line in main.py."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from comparer.cli.outcome import FAILED, INTERRUPTED, OK, tell
from comparer.cli.progress import TerminalMonitor
from comparer.load import Loaded, load
from comparer.model import Comparison, Message, Options, say
from comparer.present.exports import EXPORTS, Export
from comparer.present.notes import without_claims
from comparer.present.sheet import View
from comparer.present.writing import Unwritable, check_apart, check_target, write
from comparer.progress import Cancelled, Monitor

Targets = list[tuple[Export, Path]]

_FEWEST = 2
_WIDEST = 120
_WIDTH = 100


def describe_compare(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `comparer compare`."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="an account of the event: text, Markdown, a saved web page (HTML, MHTML), e-mail (EML), PDF, Word (DOCX), "
        "OpenDocument (ODT), RTF, a post from X (JSON), or a folder of such files; give at least two",
    )
    parser.add_argument("--title", default="", help='what the report is called, for example "The ferry"')
    parser.add_argument("--by", metavar="NAME", default="", help="your name, which stands on the report")
    describe_targets(parser)
    parser.epilog = (
        "Without any of these the comparison is printed as a table. The exit code is 0 when all went well, 1 when a "
        "file could not be read or written (a sentence says which; the others are still compared), 2 when the command "
        'was not understood.\n\nFor example: comparer compare herald.html post.pdf --title "The ferry" --pdf report.pdf'
    )


def describe_targets(parser: argparse.ArgumentParser) -> None:
    """Declare an option for every form of export."""
    group = parser.add_argument_group("what to write, and where (several at once if you like)")
    for export in EXPORTS:
        told = f"{export.name}, written to FILE"
        group.add_argument(f"--{_word(export)}", metavar="FILE", type=Path, help=told)


def chosen_targets(arguments: argparse.Namespace, inputs: Sequence[Path], *more: Path) -> Targets:
    """Return what to write where. Unwritable: it can be seen beforehand that a place will not do.

    No place may be that of an input or of another result; `more` are the results that are no exports.
    """
    targets = [(export, path) for export in EXPORTS if (path := getattr(arguments, _word(export)))]
    for _, path in targets:
        check_target(path)
    check_apart([*(path for _, path in targets), *more], inputs)
    return targets


def compare(arguments: argparse.Namespace) -> int:
    """Compare files, export what is asked for, else print the table. Returns the exit code."""
    try:
        targets = chosen_targets(arguments, [Path(file) for file in arguments.files])
    except Unwritable as problem:
        tell(problem.message)
        return FAILED
    try:
        with TerminalMonitor() as monitor:
            loaded = load(arguments.files, monitor=monitor)
            comparison = _compare(loaded, Options(title=arguments.title, prepared_by=arguments.by), monitor)
            made = make_all(comparison, targets, monitor) if comparison else []
    except Cancelled:
        tell("Stopped; nothing was written.")
        return INTERRUPTED
    _tell_all(loaded, comparison)
    if comparison is None or _speaking(comparison) < _FEWEST:
        return FAILED
    written = [put(path, data) for path, data in made]
    if not targets:
        print_table(comparison)
    good = all(written) and not loaded.failures and not without_claims(comparison)
    return OK if good else FAILED


def put(path: Path, data: bytes) -> bool:
    """Write a result, or say why not, and return whether it was written."""
    try:
        write(path, data)
    except Unwritable as problem:
        tell(problem.message)
        return False
    return True


def _word(export: Export) -> str:
    return export.suffix.removeprefix(".")


def _compare(loaded: Loaded, options: Options, monitor: TerminalMonitor) -> Comparison | None:
    if len(loaded.accounts) < _FEWEST:
        return None
    from comparer import pipeline  # noqa: PLC0415 -- the language library takes a second, so only for this

    return pipeline.compare(loaded.accounts, options, monitor=monitor)


def make_all(comparison: Comparison, targets: Targets, monitor: Monitor) -> list[tuple[Path, bytes]]:
    """Make every form that is asked for. Cancelled: the monitor stopped the work."""
    return [(path, export.make(comparison, View(), monitor)) for export, path in targets]


def _tell_all(loaded: Loaded, comparison: Comparison | None) -> None:
    messages = [failure.message for failure in loaded.failures]
    messages += loaded.notes
    messages += [warning for account in loaded.accounts for warning in account.warnings]
    if comparison is not None:
        messages += comparison.warnings
        messages += without_claims(comparison)
    count = len(loaded.accounts) if comparison is None else _speaking(comparison)
    if count < _FEWEST:
        messages.append(_too_few(count))
    for message in messages:
        tell(message)


def _too_few(count: int) -> Message:
    if not count:
        return say("There is nothing to compare: give at least two accounts of one event.")
    return say("There is only one account: give at least one more of the same event to compare it with.")


def _speaking(comparison: Comparison) -> int:
    """Return how many accounts claim anything: the others cannot be compared."""
    return len({claim.account for claim in comparison.claims})


def print_table(comparison: Comparison) -> None:
    """Print the comparison as a table for the terminal."""
    from comparer.present.text import to_text  # noqa: PLC0415 -- only where it is printed

    width = min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else _WIDTH
    print(to_text(comparison, width=width), end="")
