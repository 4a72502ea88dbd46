"""Which letters the bytes of a field are."""

import pytest

from printing.labels.zpl.alphabets import decoded, is_known
from tests.printing.zpl.ink import drawing, label, words


@pytest.mark.parametrize(
    ("number", "data", "text"),
    [
        (0, b"a\\b", "a¢b"),
        (5, b"#0@[\\]^`{|}~", "Ü0ÉÄÖÅÜéäöå~"),
        (13, b"a\\b\x82", "a\\bé"),
        (27, b"\x80", "€"),
        (28, "Łódź Ωμέγα Жук".encode(), "Łódź Ωμέγα Жук"),
        (28, b"caf\xe9", "caf\ufffd"),
        (29, "né".encode("utf-16-be"), "né"),
        (31, "Łódź".encode("cp1250"), "Łódź"),
        (33, "Жук".encode("cp1251"), "Жук"),
        (34, "Ωμ".encode("cp1253"), "Ωμ"),
        (35, "İş".encode("cp1254"), "İş"),
    ],
)
def test_bytes_are_letters_of_the_set(number: int, data: bytes, text: str) -> None:
    assert decoded(data.decode("latin-1"), number) == text


def test_escapes_are_bytes_of_the_set() -> None:
    assert decoded("caf_C3_A9 _5f _", 28, "_") == "café _ _"
    assert decoded("50\\25", 0, "\\") == "50%"


def test_a_barcode_keeps_its_data() -> None:
    assert decoded("#\\", 5, is_code=True) == "#\\"


def test_a_set_that_is_not_known_changes_nothing() -> None:
    assert is_known(12)
    assert is_known(28)
    assert not is_known(14)
    found = drawing(b"^CI28^CI99^FO0,20^A0N,20^FD\xc3\xa9^FS")
    assert words(found) == [("CI", "letters of set 99 are not known")]
    assert found.labels[0].texts[0].text == "é"


def test_names_of_europe_are_drawn_and_others_are_told() -> None:
    names = "Zażółć Gülşen Ωμέγα Юрий"
    body = b"^CI28^FO5,5^A0N,30^FD%b^FS^FO5,40^AAN,18^FD%b^FS" % ((names.encode(),) * 2)
    assert words(drawing(body, 800, 100)) == []
    assert [text.text for text in label(body, 800, 100).texts] == [names, names]
    found = drawing(b"^CI28^FO5,5^A0N,30^FD" + "港湾 A".encode() + b"^FS", 200, 60)
    assert words(found) == [("FD", "no printer's letter is drawn here for: 港湾")]
