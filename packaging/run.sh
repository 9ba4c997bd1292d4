#!/bin/sh
# Opens the window on the built-in sample; without a display, compares the sample in the terminal.
set -eu
if [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec .venv/bin/python -m comparer --sample
fi
echo "There is no display, so the sample is compared here in the terminal." >&2
.venv/bin/python -m comparer compare resources/samples/*.txt resources/samples/*.json
.venv/bin/python -m comparer compare resources/samples/*.txt resources/samples/*.json --pdf comparison.pdf
echo "The report is in $(pwd)/comparison.pdf"
