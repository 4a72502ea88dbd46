"""Which of the reading library's formats a barcode is: it must not be taken for another one.

A Code 39 of six characters may look like a pharmacist's Code 32, its pairs like full ASCII, and a
part of a PDF417 like a short Codabar.
"""

FORMATS = {
    "Aztec": ("Aztec",),
    "Aztec Rune": ("Aztec", "AztecRune"),
    "Codabar": ("Codabar",),
    "Code 128": ("Code128",),
    "Code 39": ("Code39Std",),
    "Code 93": ("Code93",),
    "Data Matrix": ("DataMatrix",),
    "EAN-13": ("EAN13",),
    "EAN-8": ("EAN8",),
    "GS1 DataBar": ("DataBar", "DataBarLtd", "DataBarExp"),
    "Interleaved 2 of 5": ("ITF",),
    "LOGMARS": ("Code39Std",),
    "MaxiCode": ("MaxiCode",),
    "MicroPDF417": ("MicroPDF417",),
    "PDF417": ("PDF417",),
    "QR Code": ("QRCode",),
    "UPC-A": ("EAN13",),
    "UPC-E": ("UPCE",),
}
"""By the name in ``Symbol.symbology``. What is not here cannot be read back: 2 of 5 other than
interleaved, Code 11, MSI, Plessey, POSTNET, PLANET, and the additions to EAN, which are read only
together with the code beside them.
"""

ALONE_ONLY = frozenset({"MaxiCode"})
"""Found only in a picture that holds nothing but the barcode upright (``is_pure``)."""
