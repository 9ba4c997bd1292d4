"""What identifies a report: the day it was made, the program's version, the hash of its content."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from datetime import date

from comparer.model import Comparison, say
from comparer.present.changes import changes
from comparer.present.dates import today
from comparer.present.json import fingerprint
from comparer.present.layout import make_sheet
from comparer.present.notes import notes
from comparer.present.provenance import provenance
from comparer.present.sheet import Sheet, View
from comparer.present.sources import source_graph
from comparer.present.wording import day_name, translate

_HASH_LETTERS = 12


REPORT_NUMBER = say(
    "The number of the report is a hash of the texts and what was found in them, of every decision, of title and name, "
    "and of what is shown: reports with one number say the same."
)


def short_hash(comparison: Comparison, sheet: Sheet) -> str:
    """Return the first letters of the hash of all a report says, enough to tell reports apart; any language has it.

    That is the sheet in English with what stands beside it: notes, changes, sources and where accounts come from.
    """
    view = replace(sheet.view, language="en")
    english = sheet if view == sheet.view else make_sheet(comparison, view)
    shown = (
        fingerprint(comparison),
        view.base,
        asdict(replace(english, view=View())),
        notes(comparison),
        [change.told for change in changes(comparison)],
        asdict(source_graph(comparison)),
        [provenance(account).lines for account in comparison.accounts],
    )
    told = json.dumps(shown, ensure_ascii=False, default=sorted).encode("utf-8", "surrogatepass")
    return hashlib.sha256(told).hexdigest()[:_HASH_LETTERS]


def made_line(comparison: Comparison, sheet: Sheet, made_on: date | None = None) -> str:
    """Return the sentence under the title: when, with what, which report. `made_on` None is today."""
    language = sheet.view.language
    made = say(
        "Made on {day} with Comparer {version}, on this computer only · Report {digest}",
        day=day_name(made_on or today(), language),
        version=comparison.engine or "—",
        digest=short_hash(comparison, sheet),
    )
    return translate(made, language)
