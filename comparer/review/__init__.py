"""The open session: decisions, undo and redo."""
