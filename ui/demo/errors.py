"""What ends a morning early."""


class MorningError(Exception):
    """Something came out otherwise than in a working morning; the words are for a terminal."""
