"""From a barcode command and its data to a barcode: which file draws which command."""

from collections.abc import Callable

from printing.labels.zpl.symbols.code128 import code128
from printing.labels.zpl.symbols.symbol import CodeRequest, NotEncodable, Symbol

_MOST_DATA = 8000
"""No barcode holds more characters; it bounds the work before it begins."""


def symbol_for(request: CodeRequest) -> Symbol:
    """The barcode that a printer draws for a ``^B`` command.

    Raises NotEncodable in words: no data, data outside of the alphabet, a command without a
    barcode here.
    """
    if not request.data:
        raise NotEncodable("the barcode has no data")
    if len(request.data) > _MOST_DATA:
        raise NotEncodable(f"no barcode holds {len(request.data)} characters")
    make = _COMMANDS.get(request.command.upper())
    if make is None:
        raise NotEncodable(f"^{request.command} is no barcode that can be drawn here")
    return make(request)


_COMMANDS: dict[str, Callable[[CodeRequest], Symbol]] = {
    "BC": code128,
}
