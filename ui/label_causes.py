"""Why a label is held, in the packer's words: what the guard refuses, and what does not read.

Several of the guard's reasons are one to a packer, who cannot mend the label but can judge it.
"""

from collections.abc import Callable

from ui.i18n import translate

LABEL_CAUSES: tuple[tuple[str, Callable[[], str]], ...] = (
    # what the guard refuses, and what does not read
    (
        r"the ZPL label is refused: (?P<command>[^;]*) at byte (?P<at>\d+): (?P<why>[^;]*)",
        lambda: translate("Causes", "the label has {command} at byte {at}: {why}"),
    ),
    (
        r"it stands outside of .*|it stands inside of another label|there are more than \d+ labels"
        r"|there is no label from .*|the label is cut off: .*"
        r"|the ZPL label is refused: the ZPL label has more than \d+ commands",
        lambda: translate("Causes", "the ZPL label is damaged or not whole"),
    ),
    (
        r"it asks for (?P<asked>\S+) copies, where at most (?P<most>\d+) may be printed",
        lambda: translate("Causes", "it asks for {asked} copies; at most {most} may be printed"),
    ),
    (
        r"its binary data .*|its data is no graphic|there are binary bytes where text belongs",
        lambda: translate("Causes", "its data is damaged"),
    ),
    (
        r"no readable command follows the sign|it takes a sign that can be read in two ways"
        r"|printers take it for a sign before a command",
        lambda: translate("Causes", "printers could read it in two ways"),
    ),
    (
        r"it writes into the printer's lasting memory|only the printer's RAM .*"
        r"|it erases or copies what the printer has stored|it renames the printer's memories"
        r"|it ends a download",
        lambda: translate("Causes", "it would change what the printer has stored"),
    ),
    (
        r"it uses what this label did not bring along|a stored format uses another one",
        lambda: translate("Causes", "it uses what this label did not bring along"),
    ),
    (
        r"it (resets|sets) the printer.*|it changes the printer's .*"
        r"|it is a printer setting \(SGD\)",
        lambda: translate("Causes", "it would change the printer’s settings"),
    ),
    (
        r"it asks the printer about itself",
        lambda: translate("Causes", "it asks the printer about itself"),
    ),
    (
        r"it stops the printer|it acts at once, and no label needs it",
        lambda: translate("Causes", "it acts at once, and no label needs it"),
    ),
    (
        r"it is (?P<language>EPL|CPCL)",
        lambda: translate("Causes", "it is {language}, another printer language"),
    ),
    (
        r"it leaves other signs for the next label",
        lambda: translate("Causes", "the printer would not understand the next label"),
    ),
    (
        r"the next label would be printed over this one",
        lambda: translate("Causes", "the next label would be printed over this one"),
    ),
    (
        r"the (?P<code>[^;]*) barcode at (?P<place>[^;]*) mm( of label \d+)? cannot be read",
        lambda: translate("Causes", "the {code} barcode at {place} mm cannot be read"),
    ),
    (
        r"the (?P<code>[^;]*) barcode at (?P<place>[^;]*) mm( of label \d+)? runs off the label",
        lambda: translate("Causes", "the {code} barcode at {place} mm runs off the label"),
    ),
    (
        r"the (?P<code>[^;]*) barcode at (?P<place>[^;]*) mm( of label \d+)? reads (?P<found>[^;]*)"
        r" instead of (?P<text>[^;]*)",
        lambda: translate(
            "Causes", "the {code} barcode at {place} mm reads {found} instead of {text}"
        ),
    ),
    (
        r"the (?P<code>[^;]*) barcode at (?P<place>[^;]*) mm( of label \d+)? cannot be drawn:"
        r" (?P<why>[^;]*)",
        lambda: translate("Causes", "the {code} barcode at {place} mm cannot be drawn: {why}"),
    ),
    (
        r"no barcode contains (?P<number>[^;]*)",
        lambda: translate("Causes", "no barcode on the label contains {number}"),
    ),
    (r"no barcode can be read", lambda: translate("Causes", "no barcode can be read")),
    (
        r"the barcodes read (?P<texts>.*)",
        lambda: translate("Causes", "its barcodes read {texts}"),
    ),
)
"""Patterns of technical texts and their words, as in ``ui/causes.py``."""
