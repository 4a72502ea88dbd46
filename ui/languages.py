"""The window's language: a catalogue of ours and Qt's own, chosen by the settings or the system.

English is the source text and needs no catalogue. Catalogues are asked directly, not through the
application: what they lack then falls back to English with its plurals right.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources
from ui import i18n

LANGUAGES = {"en": "English", "fr": "Français"}
"""The languages that there is a catalogue for, each by its own name."""


def chosen(setting: str, system: str = "") -> str:
    """The language to speak: the settings' (``fr``, ``fr_FR``), else the system's, else English."""
    wanted = setting or system or QLocale.system().name()
    code = wanted.replace("-", "_").partition("_")[0].lower()
    return code if code in LANGUAGES else "en"


def speak(app: QCoreApplication, language: str) -> None:
    """Speak that language from now on; widgets that are there already keep their words."""
    for earlier in app.findChildren(QTranslator, _QT_CATALOGUE):
        app.removeTranslator(earlier)
        earlier.setParent(None)
    QLocale.setDefault(QLocale(language))
    if language == "en":
        i18n.use(i18n.in_english)
        return
    i18n.use(lookup_in(resources.path(f"translations/quayside_{language}.qm")))
    _install_qt(app, language)


def lookup_in(file: Path) -> i18n.Lookup:
    """The look-up of a compiled catalogue. Raises OSError where the file is none."""
    catalogue = QTranslator()
    if not catalogue.load(str(file)):
        raise OSError(f"catalogue not loaded: {file.name}")

    def look_up(context: str, text: str, n: int = -1) -> str:
        found = catalogue.translate(context, text, None, n)
        if not found:
            return i18n.in_english(context, text, n)
        return found.replace("%n", str(n)) if n >= 0 else found

    return look_up


_QT_CATALOGUE = "qtbase"


def _install_qt(app: QCoreApplication, language: str) -> None:
    """Qt's words (menus of a text field), where this installation has them."""
    catalogue = QTranslator(app)
    catalogue.setObjectName(_QT_CATALOGUE)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if catalogue.load(f"{_QT_CATALOGUE}_{language}", folder):
        app.installTranslator(catalogue)
