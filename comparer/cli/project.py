"""What `comparer export` and `comparer verify` do with a project file. Neither changes it."""
# ruff: noqa: PLC0415 -- the project file knows the whole review, and help and compare do without it

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from comparer.cli.commands import Targets, chosen_targets, describe_targets, make_all, print_table, put
from comparer.cli.outcome import FAILED, INTERRUPTED, OK, harmless, tell
from comparer.cli.progress import TerminalMonitor
from comparer.model import say
from comparer.present.writing import Unwritable, check_target
from comparer.progress import Cancelled

if TYPE_CHECKING:
    from comparer.model import Comparison
    from comparer.progress import Monitor
    from comparer.store import Project


def describe_export(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `comparer export`."""
    parser.add_argument(
        "project", metavar="PROJECT", type=Path, help="a .comparer file that the window saved"
    )
    describe_targets(parser)
    parser.epilog = "Without any of these the project is printed as a table. For example: comparer export ferry.comparer --pdf report.pdf"
    parser.add_argument(
        "--without-originals",
        metavar="FILE",
        type=Path,
        help="write a copy of the project without the files the accounts were read from",
    )


def describe_verify(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `comparer verify`."""
    parser.add_argument(
        "project", metavar="PROJECT", type=Path, nargs="+", help="a .comparer file that the window saved"
    )


def export(arguments: argparse.Namespace) -> int:
    """Export a project, else print its table. Returns the exit code."""
    from comparer.store import ProjectError, open_project

    try:
        _check_copy(arguments.project, arguments.without_originals)
        targets = _targets(arguments)
        project = open_project(arguments.project, to_read=True)
    except (Unwritable, ProjectError) as problem:
        tell(problem.message)
        return FAILED
    try:
        return _export(project, targets, arguments.without_originals)
    except Cancelled:
        tell("Stopped; nothing was written.")
        return INTERRUPTED
    except ProjectError as problem:
        tell(problem.message)
        return FAILED
    finally:
        project.close()


def verify(arguments: argparse.Namespace) -> int:
    """Check projects, print what was found, and return the exit code: 0 where all of them are whole."""
    from comparer.store import ProjectError
    from comparer.store import verify as check

    good = True
    for path in arguments.project:
        try:
            verdict = check(path)
        except ProjectError as problem:
            tell(problem.message)
            good = False
            continue
        print(harmless(path.name))
        for fact in verdict.facts:
            print(f"  {harmless(fact)}")
        for problem_found in verdict.problems:
            tell(say("{file}: {problem}", file=path.name, problem=problem_found))
        print("  " + ("This file is not whole." if verdict.problems else "This file is whole."))
        good = good and not verdict.problems
    return OK if good else FAILED


def _export(project: Project, targets: Targets, copy: Path | None) -> int:
    from comparer.store import save_copy

    if not project.session.state.accounts:
        tell(say("{file} holds no account yet: open it and add some.", file=project.path.name))
        return FAILED
    made = []
    if targets or copy is None:
        with TerminalMonitor() as monitor:
            comparison = _comparison(project, monitor)
            made = make_all(comparison, targets, monitor)
        _tell_unplaced(comparison)
        if not targets:
            print_table(comparison)
    written = [put(path, data) for path, data in made]
    if copy is not None:
        save_copy(project, copy, originals=False)
    return OK if all(written) else FAILED


def _comparison(project: Project, monitor: Monitor) -> Comparison:
    """Return the kept analysis where it is that of this state, else make it."""
    from comparer.review import analyze

    state = project.session.state
    return project.kept(state) or analyze(state, monitor, project.known)


def _tell_unplaced(comparison: Comparison) -> None:
    if comparison.unplaced:
        tell(
            say(
                "{count} of your decisions no longer fit the texts: open the project to see them.",
                count=len(comparison.unplaced),
            )
        )


def _targets(arguments: argparse.Namespace) -> Targets:
    """Return what to write where. Unwritable: a place will not do."""
    copy = arguments.without_originals
    return chosen_targets(arguments, [arguments.project], *([copy] if copy else []))


def _check_copy(project: Path, copy: Path | None) -> None:
    if copy is None:
        return
    check_target(copy)
    if copy.exists() and project.exists() and copy.samefile(project):
        raise Unwritable(say("{path} is the project itself: give the copy another name.", path=copy))
