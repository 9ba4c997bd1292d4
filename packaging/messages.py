"""Which sentences the program says, and what each translation lacks.

    python packaging/messages.py --check     say what is missing, no longer used, empty or has other gaps
    python packaging/messages.py --update    add what is missing with an empty value, drop what is no longer used

Sentences are found in the source: every pattern given to `say`, `tr`, `count` and to each function that passes one of
its own parameters on to them.
"""

from __future__ import annotations

import argparse
import ast
import json
import string
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "comparer"
CATALOGS = ROOT / "resources" / "translations"
SAY, MESSAGE = "comparer.model.message.say", "comparer.model.message.Message"
UNSPOKEN = frozenset({"comparer/cli"})
"""The terminal speaks English."""


@dataclass(slots=True)
class Module:
    """A file of the program: its tree and what the names in it stand for."""

    name: str
    path: Path
    tree: ast.Module
    names: dict[str, str] = field(default_factory=dict)
    values: dict[str, list[ast.expr]] = field(default_factory=lambda: defaultdict(list))


@dataclass(slots=True)
class Call:
    """A call, the full name of what is called, and the functions it stands in with their parameters."""

    module: Module
    node: ast.Call
    name: str
    around: list[tuple[str, list[str]]]


@dataclass(slots=True)
class Found:
    """The patterns with the gaps their calls fill, and the calls whose pattern cannot be read."""

    gaps: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    unread: list[str] = field(default_factory=list)


def read_modules(package: Path = PACKAGE) -> list[Module]:
    """Read every file of the program that speaks."""
    modules = []
    for path in sorted(package.rglob("*.py")):
        inside = path.relative_to(package.parent)
        if any(inside.is_relative_to(folder) for folder in UNSPOKEN):
            continue
        name = ".".join(inside.with_suffix("").parts).removesuffix(".__init__")
        module = Module(name, path, ast.parse(path.read_text(encoding="utf-8")))
        _learn_names(module)
        modules.append(module)
    _learn_imports(modules)
    return modules


def _learn_imports(modules: list[Module]) -> None:
    """Give each module the values it imports from another of the program."""
    homes = {module.name: module for module in modules}
    for module in modules:
        for name, full in module.names.items():
            home, _, own = full.rpartition(".")
            if home in homes and home != module.name and own in homes[home].values:
                module.values[name].extend(homes[home].values[own])


def _learn_names(module: Module) -> None:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                module.names[name.asname or name.name] = f"{node.module}.{name.name}"
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            module.names.setdefault(node.name, f"{module.name}.{node.name}")
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                _learn_value(module, target, node.value)
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            _learn_value(module, node.target, node.value)
        elif isinstance(node, ast.For | ast.comprehension):
            for part in ast.walk(node.target):
                if isinstance(part, ast.Name):
                    module.values[part.id].append(node.iter)


def _learn_value(module: Module, target: ast.expr, value: ast.expr) -> None:
    if isinstance(target, ast.Name):
        module.values[target.id].append(value)
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for part, held in zip(target.elts, value.elts, strict=False):
            _learn_value(module, part, held)


def find(modules: list[Module]) -> Found:
    """Return every pattern the program says."""
    speakers = {SAY: {0}, MESSAGE: {0}}
    homes = _re_exports(modules)
    calls = [call for module in modules for call in _calls(module, homes)]
    while _more_speakers(calls, speakers):
        pass
    found = Found()
    for call in calls:
        own = {name for _, names in call.around for name in names}
        for place in speakers.get(call.name, ()):
            pattern = _argument(call.node, place)
            if pattern is not None and not own & _names_in(call.module, pattern):
                _note(call.module, call.node, pattern, found)
    return found


def _note(module: Module, call: ast.Call, pattern: ast.expr, found: Found) -> None:
    patterns = set(strings(module, pattern))
    made_anew = "pattern" in ast.unparse(pattern)  # of a message that was said before
    if not patterns and not made_anew:
        found.unread.append(f"{module.path.relative_to(ROOT)}:{call.lineno}: {ast.unparse(pattern)}")
    filled = {keyword.arg for keyword in call.keywords if keyword.arg}
    for each in patterns - {""}:
        found.gaps[each] |= filled | gaps_of(each)


def _re_exports(modules: list[Module]) -> dict[str, str]:
    """Return where the names of packages come from: `comparer.model.say` is `comparer.model.message.say`."""
    return {
        f"{module.name}.{name}": full
        for module in modules
        if module.path.name == "__init__.py"
        for name, full in module.names.items()
    }


def _more_speakers(calls: list[Call], speakers: dict[str, set[int]]) -> bool:
    """Add the functions that pass a parameter on as a pattern; say whether there were any."""
    before = sum(map(len, speakers.values()))
    for call in calls:
        for place in tuple(speakers.get(call.name, ())):
            passed_on = _names_in(call.module, _argument(call.node, place))
            for function, names in call.around:
                method = names[:1] in (["self"], ["cls"])
                places = {names.index(name) - method for name in passed_on & set(names)}
                if places:
                    speakers.setdefault(function, set()).update(places)
    return sum(map(len, speakers.values())) > before


