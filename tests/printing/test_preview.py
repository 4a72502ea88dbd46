"""The picture before the print: the very dots, what scans from them, and what the checks say."""

import pytest

from printing.checks import CHECKS
from printing.grey import grey, shrunk
from printing.labels.bitmap import Bitmap
from printing.labels.problem import LabelHeld, LabelProblem
from printing.labels.read_back import Readable
from printing.labels.stock import Stock
from printing.labels.zpl.draw import draw
from printing.labels.zpl.drawing import Box
from printing.paths import prepare
from printing.preview import SMALL_PX, WITHOUT_PRINTER, Look, Sheet, look_at
from station.domain.ids import PrintJobId
from station.domain.printjob import DocumentKind, PrintJob
from station.ports import PrintRequest
from station.settings import PrinterSettings
from tests.printing.samples import TRACKING, ZPL, blank_pdf, label_pdf

ZEBRA = PrinterSettings("bench", "tcp", "zpl", host="127.0.0.1")
OFFICE = PrinterSettings("office", "queue", "driver", queue="office")
PDF, LABEL_ZPL = DocumentKind.LABEL_PDF, DocumentKind.LABEL_ZPL
STOCK = Stock(102, 152)


def only(look: Look) -> Sheet:
    (sheet,) = look.sheets
    return sheet


def dots_in(bitmap: Bitmap, box: Box) -> set[tuple[int, int]]:
    """The black dots of a part."""
    image = bitmap.to_image()
    across, down = range(box.left, box.right), range(box.top, box.bottom)
    return {(x, y) for x in across for y in down if not image.getpixel((x, y))}


class TestPdf:
    def test_it_shows_the_dots_that_are_printed(self) -> None:
        sheet = only(look_at(PDF, label_pdf(), ZEBRA))
        (printed,) = prepare(PDF, label_pdf(), ZEBRA).bitmaps
        assert sheet.bitmap == printed
        assert sheet.is_placed
        assert not sheet.is_beyond
        assert (sheet.width_mm, sheet.length_mm) == (102, 152)
        assert sheet.dots_per_mm == 8.0
        assert sheet.paper == Box(0, 0, printed.width_px, printed.height_px)

    def test_what_scans_has_its_place(self) -> None:
        (code,) = only(look_at(PDF, label_pdf(), ZEBRA)).codes
        assert (code.text, code.symbology) == (TRACKING, "Code 128")
        assert code.readable is Readable.YES
        assert 0 < code.box.left < code.box.right < STOCK.width_px
        assert 0 < code.box.top < code.box.bottom < STOCK.height_px

    def test_every_page_is_a_sheet(self) -> None:
        assert len(look_at(PDF, label_pdf(pages=3), ZEBRA).sheets) == 3

    def test_a_tracking_number_must_be_in_a_barcode(self) -> None:
        assert not look_at(PDF, label_pdf(), ZEBRA, TRACKING).is_held
        look = look_at(PDF, label_pdf(), ZEBRA, "1Z777")
        assert look.missing == "1Z777"
        assert look.is_held

    def test_what_does_not_fit_lies_outside_of_the_paper(self) -> None:
        wide = label_pdf((210, 297), module_mm=0.7, origin_mm=(5, 5))
        small = PrinterSettings("small", "tcp", "zpl", width_mm=50, length_mm=30)
        sheet = only(look_at(PDF, wide, small))
        assert "label stock" in sheet.problem
        assert sheet.is_beyond
        assert (sheet.paper.right - sheet.paper.left) == Stock(50, 30).width_px
        image = sheet.bitmap.to_image()
        column = range(sheet.bitmap.height_px)
        assert any(not image.getpixel((sheet.paper.left, y)) for y in column)
        assert not any(not image.getpixel((x, y)) for x in range(sheet.paper.left) for y in column)

    @pytest.mark.parametrize("printer", [OFFICE, WITHOUT_PRINTER])
    def test_a_printer_that_draws_by_itself_gets_the_page_as_it_is(
        self, printer: PrinterSettings
    ) -> None:
        large = label_pdf((297, 420), module_mm=1.2, origin_mm=(5, 5))
        sheet = only(look_at(PDF, large, printer))
        assert not sheet.is_placed
        assert (sheet.width_mm, sheet.length_mm) == (297, 420)
        assert not sheet.is_beyond
        assert only(look_at(PDF, label_pdf((100, 100)), printer)).is_placed

    def test_a_blank_page_has_no_codes(self) -> None:
        sheet = only(look_at(PDF, blank_pdf(), OFFICE))
        assert (sheet.codes, sheet.is_placed) == ((), False)
        assert "blank" in only(look_at(PDF, blank_pdf(), ZEBRA)).problem

    @pytest.mark.parametrize("data", [b"", b"<html></html>", b"%PDF-1.4", label_pdf(password="x")])
    def test_what_is_no_label_is_told(self, data: bytes) -> None:
        with pytest.raises(LabelProblem):
            look_at(PDF, data, ZEBRA)


