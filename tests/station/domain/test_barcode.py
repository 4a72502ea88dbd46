"""GTINs: check digits, and spellings that must meet (contract T26)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.domain.barcode import GTIN_LENGTHS, check_digit, gtin_key, is_gtin

DIGITS = "0123456789"
BODIES = st.sampled_from([length - 1 for length in GTIN_LENGTHS]).flatmap(
    lambda size: st.text(DIGITS, min_size=size, max_size=size)
)


@pytest.mark.parametrize(
    "text", ["4006381333931", "96385074", "036000291452", "10614141000415", "00000000"]
)
def test_real_codes_are_right(text: str) -> None:
    assert is_gtin(text)


@pytest.mark.parametrize(
    "text",
    ["1924859325863", "1234567891234", "1924859325867", "4006381333932", "400638133393", "", "7",
     "400638133393a", "４００６３８１３３３９３１", " 4006381333931", "123456789012345"],
)  # fmt: skip
def test_samples_of_the_contract_and_other_slips_are_wrong(text: str) -> None:
    assert not is_gtin(text)


@given(BODIES)
def test_a_body_with_its_own_check_digit_is_right(body: str) -> None:
    assert is_gtin(f"{body}{check_digit(body)}")


@given(BODIES, st.integers(1, 9))
def test_any_other_last_digit_is_wrong(body: str, off: int) -> None:
    assert not is_gtin(f"{body}{(check_digit(body) + off) % 10}")


@given(BODIES, st.data())
def test_one_misread_digit_is_noticed(body: str, data: st.DataObject) -> None:
    code = f"{body}{check_digit(body)}"
    at = data.draw(st.integers(0, len(code) - 1))
    other = data.draw(st.sampled_from([digit for digit in DIGITS if digit != code[at]]))
    assert not is_gtin(code[:at] + other + code[at + 1 :])


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("036000291452", "00036000291452"),
        ("0036000291452", "00036000291452"),
        ("36000291452", "00036000291452"),
        (" 4006381333931 ", "04006381333931"),
        ("10614141000415", "10614141000415"),
        ("123456789012345", "123456789012345"),
        ("  MUG-BLUE ", "MUG-BLUE"),
        ("", ""),
        ("１２３", "１２３"),
    ],
)
def test_lost_zeros_do_not_matter(text: str, key: str) -> None:
    assert gtin_key(text) == key


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert gtin_key(gtin_key(text)) == gtin_key(text)
