"""Our own documents: whole text in every language, barcodes that scan, the same bytes each time."""

from contextlib import closing
from datetime import date
from itertools import pairwise

import pypdfium2
import pytest
import zxingcpp

from printing.documents.command_sheet import CommandSheet, command_sheet
from printing.documents.handover_sheet import (
    CarrierHandover,
    HandoverParcel,
    HandoverSheet,
    handover_sheet,
)
from printing.documents.order_sheet import OrderSheet, order_sheet
from printing.documents.packing_slip import PackingSlip, SlipLine, packing_slip
from printing.documents.test_label import CODE, StockLabel, stock_label
from printing.documents.words import LANGUAGES, Words
from printing.paths import prepare
from station.domain.address import Address, PickupAddress
from station.domain.box import Box
from station.domain.parcel import Parcel
from station.domain.pickup import PickupBooking, PickupWindow
from station.domain.printjob import DocumentKind
from station.settings import PrinterSettings

PARCEL = Parcel(40, 30, 20, 8400)
RECEIVER = Address("Zoë Nowak-Ñandú", "Księgarnia Łódź", "Kärcherstraße 12", "90-001", "Łódź", "PL")
LINES = (
    SlipLine("Mug, blue <b>& boxed", "MUG-1", "3760123456789", 2, 12),
    SlipLine("Σαπούνι Καλημέρα", "SOAP", "5201234567890", 1, 24),
)


def slip(language: str = "en", lines: tuple[SlipLine, ...] = LINES) -> PackingSlip:
    sender = ("Atelier du Quai", "1 rue des Lilas")
    parcels = ((PARCEL, "1Z999AA10123456784"), (PARCEL, ""))
    return PackingSlip("1234567", sender, RECEIVER, lines, language, date(2026, 11, 20), parcels)


def words_on(data: bytes) -> str:
    """All text of all pages, breaks taken out, so that wrapped words are found too."""
    with closing(pypdfium2.PdfDocument(data)) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return "".join("".join(pages).split())


def codes_on(data: bytes) -> list[str]:
    with closing(pypdfium2.PdfDocument(data)) as document:
        return [
            found.text
            for page in document
            for found in zxingcpp.read_barcodes(page.render(scale=300 / 72).to_pil().convert("L"))
        ]


def page_count(data: bytes) -> int:
    with closing(pypdfium2.PdfDocument(data)) as document:
        return len(document)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_slip_says_everything_in_its_receivers_language(language: str) -> None:
    data = packing_slip(slip(language))
    said = words_on(data)
    for expected in (
        "ZoëNowak-Ñandú", "KsięgarniaŁódź", "Kärcherstraße12", "Mug,blue<b>&boxed",
        "ΣαπούνιΚαλημέρα", "5201234567890", "1Z999AA10123456784",
        Words(language)("packing_slip").replace(" ", ""), Words(language).day(date(2026, 11, 20)),
    ):  # fmt: skip
        assert expected in said
    assert "1234567" in codes_on(data)


def test_long_lists_and_long_texts_are_all_there() -> None:
    endless = SlipLine("word " * 800 + "END-OF-NAME", "SKU" * 60 + "END", "1" * 13, 1, 1)
    data = packing_slip(slip(lines=(endless, *LINES * 80)))
    said = words_on(data)
    assert "END-OF-NAME" in said
    assert "SKUEND" in said
    assert said.count("MUG-1") == 80
    assert page_count(data) > 3


def test_the_same_slip_is_the_same_bytes() -> None:
    assert packing_slip(slip()) == packing_slip(slip())


def test_a_bare_slip_can_be_drawn() -> None:
    bare = PackingSlip("ü", (), Address(), ())
    assert codes_on(packing_slip(bare)) == []


def handed(number: int, tracking: str) -> HandoverParcel:
    return HandoverParcel(f"12345{number:02}", "Księgarnia Łódź", PARCEL, tracking)


ADDRESS = PickupAddress("Atelier", "A. P.", "1 rue", "Rennes", "35000", "FR", "+33700000000")


