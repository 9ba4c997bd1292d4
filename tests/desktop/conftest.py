"""The tests themselves need no screen; the windows they start get one of their own."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
