"""Speaks a language: its catalogue for our words, and Qt's own for Qt's.

English is the source text and needs no catalogue. Catalogues are asked directly, not through the
application: what they lack then falls back to English with its plurals right.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

import resources
from ui import i18n
from ui.languages import chosen
from ui.own_qt import folder_of

_QT_CATALOGUE = "qtbase"


def speak(app: QCoreApplication, setting: str) -> str:
    """Speak what the settings say (empty: the system's language); the language that it is.

    Widgets that are there already keep their words: build them anew.
    """
    language = chosen(setting, QLocale.system().name())
    _forget_qt(app)
    QLocale.setDefault(QLocale(language))
    if language == "en":
        i18n.use(i18n.in_english)
    else:
        i18n.use(lookup_in(resources.path(f"translations/quayside_{language}.qm")))
        _install_qt(app, language)
    return language


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


def _install_qt(app: QCoreApplication, language: str) -> None:
    """Qt's words (menus of a text field), where this installation has them."""
    catalogue = QTranslator(app)
    catalogue.setObjectName(_QT_CATALOGUE)
    folder = str(folder_of("translations"))
    if catalogue.load(f"{_QT_CATALOGUE}_{language}", folder):
        app.installTranslator(catalogue)


def _forget_qt(app: QCoreApplication) -> None:
    for earlier in app.findChildren(QTranslator, _QT_CATALOGUE):
        app.removeTranslator(earlier)
        earlier.setParent(None)
