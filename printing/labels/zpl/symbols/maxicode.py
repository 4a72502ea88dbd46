"""MaxiCode (``^BD``), the parcel carriers' code. Sources: ISO/IEC 16023; ZPL II manual."""

import re

from printing.labels.zpl.symbols import options
from printing.labels.zpl.symbols.maxicode_drawing import draw
from printing.labels.zpl.symbols.maxicode_words import PAD, SETS, check_words, text_words
from printing.labels.zpl.symbols.symbol import CodeRequest, NotEncodable, Symbol

GS = "\x1d"
_PRIMARY_WORDS = 10
_SECONDARY_WORDS = {2: 84, 3: 84, 4: 84, 5: 68, 6: 84}
_ALL_WORDS = 144
_HEADER = re.compile("\\[\\)>\x1e01\x1d[0-9]{2}")
_POSTAL_DIGITS = 9


def maxicode(request: CodeRequest) -> Symbol:
    """The code of ``^BD`` in mode 2 to 6.

    In modes 2 and 3 the data begins with the service (three digits), the country (three) and the
    postal code (nine digits, or six letters); scanners send them behind the header of the rest.
    Raises NotEncodable where they are missing, for one of several symbols, and for too much data.
    """
    mode = options.whole(request, 0, 2, 0, 9)
    if mode not in _SECONDARY_WORDS:
        raise NotEncodable(f"MaxiCode has no mode {mode} here")
    if options.whole(request, 2, 1) > 1:
        raise NotEncodable("a MaxiCode over several symbols cannot be drawn here")
    if mode in (2, 3):
        primary, rest, text = _addressed(mode, request.data)
        secondary = text_words(rest)
    else:
        words = text_words(request.data)
        primary, secondary = [mode, *words[: _PRIMARY_WORDS - 1]], words[_PRIMARY_WORDS - 1 :]
        primary += [PAD] * (_PRIMARY_WORDS - len(primary))
        text = request.data
    room = _SECONDARY_WORDS[mode]
    if len(secondary) > room:
        raise NotEncodable(f"{len(secondary)} words of data where a MaxiCode has {room}")
    secondary += [PAD] * (room - len(secondary))
    return Symbol(
        "MaxiCode", text, draw([*primary, *check_words(primary, 10), *_checked(secondary)])
    )


def _checked(words: list[int]) -> list[int]:
    """The secondary message with its check words: even and odd ones are reckoned apart."""
    count = _ALL_WORDS - 2 * _PRIMARY_WORDS - len(words)
    checks = [0] * count
    for start in (0, 1):
        checks[start::2] = check_words(words[start::2], count // 2)
    return [*words, *checks]


def _addressed(mode: int, data: str) -> tuple[list[int], str, str]:
    """The primary message of modes 2 and 3, the rest of the data, and all as it is sent."""
    postal_code = "[0-9]{9}" if mode == 2 else "[^a-z\x00-\x1f]{6}"
    found = re.match(f"([0-9]{{3}})([0-9]{{3}})({postal_code})", data)
    if not found:
        raise NotEncodable(
            f"a MaxiCode of mode {mode} begins with service, country and postal code"
        )
    service, country, postal = found.groups()
    bits, size = _postal_bits(mode, postal)
    packed = mode | bits << 4 | int(country) << 4 + size | int(service) << 14 + size
    words = [packed >> 6 * at & 63 for at in range(_PRIMARY_WORDS)]
    rest = data[found.end() :]
    header = _HEADER.match(rest)
    start = header.end() if header else 0
    sent = f"{rest[:start]}{postal}{GS}{country}{GS}{service}{GS}{rest[start:]}"
    return words, rest, sent


def _postal_bits(mode: int, postal: str) -> tuple[int, int]:
    """Mode 2: a number of 30 bits and its count of digits; mode 3: six characters of set A."""
    if mode == 2:
        return int(postal) | _POSTAL_DIGITS << 30, 36
    bits = 0
    for sign in postal:
        if sign not in SETS["A"]:
            raise NotEncodable(f"MaxiCode has no {sign!r} in a postal code")
        bits = bits << 6 | SETS["A"][sign]
    return bits, 36
