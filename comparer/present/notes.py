"""What a reader must know before relying on a comparison; every export says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.model import Comparison, Judgment, Message, say
from comparer.present.wording import translate

if TYPE_CHECKING:
    from comparer.model import Decision

NOTES_TITLE = say("Before you rely on this")


def notes(comparison: Comparison, language: str = "en") -> tuple[str, ...]:
    """Return sentences: what the comparison warns of, what loading could not keep, accounts without claims, decisions that no longer fit."""
    said = [translate(warning, language) for warning in comparison.warnings]
    for account in comparison.accounts:
        said += [
            f"{account.id} {account.name}: {translate(warning, language)}" for warning in account.warnings
        ]
    said += [translate(warning, language) for warning in without_claims(comparison)]
    said += [translate(_unplaced(decision), language) for decision in comparison.unplaced]
    return tuple(dict.fromkeys(said))


def without_claims(comparison: Comparison) -> tuple[Message, ...]:
    """Return a sentence for every account in which no claim was found."""
    speaking = {claim.account for claim in comparison.claims}
    return tuple(
        say(
            "{name} holds no claim that could be compared: look whether its text is complete.",
            name=account.name,
        )
        for account in comparison.accounts
        if account.id not in speaking
    )


def _unplaced(decision: Decision) -> Message:
    from comparer.review import name_of_decision  # noqa: PLC0415 -- it knows the whole analysis, and is rarely needed

    what = name_of_decision(decision)
    if isinstance(decision, Judgment) and decision.note:
        return say(
            "This decision no longer fits the accounts: {what}. Note: {note}", what=what, note=decision.note
        )
    return say("This decision no longer fits the accounts: {what}.", what=what)
