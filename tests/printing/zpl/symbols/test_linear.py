"""Linear barcodes against published examples and sums worked by hand."""

import pytest

from printing.labels.zpl.symbols.code39 import check_character
from printing.labels.zpl.symbols.code128 import check_value
from printing.labels.zpl.symbols.code128_reading import read
from printing.labels.zpl.symbols.code128_subsets import automatic, by_escapes
from printing.labels.zpl.symbols.mod10 import mod10
from printing.labels.zpl.symbols.symbol import HumanLine, NotEncodable
from tests.printing.zpl.symbols.scanning import made, runs, scanned


def refusal(command: str, parameters: str, data: str) -> str:
    with pytest.raises(NotEncodable) as refused:
        made(command, parameters, data)
    return str(refused.value)


def test_code_128_check_value_of_the_published_example() -> None:
    # PJJ123C in subset A, whose check value 54 is in most descriptions of the code.
    values = by_escapes(">948424217181935")
    assert values == [103, 48, 42, 42, 17, 18, 19, 35]
    assert check_value(values) == 54
    assert made("BC", "", ">948424217181935").text == "PJJ123C"


@pytest.mark.parametrize(
    ("data", "values"),
    [
        ("AB", [104, 33, 34]),
        (">:AB", [104, 33, 34]),
        (">;1234", [105, 12, 34]),
        (">;12>6A>51", [105, 12, 100, 33, 99]),
        ("A>7352>>536", [104, 33, 101, 35, 53]),
        (">;12A34", [105, 12, 34]),
        (">;1A234", [105, 23]),
        (">;>5>812>81", [105, 102, 12, 102]),
        ("a>6b>6>6c", [104, 65, 100, 66, 100, 100, 67]),
        (">0><>=>1>2>3>477", [104, 30, 62, 94, 95, 96, 97, 98, 23, 23]),
        ("A>9>", [104, 33]),
    ],
)
def test_code_128_by_escapes(data: str, values: list[int]) -> None:
    assert by_escapes(data) == values


@pytest.mark.parametrize(
    ("data", "values"),
    [
        ("12", [105, 12]),
        ("123", [104, 17, 18, 19]),
        ("1234", [105, 12, 34]),
        ("12345", [105, 12, 34, 100, 21]),
        ("a1234", [104, 65, 99, 12, 34]),
        ("a12345", [104, 65, 17, 99, 23, 45]),
        ("a12b", [104, 65, 17, 18, 66]),
        ("\tA", [103, 73, 33]),
        ("\tab", [103, 73, 100, 65, 66]),
        ("\taB\t", [103, 73, 98, 65, 34, 73]),
        ("a\tb", [104, 65, 98, 73, 66]),
        ("a\t\t", [104, 65, 101, 73, 73]),
        ("\uf0011234\uf001a", [105, 102, 12, 34, 102, 100, 65]),
    ],
)
def test_code_128_packs_by_itself(data: str, values: list[int]) -> None:
    assert automatic(data) == values


def test_code_128_is_read_as_scanners_do() -> None:
    assert read([104, 102, 33, 102, 34]) == "A\x1dB"
    assert read([104, 96, 33, 97]) == "A"
    assert read([104, 98, 73, 65]) == "\ta"
    assert read([103, 101, 33, 33]) == "\xc1A"
    assert read([104, 100, 100, 33, 34, 100, 35, 100, 100, 36]) == "\xc1\xc2CD"
    assert read([105, 7, 101, 33, 100, 65]) == "07Aa"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (">8A>8B", "A\x1dB"),
        ("A>8BC", "ABC"),
        ("AB>8C", "AB\x1dC"),
        (">;12>812", "1212"),
        (">;>812>812", "12\x1d12"),
        ("1>8AB", "1\x1dAB"),
        ("12>8AB", "12\x1dAB"),
        ("a>8>8b", "a\x1db"),
    ],
)
def test_code_128_fnc1_is_gs_in_the_middle_alone(data: str, text: str) -> None:
    symbol = made("BC", "N,50", data)
    assert symbol.text == text
    assert scanned(symbol) == [text]


