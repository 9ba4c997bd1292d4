"""How a project was looked at, as words to keep in its file; what cannot be read again is simply not used.

The size of the words is not among it: it belongs to the person, whatever is read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import Any, TypeVar

from comparer.model import AccountId, DivergenceKind, Severity, Status
from comparer.present.sheet import Filter, Order, View

KEY = "window"
LONGEST = 20_000
MOST_COLUMNS = 500

T = TypeVar("T", bound=Hashable)


def words_of(view: View, row: str) -> dict[str, str]:
    """Return what to keep: the view and the chosen row."""
    sift = view.filter
    kept = {
        "order": view.order.value,
        "columns": list(view.columns),
        "base": view.base,
        "kinds": sorted(kind.value for kind in sift.kinds),
        "severities": sorted(severity.value for severity in sift.severities),
        "statuses": sorted(status.value for status in sift.statuses),
        "accounts": sorted(sift.accounts),
        "text": sift.text,
        "only_shared": sift.only_shared,
        "row": row,
    }
    return {KEY: json.dumps(kept)}


def view_in(words: dict[str, str], usual: View) -> View:
    """Return the view that was kept."""
    kept = _kept(words)
    sift = Filter(
        kinds=frozenset(_each(kept.get("kinds"), DivergenceKind)),
        severities=frozenset(_each(kept.get("severities"), Severity)),
        statuses=frozenset(_each(kept.get("statuses"), Status)),
        accounts=frozenset(_each(kept.get("accounts"), _account)),
        text=_text(kept.get("text"))[:200],
        only_shared=kept.get("only_shared") is True,
    )
    return replace(
        usual,
        order=next(iter(_each([kept.get("order")], Order)), usual.order),
        columns=_each(kept.get("columns"), _account),
        base=next(iter(_each([kept.get("base")], _account)), None),
        filter=sift,
    )


def row_in(words: dict[str, str]) -> str:
    """Return the row that was chosen, "" for none."""
    return _text(_kept(words).get("row"))


def _kept(words: dict[str, str]) -> dict[str, Any]:
    text = words.get(KEY, "")
    try:
        found = json.loads(text) if len(text) < LONGEST else None
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _each(values: object, read: Callable[[Any], T]) -> tuple[T, ...]:
    found: list[T] = []
    for value in values[:MOST_COLUMNS] if isinstance(values, list) else ():
        try:
            found.append(read(value))
        except (ValueError, TypeError):
            continue
    return tuple(dict.fromkeys(found))


def _account(value: object) -> AccountId:
    if not isinstance(value, str):
        raise TypeError("not the letter of an account")
    return AccountId(value)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
