"""What a ZPL label says, read and never refused."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from printing.labels.bitmap import Bitmap
from printing.labels.encode import to_zpl
from printing.labels.zpl.commands import Command, commands
from printing.labels.zpl.fields import Field, FieldKind, ZplLabel, read_labels

SHARED = Path(__file__).parents[2].parent / "shared"
SAMPLE = SHARED / "api" / "label-sample.zpl"
SAMPLES = sorted((SHARED / "labels").glob("*.zpl")) or [SHARED / "labels" / "absent.zpl"]


def names(data: bytes) -> list[str]:
    return [command.name for command in commands(data)]


def only(data: bytes) -> Field:
    (label,) = read_labels(b"^XA" + data + b"^XZ")
    (field,) = label.fields
    return field


def test_commands_end_where_the_next_begins() -> None:
    assert list(commands(b"noise^XA^fo10,20^FDa, b~1^FS~ja^XZ")) == [
        Command("", "noise"),
        Command("XA", "", 5),
        Command("FO", "10,20", 8),
        Command("FD", "a, b~1", 16),
        Command("FS", "", 25),
        Command("~JA", "", 28),
        Command("XZ", "", 31),
    ]
    assert list(commands(b"no command")) == [Command("", "no command")]


def test_a_font_is_one_letter() -> None:
    assert next(commands(b"^A0B,18,0")) == Command("A", "0B,18,0")
    assert next(commands(b"^a@N,18")) == Command("A", "@N,18")


def test_signs_may_be_renamed() -> None:
    assert names(b"^XA^CC!!FO1,1!FDa^b!FS!CC^^XZ") == ["XA", "CC", "FO", "FD", "FS", "CC", "XZ"]
    assert names(b"^CT+^XA+JA~JA^XZ") == ["CT", "XA", "~JA", "XZ"]
    assert names(b"~CC!!XA!XZ") == ["~CC", "XA", "XZ"]
    assert names(b"^XA^CC") == ["XA", "CC"]
    *_, last = commands(b"^XA^CD;^FO1;2")
    assert last.numbers(0, 0) == [1, 2]


def test_raw_dots_are_passed_over() -> None:
    assert names(b"^XA^GFB,4,4,1,^XZ^^FS^XZ") == ["XA", "GF", "FS", "XZ"]
    assert names(b"^GFB,400,400,1,cut off^FS") == ["GF"]
    assert names(b"^GFA,4,4,1,00^FS") == ["GF", "FS"]


def test_parameters_have_defaults() -> None:
    command = Command("FO", "12.7, x,-3")
    assert command.numbers(0, 7, 0, 9) == [12, 7, -3, 9]
    assert command.parameters(2) == ["12.7", "x"]


def test_text_with_its_place_and_size() -> None:
    field = only(b"^LH10,5^FO20,30^A0R,40,35^FDHello^FS")
    assert field == Field(FieldKind.TEXT, 30, 35, "Hello", turn="R", width=35, height=40)
    assert only(b"^FT20,30^FDHello^FS").is_baseline


def test_defaults_hold_until_they_are_changed() -> None:
    (label,) = read_labels(
        b"^XA^CF0,30,20^FWB^FO1,1^FDa^FS^FO1,1^A0,40^FDb^FS^FO1,1^A0I^FDc^FS^FW^FO1,1^FDd^FS^XZ"
    )
    assert [(field.turn, field.height, field.width) for field in label.fields] == [
        ("B", 30, 20),
        ("B", 40, 20),
        ("I", 30, 20),
        ("N", 30, 20),
    ]


@pytest.mark.parametrize(
    ("data", "code", "text", "height"),
    [
        (b"^BY3,2,90^BCN^FD1Z999^FS", "Code 128", "1Z999", 90),
        (b"^BCN,100,Y^FD>:AB>;12>8><>0>=^FS", "Code 128", "AB12^>~", 100),
        (b"^BQN,2,6^FDMA,https://a.fr^FS", "QR Code", "https://a.fr", 2),
        (b"^BQN,2,6^FDQM,B0005hello^FS", "QR Code", "hello", 2),
        (b"^BQN,2,6^FDplain^FS", "QR Code", "plain", 2),
        (b"^BXN,5^FD01034^FS", "Data Matrix", "01034", 5),
        (b"^BD2,1,1^FD12345^FS", "MaxiCode", "12345", 1),
        (b"^B3N,N,80^FDL1^FS", "Code 39", "L1", 10),
        (b"^BEN,9999999^FD123^FS", "EAN-13", "123", 10),
    ],
)
def test_barcodes(data: bytes, code: str, text: str, height: int) -> None:
    field = only(b"^FO1,2" + data)
    assert (field.kind, field.code, field.text) == (FieldKind.BARCODE, code, text)
    assert (field.height, field.turn) == (height, "N")


def test_a_barcode_turns_as_it_says_or_as_the_format_does() -> None:
    assert only(b"^FWR^FO1,1^BCB,9^FD1^FS").turn == "B"
    assert only(b"^FWR^FO1,1^BC,9^FD1^FS").turn == "R"


def test_boxes_circles_and_graphics() -> None:
    box = only(b"^FO1,2^FR^GB30,40,2^FS")
    assert (box.kind, box.width, box.height, box.is_reversed) == (FieldKind.BOX, 30, 40, True)
    circle = only(b"^FO1,2^GC30,2^FS")
    assert (circle.width, circle.height) == (30, 30)
    assert only(b"^FO1,2^GFA,1,1,1,FF^FS").kind is FieldKind.GRAPHIC
    assert only(b"^FO1,2^XGR:LOGO.GRF^FS").kind is FieldKind.GRAPHIC


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"^CI28^FD\xc3\x89t\xc3\xa9^FS", "Été"),
        (b"^CI27^FD\xc9t\xe9^FS", "Été"),
        (b"^FD\x90t\x82^FS", "Été"),
        (b"^CI28^FH^FDN_c2_b0 1^FS", "N° 1"),
        (b"^CI28^FH\\^FD\\5E_41^FS", "^_41"),
        (b"^CI28^FD\xff^FS", "\ufffd"),
        (b"^FDfolded\r\n here^FS", "folded here"),
        (b"^FB200,2^FDone\\&two^FS", "one\ntwo"),
        (b"^FV from a template ^FS", " from a template"),
    ],
)
def test_letters_are_those_of_the_label(data: bytes, text: str) -> None:
    assert only(b"^FO1,1" + data).text == text


def test_fields_without_anything_to_show_are_none() -> None:
    assert read_labels(b"^XA^FO1,1^FD^FS^FO1,1^FN1^FS^XZ") == ()
    assert read_labels(b"~SD10^XA^PW812^LL1218^XZ^XA^FO1,1^FDa^FS^XZ") == (
        ZplLabel((Field(FieldKind.TEXT, 1, 1, "a"),), 812, 1218),
    )


def test_the_last_field_may_lack_its_end() -> None:
    assert only(b"^FO1,1^FDa").text == "a"


def test_what_follows_another_label_begins_anew() -> None:
    one, two = read_labels(b"^XA^FO1,1^FDa^FS^XZ^XA^FO2,2^FDb^FS^XZ")
    assert [field.text for field in one.fields + two.fields] == ["a", "b"]
    assert read_labels(b"^XA^FO1,1^FDlost^FS^XA^FO1,1^FDkept^FS^XZ")[0].fields[0].text == "kept"


def test_our_own_labels_are_one_graphic() -> None:
    (label,) = read_labels(to_zpl(Bitmap(8, 2, b"\xff\x00")))
    assert (label.width_px, label.length_px) == (8, 2)
    assert [field.kind for field in label.fields] == [FieldKind.GRAPHIC]


PIECES = st.sampled_from(
    [b"^XA", b"^XZ", b"^FO", b"^FD", b"^FS", b"^FH", b"^CC", b"~CT", b"^GFB,", b"^CI28", b"^BQ"]
)


@given(st.lists(st.one_of(PIECES, st.binary(max_size=12))).map(b"".join))
@example(b"^GFB,9,999999999,1,^XZ")
@example(b"^")
@example(b"^CI28^XA^FH^FD_")
def test_junk_is_read_without_a_word(data: bytes) -> None:
    for label in read_labels(data):
        assert label.fields


@pytest.mark.shared
@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample is not here")
def test_the_sample_of_the_contract() -> None:
    (label,) = read_labels(SAMPLE.read_bytes())
    texts = [field.text for field in label.fields if field.kind is FieldKind.TEXT]
    codes = [field.text for field in label.fields if field.kind is FieldKind.BARCODE]
    assert "250 238 127880975431" in texts
    assert "250238127880975431" in codes
    assert any("Siège social" in text for text in texts)


@pytest.mark.shared
@pytest.mark.skipif(not SAMPLES[0].exists(), reason="the samples are not here")
@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_every_sample_says_something(file: Path) -> None:
    assert read_labels(file.read_bytes())
