"""Frozen values to JSON and back, strictly by their types: a file can hold values, never instructions."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any, TypeVar

from cattrs import Converter
from cattrs.strategies import configure_tagged_union

from comparer.model import (
    Account,
    AccountId,
    Anchor,
    Claim,
    Comparison,
    Decision,
    DivergenceKind,
    Facet,
    Judgment,
    Message,
)
from comparer.review import Act, AddAccounts, Decide, Redo, Undo

T = TypeVar("T")

Entry = Act | Undo | Redo
"""One line of the log."""

_IN_ONE_GO = 64
"""Items of a list written in one call: about a millisecond."""


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(date, lambda value, _type: date.fromisoformat(value))
    converter.register_structure_hook(
        str | Message,
        lambda value, _type: str(value) if isinstance(value, str) else converter.structure(value, Message),
    )
    for union in (Facet, Decision):
        configure_tagged_union(union, converter, tag_name="is")
    # An act holds a decision, so its union is set up last.
    configure_tagged_union(Entry, converter, tag_name="is")
    return converter


def encode(value: object, kind: Any) -> str:
    """Return the JSON text of a value of type `kind`."""
    return "".join(_pieces(_converter().unstructure(value, unstructure_as=kind)))


def _pieces(plain: object) -> Iterator[str]:
    """Give the JSON text of a value piece by piece.

    Writing is one call that lets no other thread run: a large analysis in one go would stop the window meanwhile.
    """
    if isinstance(plain, dict) and plain and all(isinstance(key, str) for key in plain):
        for at, (key, inner) in enumerate(plain.items()):
            yield f"{', ' if at else '{'}{json.dumps(key)}: "
            yield from _pieces(inner)
        yield "}"
    elif isinstance(plain, list) and len(plain) > _IN_ONE_GO:
        for at in range(0, len(plain), _IN_ONE_GO):
            yield f"{', ' if at else '['}{json.dumps(plain[at : at + _IN_ONE_GO])[1:-1]}"
        yield "]"
    else:
        yield json.dumps(plain)


def decode(text: str | bytes, kind: type[T]) -> T:
    """Return the value of type `kind` that `text` holds. ValueError: it holds none."""
    try:
        return _converter().structure(json.loads(text), kind)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    except Exception as error:
        # cattrs raises groups of whatever the fields' types raised.
        raise ValueError("not a value of this kind") from error


def encode_entry(entry: Entry) -> str:
    """Return a line of the log."""
    return encode(entry, Entry)


def decode_entry(text: str) -> Entry:
    """Read a line of the log. ValueError: it is none."""
    return decode(text, Entry)  # type: ignore[arg-type]  # a union is no type to mypy


def encode_claims(claims: tuple[Claim, ...], pause: Callable[[], object] = tuple) -> str:
    """Return claims, one a line.

    Lines are short: a thread that writes or reads them lets the window's thread in between. `pause` is called after
    each.
    """
    lines = []
    for claim in claims:
        lines.append(encode(claim, Claim))
        pause()
    return "\n".join(lines)


def decode_claims(text: str) -> tuple[Claim, ...]:
    """Read claims. ValueError: they are none."""
    return tuple(decode(line, Claim) for line in text.split("\n") if line)


def encode_comparison(comparison: Comparison, pause: Callable[[], object] = tuple) -> str:
    """Return a whole comparison: everything but the claims on the first line. `pause` is called between the lines."""
    claims = encode_claims(comparison.claims, pause)
    return encode(replace(comparison, claims=()), Comparison) + "\n" + claims


def decode_comparison(text: str) -> Comparison:
    """Read a whole comparison. ValueError: it is none."""
    head, _, claims = text.partition("\n")
    return replace(decode(head, Comparison), claims=decode_claims(claims))


def prepare() -> None:
    """Build what writing the first act needs: a tenth of a second that a worker can take."""
    act = AddAccounts((Account(AccountId("A"), ""),))
    decode_entry(encode_entry(act))
    decode_entry(encode_entry(Decide(Judgment(DivergenceKind.NUMBER, (Anchor("", "", 0),)))))
