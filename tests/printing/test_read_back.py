"""A label leaves only if a scanner reads from its dots what it should say."""

import pytest
import zxingcpp
from PIL import Image, ImageOps

from printing.labels.bitmap import Bitmap, bitmap_of
from printing.labels.pdf import rasterise
from printing.labels.problem import LabelHeld
from printing.labels.read_back import (
    CheckedCode,
    Readable,
    check_drawing,
    check_expected,
    not_checked,
    read_drawing,
)
from printing.labels.scanning import MAX_PIXELS, holds, scan
from printing.labels.zpl.drawing import Box, Drawing, DrawnCode, DrawnLabel
from tests.printing.samples import TRACKING, blank_pdf, label_pdf

F = zxingcpp.BarcodeFormat
TURNS = {"N": 0, "R": 270, "I": 180, "B": 90}


def symbol(text: str | bytes, kind: object = F.Code128, scale: int = 2) -> Image.Image:
    """A barcode's modules alone, without a quiet zone."""
    made = zxingcpp.create_barcode(text, kind)
    drawn = memoryview(made.to_image(scale=scale, add_quiet_zones=False))
    height, width = drawn.shape
    picture = Image.frombytes("L", (width, height), bytes(drawn))
    return picture.crop(ImageOps.invert(picture).getbbox())


def drawing(
    picture: Image.Image,
    text: str,
    symbology: str = "Code 128",
    *,
    turn: str = "N",
    at: tuple[int, int] = (40, 80),
    is_reversed: bool = False,
    wrong: str = "",
    labels: int = 1,
) -> Drawing:
    """Labels of 816 x 816 dots with this picture on each."""
    turned = picture.rotate(TURNS[turn], expand=True)
    paper = Image.new("L", (816, 816), 255)
    if is_reversed:
        paper.paste(0, (0, 0, 816, 816))
        turned = ImageOps.invert(turned)
    paper.paste(turned, at)
    box = Box(at[0], at[1], at[0] + turned.width, at[1] + turned.height)
    code = DrawnCode(symbology, text, box, turn, 17, wrong)
    label = DrawnLabel(bitmap_of(paper.point([0] * 128 + [255] * 128, "1")), (code,))
    return Drawing((label,) * labels)


@pytest.mark.parametrize("turn", list(TURNS))
@pytest.mark.parametrize(
    ("symbology", "kind", "text"),
    [
        ("Code 128", F.Code128, "1Z999AA10123456784"),
        ("Code 39", F.Code39, "ABC-123"),
        ("Code 93", F.Code93, "ABC-123"),
        ("Interleaved 2 of 5", F.ITF, "25000000000017"),
        ("EAN-13", F.EAN13, "4006381333931"),
        ("EAN-8", F.EAN8, "96385074"),
        ("UPC-A", F.UPCA, "036000291452"),
        ("QR Code", F.QRCode, "Café 1"),
        ("Data Matrix", F.DataMatrix, "1234ABCD"),
        ("Aztec", F.Aztec, "1234ABCD"),
        ("PDF417", F.PDF417, "1234ABCD"),
    ],
)
def test_each_symbology_is_read_from_its_box_in_every_turn(
    symbology: str, kind: object, text: str, turn: str
) -> None:
    drawn = drawing(symbol(text, kind), text, symbology, turn=turn)
    ((checked,),) = read_drawing(drawn)
    assert checked == CheckedCode(drawn.labels[0].codes[0], Readable.YES, checked.found)
    check_drawing(drawn, 203)
    assert not_checked(drawn) == ()


def test_white_on_black_is_read_too() -> None:
    check_drawing(drawing(symbol("12345678"), "12345678", is_reversed=True), 203)


def test_another_text_is_held_with_the_place_in_millimetres() -> None:
    with pytest.raises(LabelHeld) as held:
        check_drawing(drawing(symbol("12345679"), "12345678"), 203)
    words = "the Code 128 barcode at 5 x 10 mm reads '12345679' instead of '12345678'"
    assert str(held.value) == words
    with pytest.raises(LabelHeld, match="at 5 x 10 mm of label 2 reads"):
        check_drawing(drawing(symbol("12345679"), "12345678", labels=2), 203)


def test_a_scratched_code_is_held() -> None:
    scratched = symbol("12345678")
    scratched.paste(0, (30, 0, 36, scratched.height))
    with pytest.raises(LabelHeld, match="cannot be read"):
        check_drawing(drawing(scratched, "12345678"), 203)