class TestZpl:
    def test_it_shows_what_the_printer_draws(self) -> None:
        sheet = only(look_at(LABEL_ZPL, ZPL, ZEBRA))
        assert sheet.bitmap == draw(ZPL, STOCK).labels[0].bitmap
        (code,) = sheet.codes
        assert (code.text, code.readable, code.found) == ("12345678", Readable.YES, "")

    def test_another_head_has_other_dots(self) -> None:
        fine = PrinterSettings("fine", "tcp", "zpl", host="127.0.0.1", dpi=600)
        sheet = only(look_at(LABEL_ZPL, ZPL, fine))
        assert sheet.size_px == (2409, 3591)
        assert sheet.dots_per_mm == pytest.approx(600 / 25.4)
        assert max(sheet.small.width_px, sheet.small.height_px) <= SMALL_PX

    def test_each_format_is_a_sheet_of_its_own_size(self) -> None:
        one, two = look_at(LABEL_ZPL, ZPL + b"^XA^PW400^LL200^FO9,9^GB50,50,50^FS^XZ", ZEBRA).sheets
        assert one.size_px == (816, 1216)
        assert two.size_px == (400, 200)
        assert (two.bitmap.width_px, two.bitmap.height_px) == (816, 1216)
        assert dots_in(two.bitmap, Box(9, 9, 59, 59)) == {
            (x, y) for x in range(9, 59) for y in range(9, 59)
        }

    def test_what_sticks_out_of_the_stock_is_drawn_outside_of_it(self) -> None:
        sheet = only(look_at(LABEL_ZPL, b"^XA^FO780,100^GB100,40,40^FS^XZ", ZEBRA))
        assert sheet.is_beyond
        assert sheet.paper == Box(0, 0, 816, 1216)
        assert sheet.size_px == (816, 1216)
        assert dots_in(sheet.bitmap, Box(780, 100, 880, 101)) == {(x, 100) for x in range(780, 880)}

    def test_a_label_larger_than_the_stock_is_drawn_whole(self) -> None:
        sheet = only(look_at(LABEL_ZPL, b"^XA^PW900^LL1300^FO860,9^GB9,9,9^FS^XZ", ZEBRA))
        assert sheet.is_beyond
        assert (sheet.bitmap.width_px, sheet.bitmap.height_px) == (900, 1300)

    def test_a_larger_label_that_leaves_the_rest_white_fits(self) -> None:
        assert not only(look_at(LABEL_ZPL, b"^XA^LL1300^FO9,9^GB9,9,9^FS^XZ", ZEBRA)).is_beyond

    def test_what_is_turned_about_the_label_has_no_outside(self) -> None:
        upside_down = b"^XA^POI^FO780,100^GB100,40,40^FS^XZ"
        sheet = only(look_at(LABEL_ZPL, upside_down, ZEBRA))
        assert sheet.bitmap == draw(upside_down, STOCK).labels[0].bitmap

    def test_a_stock_too_large_to_look_around_is_drawn_by_itself(self) -> None:
        long = PrinterSettings("long", "tcp", "zpl", host="h", dpi=600, width_mm=200, length_mm=280)
        sheet = only(look_at(LABEL_ZPL, b"^XA^FO9,9^GB9,9,9^FS^XZ", long))
        assert sheet.size_px == (4724, 6614)

    def test_the_guard_and_the_read_back_say_the_same_as_before_a_print(self) -> None:
        data = b"^XA~JR^BY4^FO500,9^BCN,90^FD250238127880975431^FS^QQ1^FB0^FO9,500^FDx^FS^XZ"
        look = look_at(LABEL_ZPL, data, ZEBRA)
        assert [refusal.command for refusal in look.refused] == ["~JR"]
        assert [code.readable for code in look.sheets[0].codes] == [Readable.NO]
        assert [remark.command for remark in look.unknown] == ["~JR", "QQ"]
        assert [remark.command for remark in look.wrong] == ["FB"]
        assert look.is_held
        assert said_before_a_print(data)

    def test_a_label_in_order_is_not_held(self) -> None:
        assert not look_at(LABEL_ZPL, ZPL, ZEBRA).is_held
        assert not said_before_a_print(ZPL)

    def test_a_barcode_that_cannot_be_drawn_says_why(self) -> None:
        (code,) = only(look_at(LABEL_ZPL, b"^XA^FO9,9^BEN^FD12A^FS^GB9,9,9^FS^XZ", ZEBRA)).codes
        assert code.readable is Readable.NO
        assert code.wrong

    @pytest.mark.parametrize("data", [b"", b"<html></html>", b"^XA^XZ", b"%PDF-1.4"])
    def test_what_is_no_label_is_told(self, data: bytes) -> None:
        with pytest.raises(LabelProblem):
            look_at(LABEL_ZPL, data, ZEBRA)


def said_before_a_print(data: bytes) -> list[str]:
    """What the spooler's checks hold against a container's label."""
    job = PrintJob(PrintJobId("1"), LABEL_ZPL, "bench", "O_A_1-1", "")
    prepared, said = prepare(LABEL_ZPL, data, ZEBRA), []
    for check in CHECKS:
        try:
            check(PrintRequest(job, data), prepared)
        except LabelHeld as held:
            said.append(str(held))
    return said


class TestGrey:
    STRIPES = Bitmap(16, 4, b"\xaa\xff" * 4)

    def test_a_pixel_is_as_dark_as_its_dots(self) -> None:
        picture = grey(self.STRIPES, Box(0, 0, 16, 4), 2, 1)
        assert (picture.width_px, picture.height_px) == (2, 1)
        assert abs(picture.pixels[0] - 128) <= 1
        assert picture.pixels[1] == 0

    def test_a_part_is_a_part(self) -> None:
        assert grey(self.STRIPES, Box(8, 1, 16, 3), 8, 2).pixels == bytes(16)
        below = Bitmap(8, 2, b"\x00\xf0")
        assert grey(below, Box(2, 1, 6, 2), 4, 1).pixels == b"\x00\x00\xff\xff"

    def test_a_larger_dot_is_a_square(self) -> None:
        picture = grey(Bitmap(8, 2, b"\x80\x00"), Box(0, 0, 2, 2), 6, 6)
        row = b"\x00" * 3 + b"\xff" * 3
        assert picture.pixels == row * 3 + b"\xff" * 18

    def test_small_ones_keep_their_size(self) -> None:
        picture = shrunk(self.STRIPES, 640)
        assert (picture.width_px, picture.height_px) == (16, 4)
        assert shrunk(self.STRIPES, 8).width_px == 8