def test_a_module_is_so_many_dots() -> None:
    symbol = made("BC", "N,7,N", "A", 3)
    # Start B, A, the check value (34, which is B), stop: eleven modules each, thirteen for stop.
    expected = "2112141113231311232331112"
    assert runs(symbol) == [3 * int(width) for width in expected]
    assert (symbol.dots.width_px, symbol.dots.height_px) == (3 * 46, 7)
    assert symbol.human == ()


def test_code_128_modes_and_their_lines() -> None:
    case = made("BC", "N,50,Y,Y,N,U", ">80123456789")
    assert case.text == "01234567890000000005"
    assert case.human == (HumanLine("01234567890000000005", 156.0, is_above=True),)
    assert made("BC", "N,50,Y,N,N,U", "1" * 25).text == "1" * 19 + mod10("1" * 19)
    gs1 = made("BC", "N,50,Y,N,N,D", "(10) AB>8(21)7")
    assert gs1.text == "10AB\x1d217"
    assert gs1.human[0].text == "(10) AB(21)7"
    assert made("BC", "N,50,Y,N,Y,N", ">;>80012345678901234567").text.endswith("75")
    assert made("BC", "N,50,Y,N,N,X", ">:A").text == "A"


def test_code_128_refuses() -> None:
    assert refusal("BC", "N,50,Y,N,N,A", "é") == "Code 128 has no character 'é'"
    assert "digits only" in refusal("BC", "N,50,Y,N,N,U", "12a")
    assert "no data" in refusal("BC", "N", ">;1")
    assert "no data" in refusal("BC", "N", ">8")


@pytest.mark.parametrize(
    ("module_px", "ratio", "wide_px"),
    [
        *((1, 2.9, 2), (2, 2.4, 4), (2, 2.5, 5), (3, 2.3, 7), (3, 2.5, 7), (4, 2.9, 11)),
        *((6, 2.3, 13), (9, 2.4, 21), (10, 2.1, 21), (3, 1.0, 6), (3, 9.0, 9)),
    ],
)
def test_wide_elements_follow_the_printers_table(
    module_px: int, ratio: float, wide_px: int
) -> None:
    symbol = made("B2", "N", "00", module_px, ratio)
    assert set(runs(symbol)) == {module_px, wide_px}


def test_2_of_5() -> None:
    assert made("B2", "N,50,Y,N,Y", "1540014128876").text == "15400141288763"
    odd = made("B2", "N", ">;123")
    assert (odd.text, odd.human) == ("0123", (HumanLine("0123", odd.dots.width_px / 2),))
    assert runs(made("B2", "N", "12", 1, 2.0)) == [
        *(1, 1, 1, 1),
        *(2, 1, 1, 2, 1, 1, 1, 1, 2, 2),
        *(2, 1, 1),
    ]
    industrial = [3, 1, 3, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 3, 1, 3, 1, 1, 1, 3]
    assert runs(made("BI", "N", "1", 1, 3.0)) == industrial
    assert runs(made("BJ", "N", "1", 1, 3.0)) == [1, 1, 1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 3, 1, 3, 1, 1]
    assert refusal("B2", "N", "abc") == "2 of 5 has digits only"
    assert refusal("BI", "N", "1a") == "Industrial 2 of 5 has digits only"


def test_code_39() -> None:
    # 10 + 11 + 12 + 1 + 2 + 3 = 39, which is the dollar.
    assert check_character("ABC123") == "$"
    checked = made("B3", "N,Y,50,Y,Y", "abc123")
    assert checked.text == "ABC123$"
    assert checked.human == (HumanLine("*ABC123$*", checked.dots.width_px / 2, is_above=True),)
    assert made("B3", "N", "*A*").text == "A"
    assert made("B3", "N,N,50", "+A1").text == "+A1"
    assert scanned(made("B3", "N,N,50", "+A1")) == ["+A1"]
    # Six characters that are also a Code 32.
    assert scanned(made("B3", "N,N,50", "PLUZZH")) == ["PLUZZH"]
    assert refusal("B3", "N", "a_b") == "Code 39 has no character '_'"
    assert refusal("B3", "N", "**") == "the Code 39 barcode has no data"


