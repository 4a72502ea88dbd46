"""Whether an order is still what its parcels were packed for."""

from dataclasses import replace

import pytest

from station.domain.address import Address
from station.domain.ids import OrderId
from station.domain.order import Order, OrderLine, Shipping
from station.domain.packed import OrderChange, PackedLine, change_between, packed_lines
from tests.examples import ADDRESS, CHANGE, LINE, MOVED

MUG = OrderLine("1", "Mug, blue", "MUG-B", "3760000000024", 1, 3)
SOAP = OrderLine("2", "Soap", "SOAP", "", 1, 2)
CARD = OrderLine("3", "Card", pieces=1)
PACKED = packed_lines((MUG, SOAP))


def order(to: Address = ADDRESS, *lines: OrderLine) -> Order:
    return Order(
        OrderId("o"), "1001", "brand_confirmed", lines=lines or (MUG, SOAP), shipping=Shipping(to)
    )


def test_lines_are_kept_with_the_code_that_tells_them_apart() -> None:
    assert packed_lines((MUG, SOAP, CARD)) == (
        LINE,
        PackedLine("Soap", 2, "SOAP"),
        PackedLine("Card", 1),
    )


def test_the_same_order_is_no_change() -> None:
    assert change_between(ADDRESS, PACKED, order()) is None


def test_a_list_answer_proves_nothing() -> None:
    assert change_between(ADDRESS, PACKED, replace(order(MOVED), shipping=None)) is None


@pytest.mark.parametrize(
    "lines",
    [
        (SOAP, MUG),
        (replace(MUG, name="Tasse, bleue"), SOAP),
        (replace(MUG, gtin="03760000000024"), SOAP),
        (replace(MUG, id="9"), replace(SOAP, sku="soap")),
    ],
    ids=["another order", "another name", "zeros in front", "other ids and case"],
)
def test_what_makes_no_difference_to_a_packer(lines: tuple[OrderLine, ...]) -> None:
    assert change_between(ADDRESS, PACKED, order(ADDRESS, *lines)) is None


@pytest.mark.parametrize(
    "lines",
    [
        (MUG,),
        (MUG, SOAP, CARD),
        (MUG, SOAP, SOAP),
        (replace(MUG, pieces=4), SOAP),
        (replace(MUG, gtin="3760000000017"), SOAP),
    ],
    ids=["one less", "one more", "twice", "more pieces", "another item"],
)
def test_other_items_are_a_change_with_both_versions(lines: tuple[OrderLine, ...]) -> None:
    change = change_between(ADDRESS, PACKED, order(ADDRESS, *lines))
    assert change == OrderChange(None, None, PACKED, packed_lines(lines))
    assert change.is_of_lines
    assert not change.is_of_address


def test_another_address_is_a_change_with_both_versions() -> None:
    change = change_between(ADDRESS, PACKED, order(MOVED))
    assert change == OrderChange(ADDRESS, MOVED)
    assert change.is_of_address
    assert not change.is_of_lines


def test_what_was_not_known_is_not_compared() -> None:
    assert change_between(None, (), order()) is None
    assert change_between(ADDRESS, (), order()) is None
    assert change_between(ADDRESS, PACKED, order(Address())) is None


TOWN = Address(postal_code="35000", city="Rennes", country_code="FR")


def test_of_a_part_of_an_address_only_that_part_is_compared() -> None:
    assert change_between(TOWN, (), order()) is None
    assert change_between(TOWN, (), order(replace(ADDRESS, city="Brest")))


def test_a_line_is_told_by_its_name_or_its_code() -> None:
    assert str(LINE) == "3 × Mug, blue"
    assert str(PackedLine("", 1, "SOAP")) == "1 × SOAP"


def test_both_versions_are_in_its_words() -> None:
    words = str(CHANGE)
    assert words == (
        "address was 1 rue des Lilas, is 2 rue des Roses"
        " and items were 3 × Mug, blue, are 4 × Mug, blue"
    )
    assert str(OrderChange(ADDRESS, MOVED)).count("items") == 0
    assert str(replace(CHANGE, ship_to_was=None, ship_to=None)).startswith("items were")


def test_only_what_differs_is_told() -> None:
    two = OrderChange(None, None, PACKED, (*PACKED, PackedLine("Card", 1)))
    assert (two.before, two.after) == (("", ""), ("", "1 × Card"))
    assert str(two) == "items were –, are 1 × Card"
    longer = OrderChange(replace(ADDRESS, organisation=""), ADDRESS)
    assert longer.before[0] == "Anne Client, 1 rue des Lilas, 35000 Rennes, FR"
    assert longer.after[0] == "Le Comptoir"
