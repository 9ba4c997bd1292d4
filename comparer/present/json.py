"""The JSON export: a contract that other programs read. Offsets are code points in the account's text."""

from __future__ import annotations

import hashlib
import json
import math
import re
from typing import TYPE_CHECKING, Any, assert_never

from comparer.model import (
    Account,
    Attribution,
    Certainty,
    Claim,
    Comparison,
    Divergence,
    Facet,
    Name,
    Place,
    Polarity,
    Quantity,
    Quotation,
    Span,
    Time,
)
from comparer.present.wording import translate

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_HALF = re.compile("[\ud800-\udfff]")  # half surrogates: JSON can escape them, UTF-8 cannot hold them
SCHEMA = "comparer.comparison/1"


def to_json(comparison: Comparison) -> str:
    """Return the comparison as the JSON of the contract, its keys always in the same order."""
    written = json.dumps(as_object(comparison), ensure_ascii=False, indent=1) + "\n"
    return _HALF.sub(lambda half: f"\\u{ord(half.group()):04x}", written)


def fingerprint(comparison: Comparison) -> str:
    """Return the SHA-256 of what was compared and found, in hexadecimal, whatever the files are called."""
    content = as_object(comparison)
    for account in content["accounts"]:
        account["source"].pop("path")
    return hashlib.sha256(
        json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass")
    ).hexdigest()


def as_object(comparison: Comparison) -> dict[str, Any]:
    """Return the same as plain dictionaries and lists."""
    return {
        "schema": SCHEMA,
        "engine": comparison.engine,
        "accounts": [_account(account) for account in comparison.accounts],
        "claims": [_claim(claim, comparison.account(claim.account).words) for claim in comparison.claims],
        "rows": [
            {"id": row.id, "claims": list(row.claims), "confidence": round(row.confidence, 4)}
            for row in comparison.table.rows
        ],
        "divergences": [_divergence(divergence, comparison.words) for divergence in comparison.divergences],
    }


def _account(account: Account) -> dict[str, Any]:
    return {
        "id": account.id,
        "title": account.title,
        "publisher": account.publisher,
        "author": account.author,
        "published": account.published,
        "url": account.url,
        "language": account.language,
        "kind": account.kind.value,
        "source": {
            # Only the name of the file: its folders can tell who works on what, and where.
            "path": account.source.path.replace("\\", "/").rsplit("/", 1)[-1],
            "sha256": account.source.sha256,
            "media_type": account.source.media_type,
        },
        "text": account.text,
    }


def _claim(claim: Claim, words: Callable[[Span], str]) -> dict[str, Any]:
    return {
        "id": claim.id,
        "account": claim.account,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": words(claim.span),
        "attribution": [_attribution(link, claim.span) for link in claim.attribution],
        "facets": [
            {
                "kind": type(facet).__name__.lower(),
                "start": facet.span.start,
                "end": facet.span.end,
                "text": words(facet.span),
                "value": facet_value(facet),
            }
            for facet in claim.facets
        ],
    }


def _attribution(link: Attribution, claim: Span) -> dict[str, Any]:
    pieces = link.marks or link.content_spans or (claim,)
    return {
        "source": link.source,
        "cue": link.cue,
        "start": min(span.start for span in pieces),
        "end": max(span.end for span in pieces),
    }


def _divergence(divergence: Divergence, words: Callable[[Span], str]) -> dict[str, Any]:
    return {
        "id": divergence.id,
        "row": divergence.row,
        "type": divergence.kind.value,
        "severity": divergence.severity.word,
        "confidence": round(divergence.confidence, 4),
        "claims": list(divergence.claims),
        "spans": [
            {"account": span.account, "start": span.start, "end": span.end, "text": words(span)}
            for span in divergence.spans
        ],
        "why": translate(divergence.why),
        "rule": divergence.rule,
        "status": divergence.status.value,
        "note": divergence.note,
    }


def facet_value(facet: Facet) -> dict[str, Any]:
    """Return the normalized value of a facet; null where an end is open or not known."""
    match facet:
        case Time():
            value: dict[str, Any] = {
                "kind": facet.kind.value,
                "earliest": _day(facet.earliest),
                "latest": _day(facet.latest),
                "granularity": facet.granularity.name.lower(),
                "modifier": facet.modifier,
                "clock": facet.clock and [_clock(minutes) for minutes in facet.clock],
                "days": facet.length and [_number(days) for days in facet.length],
                "timex": facet.timex,
            }
        case Quantity():
            value = {
                "low": _number(facet.low),
                "high": _number(facet.high),
                "unit": facet.unit,
                "dimension": facet.dimension,
                "counted": facet.counted,
                "modifier": facet.modifier,
            }
        case Name():
            value = {"name": facet.canonical, "kind": facet.kind.value, "described": facet.described}
        case Place():
            value = {"name": facet.canonical, "known": facet.known, "within": list(facet.within)}
        case Polarity():
            value = {"event": facet.head, "affirmed": facet.affirmed}
        case Certainty():
            value = {"event": facet.head, "level": facet.level.value}
        case Quotation():
            value = {"words": list(facet.words)}
        case _:
            assert_never(facet)
    return value | {"how": translate(facet.how)}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _number(number: float) -> float | None:
    if not math.isfinite(number):
        return None
    return int(number) if number == int(number) else number