def _names_in(module: Module, pattern: ast.expr | None) -> set[str]:
    """Return the names a pattern may come from: itself, its choices, or what one of them was assigned from."""
    found = {part.id for part in _choices(pattern) if isinstance(part, ast.Name)}
    for name in tuple(found):
        for value in module.values.get(name, ()):
            found |= {part.id for part in _choices(value) if isinstance(part, ast.Name)}
    return found


def _choices(value: ast.expr | None) -> list[ast.expr]:
    if isinstance(value, ast.IfExp):
        return [*_choices(value.body), *_choices(value.orelse)]
    return [] if value is None else [value]


def _calls(module: Module, homes: Mapping[str, str]) -> list[Call]:
    around: dict[int, list[tuple[str, list[str]]]] = defaultdict(list)
    nodes = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef):
            names = [one.arg for one in (*node.args.posonlyargs, *node.args.args)]
            for inner in ast.walk(node):
                if isinstance(inner, ast.Call):
                    around[id(inner)].append((f"{module.name}.{node.name}", names))
        elif isinstance(node, ast.Call):
            nodes.append(node)
    named = ((node, _full_name(module, node.func)) for node in nodes)
    return [Call(module, node, homes.get(name, name), around[id(node)]) for node, name in named]


def _full_name(module: Module, function: ast.expr) -> str:
    match function:
        case ast.Name(id=name):
            return module.names.get(name, name)
        case ast.Attribute(value=ast.Name(id="self"), attr=name):
            return f"{module.name}.{name}"
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            return f"{module.names.get(owner, owner)}.{name}"
        case _:
            return ""


def _argument(call: ast.Call, place: int) -> ast.expr | None:
    """Return the argument at a place; a starred one fills its place and those after it."""
    starred = any(isinstance(one, ast.Starred) for one in call.args[:place])
    return call.args[place] if place < len(call.args) and not starred else None


def strings(module: Module, value: ast.expr, seen: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield every text an expression can be: a literal, a choice, a sum, an item of a list, a name for one of these."""
    match value:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from strings(module, one, seen)
            yield from strings(module, other, seen)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            ends = [list(strings(module, part, seen)) for part in (left, right)]
            yield from ("".join(parts) for parts in product(*ends))
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Dict(values=parts):
            for part in parts:
                yield from strings(module, part, seen)
        case ast.Subscript(value=whole) | ast.Starred(value=whole):
            yield from strings(module, whole, seen)
        case ast.Call(func=ast.Attribute(value=whole, attr="get" | "items" | "values")):
            yield from strings(module, whole, seen)
        case ast.Name(id=name) if name not in seen:
            for each in module.values.get(name, ()):
                yield from strings(module, each, seen | {name})


def gaps_of(pattern: str) -> set[str]:
    """Return the names of the gaps in a pattern."""
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name}


def read_catalog(path: Path) -> dict[str, str]:
    """Return a translation, pattern by pattern."""
    return {str(key): str(value) for key, value in json.loads(path.read_text(encoding="utf-8")).items()}


def complaints(catalog: Mapping[str, str], found: Found) -> list[str]:
    """Say what is wrong with a translation, one line each; nothing where it is complete.

    A translation has the gaps of its pattern. It may use others that the calls fill, in place of some of them.
    """
    lines = [f"missing: {pattern}" for pattern in found.gaps if pattern not in catalog]
    lines += [f"no longer used: {pattern}" for pattern in catalog if pattern not in found.gaps]
    for pattern, translated in catalog.items():
        filled = found.gaps.get(pattern, set())
        if not translated.strip():
            lines.append(f"empty: {pattern}")
        elif gaps_of(translated) - filled:
            lines.append(f"gaps that nothing fills: {pattern} -> {translated}")
        elif gaps_of(pattern) - gaps_of(translated) and not filled - gaps_of(pattern):
            lines.append(f"gaps left out: {pattern} -> {translated}")
    return lines


def update(path: Path, found: Found) -> None:
    """Write a translation anew: sorted, with every pattern in use, empty where it is not translated yet."""
    now = read_catalog(path)
    kept = {pattern: now.get(pattern, "") for pattern in sorted(found.gaps, key=str.casefold)}
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Check or update every translation; 1 where something is wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="only say what is wrong (the usual)")
    parser.add_argument("--update", action="store_true", help="write the translations anew")
    chosen = parser.parse_args(arguments)
    found = find(read_modules())
    wrong = [f"cannot be read: {place}" for place in found.unread]
    for path in sorted(CATALOGS.glob("*.json")):
        if chosen.update:
            update(path, found)
        wrong += [f"{path.name}: {line}" for line in complaints(read_catalog(path), found)]
    print(f"{len(found.gaps)} sentences")
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
