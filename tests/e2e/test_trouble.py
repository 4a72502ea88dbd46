"""The network and the printer go away and come back; the packer sees it and loses nothing."""

from urllib.parse import urlsplit

import pytest

from tests.e2e.place import Place
from tests.emulators.printer_sink import PrinterSink, refused_port
from tests.support.process import SandboxProcess
from tests.support.wait import until
from ui.theme import LIGHT

pytestmark = pytest.mark.display

WORDS = 2_000
"""Pixels: less than a strip or a tile of trouble has of its ground."""


def test_the_marketplace_is_gone_while_a_packer_types(place: Place) -> None:
    (order,) = place.orders(1)
    port = str(urlsplit(place.sandbox.url).port)
    with place.window() as window:
        window.ready()
        window.scan(order.reference, "30x20x15")
        place.records.wait_drafted(order.id)
        place.sandbox.stop()
        window.scan("1.25kg")
        place.screen.shows(LIGHT["warn"], WORDS)
        window.scan("1.3kg")  # typing goes on
        with SandboxProcess(*Place.OPTIONS, "--port", port) as back:
            place.sandbox = back
            place.records.wait_priced(order.id, 1, 1300)  # asked for by itself
            window.scan("XXSEND")
            assert place.codes_on_paper(1) == place.records.tracking_numbers(order.id)
            (parcel,) = place.records.events(order.id, "ParcelsMeasured")[-1]["parcels"]
            assert parcel["weight_g"] == 1300
            assert place.ledger(order)["confirms"] == 1


def test_the_printer_is_off_and_on_again(place: Place) -> None:
    (order,) = place.orders(1)
    port = refused_port()
    place.settings(port)
    with place.window() as window:
        window.ready()
        place.pack(window, order)
        until(lambda: place.records.prints(order.id, "failed"), "the print failed")
        place.screen.shows(LIGHT["bad_soft"], WORDS)
        with PrinterSink(port=port) as printer:
            place.printer = printer
            window.scan("XXREPRINT", "XXSEND")  # the printer it was to go to is the first row
            assert place.codes_on_paper(1) == place.records.tracking_numbers(order.id)
            assert printer.jobs.empty()
    assert (place.ledger(order)["confirms"], place.ledger(order)["labels"]) == (1, 1)
