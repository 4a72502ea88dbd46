"""Text of ours as a ZPL field: whatever stands in it, it never becomes a command."""

_AS_IT_IS = frozenset(range(0x20, 0x7F)) - frozenset(b"^~_\\")


def field_data(text: str) -> bytes:
    """``^FH^FD`` with the text in UTF-8, for a label that says ``^CI28``; ``^FS`` is the caller's.

    ``^``, ``~``, ``_``, a backslash, control characters and all that is not ASCII are written as
    ``_XX``.
    """
    data = text.encode("utf-8", "replace")
    written = (bytes([byte]) if byte in _AS_IT_IS else b"_%02X" % byte for byte in data)
    return b"^FH_^FD" + b"".join(written)
