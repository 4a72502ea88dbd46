"""The window's language: chosen, spoken, and left again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

import resources
from station.domain.money import Money
from ui import formats, i18n, languages, translator
from ui.i18n import translate


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    locale = QLocale()
    yield qapp
    translator.speak(qapp, "en")
    QLocale.setDefault(locale)


@pytest.mark.parametrize(
    ("setting", "system", "language"),
    [
        ("fr", "en_GB", "fr"),
        ("fr_FR", "de_DE", "fr"),
        ("FR-ca", "", "fr"),
        ("", "fr_BE", "fr"),
        ("", "nl_NL", "en"),
        ("", "C", "en"),
        ("tlh", "fr_FR", "en"),
    ],
)
def test_which_language_is_chosen(setting: str, system: str, language: str) -> None:
    assert languages.chosen(setting, system) == language


def test_every_language_can_be_chosen_by_its_own_name() -> None:
    assert languages.languages()[0][0] == ""
    assert ("fr", "Français") in languages.languages()


def test_french_and_back(app: QApplication) -> None:
    assert translator.speak(app, "fr_FR") == "fr"
    assert translate("KeyStrip", "Hold") == "Mettre de côté"
    assert QLocale().language() == QLocale.Language.French
    translator.speak(app, "en")
    assert translate("KeyStrip", "Hold") == "Hold"
    assert QLocale().language() == QLocale.Language.English


def test_qt_speaks_it_too_and_only_once(app: QApplication) -> None:
    def of_qt() -> str:
        return QCoreApplication.translate("QWidgetTextControl", "&Copy")

    translator.speak(app, "fr")
    translator.speak(app, "fr")
    assert of_qt() == "Cop&ier"
    translator.speak(app, "en")
    assert of_qt() == "&Copy"


def test_what_a_catalogue_lacks_is_english(app: QApplication) -> None:
    translator.speak(app, "fr")
    assert i18n.translate("Nowhere", "Nothing") == "Nothing"
    assert i18n.translate("Nowhere", "%n thing(s)", n=2) == "2 things"


def test_numbers_and_days_follow(app: QApplication) -> None:
    translator.speak(app, "fr")
    assert formats.weight(4620) == "4,62\u00a0kg"
    assert formats.money(Money(123456, "EUR")) == "1\u202f234,56\u00a0€"
    assert formats.day(date(2026, 11, 23)) == "lun. 23 nov."
    assert formats.ago(380) == "il y a 6\u00a0min"


def test_a_file_that_is_no_catalogue_is_named(tmp_path: Path) -> None:
    file = tmp_path / "broken.qm"
    file.write_bytes(b"nothing")
    with pytest.raises(OSError, match=r"broken\.qm"):
        translator.lookup_in(file)


def test_every_catalogue_ships_with_the_program() -> None:
    for language in languages.OWN_NAMES.keys() - {"en"}:
        assert resources.path(f"translations/quayside_{language}.qm").stat().st_size > 100
