"""Tests on a real (virtual) screen, between real processes: `make test-desktop`."""
