"""From files, bytes and pasted text to accounts."""
