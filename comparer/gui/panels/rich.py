"""Small pieces of rich text for the inspector: chips, quotations, sentences."""

from __future__ import annotations

from html import escape

from comparer.gui.look import Look
from comparer.gui.panels.context import surroundings
from comparer.gui.phrases import tr
from comparer.model import (
    Account,
    AccountId,
    Claim,
    DivergenceKind,
    Severity,
    Span,
)
from comparer.present.passages import runs_right_to_left
from comparer.present.sheet import Flag, Passage, Quote

_VALUES = {
    DivergenceKind.TIMING,
    DivergenceKind.NUMBER,
    DivergenceKind.NAME,
    DivergenceKind.PLACE,
    DivergenceKind.DETAIL,
}
"""Kinds whose words are read as a value: a day, a sum. Of other kinds it is told what they are: "put as fact"."""
_NO_LINE = "text-decoration:none"
_FIXED = "\u00a0"
ROW = "row"
"""What the address of a row begins with, before a colon and its number."""


def chip(account: AccountId, look: Look, chosen: str = "") -> str:
    """Return an account's letter on its tint."""
    tone = look.theme.chip(account, chosen)
    return f'<span style="background:{tone.wash};color:{tone.ink};font-weight:600">&nbsp;{escape(account)}&nbsp;</span>'


def muted(text: str, look: Look, *, escaped: bool = False) -> str:
    """Return text that stands back."""
    return f'<span style="color:{look.theme.muted}">{text if escaped else escape(text)}</span>'


def paragraph(inner: str, above: int = 6, words: str = "") -> str:
    """Return a paragraph with the window's line height, in the direction of an account's or a person's `words`.

    A sentence of the program keeps its direction, also where it begins with a name from right to left.
    """
    direction = "rtl" if runs_right_to_left(words) else "ltr"
    return f'<p dir="{direction}" style="margin:{above}px 0 0 0;line-height:140%">{inner}</p>'


def side(flag: Flag, quote: Quote, name: str, look: Look, color: str, here: int = 0) -> str:
    """Return one account's words in a divergence: who, what differs among the words around it, how it was read.

    `here` is the number of the row shown; words that stand in another one lead there. 0: that goes without saying.
    """
    tone = look.theme.of(flag.severity)
    words = "".join(
        f'<span style="background:{tone.wash};color:{tone.ink}">{_lines(part)}</span>'
        if differs and flag.standing
        else muted(_lines(part), look, escaped=True)
        for part, differs in quote.parts
    )
    who = f"{chip(quote.account, look, color)}&nbsp; {muted(name, look)}"
    standing = quote.row_number or flag.row_number
    if here and standing != here:
        who += f"{muted(' · ', look)}{_row_link(standing, look)}"
    lines = [paragraph(who, 12)]
    before, after = (muted(sign, look) for sign in quote.frame)
    lines.append(paragraph(f"{before}{words}{after}", 2, "".join(part for part, _ in quote.parts)))
    if quote.reading:
        value = flag.kind in _VALUES
        meant = tr("read as {reading}", reading=quote.reading) if value else f"({quote.reading})"
        lines.append(paragraph(muted(meant, look), 2))
    return "".join(lines)


def _row_link(number: int, look: Look) -> str:
    """Return the number of another row, in which words stand, as a link to it."""
    words = tr("row {number}", number=number).replace(" ", _FIXED)
    return f'<a style="{_NO_LINE};color:{look.theme.accent}" href="{ROW}:{number}">{escape(words)}</a>'


def silence(account: AccountId, name: str, look: Look, color: str) -> str:
    """Return an account that does not mention what others do."""
    said = f"<i>{muted(tr('not mentioned'), look)}</i>"
    return paragraph(f"{chip(account, look, color)}&nbsp; {muted(name, look)}", 12) + paragraph(said, 2)


def passage(found: Passage, account: Account, look: Look) -> str:
    """Return a claim in its context: what stands around it stands back."""
    around = surroundings(account, found.span)
    before = ("… " if around.cut_before else "") + around.before
    after = around.after + (" …" if around.cut_after else "")
    parts = []
    if found.said:
        chain = tr("{account} ← {chain}", account=account.name, chain=found.said)
        parts.append(paragraph(muted(chain, look), 8))
    text = (
        f'<span style="color:{look.theme.muted}">{_lines(before)}</span>'
        f"<span>{_lines(around.words)}</span>"
        f'<span style="color:{look.theme.muted}">{_lines(after)}</span>'
    )
    parts.append(paragraph(text, 4 if found.said else 8, around.words))
    copy = f'<a style="{_NO_LINE};color:{look.theme.accent}" href="copy:{found.claim}">{escape(tr("Copy with source"))}</a>'
    parts.append(paragraph(f"{muted(found.locator, look)} &nbsp;{copy}", 4))
    return "".join(parts)


def with_source(account: Account, span: Span) -> str:
    """Return words with where they come from, for the clipboard."""
    source = ", ".join(
        part
        for part in (account.name, account.title if account.title != account.name else "", account.published)
        if part
    )
    parts = [f"“{' '.join(account.words(span).split())}”", f"— {source}"]
    if account.url:
        parts.append(account.url)
    return "\n".join(parts)


def claim_of(claims: tuple[Claim, ...], claim_id: str) -> Claim | None:
    """Return the claim with this id."""
    return next((claim for claim in claims if claim.id == claim_id), None)


def heading(flag: Flag, kind: str, severity: str, sure: str, look: Look) -> str:
    """Return a divergence's kind, its severity in its color, and below how sure it is and what the reviewer said.

    One that was dismissed stands back.
    """
    ink = look.theme.of(flag.severity).ink if flag.standing else look.theme.muted
    weight = "600" if flag.severity is Severity.CONTRADICTION and flag.standing else "400"
    title = f"<b>{escape(kind)}</b>" if flag.standing else f"<b>{muted(kind, look)}</b>"
    # The space comes last: a second line would begin with what cannot break.
    title += f'&nbsp; <span style="color:{ink};font-weight:{weight}">{escape(severity)}</span>'
    return paragraph(title, 0) + paragraph(muted(sure.replace(" %", f"{_FIXED}%"), look), 0)


def _lines(text: str) -> str:
    return escape(" ".join(text.split("\n\n"))).replace("\n", " ")
