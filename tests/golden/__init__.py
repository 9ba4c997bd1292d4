"""Expected outcomes of every export, compared by tests and rewritten only by `python -m tests.golden.update`."""
