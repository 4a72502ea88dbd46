"""What an edited printer keeps of what was found out about it."""

from dataclasses import replace

from station.domain.evidence import Evidence
from station.settings import PrinterSettings
from ui.screens.settings.printer_fields import printer_of, still_proving, values_of

ZEBRA = PrinterSettings("gate", "tcp", "zpl", host="192.0.2.10", evidence=Evidence.PROVES)


def test_a_printer_that_only_changes_its_name_or_stock_still_proves() -> None:
    edited = printer_of(values_of(replace(ZEBRA, name="bench", width_mm=80.0), ""))
    assert edited.evidence is None
    assert still_proving(edited, ZEBRA).evidence is Evidence.PROVES


def test_another_printer_is_asked_anew() -> None:
    for other in (replace(ZEBRA, host="192.0.2.11"), replace(ZEBRA, language="pdf")):
        edited = printer_of(values_of(other, ""))
        assert still_proving(edited, ZEBRA).evidence is None
    assert still_proving(printer_of(values_of(ZEBRA, "")), None).evidence is None
