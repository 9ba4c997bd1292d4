"""Comparer sets several accounts of one event side by side and shows where they differ."""

__version__ = "0.1.0"
