"""Words for those who say something, and for saying it."""

from __future__ import annotations

REPORTING = frozenset(
    ["identify", "confirm", "report", "announce", "reveal", "name", "describe", "estimate", "determine"]
)
"""Verbs by which somebody finds something out for others: "police identified the driver"."""

DENYING = frozenset(["deny", "dismiss", "reject", "dispute", "refute", "contradict"])
"""Verbs by which somebody says that something is not so."""

NOT_SAYING = frozenset(
    [
        "realize",
        "realise",
        "discover",
        "find",
        "know",
        "feel",
        "see",
        "notice",
        "learn",
        "expect",
        "understand",
    ]
)
"""Verbs that say what somebody knows, and not what he says."""

SOURCES = frozenset(
    [
        "official",
        "source",
        "authoritie",
        "authority",
        "police",
        "investigator",
        "government",
        "minister",
        "spokesman",
        "resident",
        "local",
        "neighbor",
        "neighbour",
        "family",
        "friend",
        "aide",
        "adviser",
        "lawyer",
        "staff",
        "survivor",
        "villager",
        "worker",
        "people",
        "passenger",
        "medic",
        "newspaper",
        "agency",
        "analyst",
        "spokeswoman",
        "spokesperson",
        "officer",
        "doctor",
        "scientist",
        "expert",
        "researcher",
        "witness",
        "media",
    ]
)
"""Nouns for those whom reports quote without a name."""

PEOPLE = frozenset(
    [
        "resident",
        "local",
        "neighbor",
        "neighbour",
        "witnesse",
        "witness",
        "villager",
        "passenger",
        "survivor",
        "worker",
    ]
)
"""Nouns for people in general."""

SPEAKERS = frozenset(["official", "source", "spokesman", "spokeswoman", "spokesperson", "representative"])
"""Nouns for one who speaks for others."""
