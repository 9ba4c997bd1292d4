"""Colors can be read, and nothing rests on color alone."""

from __future__ import annotations

from itertools import combinations

import pytest

from comparer.model import DivergenceKind, Severity, Status
from comparer.present.palette import (
    DARK,
    LIGHT,
    Scheme,
    Underline,
    contrast,
    glyph,
    is_color,
    tint,
    underline,
)

SCHEMES = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])


@SCHEMES
def test_that_every_ink_can_be_read_on_its_ground(scheme: Scheme) -> None:
    tones = (scheme.contradiction, scheme.difference, scheme.omission, *scheme.tints)
    pairs = [(ink, ground) for ink in (scheme.ink, scheme.quiet) for ground in (scheme.ground, scheme.raised)]
    pairs += [(tone.ink, ground) for tone in tones for ground in (scheme.ground, tone.wash)]
    pairs += [(scheme.ink, tone.wash) for tone in tones]
    pairs.append((scheme.accent, scheme.ground))
    for ink, ground in pairs:
        assert contrast(ink, ground) >= 4.5, (ink, ground)


@SCHEMES
def test_that_every_shape_stands_out_from_the_ground(scheme: Scheme) -> None:
    for tone in (scheme.contradiction, scheme.difference, scheme.omission, *scheme.tints):
        assert contrast(tone.fill, scheme.ground) >= 3, tone


def test_that_white_on_a_filled_badge_can_be_read() -> None:
    assert contrast("#ffffff", LIGHT.contradiction.ink) >= 4.5


# Matrices of Machado, Oliveira and Fernandes (2009), severity 1.
DEFICIENCIES = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def seen(color: str, matrix: tuple[tuple[float, ...], ...]) -> str:
    parts = [((int(color[at : at + 2], 16) / 255 + 0.055) / 1.055) ** 2.4 for at in (1, 3, 5)]
    mixed = [min(max(sum(a * b for a, b in zip(row, parts, strict=True)), 0), 1) for row in matrix]
    return "#" + "".join(
        f"{round(255 * (1.055 * part ** (1 / 2.4) - 0.055)) if part else 0:02x}" for part in mixed
    )


@SCHEMES
@pytest.mark.parametrize("name", DEFICIENCIES)
def test_that_severities_can_be_read_with_a_color_vision_deficiency(scheme: Scheme, name: str) -> None:
    matrix = DEFICIENCIES[name]
    for tone in (scheme.contradiction, scheme.difference, scheme.omission):
        assert contrast(seen(tone.ink, matrix), seen(scheme.ground, matrix)) >= 4.3
        assert contrast(seen(scheme.ink, matrix), seen(tone.wash, matrix)) >= 4.5


def test_that_no_two_kinds_share_a_sign() -> None:
    signs = [glyph(kind) for kind in DivergenceKind] + [glyph(DivergenceKind.DETAIL, Severity.OMISSION)]
    for first, second in combinations(signs, 2):
        assert first != second


def test_that_severities_differ_in_the_shape_of_their_underline() -> None:
    assert len({underline(severity) for severity in Severity}) == len(Severity)


def test_that_dismissed_words_are_not_underlined() -> None:
    assert underline(Severity.CONTRADICTION, Status.DISMISSED) is Underline.NONE


def test_that_a_chosen_color_replaces_the_fill_only() -> None:
    assert tint(0, "#123456").fill == "#123456"
    assert tint(0, "#123456").ink == LIGHT.tints[0].ink
    assert tint(9, "red; }") == LIGHT.tints[1]
    assert not is_color("#12345g")
