"""UPC-E: the short form of some UPC-A numbers. Source: GS1 General Specifications, 5.2.2.3."""

from printing.labels.zpl.symbols.symbol import NotEncodable

UPC_E_END = "111111"
UPC_E_PARITY = [
    "BBBAAA",
    "BBABAA",
    "BBAABA",
    "BBAAAB",
    "BABBAA",
    "BAABBA",
    "BAAABB",
    "BABABA",
    "BABAAB",
    "BAABAB",
]
"""Which set each digit takes, by the check digit, in number system 0."""


def six_digits(digits: str) -> str:
    """The six digits of a UPC-E from six, or from maker and product of UPC-A (five each).

    A number system 0 in front (7, 8, 11 and 12 digits) and a check digit behind (8 and 12) are
    taken off. Raises NotEncodable for a number without a short form.
    """
    if len(digits) in (7, 8, 11, 12):
        if digits[0] != "0":
            raise NotEncodable("UPC-E has the number system 0 only")
        digits = digits[1:]
    if len(digits) <= 7:
        return digits[:6].zfill(6)
    return _shortened(digits[:10].zfill(10))


def _shortened(digits: str) -> str:
    maker, product = digits[:5], digits[5:]
    if maker[2:] in ("000", "100", "200") and product < "01000":
        return maker[:2] + product[2:] + maker[2]
    if maker[3:] == "00" and product < "00100":
        return maker[:3] + product[3:] + "3"
    if maker[4] == "0" and product < "00010":
        return maker[:4] + product[4] + "4"
    if "00005" <= product < "00010":
        return maker + product[4]
    raise NotEncodable(f"{digits} has no UPC-E: it has too few zeros")


def expand(six: str) -> str:
    """Maker and product, ten digits, of the six of a UPC-E."""
    last = six[5]
    if last in "012":
        return f"{six[:2]}{last}0000{six[2:5]}"
    if last == "3":
        return f"{six[:3]}00000{six[3:5]}"
    if last == "4":
        return f"{six[:4]}00000{six[4]}"
    return f"{six[:5]}0000{last}"
