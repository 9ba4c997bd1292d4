"""The registry of outputs: one option of `comparer compare` each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from comparer.model import Comparison


@dataclass(frozen=True, slots=True)
class Exporter:
    """An output: the option's word, what it makes, and the function that makes its bytes."""

    word: str
    help: str
    make: Callable[[Comparison], bytes]


def _json(comparison: Comparison) -> bytes:
    from comparer.present.json import to_json  # noqa: PLC0415

    return to_json(comparison).encode("utf-8", "replace")


def _text(comparison: Comparison) -> bytes:
    from comparer.present.text import to_text  # noqa: PLC0415

    return to_text(comparison).encode("utf-8", "replace")


# Each imports its module only when asked for: the PDF library alone takes longer than a comparison.
EXPORTERS = (
    Exporter("json", "everything, for other programs", _json),
    Exporter("txt", "plain text", _text),
)
