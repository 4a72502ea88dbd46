"""Which letters the bytes of a field are: ``^CI`` and the escapes of ``^FH``."""

import re

FIRST = 0
"""The set that a printer speaks until ``^CI`` names another."""

_CODECS = {
    15: "shift_jis",
    16: "euc_jp",
    24: "gb18030",
    26: "big5",
    27: "cp1252",
    28: "utf-8",
    29: "utf-16-be",
    30: "utf-16-le",
    31: "cp1250",
    33: "cp1251",
    34: "cp1253",
    35: "cp1254",
    36: "cp1255",
}
_OLD_CODEC = "cp850"
_REPLACED = r"#0@[\]^`{|}"
_NATIONAL = (
    "#0@[¢]^`{|}",  # USA 1
    "#0@⅓¢⅔^`¼½¾",  # USA 2
    "£0@[¢]^`{|}",  # United Kingdom
    "ƒ0§[Ĳ]^`{ĳ}",  # Holland
    "#0@ÆØÅ^`æøå",  # Denmark, Norway
    "Ü0ÉÄÖÅÜéäöå",  # Sweden, Finland
    "#0§ÄÖÜ^`äöü",  # Germany
    "£0à[ç]^`é|ù",  # France 1
    "#0àâçêîôéùè",  # France 2
    "£0§[çé^ùàòè",  # Italy
    "#0§¡Ñ¿^`{ñç",  # Spain
    "£0ÉÄÖÜ^äëïö",  # others
    "#0@[¥]^`{|}",  # Japan
)
"""What stands for each sign of ``_REPLACED`` in the sets 0 to 12; 13 has them as they are."""


def is_known(number: int) -> bool:
    """Whether these are letters that can be read here."""
    return 0 <= number <= len(_NATIONAL) or number in _CODECS


def decoded(data: str, number: int, escape: str = "", *, is_code: bool = False) -> str:
    """Field data (a character a byte) as letters; what is no letter becomes U+FFFD.

    Escapes, two hexadecimal digits after the sign ``escape``, are bytes as well and come first.
    A barcode holds its data as they are: national letters are only drawn.
    """
    if escape:
        pattern = re.escape(escape) + "([0-9A-Fa-f]{2})"
        data = re.sub(pattern, lambda found: chr(int(found[1], 16)), data)
    text = data.encode("latin-1").decode(_CODECS.get(number, _OLD_CODEC), "replace")
    if number in range(len(_NATIONAL)) and not is_code:
        return text.translate(str.maketrans(_REPLACED, _NATIONAL[number]))
    return text
