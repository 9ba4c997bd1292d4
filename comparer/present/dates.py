"""The day on a report."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def today() -> date:
    """Return SOURCE_DATE_EPOCH's day where it is set, else today, both in UTC.

    See https://reproducible-builds.org/specs/source-date-epoch/.
    """
    moment = os.environ.get("SOURCE_DATE_EPOCH", "")
    if moment.isascii() and moment.isdigit():
        return datetime.fromtimestamp(int(moment), UTC).date()
    return datetime.now(UTC).date()
