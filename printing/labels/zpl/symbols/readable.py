"""Which barcodes the reading library knows: the others cannot be read back."""

UNREADABLE = frozenset(
    (
        *("Industrial 2 of 5", "Standard 2 of 5", "Code 11", "MSI", "Plessey"),
        *("POSTNET", "PLANET", "EAN-2", "EAN-5"),
    )
)
"""Names in ``Symbol.symbology``. Additions are read only together with the code beside them."""

ALONE_ONLY = frozenset({"MaxiCode"})
"""Found only in a picture that holds nothing but the barcode upright (``is_pure``)."""
