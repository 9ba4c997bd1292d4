"""What the accounts say of the bearers of names: their roles ("Russian President Vladimir Putin") and short forms."""

from __future__ import annotations

import re
from dataclasses import dataclass

from comparer.facets.names.gazetteer import country_of_people, places_named
from comparer.facets.names.titles import roles
from comparer.facets.words import word_set
from comparer.model import Span

_WORD = re.compile(r"[\w'’.-]+")
_BEFORE = 60
_AFTER = 70
_STATES = word_set(
    "former ex then late acting deputy vice interim current new late ousted deposed exiled toppled"
)
_PAST = word_set("former ex ousted deposed exiled toppled fallen then")
_LEADERS = word_set(
    "president premier chancellor king queen emperor dictator ruler prime-minister emir sultan monarch"
)
_APPOSED = re.compile(
    r",\s+(?P<words>(?:an?|the|his|her|its|their)?\s*[^,.;:()\n]{3,60}?)(?=[,.;()\n]|\s+(?:who|which|said|says|told)\b)"
)
_SHORT = re.compile(
    r"[’']?s?\s*[(\[](?:the\s+|or\s+|known as\s+)?[\"“‘']?(?P<short>[A-Z][\w&.-]{1,11})[\"”’']?[)\]]"
)


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is: the noun and what narrows it ("former", a country's name)."""

    noun: str
    narrowed: frozenset[str]

    def fits(self, description: Role) -> bool:
        """Say whether a description can mean somebody of this role: it says nothing that is not known of them."""
        alike = description.noun == self.noun or (description.noun == "leader" and self.noun in _LEADERS)
        return alike and description.narrowed <= self.narrowed


def read_role(words: str) -> Role | None:
    """Return the role that words such as "the former Syrian president" say, None where they say none."""
    found = [word.strip(".").removesuffix("'s").removesuffix("’s") for word in _WORD.findall(words)]
    lowered = [word.lower() for word in found]
    at = max((number for number, word in enumerate(lowered) if word in roles()), default=None)
    if at is None:
        return None
    narrowed = {_narrowing(word) for word in found[:at]} - {""}
    after = words.split(found[at], 1)[-1]
    match = re.match(r"\s+of\s+(?:the\s+)?([A-Z]\w+)", after)
    if match:
        narrowed |= {_narrowing(match[1])} - {""}
    return Role(lowered[at], frozenset(narrowed))


def _narrowing(word: str) -> str:
    """Return what a word narrows a role to: a country, "former", "deputy"; "" for words that only adorn it."""
    lowered = word.lower()
    if lowered in _PAST:
        return "former"
    if lowered in _STATES:
        return lowered
    country = country_of_people(word)
    if country:
        return country
    known = places_named(word) if word[:1].isupper() else ()
    if known and known[0].kind == "country":
        return known[0].name
    return "" if lowered in {"the", "a", "an", "his", "her", "its", "their", "this", "that"} else lowered


def roles_beside(text: str, span: Span) -> tuple[Role, ...]:
    """Return the roles that stand right before a name ("former aide Kamel Saqr") and right after it, set off by commas."""
    found = []
    before = re.split(r"[.;:()\n]|,(?!\s*$)", text[max(0, span.start - _BEFORE) : span.start])[-1].rstrip(
        " ,"
    )
    words = _WORD.findall(before)[-5:]
    if words and words[-1].lower() in roles():
        first = next((at for at, word in enumerate(words) if word.lower() in {"the", "a", "an"}), None)
        if first is None:
            first = max(0, len(words) - 1)
            while first and (country_of_people(words[first - 1]) or words[first - 1].lower() in _STATES):
                first -= 1
        found.append(read_role(" ".join(words[first:])))
    match = _APPOSED.match(text, span.end, span.end + _AFTER)
    if match and re.match(r"(?:an?|the|his|her|its|their)\b", match["words"]):
        head = re.split(r"\s+(?:to|for|with|at|in|who|from|and)\s", match["words"])[0]
        found.append(read_role(head))
    return tuple(role for role in found if role is not None)


def short_form(text: str, span: Span) -> str:
    """Return the short form that stands in brackets after a name: "HTS" in "Hayat Tahrir al-Sham (HTS)"."""
    match = _SHORT.match(text, span.end, span.end + 30)
    return match["short"].rstrip(".") if match else ""
