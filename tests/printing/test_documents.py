"""Our own documents: whole text in every language, barcodes that scan, the same bytes each time."""

from contextlib import closing
from datetime import date

import pypdfium2
import pytest
import zxingcpp

from printing.documents.badge_sheet import LONGEST_NAME, BadgeSheet, badge_sheet, is_codeable
from printing.documents.command_sheet import CommandSheet, command_sheet
from printing.documents.handover_sheet import (
    CarrierHandover,
    HandoverParcel,
    HandoverSheet,
    handover_sheet,
)
from printing.documents.letters import MARK
from printing.documents.order_sheet import OrderSheet, order_sheet
from printing.documents.packing_slip import PackingSlip, SlipLine, packing_slip
from printing.documents.words import LANGUAGES, Words
from station.bench.grammar import BadgeScan, read
from station.domain.address import Address, PickupAddress
from station.domain.box import Box
from station.domain.parcel import Parcel
from station.domain.pickup import PickupBooking, PickupWindow

PARCEL = Parcel(40, 30, 20, 8400)
RECEIVER = Address("Zoë Nowak-Ñandú", "Księgarnia Łódź", "Kärcherstraße 12", "90-001", "Łódź", "PL")
LINES = (
    SlipLine("Mug, blue <b>& boxed", "MUG-1", "3760123456789", 2, 12),
    SlipLine("Σαπούνι Καλημέρα", "SOAP", "5201234567890", 1, 24),
)


TRACKING = "1Z999AA10123456784"


def slip(language: str = "en", lines: tuple[SlipLine, ...] = LINES) -> PackingSlip:
    sender = ("Atelier du Quai", "1 rue des Lilas")
    parcels = ((PARCEL, TRACKING), (PARCEL, ""))
    return PackingSlip("1234567", sender, RECEIVER, lines, language, date(2026, 11, 20), parcels)


def words_on(data: bytes) -> str:
    """All text of all pages, breaks taken out, so that wrapped words are found too."""
    with closing(pypdfium2.PdfDocument(data)) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return "".join("".join(pages).split())


def codes_on(data: bytes, dpi: int = 300) -> list[str]:
    with closing(pypdfium2.PdfDocument(data)) as document:
        return [
            found.text
            for page in document
            for found in zxingcpp.read_barcodes(page.render(scale=dpi / 72).to_pil().convert("L"))
        ]


def page_count(data: bytes) -> int:
    with closing(pypdfium2.PdfDocument(data)) as document:
        return len(document)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_slip_says_everything_in_its_receivers_language(language: str) -> None:
    data = packing_slip(slip(language))
    said, words = words_on(data), Words(language)
    for expected in (
        "ZoëNowak-Ñandú", "KsięgarniaŁódź", "Kärcherstraße12", "Mug,blue<b>&boxed",
        "ΣαπούνιΚαλημέρα", "5201234567890", "1Z999AA10123456784",
        words("packing_slip"), words.day(date(2026, 11, 20)), words.country("PL"),
        words("per_pack"), words("of_count", number=2, count=2),
    ):  # fmt: skip
        assert "".join(expected.split()) in said
    assert "1234567" in codes_on(data)


EANS = (
    ("4006381333931", "4006381333931"),
    ("96385074", "96385074"),
    ("036000291452", "0036000291452"),  # UPC-A is an EAN-13 that begins with 0
    ("00012345678905", "0012345678905"),
    ("10614141000415", "10614141000415"),  # of a carton: Code 128
    ("1924859325863", "1924859325863"),  # its check digit is wrong: Code 128
)


@pytest.mark.parametrize("dpi", [203, 300])
def test_every_ean_on_the_slip_scans(dpi: int) -> None:
    lines = tuple(SlipLine("Soap", "S", gtin, 1, 6) for gtin, _ in EANS)
    found = codes_on(packing_slip(slip(lines=lines)), dpi)
    assert sorted(found) == sorted(["1234567", *(read for _, read in EANS)])


def test_packs_and_pieces_are_told_apart() -> None:
    said = words_on(packing_slip(slip(lines=(SlipLine("Mug", "M", "", 25, 1500),))))
    assert "MugM–25601,500Total251,500" in said
    assert SlipLine("", "", "", 2, 3).per_pack == 0


def test_a_number_is_never_broken() -> None:
    data = packing_slip(slip(lines=(SlipLine("Mug", "M", "", 12_000, 98_144_000),)))
    with closing(pypdfium2.PdfDocument(data)) as document:
        lines = document[0].get_textpage().get_text_range().splitlines()
    assert sum("98,144,000" in line for line in lines) == 2


def test_packs_that_are_no_packs() -> None:
    assert SlipLine("", "", "", 5, 3).per_pack == 0
    assert SlipLine("", "", "", 0, 3).per_pack == 0


