"""The sheet as Qt models."""
