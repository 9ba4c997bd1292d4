"""The large views of the window, one a file."""