def test_the_handover_sheet_has_a_page_for_each_carrier_and_codes_that_scan() -> None:
    tracking = [f"1Z999AA10123{number:06}" for number in range(30)]
    booking = PickupBooking(date(2026, 11, 25), PickupWindow.MORNING, "PRN-1")
    carriers = (
        CarrierHandover("UPS", tuple(map(handed, range(30), tracking)), booking),
        CarrierHandover("Chronopost", (handed(50, "XK ñ 1"), handed(51, "9" * 160))),
        CarrierHandover("GLS", (handed(60, "GLS12345"),), PickupBooking(date(2026, 1, 2), None)),
    )
    data = handover_sheet(HandoverSheet("Brand", date(2026, 11, 24), carriers, ADDRESS, "fr"))
    assert sorted(codes_on(data)) == sorted([*tracking, "GLS12345"])
    said = words_on(data)
    for expected in ("Réf.PRN-1", "9–15h", "252kg", "XKñ1", "9" * 160, "+33700000000"):
        assert expected in said
    assert page_count(data) == 5


def test_the_handover_sheet_needs_no_address() -> None:
    carriers = (CarrierHandover("UPS", (handed(1, "1Z"),)),)
    said = words_on(handover_sheet(HandoverSheet("Brand", date(2026, 11, 24), carriers)))
    assert "Brand" in said
    assert "nopickupbooked" in said


def test_every_command_and_box_on_the_sheet_scans() -> None:
    boxes = (Box("Small", "BOXS", 30, 20, 15, 120), Box("Karton groß", "BOXL", 60, 40, 40))
    codes = codes_on(command_sheet(CommandSheet("Bench 3", boxes, "de")))
    assert {"XXSEND", "XXCLOSE", "XXPRICEF", "XXBOXS", "XXBOXL"} <= set(codes)
    assert len(codes) == 17


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_commands_take_one_page_in_every_language(language: str) -> None:
    data = command_sheet(CommandSheet("Bench", language=language))
    assert page_count(data) == 2
    assert Words(language)("no_boxes").replace(" ", "") in words_on(data)


def test_an_unknown_language_reads_english() -> None:
    assert Words("pt-BR")("order") == "Order"
    assert Words("de_AT").weight(8400) == "8,4 kg"
    assert all(a != b for a, b in pairwise(sorted(LANGUAGES)))


@pytest.mark.parametrize(("width", "length"), [(102, 152), (100, 50), (57, 32), (210, 297)])
def test_the_test_label_is_as_large_as_its_stock(width: float, length: float) -> None:
    data = stock_label(StockLabel("Zebra ZD421", "Bench 3", "24 Nov 14:32", width, length))
    with closing(pypdfium2.PdfDocument(data)) as document:
        sides = document[0].get_size()
    assert [round(side / 72 * 25.4, 1) for side in sides] == [width, length]
    assert "Testlabel" in words_on(data)
    assert page_count(data) == 1


def test_the_test_label_says_who_printed_it_and_scans() -> None:
    label = StockLabel("Étiqueteuse " * 9, "Bench 3", "24 Nov 14:32", language="fr")
    said = words_on(stock_label(label))
    assert "Étiquetted’essai" in said
    assert "Bench3" in said
    assert "102×152mm,203dpi" in said
    assert "100" in said
    assert codes_on(stock_label(label)) == [CODE]
    assert stock_label(label) == stock_label(label)


@pytest.mark.parametrize("dpi", [203, 300])
def test_the_test_label_goes_through_the_label_path(dpi: int) -> None:
    printer = PrinterSettings("z", "tcp", "zpl", host="h", dpi=dpi, width_mm=100, length_mm=50)
    data = stock_label(StockLabel("z", "Bench", "now", 100, 50, dpi))
    prepared = prepare(DocumentKind.LABEL_PDF, data, printer)
    assert len(prepared.bitmaps) == 1
    assert prepared.data.startswith(b"^XA")


class TestOrderSheet:
    def test_every_order_scans(self) -> None:
        orders = tuple((f"34342700{at:02}", "ready to pack") for at in range(20))
        data = order_sheet(OrderSheet("Bench 1", orders))
        assert sorted(codes_on(data)) == [reference for reference, _ in orders]
        assert page_count(data) == 2
        assert "Orderstopack" in words_on(data)

    @pytest.mark.parametrize("language", sorted(LANGUAGES))
    def test_it_speaks_each_language(self, language: str) -> None:
        data = order_sheet(OrderSheet("Bench 1", (("4711", "x"),), language))
        assert "".join(Words(language)("orders").split()) in words_on(data)
