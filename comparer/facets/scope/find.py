"""The polarity and the certainty of what an account says happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparer.facets.scope.certainty import doubts
from comparer.facets.scope.events import events, head_of, is_event_noun
from comparer.facets.scope.lexicon import negatives
from comparer.facets.scope.negation import denials
from comparer.model import Certainty, CertaintyLevel, Message, Polarity, Span, listed, say

if TYPE_CHECKING:
    from spacy.tokens import Token

    from comparer.language import Parsed

_WEAKEST = (CertaintyLevel.POSSIBLE, CertaintyLevel.ALLEGED, CertaintyLevel.ATTRIBUTED)


def find_polarities(parsed: Parsed) -> tuple[Polarity, ...]:
    """Return whether each event is affirmed or denied, in reading order.

    Events are verbs and what follows "to be"; event nouns only where something denies them. Two denials affirm. A word
    that denies by itself ("ignored", "unanswered") is the denial of its counterpart, under the counterpart's head.
    """
    denied = denials(parsed.doc)
    told = {token.i: token for token in events(parsed.doc)}
    told |= {at: parsed.doc[at] for at, cues in denied.items() if _can_be_denied(parsed.doc[at], cues)}
    found = [_polarity(parsed, token, denied.get(at, [])) for at, token in told.items()]
    found += [polarity for token in parsed.doc if (polarity := _by_itself(parsed, token, denied))]
    return tuple(sorted(found, key=lambda polarity: (polarity.span, polarity.head)))


def _can_be_denied(token: Token, cues: list[Token]) -> bool:
    """Say whether a denied word is something that happens or is so; a thing that was ruled out counts too."""
    ruled_out = any(cue.lemma_ == "rule" for cue in cues)
    return token.pos_ in {"ADJ", "VERB"} or is_event_noun(token) or ruled_out


def _polarity(parsed: Parsed, token: Token, cues: list[Token]) -> Polarity:
    spans = tuple(sorted(parsed.span(cue) for cue in cues))
    affirmed = len(cues) % 2 == 0
    return Polarity(
        parsed.span(token), affirmed, head_of(token), spans, _polarity_how(token, cues, affirmed=affirmed)
    )


def _polarity_how(token: Token, cues: list[Token], *, affirmed: bool) -> Message:
    if not cues:
        return say("Nothing in the sentence denies “{word}”.", word=token.text)
    words = listed(say("“{words}”", words=cue.text) for cue in sorted(cues, key=lambda cue: int(cue.i)))
    if affirmed:
        return say("{cues} deny “{word}” twice, which affirms it.", cues=words, word=token.text)
    if len(cues) > 1:
        return say("{cues} together deny “{word}”.", cues=words, word=token.text)
    return say("{cues} denies “{word}”.", cues=words, word=token.text)


def _by_itself(parsed: Parsed, token: Token, denied: dict[int, list[Token]]) -> Polarity | None:
    """Return the denial that a word is by its meaning, under the head of what it denies."""
    table = negatives()
    lemma = token.lower_ if token.lower_ in table.prefix else head_of(token)
    counterpart = table.prefix.get(lemma, "") if token.pos_ in {"ADJ", "VERB", "ADV"} else ""
    if (
        not counterpart
        and token.pos_ == "VERB"
        and not any(c.dep_ in {"xcomp", "ccomp"} for c in token.children)
    ):
        counterpart = table.self.get(lemma, "")
    if not counterpart:
        return None
    affirmed = len(denied.get(token.i, [])) % 2 == 1
    how = say(
        "“{word}” says that it was not so: the opposite of “{other}”.", word=token.text, other=counterpart
    )
    return Polarity(parsed.span(token), affirmed, counterpart, (parsed.span(token),), how)


def find_certainties(parsed: Parsed) -> tuple[Certainty, ...]:
    """Return how surely each event is put by its own sentence, in reading order; who says it is not looked at."""
    hedged = doubts(parsed.doc)
    told = {token.i: token for token in events(parsed.doc)}
    told |= {at: parsed.doc[at] for at in hedged if parsed.doc[at].pos_ in {"NOUN", "ADJ", "VERB"}}
    return tuple(_certainty(parsed, told[at], hedged.get(at, [])) for at in sorted(told))


def _certainty(parsed: Parsed, token: Token, cues: list[tuple[Token, CertaintyLevel]]) -> Certainty:
    levels = {level for _, level in cues}
    level = next((weak for weak in _WEAKEST if weak in levels), CertaintyLevel.ASSERTED)
    spans: tuple[Span, ...] = tuple(sorted(parsed.span(cue) for cue, _ in cues))
    ordered = sorted((cue for cue, _ in cues), key=lambda cue: int(cue.i))
    words = listed(say("“{words}”", words=cue.text) for cue in ordered) if cues else ""
    how = say("The account puts “{word}” as a fact.", word=token.text)
    if cues:
        how = say("{cues} leaves open whether “{word}” is so.", cues=words, word=token.text)
    if len(cues) > 1:
        how = say("{cues} leave open whether “{word}” is so.", cues=words, word=token.text)
    return Certainty(parsed.span(token), level, head_of(token), spans, how)
