"""The parameters of a barcode command, read as printers read them."""

import re

from printing.labels.zpl.symbols.symbol import CodeRequest, HumanLine


def letter(request: CodeRequest, at: int, default: str) -> str:
    """The first letter of a parameter in upper case; the default where it is empty or absent."""
    given = request.parameters[at].strip() if at < len(request.parameters) else ""
    return given[:1].upper() or default


def yes(request: CodeRequest, at: int, default: str) -> bool:
    """Whether a parameter says ``Y``."""
    return letter(request, at, default) == "Y"


def whole(request: CodeRequest, at: int, default: int, least: int = 1, most: int = 32000) -> int:
    """A whole number, brought into its limits; the default where there is none."""
    given = request.parameters[at].strip() if at < len(request.parameters) else ""
    found = re.match(r"\d{1,9}", given)
    return min(max(int(found[0]), least), most) if found else default


def height_px(request: CodeRequest, at: int) -> int:
    """The height of the bars in dots; ``^BY`` has the default."""
    return whole(request, at, max(1, request.height_px))


def human(
    request: CodeRequest, at: int, text: str, width_px: int, *, line: str = "Y", above: str = "N"
) -> tuple[HumanLine, ...]:
    """The line for people below or above the bars: parameters ``at`` (shown) and the next one.

    ``line`` and ``above`` are the command's defaults.
    """
    if not yes(request, at, line):
        return ()
    return (HumanLine(text, width_px / 2, yes(request, at + 1, above)),)