def test_logmars() -> None:
    symbol = made("BL", "N,40,Y", "ABC123")
    assert symbol.human == (HumanLine("*ABC123$*", symbol.dots.width_px / 2, is_above=True),)
    assert symbol.dots.height_px == 40


def test_code_93() -> None:
    # The check characters of TEST93 are + and 6 (the example of most descriptions).
    symbol = made("BA", "N,50,Y,N,Y", "TEST93")
    assert (symbol.text, symbol.human[0].text) == ("TEST93", "TEST93+6")
    assert made("BA", "N", ")A!").text == "a!"
    assert "no letter" in refusal("BA", "N", ")1")
    assert "no letter" in refusal("BA", "N", "A)")
    assert refusal("BA", "N", "é") == "Code 93 has no character 'é'"


def test_codabar() -> None:
    assert made("BK", "N,N,50,Y,N,T,*", "12").text == "A12C"
    assert made("BK", "N,N,50,Y,N,X", "12").text == "A12A"
    assert refusal("BK", "N", "1a") == "Codabar has no character 'a'"


def test_code_11() -> None:
    # 123-45: C is 5, K is 2.
    assert made("B1", "N,N", "123-45").text == "123-4552"
    assert made("B1", "N,Y", "123-45").text == "123-455"
    assert runs(made("B1", "N,Y", "0", 1, 2.0))[:12] == [1, 1, 2, 2, 1, 1, 1, 1, 1, 1, 2, 1]
    assert refusal("B1", "N", "1a") == "Code 11 has no character 'a'"


@pytest.mark.parametrize(
    ("kind", "text"),
    [("A", "1234567"), ("B", "12345674"), ("C", "123456741"), ("D", "123456741")],
)
def test_msi(kind: str, text: str) -> None:
    symbol = made("BM", f"N,{kind},50,Y,N,Y", "1234567")
    assert (symbol.text, symbol.human[0].text) == (text, text)
    assert made("BM", f"N,{kind}", "1234567").human[0].text == "1234567"


def test_msi_pulses_and_refusals() -> None:
    assert runs(made("BM", "N,A", "6", 1, 2.0)) == [2, 1, 1, 2, 2, 1, 2, 1, 1, 2, 1, 2, 1]
    assert refusal("BM", "N", "1a") == "MSI has digits only"
    # 6 x 2 is 12, the remainder 1, and 11 - 1 is no digit.
    assert "is no digit" in refusal("BM", "N,D", "6")


def test_plessey() -> None:
    # 1 is 1000, least bit first; x^11 divided by x^8+x^7+x^6+x^5+x^3+1 leaves 11101100.
    symbol = made("BP", "N,Y", "1", 1, 3.0)
    bits = "1101100011101100"
    pulses = [width for bit in bits for width in ((3, 1) if bit == "1" else (1, 3))]
    assert runs(symbol) == [*pulses, 3, 3, 1, 3, 1, 1, 3, 1, 3]
    assert (symbol.text, symbol.human[0].text) == ("1", "173")
    assert made("BP", "N", "ab").human[0].text == "AB"
    assert "0-9 and A-F" in refusal("BP", "N", "G")


def test_postnet_and_planet() -> None:
    # 5+5+5+5+5+1+2+3+7 = 38, and 2 is missing to 40.
    symbol = made("BZ", "N,40,Y", "55555-1237")
    assert symbol.text == "5555512372"
    assert symbol.human[0].text == "5555512372"
    # A frame bar and two tall ones of five in each digit, in the upper rows.
    assert len(runs(symbol)) == 2 * (2 + 2 * 10) - 1
    foot = symbol.dots.rows[-symbol.dots.row_bytes :]
    assert sum(byte.bit_count() for byte in foot) == 2 * (2 + 5 * 10)
    planet = made("B5", "N,40", "01234567890")
    assert planet.human == ()
    assert made("BZ", "N,40,N,N,1", "01234567890").dots == planet.dots
    assert len(runs(planet)) == 2 * (2 + 3 * 12) - 1
    assert refusal("BZ", "N,40,N,N,3", "1") == "^BZ draws POSTNET and PLANET only"
    assert refusal("BZ", "N", "a") == "POSTNET has digits only"
