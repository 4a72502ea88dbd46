"""What must never reach a printer, nor take the station with it: each is answered in words."""

import io
import resource
import time
import zlib

import pytest
from pypdfium2 import PdfDocument

from printing.labels.pdf import MAX_BYTES, check_pdf, rasterise
from printing.labels.pdf_bombs import MAX_DRAWING, MAX_UNPACKED, check_bombs
from printing.labels.pdf_streams import PdfObject, objects_in, packed_objects, unpacked
from printing.labels.problem import LabelProblem
from tests.printing import bombs
from tests.printing.pages import A4_MM, label, page_pdf
from tests.printing.samples import label_pdf

HTML = b"<!DOCTYPE html><html><body>502 Bad Gateway</body></html>"
LINES = b"0 0 m 288 432 l S " * 90_000
SHAPE = b"0 0 m " + b"288 432 l 1 400 l " * 20_001 + b"f*"
FONT = b"\0\1\0\0" + bytes(MAX_DRAWING // 5)
MANY_FONTS = {number: bombs.stream(FONT, times=1) for number in range(5, 11)}
DRAWN = b"q Q " * (MAX_DRAWING // 4 + 1)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "the document is empty"),
        (HTML, "the marketplace sent a web page instead of a label"),
        (b"\n <html>", "web page"),
        (b'{"errors": []}', "not a PDF"),
        (label_pdf()[: len(label_pdf()) // 2], "damaged or cut off"),
        (label_pdf(password="secret"), "encrypted"),
        (label_pdf(pages=21), "21 pages"),
        (
            bombs.pdf_of(bombs.page_of(bombs.stream(b""), size_pt=(14_400, 14_400))),
            "5080 x 5080 mm",
        ),
        (b"%PDF-" + bytes(MAX_BYTES), "too large"),
        (bombs.picture(40_000, 40_000), "unpacks to more"),
        (bombs.picture(12_000, 12_000), "pictures have more than"),
        (bombs.pdf_of(bombs.page_of(bombs.stream(DRAWN, times=1))), "draws more than any"),
        (bombs.pdf_of(bombs.page_of(bombs.stream(DRAWN, times=2))), "draws more than any"),
        (bombs.pdf_of(bombs.page_of(bombs.stream(b"")) | MANY_FONTS), "unpacks to more"),
        (bombs.forms_in_forms(6, 10), "draws the same things over and over"),
        (bombs.forms_in_forms(30, 2), "draws the same things over and over"),
        (bombs.deep_pages(3_000), "too many groups"),
        (bombs.pdf_of(bombs.page_of(bombs.stream(SHAPE, times=1))), "too many corners"),
        (bombs.pdf_of(bombs.page_of(bombs.stream(LINES * 2, times=1))), "too many corners"),
        (bombs.pdf_of(bombs.page_of(bombs.stream(LINES * 3, times=1))), "draws more than any"),
        (bombs.fine_pattern(b".02"), "over and over"),
        (b"%PDF-1.7\n" + b"1 0 obj\n<<>>\nendobj\n" * 60_000, "too many parts"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{len(value)} bytes",
)
def test_a_bad_pdf_is_answered_in_words_and_in_bounds(data: bytes, words: str) -> None:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.monotonic()
    for look in (check_pdf, lambda pdf: rasterise(pdf, 203)):
        with pytest.raises(LabelProblem, match=words):
            look(data)
    assert time.monotonic() - began < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < 300_000


def test_fonts_and_ordinary_patterns_are_let_through() -> None:
    assert check_pdf(bombs.fine_pattern(b"4.")) == 1
    font = b"\0\1\0\0" + bytes(5_000_000)
    assert check_pdf(bombs.pdf_of(bombs.page_of(bombs.stream(b"")) | {5: bombs.stream(font)})) == 1


def test_a_page_of_endless_lines_is_given_up() -> None:
    data = bombs.pdf_of(bombs.page_of(bombs.stream(LINES, times=1)))
    assert check_pdf(data) == 1
    began = time.thread_time()
    with pytest.raises(LabelProblem, match="takes too long to draw"):
        rasterise(data, 203)
    assert time.thread_time() - began < 5


def test_a_page_that_pdfium_cannot_read_is_damaged() -> None:
    tree = bombs.page_of(bombs.stream(b""))
    tree[2] = b"<</Type/Pages/Kids[9 0 R]/Count 1>>"
    with pytest.raises(LabelProblem, match="damaged"):
        rasterise(bombs.pdf_of(tree), 203)


def test_a_page_with_too_many_dots_is_not_drawn() -> None:
    with pytest.raises(LabelProblem, match="too many dots at 1200 dpi"):
        rasterise(label_pdf((440, 440)), 1200)


def test_forms_that_are_drawn_a_few_times_are_drawn() -> None:
    (page,) = rasterise(bombs.forms_in_forms(3, 5), 203)
    assert any(page.rows)


@pytest.mark.parametrize(("calls", "is_drawn"), [(1, True), (2, False)])
def test_a_form_that_draws_itself_ends(calls: int, is_drawn: bool) -> None:
    tree = bombs.page_of(bombs.stream(b"/F5 Do"), b"/XObject<</F5 5 0 R>>")
    entries = b"/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F5 5 0 R>>>>"
    tree[5] = bombs.stream(b"/F5 Do " * calls, entries)
    if is_drawn:
        assert len(rasterise(bombs.pdf_of(tree), 203)) == 1
    else:
        with pytest.raises(LabelProblem, match="over and over"):
            rasterise(bombs.pdf_of(tree), 203)


def test_forms_are_found_through_dictionaries_between_and_in_object_streams() -> None:
    tree = bombs.page_of(bombs.stream(b"/F Do"), b"/XObject<</F 10 0 R>>")
    for number in range(10, 30):
        entries = b"/Subtype/Form/BBox[0 0 9 9]/Resources %d 0 R" % (number + 100)
        tree[number] = bombs.stream(b"/F Do /F Do", entries)
    places, dictionaries = b"", b""
    for number in range(10, 30):
        places += b"%d %d " % (number + 100, len(dictionaries))
        dictionaries += b"<</XObject<</F %d 0 R>>>> " % (number + 1)
    entries = b"/Type/ObjStm/N 20/First %d" % len(places)
    tree[40] = bombs.stream(places + dictionaries, entries, times=1)
    with pytest.raises(LabelProblem, match="over and over"):
        check_bombs(bombs.pdf_of(tree))


def test_ordinary_labels_are_no_bombs() -> None:
    for data in (label_pdf(), page_pdf(A4_MM, label(8, 150)), saved_again(label_pdf())):
        check_bombs(data)


def saved_again(data: bytes) -> bytes:
    with PdfDocument(data) as document:
        document.save(file := io.BytesIO())
    return file.getvalue()


@pytest.mark.parametrize(
    ("head", "body", "size"),
    [
        (b"", b"plain text", 10),
        (b"/Filter/LZWDecode", b"x" * 10, 13_650),
        (b"/Filter/RunLengthDecode", b"x" * 10, 640),
        (b"/Filter/ASCIIHexDecode", b"61 62 63>", 3),
        (b"/Filter/ASCII85Decode", b'<~87cURD]i,"Ebo80~>', 12),
        (b"/Filter/ASCII85Decode", b"\xff\xff", 0),
        (b"/Filter/FlateDecode", b"x\x9cgarbage", 9),
    ],
)
def test_what_a_stream_unpacks_to_is_counted(head: bytes, body: bytes, size: int) -> None:
    assert unpacked(PdfObject(1, head, body), MAX_UNPACKED)[0] == size


def test_a_stream_packed_ever_again_is_followed_for_some_layers() -> None:
    body = b"q Q " * 1000
    for _ in range(6):
        body = zlib.compress(body)
    size, text = unpacked(PdfObject(1, b"/Filter/FlateDecode", body), MAX_UNPACKED)
    assert size > 0
    assert text[:1] == b"x"


def test_objects_are_read_from_damaged_files_as_well() -> None:
    data = b"%PDF-1.4\n1 0 obj<</A 2 0 R>>endobj\n2 0 obj<<>>stream\n9 0 obj cut off"
    assert [(one.number, one.body) for one in objects_in(data)] == [
        (1, b""),
        (2, b"9 0 obj cut off"),
    ]
    assert next(objects_in(data)).references == {2}
    assert [*packed_objects(b"/Type/ObjStm", b"1 0 <<>>")] == []
    assert [*packed_objects(b"/Type/ObjStm/First 4", b"1 0 <<>>")] == [PdfObject(1, b"<<>>")]