def test_a_code_over_the_labels_edge_is_held() -> None:
    with pytest.raises(LabelHeld, match="runs off the label"):
        check_drawing(drawing(symbol("12345678"), "12345678", at=(790, 80)), 203)
    with pytest.raises(LabelHeld, match="runs off the label"):
        check_drawing(drawing(symbol("12345678"), "12345678", at=(40, 790)), 203)


def test_a_code_that_could_not_be_drawn_is_held_with_the_reason() -> None:
    wrong = drawing(symbol("1"), "ABC", "EAN-13", wrong="a letter in a number")
    with pytest.raises(LabelHeld, match=r"EAN-13 barcode at .* cannot be drawn: a letter in a"):
        check_drawing(wrong, 203)


def test_what_no_reader_knows_is_said_to_be_unchecked() -> None:
    drawn = drawing(symbol("1234"), "1234", "POSTNET")
    ((checked,),) = read_drawing(drawn)
    assert checked.readable is Readable.NOT_CHECKED
    assert not_checked(drawn) == ("POSTNET",)
    check_drawing(drawn, 203)


def test_a_tracking_number_must_be_in_a_barcode_of_a_zpl_label() -> None:
    drawn = drawing(symbol("%00751000250"), "%00751000250")
    check_drawing(drawn, 203, ["751 000 250", ""])
    with pytest.raises(LabelHeld, match="no barcode contains 999"):
        check_drawing(drawn, 203, ["999"])


@pytest.mark.parametrize(
    ("symbology", "kind", "sent", "drawn"),
    [
        ("UPC-A", F.EAN13, "0036000291452", "036000291452"),
        ("Codabar", F.Codabar, "A1234B", "1234"),
        ("Code 128", F.Code128, "12345678", "1234\x1d5678"),
        ("Data Matrix", F.DataMatrix, "Łódź", "Łódź"),
    ],
)
def test_readers_own_ways_of_writing_a_text_are_known(
    symbology: str, kind: object, sent: str, drawn: str
) -> None:
    check_drawing(drawing(symbol(sent, kind), drawn, symbology), 203)


def test_letters_that_differ_are_another_text() -> None:
    with pytest.raises(LabelHeld, match="reads 'Lodz' instead of 'Łódź'"):
        check_drawing(drawing(symbol("Lodz", F.DataMatrix), "Łódź", "Data Matrix"), 203)


def pages(data: bytes, dpi: int = 203) -> tuple[Bitmap, ...]:
    return rasterise(data, dpi)


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_the_tracking_number_is_found_in_a_pdfs_own_dots(dpi: int) -> None:
    check_expected(pages(label_pdf(), dpi), [TRACKING])


def test_the_tracking_number_may_be_inside_of_a_barcode_and_on_any_page() -> None:
    routed = pages(label_pdf(code="%0075100" + TRACKING))
    check_expected(routed, [f"{TRACKING[:4]} {TRACKING[4:].lower()}"])
    check_expected([*pages(blank_pdf()), *routed], [TRACKING])
    check_expected(pages(blank_pdf()), [""])


def test_a_pdf_with_another_parcels_barcode_is_held() -> None:
    with pytest.raises(LabelHeld) as held:
        check_expected(pages(label_pdf(code="OTHER123")), [TRACKING])
    assert str(held.value) == f"no barcode contains {TRACKING}; the barcodes read OTHER123"


def test_a_pdf_without_a_barcode_is_held() -> None:
    with pytest.raises(LabelHeld, match="no barcode can be read"):
        check_expected(pages(blank_pdf()), [TRACKING])


def test_places_are_in_dots_of_the_picture_however_it_was_read() -> None:
    picture = Image.new("L", (400, 200), 255)
    small = symbol("AB12", scale=1)
    picture.paste(small, (60, 40))
    (found,) = scan(picture, ("AB12",))
    assert (found.text, found.data, found.symbology) == ("AB12", b"AB12", "Code 128")
    assert abs(found.box.left - 60) <= 2
    assert abs(found.box.right - (60 + small.width)) <= 2


def test_a_huge_picture_is_looked_at_without_being_enlarged() -> None:
    side = int(MAX_PIXELS**0.5)
    assert scan(Image.new("1", (side, side), 1)) == ()


def test_numbers_are_compared_however_they_are_spaced() -> None:
    assert holds("1Z 999-aa", "1z999AA")
    assert not holds("1Z999AB", "1Z999AA")
