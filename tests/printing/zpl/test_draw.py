"""Whole streams: labels, settings that outlive them, stored formats, what is said beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.labels.problem import LabelProblem
from printing.labels.stock import Stock
from printing.labels.zpl.draw import draw
from printing.labels.zpl.drawing import Box, Remark
from printing.labels.zpl.limits import MAX_BYTES, MAX_COMMANDS
from tests.printing.zpl.ink import STOCK, box_of, drawing, ink, label, rows, words

DOT = b"^FO1,0^GB1,1^FS"


def test_a_label_has_the_stocks_size_until_it_says_another() -> None:
    sizes = [
        (one.bitmap.width_px, one.bitmap.height_px)
        for one in draw(
            b"^XA" + DOT + b"^XZ^XA^PW8^LL9" + DOT + b"^XZ^XA" + DOT + b"^XZ", STOCK
        ).labels
    ]
    assert sizes == [(400, 400), (8, 9), (8, 9)]
    assert draw(b"^XA" + DOT + b"^XZ", Stock(25.4, 50.8, 300)).labels[0].bitmap.height_px == 600


def test_a_length_counts_on_continuous_stock_only() -> None:
    body = b"^PW8^LL3^FO0,0^GB1,9^FS"
    (gaps,) = draw(b"^XA^MNY" + body + b"^XZ", STOCK).labels
    (none,) = draw(b"^XA^MNN" + body + b"^XZ", STOCK).labels
    assert (gaps.bitmap.height_px, none.bitmap.height_px) == (9, 3)
    (long,) = draw(b"^XA^LL500^FO0,0^GB1,1^FS^XZ", STOCK).labels
    assert long.bitmap.height_px == 500


def test_formats_that_draw_nothing_are_no_labels() -> None:
    assert draw(b"^XA^PW8^XZ^XA^XZ", STOCK).labels == ()
    assert draw(b"noise", STOCK).labels == ()
    assert draw(b"", STOCK).labels == ()


def test_copies_are_counted_and_not_drawn() -> None:
    assert [
        one.copies for one in draw(b"^XA^PQ3" + DOT + b"^XZ^XA" + DOT + b"^XZ", STOCK).labels
    ] == [3, 1]
    assert label(DOT + b"^PQ99999999").copies == 99_999_999
    assert label(DOT + b"^PQ0").copies == 1


def test_a_label_is_turned_and_mirrored_as_a_whole() -> None:
    body = b"^FO0,0^GB2,1^FS"
    assert ink(b"^POI" + body, 8, 2) == ["", "......##"]
    assert ink(b"^PMY" + body, 8, 2) == ["......##"]
    assert ink(b"^PMY^POI" + body, 8, 2) == ["", "##"]
    assert ink(b"^JMB^FO1,0^GB1,1^FS", 9, 3) == ["..##", "..##"]
    assert ink(b"^POI^PON^PMY^PMN^JMB^JMA" + body, 8, 2) == ["##"]


def test_places_move_with_the_label() -> None:
    for sign in (b"^POI", b"^PMY", b"^JMB", b"^POI^PMY"):
        drawn = label(sign + b"^FO10,10^A0R,40^FDEg^FS", 201, 203)
        (text,) = drawn.texts
        assert text.box == box_of(drawn.bitmap)
        assert text.turn == ("B" if b"^POI" in sign else "R")


def test_a_printer_goes_on_as_it_was_set() -> None:
    data = b"^XA^LRY^LH1,0^FWR^XZ^XA^PW9^LL3^FO0,0^GB3,1^FS^FO1,0^GB1,1^FS^XZ"
    (only,) = draw(data, STOCK).labels
    assert rows(only.bitmap) == [".#.#"]


def test_huge_sizes_are_told_and_passed_over() -> None:
    found = drawing(b"^PW999999999^LL999999999^LL0" + DOT)
    assert [name for name, _words in words(found)] == ["PW", "LL", "LL"]
    assert found.labels[0].bitmap.width_px == 40
    assert words(drawing(b"^PW10000^LL32000" + DOT))[0][0] == "LL"


def test_what_cannot_be_carried_out_is_told() -> None:
    assert "millimetres" in words(drawing(b"^MUM" + DOT))[0][1]
    assert "label before" in words(drawing(b"^MCN" + DOT))[0][1]
    assert words(drawing(b"^MUD^MCY" + DOT)) == []


def test_a_label_that_is_cut_off_is_not_printed() -> None:
    found = draw(b"^XA" + DOT, STOCK)
    assert found.labels == ()
    assert found.wrong == (
        Remark("XA", 0, "the label is cut off: ^XZ is missing, and nothing is printed"),
    )


def test_commands_are_counted_and_unknown_ones_listed_once() -> None:
    found = draw(b"^XA^MNY~JSN^ZZ1^FXa^ZZ2^CC^" + DOT + b"^XZ", STOCK)
    assert found.unknown == (Remark("ZZ", 11),)
    assert dict(found.seen)["ZZ"] == 2
    assert found.seen[:3] == (("XA", 1), ("MN", 1), ("~JS", 1))


def test_a_sign_twice_is_one_command() -> None:
    assert ink(b"^^FO1,0^GB1,1^FS^FO3,0~^GB1,1^FS") == [".#.#"]


def test_remarks_end_somewhere() -> None:
    body = b"".join(b"^CI%d" % number for number in range(100, 400)) + DOT
    assert len(drawing(body).wrong) == 200
    strange = b"".join(b"^%c%c" % (one, two) for one in range(97, 123) for two in b"$%&()*+-./")
    assert len(drawing(strange + DOT).unknown) == 200


FORM = b"^XA^DFR:FORM.ZPL^FS^FO0,0^GB2,1^FS^FO0,5^A0N,20^FN1^FS^XZ"


def test_a_stored_format_is_filled_in() -> None:
    data = FORM + b"^XA^XFR:FORM.ZPL^FS^FN1^FDHi^FS^XZ^XA^XFFORM^FN1^FDyou^FS^XZ^XA^XFFORM^XZ"
    found = draw(data, STOCK)
    assert [[text.text for text in one.texts] for one in found.labels] == [["Hi"], ["you"], []]
    assert draw(FORM, STOCK).labels == ()


def test_a_numbered_field_with_its_own_data_is_a_field() -> None:
    (text,) = label(b"^FO0,0^A0N,20^FN1^FDHi^FS", 90, 40).texts
    assert text.text == "Hi"


def test_barcodes_of_a_stored_format_are_filled_in() -> None:
    form = b"^XA^DFR:F.ZPL^FS^FO0,0^BCN,20,N^FN1^FS^FO0,50^GB1,1^FS^XZ"
    empty, full = draw(form + b"^XA^XFF^XZ^XA^XFF^FN1^FD12^FS^XZ", STOCK).labels
    assert empty.codes == ()
    assert [code.text for code in full.codes] == ["12"]


def test_formats_that_call_each_other_end() -> None:
    found = draw(b"^XA^DFA^FS^XFA^FS" + DOT + b"^XZ^XA^XFA^FS^XZ", STOCK)
    assert words(found) == [("XF", "formats that call each other are not followed further")]
    assert len(found.labels) == 1
    assert words(draw(b"^XA^XFNONE^FS^XZ", STOCK))[0][0] == "XF"
    with pytest.raises(LabelProblem, match="commands"):
        draw(b"^XA^DFA^FS" + b"^XFA" * 100 + b"^XZ^XA^XFA^XZ", STOCK)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (bytes(MAX_BYTES + 1), "too large"),
        (b"^FS" * (MAX_COMMANDS + 1), "commands"),
        ((b"^XA" + DOT + b"^XZ") * 201, "201|200 labels"),
        (b"^XA" + b"^FO0,0^GB9999,9999,9999^FS" * 9000 + b"^XZ", "more dots"),
        (b"^XA" + b"^FO0,0^A0N,32000,32000^FDO^FS" * 3000 + b"^XZ", "more dots"),
    ],
)
def test_what_cannot_be_bounded_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(LabelProblem, match=reason):
        draw(data, Stock(100, 150) if b"GB9999" in data else Stock(20, 20))


def test_a_batch_of_full_labels_is_drawn() -> None:
    texts = b"".join(b"^FO20,%d^A0N,30^FDTwelve rue de la Paix^FS" % (30 * at) for at in range(30))
    full = b"^XA^FO9,900^BCN,100^FD12345678^FS" + texts + b"^XZ"
    assert len(draw(full * 30, Stock(100, 150)).labels) == 30


def test_a_stock_larger_than_any_is_refused() -> None:
    with pytest.raises(LabelProblem, match="too large"):
        draw(b"^XA^XZ", Stock(1000, 1000, 600))


_NAMES = [b"XA", b"XZ", b"FO", b"FT", b"FS", b"FD", b"FH", b"FR", b"FB", b"FN", b"CF", b"A0", b"AD"]
_NAMES += [
    b"GB",
    b"GC",
    b"GD",
    b"GE",
    b"GS",
    b"GF",
    b"XG",
    b"DF",
    b"XF",
    b"IS",
    b"ID",
    b"BY",
    b"BC",
]
_NAMES += [
    b"BQ",
    b"BX",
    b"BE",
    b"PO",
    b"PM",
    b"LH",
    b"LS",
    b"LR",
    b"FW",
    b"JM",
    b"CI",
    b"PQ",
    b"SN",
]
_NAMES += [b"CC", b"CD", b"CT", b"PW", b"LL", b"IL", b"IM", b"CW", b"MU"]
_PARAMETERS = st.sampled_from(
    [b"", b"0", b"1", b"10", b"-5", b"99999", b"N", b"B", b"Y", b"A", b"R:X.GRF"]
)
_COMMANDS = st.builds(
    lambda sign, name, given: sign + name + b",".join(given),
    st.sampled_from([b"^", b"~"]),
    st.sampled_from([*_NAMES, b"DG", b"DY"]),
    st.lists(st.one_of(_PARAMETERS, st.binary(max_size=6)), max_size=6),
)


@given(st.lists(_COMMANDS, max_size=25).map(b"".join))
def test_no_commands_break_it(data: bytes) -> None:
    for one in draw(b"^XA" + data + b"^FO1,1^GB1,1^FS^XZ", Stock(20, 20)).labels:
        for drawn in (*one.texts, *one.codes):
            assert isinstance(drawn.box, Box)


@given(st.binary(max_size=300))
def test_no_bytes_break_it(data: bytes) -> None:
    draw(data, Stock(20, 20))
