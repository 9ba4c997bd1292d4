#!/bin/sh
# Writes the lock files: every package with its hashes, for every platform, no addresses.
set -eu
compile() {
    out=$1
    shift
    .venv/bin/uv pip compile pyproject.toml "$@" --universal --python-version 3.11 --generate-hashes \
        --no-header --no-emit-index-url --no-emit-find-links --quiet --output-file "$out"
}
compile requirements.lock
compile requirements-dev.lock --group dev
compile requirements-bench.lock --group dev --group bench
compile requirements-app.lock --group app --constraint requirements.lock
