"""The check digit of retail and parcel codes."""


def mod10(digits: str) -> str:
    """The digit that follows ``digits``: weights 3 and 1 in turn, from the right (GS1, 7.9)."""
    total = sum(int(digit) * (1 if at % 2 else 3) for at, digit in enumerate(reversed(digits)))
    return str(-total % 10)
