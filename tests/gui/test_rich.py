from __future__ import annotations

from dataclasses import replace

from comparer.gui.panels.rich import found_how
from comparer.model import Certainty, CertaintyLevel, DivergenceKind, Options, say
from comparer.present.layout import make_sheet
from tests.gui import cases


def test_that_a_verb_put_plainly_is_no_finding() -> None:
    held = cases.comparison_of(cases.accounts(2, 3), Options())
    marked = held.divergences[0]
    span = marked.spans[0]
    plain = Certainty(span, CertaintyLevel.ASSERTED, "said", how=say("The account puts it as a fact."))
    open_ = Certainty(span, CertaintyLevel.POSSIBLE, "may", how=say("It may be so."))
    claims = tuple(
        replace(claim, facets=(plain, open_)) if claim.id == marked.claims[0] else claim
        for claim in held.claims
    )
    unsure = replace(marked, kind=DivergenceKind.CERTAINTY)
    comparison = replace(held, claims=claims, divergences=(unsure,))
    [flag] = [flag for row in make_sheet(comparison).rows for flag in row.flags]
    assert found_how(flag, comparison) == ("It may be so.",)
