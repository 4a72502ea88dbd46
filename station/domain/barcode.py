"""GTINs (EAN, UPC) as text, compared so that lost leading zeros do not matter (contract T26)."""

GTIN_LENGTHS = (8, 12, 13, 14)


def check_digit(body: str) -> int:
    """The GS1 mod-10 check digit for a GTIN without it.

    Weights 3 and 1 alternate from the right (GS1 General Specifications, section 7.9).
    """
    total = sum(int(digit) * (3 if at % 2 == 0 else 1) for at, digit in enumerate(reversed(body)))
    return -total % 10


def is_gtin(text: str) -> bool:
    """True for 8, 12, 13 or 14 digits whose check digit is right."""
    return (
        len(text) in GTIN_LENGTHS
        and text.isascii()
        and text.isdigit()
        and check_digit(text[:-1]) == int(text[-1])
    )


def gtin_key(text: str) -> str:
    """The form under which two spellings of one GTIN are equal: 14 digits, zeros in front.

    Text that is no number comes back trimmed, so that a SKU can stand in the same index. A wrong
    check digit is kept: the marketplace's own data has them, and a scan must still find its item.
    """
    trimmed = text.strip()
    if trimmed.isascii() and trimmed.isdigit() and len(trimmed) <= 14:
        return trimmed.zfill(14)
    return trimmed