def test_letters_without_a_glyph_are_marked_and_named() -> None:
    shown = words_on(packing_slip(slip(lines=(SlipLine("北京 Ｔea", "S", "", 1, 1),))))
    assert f"{MARK}{MARK}Tea" in shown
    assert f"{MARK}standsforlettersthatthisdocument’sfontdoesnothave:U+5317U+4EAC" in shown
    assert MARK not in words_on(packing_slip(slip()))


def test_a_mark_is_named_on_its_own_page_only() -> None:
    lines = (SlipLine("北", "S", "", 1, 1), *LINES * 40)
    with closing(pypdfium2.PdfDocument(packing_slip(slip(lines=lines)))) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert [("U+5317" in page) for page in pages] == [True] + [False] * (len(pages) - 1)


def test_each_page_has_the_tables_head_and_its_number() -> None:
    with closing(pypdfium2.PdfDocument(packing_slip(slip(lines=LINES * 30)))) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) == 4
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of 4" in page
    assert all("Per pack" in page for page in pages[:-1])


def test_a_footer_that_is_too_long_keeps_off_the_page_number() -> None:
    data = handover_sheet(HandoverSheet("Brand " * 60 + "END", date(2026, 11, 24), ()))
    said = words_on(data)
    assert "END·Handoversheet2026-11-24" in said
    assert "Page1of1" in said
    assert "Noparcelsarereadyforacarrier." in said


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
    assert "Noitemsarelistedforthisorder." in words_on(packing_slip(bare))


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


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize(
    "tracking", ["XK12345678FR", TRACKING, "1Z9A8B7C6D" * 3, "420941089261290100130715" + "7" * 15]
)
def test_long_tracking_numbers_get_room(tracking: str, dpi: int) -> None:
    carriers = (CarrierHandover("UPS", (handed(1, tracking), handed(2, ""))),)
    data = handover_sheet(HandoverSheet("Brand", date(2026, 11, 24), carriers))
    assert codes_on(data, dpi) == [tracking]


def test_the_handover_sheet_needs_no_address() -> None:
    carriers = (CarrierHandover("UPS", (handed(1, "1Z"),)),)
    said = words_on(handover_sheet(HandoverSheet("Brand", date(2026, 11, 24), carriers)))
    assert "Brand" in said
    assert "nopickupbooked" in said


@pytest.mark.parametrize("dpi", [203, 300])
def test_every_command_and_box_on_the_sheet_scans(dpi: int) -> None:
    boxes = (Box("Small", "BOXS", 30, 20, 15, 120), Box("Karton groß", "BOXL", 60, 40, 40))
    codes = codes_on(command_sheet(CommandSheet("Bench 3", boxes, "de")), dpi)
    assert {"XXSEND", "XXCLOSE", "XXPRICEF", "XXBOXS", "XXBOXL"} <= set(codes)
    assert len(codes) == 17


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_commands_take_one_page_in_every_language(language: str) -> None:
    data = command_sheet(CommandSheet("Bench", language=language))
    assert page_count(data) == 2
    assert Words(language)("no_boxes").replace(" ", "") in words_on(data)


class TestOrderSheet:
    def test_every_order_scans(self) -> None:
        orders = tuple((f"34342700{at:02}", "ready to pack") for at in range(20))
        data = order_sheet(OrderSheet("Bench 1", orders))
        assert sorted(codes_on(data)) == [reference for reference, _ in orders]
        assert page_count(data) == 2
        assert "Orderstopack" in words_on(data)

    def test_none_is_told(self) -> None:
        assert "Noordersarewaiting." in words_on(order_sheet(OrderSheet("Bench 1", ())))

    @pytest.mark.parametrize("language", sorted(LANGUAGES))
    def test_it_speaks_each_language(self, language: str) -> None:
        data = order_sheet(OrderSheet("Bench 1", (("4711", "x"),), language))
        assert "".join(Words(language)("orders").split()) in words_on(data)


class TestBadgeSheet:
    @pytest.mark.parametrize("dpi", [203, 300])
    def test_every_badge_scans_as_letters_that_keyboards_have(self, dpi: int) -> None:
        names = ("Zoë Łukasik", "Ana", "Jürgen Groß", "N" * LONGEST_NAME)
        data = badge_sheet(BadgeSheet("Bench 1", names))
        assert sorted(codes_on(data, dpi)) == sorted(
            ["BADGE-Zoe Lukasik", "BADGE-Ana", "BADGE-Jurgen Gross", "BADGE-" + "N" * LONGEST_NAME]
        )
        assert "JürgenGroß" in words_on(data)

    def test_the_bench_reads_what_a_badge_says(self) -> None:
        (code,) = codes_on(badge_sheet(BadgeSheet("Bench 1", ("Ana María",))))
        assert read(code) == BadgeScan("Ana Maria")

    @pytest.mark.parametrize("name", ["", " ", "北京", "N" * (LONGEST_NAME + 1), "a\tb"])
    def test_some_names_are_no_badge(self, name: str) -> None:
        assert not is_codeable(name)

    def test_none_is_told(self) -> None:
        assert "Nonamesweregiven." in words_on(badge_sheet(BadgeSheet("Bench 1", ())))
