"""One line, what it can be: the whole table of the grammar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.bench.grammar import (
    BadgeScan,
    BoxScan,
    ContainerScan,
    RowScan,
    SizeScan,
    TextScan,
    WeightScan,
    clean,
    gtin_in,
    item_keys,
    read,
)
from station.domain.box import Box
from station.domain.command import Command

SMALL = Box("Small", "BOXS", 30, 20, 15, 120, is_default=True)
LARGE = Box("Large", "BOXL", 60, 40, 30)
BOXES = (SMALL, LARGE)
GTIN = "4006381333931"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("XXSEND", Command.SEND),
        ("xxsend", Command.SEND),
        (" XXUNDO\r", Command.UNDO),
        ("XXBOX", Command.BOX),
        ("XXPRICEB", RowScan(1)),
        ("xxpricef", RowScan(5)),
        ("BADGE-Camille", BadgeScan("Camille")),
        ("badge-7 ", BadgeScan("7")),
        ("XXBOXS", BoxScan(SMALL)),
        ("xxboxl", BoxScan(LARGE)),
        ("2", BoxScan(LARGE)),
        ("30x20x15", SizeScan((30, 20, 15))),
        ("30*20*15", SizeScan((30, 20, 15))),
        ("30 20 15", SizeScan((30, 20, 15))),
        ("29,1 x 20 × 15", SizeScan((30, 20, 15))),
        ("2.5kg", WeightScan(2500)),
        ("2,5 kg", WeightScan(2500)),
        ("2500g", WeightScan(2500)),
        ("o_abc123_722-1", ContainerScan("O_ABC123_722-1")),
        ("3434270005", TextScan("3434270005", is_order_like=True)),
        ("EACN9214515", TextScan("EACN9214515", is_order_like=True)),
        (
            "1ee2a3f0-aaaa-6bbb-8ccc-1234567890ab",
            TextScan("1ee2a3f0-aaaa-6bbb-8ccc-1234567890ab", is_order_like=True),
        ),
        ("1ZSANDBX6800991842", TextScan("1ZSANDBX6800991842")),
        (GTIN, TextScan(GTIN)),
        ("TS-35-BN", TextScan("TS-35-BN")),
        ("9", TextScan("9")),
        ("XXPRICEA", TextScan("XXPRICEA")),
        ("XXPRICEBB", TextScan("XXPRICEBB")),
        ("XXWHAT", TextScan("XXWHAT")),
        ("BADGE-", TextScan("BADGE-")),
        ("", None),
        (" \r\n", None),
        ("\x02\x03", None),
    ],
)
def test_what_a_line_is(line: str, found: object) -> None:
    assert read(line, BOXES) == found


@pytest.mark.parametrize(
    "line",
    [
        f"]C101{'0' + GTIN}10LOT",
        f"01{'0' + GTIN}",
        f"01{'0' + GTIN}10LOT\x1d21SERIAL",
        f"(01)0{GTIN}(10)LOT",
        f"]d201{'0' + GTIN}",
        f"01{'0' + GTIN}10LOT<GS>21S",
        f"01{'0' + GTIN}10LOT{{GS}}21S",
    ],
)
def test_element_strings_give_their_gtin(line: str) -> None:
    scan = read(line)
    assert isinstance(scan, TextScan)
    assert scan.is_gs1
    assert gtin_in(scan.text) == "0" + GTIN


@pytest.mark.parametrize("text", ["10LOT", "(10)LOT", "nonsense", "\x1d", "]", ""])
def test_no_gtin_in_what_has_none(text: str) -> None:
    assert gtin_in(text) == ""


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("\x02XXSEND\x03", "XXSEND"),
        ("]C1ABC", "ABC"),
        ("]E04006381333931", "4006381333931"),
        ("A<GS>B", "A\x1dB"),
        ("\x1dABC\x1d", "ABC"),
        ("]C", "]C"),
    ],
)
def test_a_scanners_own_signs_are_stripped(line: str, text: str) -> None:
    assert clean(line) == text


def test_an_item_is_known_by_its_gtin_whatever_zeros_were_lost() -> None:
    assert item_keys(GTIN) == ("0" + GTIN, GTIN)
    assert item_keys("0" + GTIN) == ("0" + GTIN,)
    assert item_keys("TS-35-BN") == ("TS-35-BN",)


@given(st.text())
def test_no_line_is_too_strange(line: str) -> None:
    read(line, BOXES)
    gtin_in(clean(line))
