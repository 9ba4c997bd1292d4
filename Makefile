# Everything a person or a machine does with this checkout. `make run` and `make test` need nothing else.
PY := .venv/bin/python
EVAL ?= ../shared/eval
OUT ?= out/quality.json

.PHONY: run test test-all test-desktop check format quality bench faults lock app clean prepare prepare-dev

run: prepare  ## Open the window on the sample; without a display, compare it in the terminal
	@sh packaging/run.sh

test: prepare-dev  ## Run the tests, without a screen
	$(PY) -m pytest -q -m "not slow and not faults"

test-all: prepare-dev  ## Run every test, the slow ones too
	$(PY) -m pytest -q -m "not faults"

test-desktop: prepare-dev  ## Run the tests that need a (virtual) screen: drag and drop, screen reader
	sh tests/desktop/needs.sh
	dbus-run-session -- $(PY) -m pytest -q -o python_files="check_*.py" tests/desktop

faults: prepare-dev  ## Break things on purpose, all of them, and print the counts
	$(PY) -m pytest -q -s -m faults

check: prepare-dev  ## Format, lint, types, import contracts
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	.venv/bin/lint-imports --no-cache

format: prepare-dev  ## Put the code into the house's form
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

quality: prepare-dev  ## Measure the analysis on real data and compare with the pinned floors
	$(PY) -m tests.quality "$(EVAL)" --out "$(OUT)"

bench: prepare-dev  ## Time the program beside what one would take instead, in one run
	@sh packaging/prepare.sh requirements-bench.lock
	$(PY) -m tests.bench

lock: prepare-dev  ## Write the lock files again from pyproject.toml
	sh packaging/lock.sh

app:  ## Build a folder that runs without Python: dist/comparer
	@sh packaging/prepare.sh requirements-app.lock build/venv
	build/venv/bin/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/work packaging/comparer.spec

clean:  ## Remove what the commands above made
	rm -rf .venv build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache comparison.pdf

prepare:
	@sh packaging/prepare.sh requirements.lock

prepare-dev:
	@sh packaging/prepare.sh requirements-dev.lock
