"""The bench: one order in hand, one sentence to read, the shelf below."""
