"""How to read the report: what differs, how often, under which sign; how each severity looks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from comparer.model import DivergenceKind, Message, Severity, Status, say
from comparer.present.imprint import REPORT_NUMBER
from comparer.present.palette import LIGHT
from comparer.present.pdf.blocks import Block, Gap, Side, stack
from comparer.present.pdf.lines import Piece
from comparer.present.pdf.style import BODY, SILENT, SMALL, SMALL_LEADING, STRONG, SUBHEADING, WORDS
from comparer.present.pdf.words import badge, marked_ink, pieces_text, text
from comparer.present.wording import (
    HOW_CUT,
    HOW_SURE,
    NOT_MENTIONED,
    kind_meaning,
    kind_name,
    severities_name,
    severity_meaning,
    severity_name,
    translate,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparer.model import Divergence

_SIGN = 24.0
_SAMPLE = 92.0
_NUMBER = 54.0


@dataclass(frozen=True, slots=True)
class Legend:
    """Explains the signs beside how often they occur in the whole comparison, as the large figures count."""

    found: Sequence[Divergence]
    language: str

    def words(self, message: Message) -> str:
        """Return a sentence in the report's language."""
        return translate(message, self.language)

    def kinds(self, width: float) -> Block:
        """Return every kind: its sign, its word, what it means, and how often it occurs by severity."""
        severities = sorted(Severity, reverse=True)
        lefts = [width - _NUMBER * (len(severities) - at) for at in range(len(severities))]
        heads: list[tuple[float, Block]] = [(0.0, text(self.words(_TITLE), lefts[0], SUBHEADING, 14.0))]
        for left, severity in zip(lefts, severities, strict=True):
            ink = replace(SMALL, color=LIGHT.tone(severity).ink)
            heads.append((left, text(self.words(severities_name(severity)), _NUMBER, ink, 14.0)))
        shown = [(kind, Severity.DIFFERENCE) for kind in DivergenceKind]
        shown.append((DivergenceKind.DETAIL, Severity.OMISSION))
        lines = [self.kind(kind, severity, severities, lefts) for kind, severity in shown]
        return stack([Side(tuple(heads)), Gap(7.0, width, LIGHT.quiet), *lines])

    def kind(
        self, kind: DivergenceKind, sample: Severity, severities: list[Severity], lefts: list[float]
    ) -> Block:
        """Return one line of the legend and its counts."""
        name = [Piece(self.words(kind_name(kind, sample)), STRONG)]
        name.append(Piece(f"  {self.words(kind_meaning(kind, sample))}", replace(BODY, color=LIGHT.quiet)))
        parts: list[tuple[float, Block]] = [
            (0.0, pieces_text([badge(kind, sample, size=7.2)], _SIGN, 13.5)),
            (_SIGN, pieces_text(name, lefts[0] - _SIGN - 8, 13.5)),
        ]
        for left, severity in zip(lefts, severities, strict=True):
            number = sum(self.counts(each, kind, sample, severity) for each in self.found)
            ink = STRONG if number else replace(BODY, color=LIGHT.quiet)
            parts.append((left, text(str(number) if number else "·", _NUMBER, ink, 13.5)))
        return Side(tuple(parts))

    def counts(self, found: Divergence, kind: DivergenceKind, sample: Severity, severity: Severity) -> bool:
        """Say whether a divergence counts on this line; details are told apart from what is not mentioned."""
        omitted = kind is DivergenceKind.DETAIL and found.severity is Severity.OMISSION
        own = (sample is Severity.OMISSION) == omitted
        standing = found.status is not Status.DISMISSED
        return standing and found.kind is kind and found.severity is severity and own

    def severities(self, width: float) -> Block:
        """Return how each severity looks, and what is said beside it."""
        title = text(self.words(say("How words are marked")), width, SUBHEADING, 14.0)
        lines: list[Block] = [title, Gap(7.0, width, LIGHT.quiet)]
        sample = self.words(say("these words"))
        room = width - _SAMPLE
        for severity in sorted(Severity, reverse=True):
            pieces = [Piece(sample, marked_ink(severity)), Piece("\u2009", WORDS, whole=True)]
            pieces.append(badge(DivergenceKind.NUMBER, severity, 7))
            said = [
                Piece(self.words(severity_name(severity)), STRONG),
                Piece(f"  {self.words(severity_meaning(severity))}", replace(BODY, color=LIGHT.quiet)),
            ]
            side = ((0.0, pieces_text(pieces, _SAMPLE, 13.5)), (_SAMPLE, pieces_text(said, room, 12.0)))
            lines += [Side(side), Gap(3.0)]
        silence = text(self.words(NOT_MENTIONED), _SAMPLE, SILENT, 13.5)
        meant = text(self.words(_SILENCE), room, replace(BODY, color=LIGHT.quiet), 12.0)
        lines += [Side(((0.0, silence), (_SAMPLE, meant))), Gap(4.0)]
        explained = " ".join(
            self.words(message) for message in (_NUMBERS, HOW_SURE, _CHAIN, HOW_CUT, REPORT_NUMBER)
        )
        lines.append(text(explained, width, SMALL, SMALL_LEADING))
        return stack(lines)


_TITLE = say("What differs")
_SILENCE = say("The account has nothing that matches this row.")
_NUMBERS = say(
    "A number beside a sign is the same wherever one difference appears, and leads to its description."
)
_CHAIN = say(
    "Under each statement stands who says it: “{first} ← {last}” means that the account has it from {first}, which "
    "has it from {last}; its own words for this follow in brackets, then the place in its text.",
    first="X",
    last="Y",
)
