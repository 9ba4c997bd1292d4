"""Reads the command line and calls the command; without a command it opens the window.

What only commands need is imported with the first of them: the window opens a tenth of a second sooner.
"""
# ruff: noqa: PLC0415 -- late imports, as said above

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from comparer import __version__
from comparer.cli.outcome import INTERRUPTED, MISUSE, OK

if TYPE_CHECKING:
    import argparse

_DESCRIPTION = "Sets several accounts of one event side by side, line by line, and shows where they differ."
_USAGE = """comparer [FILE ...]             open the window, with files or a saved comparison
       comparer --sample               open the window on the built-in sample
       comparer compare FILE FILE ...  compare in the terminal, write reports
       comparer export PROJECT         print or export a saved comparison
       comparer verify PROJECT ...     check saved comparisons"""
_SAMPLE = "--sample"
_EPILOG = (
    "Each command explains its options: comparer compare --help. Without a command the window opens, with the files "
    "given. Nothing is fetched and nothing leaves this computer."
)


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its word, its sentence in the help, its arguments, what it does."""

    word: str
    help: str
    describe: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


WORDS = frozenset({"compare", "export", "verify"})
"""The words of the commands."""


def _commands() -> tuple[Command, ...]:
    from comparer.cli import commands, project

    return (
        Command(
            "compare",
            "compare accounts and print or export the result",
            commands.describe_compare,
            commands.compare,
        ),
        Command(
            "export",
            "print a project or export it, with all that was decided in it",
            project.describe_export,
            project.export,
        ),
        Command(
            "verify",
            "check that the file is whole and that its steps follow from each other",
            project.describe_verify,
            project.verify,
        ),
    )


def main(arguments: Sequence[str], open_window: Callable[..., int]) -> int:
    """Do what the command line asks and return the exit code: 0, 1 failed, 2 wrong use, 130 interrupted.

    `open_window` opens the window on files, or on nothing with `sample=True`, and returns its exit code; the
    command line does not know the window.
    """
    _speak_unicode()
    try:
        return _dispatch(arguments, open_window)
    except KeyboardInterrupt:
        # It can come between two results, so nothing is said of what was written.
        print("Stopped.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has enough; keep Python from complaining about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK


def _dispatch(arguments: Sequence[str], open_window: Callable[..., int]) -> int:
    if not arguments or not (arguments[0] in WORDS or arguments[0].startswith("-")):
        return open_window(arguments)
    if list(arguments) == [_SAMPLE]:
        return open_window((), sample=True)
    try:
        chosen = _parser().parse_args(arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else MISUSE
    if not hasattr(chosen, "run"):
        return open_window((), sample=True) if chosen.sample else open_window(())
    code: int = chosen.run(chosen)
    return code


def _parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(prog="comparer", usage=_USAGE, description=_DESCRIPTION, epilog=_EPILOG)
    parser.add_argument("--version", action="version", version=f"Comparer {__version__}")
    parser.add_argument(_SAMPLE, action="store_true", help="open the window on the built-in sample")
    choices = parser.add_subparsers(title="commands", metavar="COMMAND", prog="comparer")
    for command in _commands():
        sub = choices.add_parser(command.word, help=command.help, description=command.help.capitalize() + ".")
        command.describe(sub)
        sub.set_defaults(run=command.run)
    return parser


def _speak_unicode() -> None:
    """Print what a terminal of a poorer encoding can show, rather than fail."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # replaced by tests and notebooks
