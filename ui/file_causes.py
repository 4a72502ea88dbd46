"""Why a file that somebody opened shows no label, in the packer's words."""

from collections.abc import Callable

from ui.i18n import translate

FILE_CAUSES: tuple[tuple[str, Callable[[], str]], ...] = (
    (r"the file is empty", lambda: translate("Causes", "the file is empty")),
    (
        r"the file is a web page instead of a label",
        lambda: translate("Causes", "the file is a web page, and no label"),
    ),
    (
        r"the file is a zip archive: unpack it first",
        lambda: translate("Causes", "the file is a zip archive: unpack it first"),
    ),
    (r"it is a folder, and no file", lambda: translate("Causes", "it is a folder, and no file")),
    (r"it is a device, and no file", lambda: translate("Causes", "it is a device, and no file")),
    (r"the file may not be read", lambda: translate("Causes", "the file may not be read")),
    (r"the file is not there", lambda: translate("Causes", "the file is not there")),
    (
        r"the file cannot be read: (?P<why>.*)",
        lambda: translate("Causes", "the file cannot be read: {why}"),
    ),
)
"""Patterns of technical texts and their words, as in ``ui/causes.py``."""
