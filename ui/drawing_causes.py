"""What a ZPL label asks for and the picture cannot show as it stands, in the packer's words."""

from collections.abc import Callable

from ui.i18n import translate

DRAWING_CAUSES: tuple[tuple[str, Callable[[], str]], ...] = (
    (
        r"no (?P<kind>format|graphic) of the name (?P<name>.*) is in this stream",
        lambda: translate("Causes", "it uses {name}, which is not in the label"),
    ),
    (
        r"formats that call each other are not followed further",
        lambda: translate("Causes", "stored labels that use each other are not followed"),
    ),
    (
        r"(the graphic is (damaged|cut off)|a graphic of \d+ bytes in rows of).*",
        lambda: translate("Causes", "the graphic is damaged or not whole"),
    ),
    (
        r"of downloaded objects only graphics are drawn|too many objects are kept",
        lambda: translate("Causes", "what it stores is not drawn"),
    ),
    (
        r"no printer's letter is drawn here for: (?P<letters>.*)",
        lambda: translate("Causes", "letters that are not drawn here: {letters}"),
    ),
    (
        r"letters of set (?P<number>\d+) are not known",
        lambda: translate("Causes", "the letters of set {number} are not known"),
    ),
    (
        r"(?P<size>\d+ x \d+) dots are larger than any label"
        r"|no printer has a label of (?P<side>\d+) dots; the size before it is kept",
        lambda: translate("Causes", "larger than any label"),
    ),
    (
        r"a field of (?P<found>\d+) characters; printers take (?P<most>\d+)",
        lambda: translate("Causes", "a text of {found} characters; printers take {most}"),
    ),
    (
        r"a block without a width prints nothing",
        lambda: translate("Causes", "a text without a width: nothing is printed"),
    ),
    (
        r"lengths in millimetres or inches are not converted",
        lambda: translate("Causes", "lengths in millimetres or inches are not converted"),
    ),
    (
        r"the label before is not drawn into this one",
        lambda: translate("Causes", "the label before it is not drawn into this one"),
    ),
    (
        r"(?P<kind>.*) has digits only",
        lambda: translate("Causes", "{kind} has digits only"),
    ),
    (
        r"(?P<kind>.*) has no character (?P<sign>.*)",
        lambda: translate("Causes", "{kind} has no character {sign}"),
    ),
    (
        r"the (.* )?barcode has no data",
        lambda: translate("Causes", "the barcode has no data"),
    ),
    (
        r"(?P<kind>.*) barcodes cannot be drawn here",
        lambda: translate("Causes", "{kind} barcodes cannot be drawn here"),
    ),
)
"""Patterns of technical texts and their words, as in ``ui/causes.py``."""
