"""GS1 element strings: from how field data writes them to how the library and scanners do."""

import re

from biip import ParseError
from biip.gs1_messages import GS1Message

from printing.labels.zpl.symbols.symbol import NotEncodable

GS = "\x1d"


def element_strings(data: str) -> tuple[str, str]:
    """``(01)…(10)…``, or the bare data with GS: with brackets for the library, and as it is sent.

    Raises NotEncodable for what is not GS1's.
    """
    raw = data
    if data.startswith("("):
        raw = re.sub(r"\(([0-9]{2,4})\)", rf"{GS}\1", data).removeprefix(GS)
    try:
        parsed = GS1Message.parse(raw)
    except ParseError as problem:
        raise NotEncodable(f"{raw} is not GS1 data") from problem
    bracketed = sent = ""
    for element in parsed.element_strings:
        bracketed += f"[{element.ai.ai}]{element.value}"
        sent += f"{element.ai.ai}{element.value}{GS * element.ai.separator_required}"
    return bracketed, sent.removesuffix(GS)
