"""The vocabulary of Comparer: frozen values, standard library only. Read these files first."""

from comparer.model.account import DETAILS, Account, AccountKind, Original, Source, sigil
from comparer.model.alignment import AlignmentTable, ClaimGroup, Constraints, Evidence, RowId, Tier
from comparer.model.amount import AmountRelation, compare_quantities
from comparer.model.claim import Attribution, Claim, Directness, Term
from comparer.model.comparison import Alias, Comparison, Options, Origin
from comparer.model.divergence import Divergence, DivergenceId, DivergenceKind, Severity, Status
from comparer.model.facet import (
    Certainty,
    CertaintyLevel,
    Facet,
    Granularity,
    Name,
    NameKind,
    Place,
    Polarity,
    Quantity,
    Quotation,
    Time,
    TimeKind,
)
from comparer.model.interval import Relation, compare_times
from comparer.model.message import FIGURE, NOTHING_TO_SAY, Message, figure, fill, listed, say
from comparer.model.naming import NameRelation, name_similarity, same_name
from comparer.model.review import Anchor, Decision, Exclude, Judgment, Link, Merge, Split, Unlink
from comparer.model.saying import MONTHS, amount_words, clock_words, day_words, stretch_words, unit_words
from comparer.model.span import AccountId, ClaimId, Span

__all__ = [
    "DETAILS",
    "FIGURE",
    "MONTHS",
    "NOTHING_TO_SAY",
    "Account",
    "AccountId",
    "AccountKind",
    "Alias",
    "AlignmentTable",
    "AmountRelation",
    "Anchor",
    "Attribution",
    "Certainty",
    "CertaintyLevel",
    "Claim",
    "ClaimGroup",
    "ClaimId",
    "Comparison",
    "Constraints",
    "Decision",
    "Directness",
    "Divergence",
    "DivergenceId",
    "DivergenceKind",
    "Evidence",
    "Exclude",
    "Facet",
    "Granularity",
    "Judgment",
    "Link",
    "Merge",
    "Message",
    "Name",
    "NameKind",
    "NameRelation",
    "Options",
    "Origin",
    "Original",
    "Place",
    "Polarity",
    "Quantity",
    "Quotation",
    "Relation",
    "RowId",
    "Severity",
    "Source",
    "Span",
    "Split",
    "Status",
    "Term",
    "Tier",
    "Time",
    "TimeKind",
    "Unlink",
    "amount_words",
    "clock_words",
    "compare_quantities",
    "compare_times",
    "day_words",
    "figure",
    "fill",
    "listed",
    "name_similarity",
    "same_name",
    "say",
    "sigil",
    "stretch_words",
    "unit_words",
]
