"""From a barcode command and its data to a barcode: which file draws which command."""

from collections.abc import Callable

from printing.labels.zpl.symbols.aztec import aztec
from printing.labels.zpl.symbols.codabar import codabar
from printing.labels.zpl.symbols.code11 import code11
from printing.labels.zpl.symbols.code39 import code39, logmars
from printing.labels.zpl.symbols.code93 import code93
from printing.labels.zpl.symbols.code128 import code128
from printing.labels.zpl.symbols.databar import databar
from printing.labels.zpl.symbols.datamatrix import datamatrix
from printing.labels.zpl.symbols.maxicode import maxicode
from printing.labels.zpl.symbols.pdf417 import micropdf417, pdf417
from printing.labels.zpl.symbols.postal import planet, postnet
from printing.labels.zpl.symbols.pulses import msi, plessey
from printing.labels.zpl.symbols.qr import qr
from printing.labels.zpl.symbols.retail import add_on, ean8, ean13, upca, upce
from printing.labels.zpl.symbols.symbol import CodeRequest, NotEncodable, Symbol
from printing.labels.zpl.symbols.two_of_five import industrial, interleaved, standard

_MOST_DATA = 8000
"""No barcode holds more characters; it bounds the work before it begins."""

_COMMANDS: dict[str, Callable[[CodeRequest], Symbol]] = {
    "B0": aztec,
    "B1": code11,
    "B2": interleaved,
    "B3": code39,
    "B5": planet,
    "B7": pdf417,
    "B8": ean8,
    "B9": upce,
    "BA": code93,
    "BC": code128,
    "BD": maxicode,
    "BE": ean13,
    "BF": micropdf417,
    "BI": industrial,
    "BJ": standard,
    "BK": codabar,
    "BL": logmars,
    "BM": msi,
    "BO": aztec,
    "BP": plessey,
    "BQ": qr,
    "BR": databar,
    "BS": add_on,
    "BU": upca,
    "BX": datamatrix,
    "BZ": postnet,
}
_NOT_DRAWN = {"B4": "Code 49", "BB": "CODABLOCK", "BT": "TLC39"}


def symbol_for(request: CodeRequest) -> Symbol:
    """The barcode that a printer draws for a ``^B`` command.

    Raises NotEncodable in words: no data, data outside of the alphabet, more than the barcode
    holds or a label has room for, a command without a barcode here.
    """
    name = request.command.upper()
    if name in _NOT_DRAWN:
        raise NotEncodable(f"{_NOT_DRAWN[name]} barcodes cannot be drawn here")
    if name not in _COMMANDS:
        raise NotEncodable(f"^{name} is no barcode")
    if not request.data:
        raise NotEncodable("the barcode has no data")
    if len(request.data) > _MOST_DATA:
        raise NotEncodable(f"no barcode holds {len(request.data)} characters")
    return _COMMANDS[name](request)
