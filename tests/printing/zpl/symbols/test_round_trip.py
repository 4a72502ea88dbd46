"""Whatever data a barcode takes, the scanner sends its text."""

import string
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printing.labels.zpl.symbols.encode import symbol_for
from printing.labels.zpl.symbols.symbol import CodeRequest, NotEncodable
from tests.printing.zpl.symbols.scanning import made, scanned

DIGITS = string.digits
PRINTABLE = "".join(map(chr, range(32, 127)))
ASCII = "".join(map(chr, range(1, 128)))
CODE39 = string.digits + string.ascii_uppercase + "-. $/+%"
WORDS = PRINTABLE + "éüñçßżŁğΩЖ"


def data(alphabet: str, least: int, most: int) -> st.SearchStrategy[str]:
    return st.text(alphabet, min_size=least, max_size=most)


CASES = {
    "128 by escapes": (
        "BC",
        "N,50,Y,N,N,N",
        data(PRINTABLE, 1, 20).map(lambda t: t.replace(">", ">0")),
    ),
    "128 C": ("BC", "N,50,Y,N,N,N", data(DIGITS, 1, 10).map(lambda t: f">;{t}{t}")),
    "128 automatic": ("BC", "N,50,Y,N,N,A", data(ASCII, 1, 20)),
    "128 automatic, digits": ("BC", "N,50,Y,N,N,A", data(DIGITS + "aZ\t", 1, 24)),
    "128 with check": ("BC", "N,50,Y,N,Y,A", data(DIGITS, 1, 20)),
    "128 GS1": ("BC", "N,50,Y,N,N,D", data(DIGITS, 4, 20).map(lambda t: f"(10) {t}>8(21)A{t}")),
    "128 case": ("BC", "N,50,Y,N,N,U", data(DIGITS, 1, 25)),
    "interleaved": ("B2", "N,50,Y,N,N", data(DIGITS, 6, 20)),
    "interleaved with check": ("B2", "N,50,Y,N,Y", data(DIGITS, 6, 20)),
    "39": ("B3", "N,N,50", data(CODE39, 2, 14)),
    "39 with check": ("B3", "N,Y,50", data(CODE39, 2, 14)),
    "logmars": ("BL", "N,50", data(string.ascii_uppercase, 2, 14)),
    "93": ("BA", "N,50", data(ASCII.translate({ord(sign): None for sign in "&'()"}), 1, 12)),
    "codabar": ("BK", "N,N,50,Y,N,B,D", data(DIGITS + "-$:/.+", 3, 15)),
    "EAN-13": ("BE", "N,50", data(DIGITS, 1, 13)),
    "EAN-8": ("B8", "N,50", data(DIGITS, 1, 8)),
    "UPC-A": ("BU", "N,50", data(DIGITS, 1, 12)),
    "UPC-E": ("B9", "N,50", data(DIGITS, 6, 6)),
    "QR": ("BQ", "N,2,3", data(WORDS, 1, 60).map(lambda t: f"QA,{t}")),
    "QR, digits": ("BQ", "N,2,3", data(DIGITS, 1, 60).map(lambda t: f"HM,N{t}")),
    "QR, bytes": ("BQ", "N,2,3", data(PRINTABLE, 1, 60).map(lambda t: f"LM,B{len(t):04d}{t}")),
    "Data Matrix": ("BX", "N,4,200", data(WORDS, 1, 60)),
    "Data Matrix, long": ("BX", "N,4,200,,,,,2", data(PRINTABLE, 1, 30)),
    "PDF417": ("B7", "N,3,2,4", data(PRINTABLE, 1, 60)),
    "PDF417, truncated": ("B7", "N,3,2,4,,Y", data(PRINTABLE, 1, 60)),
    "MicroPDF417": ("BF", "N,4,12", data(PRINTABLE, 1, 25)),
    "Aztec": ("BO", "N,4", data(WORDS, 1, 60)),
    "Aztec, 60 %": ("B0", "N,4,,60", data(PRINTABLE, 1, 30)),
    "Aztec, full": ("BO", "N,4,,210", data(PRINTABLE, 1, 30)),
    "Aztec rune": ("BO", "N,4,,300", st.integers(0, 255).map(str)),
    "MaxiCode 4": ("BD", "4", data(ASCII, 1, 40)),
    "MaxiCode 5": ("BD", "5", data(PRINTABLE, 1, 35)),
    "MaxiCode 2": (
        "BD",
        "2",
        data(DIGITS, 15, 15).map(lambda t: f"{t}[)>\x1e01\x1d961Z{t}\x1e\x04"),
    ),
    "MaxiCode 3": (
        "BD",
        "3",
        st.tuples(data(DIGITS, 6, 6), data(string.ascii_uppercase + DIGITS + " ", 6, 6)).map(
            lambda t: f"{t[0]}{t[1]}Parcel 7"
        ),
    ),
    "DataBar": ("BR", "N,1", data(DIGITS, 1, 13)),
    "DataBar, truncated": ("BR", "N,2", data(DIGITS, 1, 14)),
    "DataBar, stacked": ("BR", "N,3,3", data(DIGITS, 1, 13)),
    "DataBar, stacked and omnidirectional": ("BR", "N,4,3", data(DIGITS, 1, 13)),
    "DataBar, limited": ("BR", "N,5,3", data(DIGITS, 12, 12).map(lambda t: f"1{t}")),
    "DataBar, expanded": ("BR", "N,6,3,,,4", data(DIGITS, 1, 12).map(lambda t: f"(10){t}(21)x")),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_is_scanned_as_its_text(case: str) -> None:
    command, parameters, contents = CASES[case]

    @settings(max_examples=40, deadline=None)
    @given(contents)
    def round_trip(content: str) -> None:
        symbol = made(command, parameters, content)
        assert scanned(symbol) == [symbol.text]

    round_trip()


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from([f"B{letter}" for letter in DIGITS + string.ascii_uppercase]),
    st.lists(st.sampled_from(["", "N", "Y", "A", "1", "3", "200", "9999", "_", "é"]), max_size=9),
    st.one_of(st.text(max_size=40), data(DIGITS, 0, 40)),
    st.integers(1, 10),
    st.floats(0, 100),
)
def test_refuses_in_words_only(
    command: str, parameters: list[str], content: str, module_px: int, ratio: float
) -> None:
    request = CodeRequest(command, tuple(parameters), content, module_px, ratio)
    with suppress(NotEncodable):
        symbol = symbol_for(request)
        assert symbol.text
        assert any(symbol.dots.rows)
