from collections import Counter

import pytest

from station.sandbox import documents
from station.sandbox.catalogue import check_digit
from station.sandbox.market import Market
from station.sandbox.names import SHOPS
from station.sandbox.options import SandboxOptions

SOME = SandboxOptions(orders=30, epoch=1_767_695_400.0)


def all_of(market):
    return [documents.detail(market, order) for order in market.all_orders()]


def test_the_check_digit_is_gs1s():
    assert check_digit("400638133393") == "1"
    assert check_digit("200000000000") == "8"


def test_one_seed_one_catalogue():
    first, second = Market(SOME), Market(SOME)
    assert [row["id"] for row in all_of(first)] == [row["id"] for row in all_of(second)]
    assert [one.ean for one in first.variants.values()] == [
        one.ean for one in second.variants.values()
    ]


def test_another_seed_another_catalogue():
    other = Market(SandboxOptions(seed=2, epoch=SOME.epoch))
    assert not set(Market(SOME).orders) & set(other.orders)


def test_eans_are_right_but_for_the_wrong_ones():
    codes = [one.ean for one in Market(SOME).variants.values()]
    given = [code for code in codes if code]
    wrong = [code for code in given if check_digit(code[:12]) != code[12]]
    assert None in codes
    assert len(wrong) == 1
    assert max(Counter(given).values()) == 2
    assert all(code.startswith("200") for code in given)


def test_skus_are_unique():
    skus = [one.sku for one in Market(SOME).variants.values()]
    assert len(skus) == len(set(skus))


@pytest.mark.parametrize("count", [0, 1, 3, 8, 500])
def test_so_many_orders(count):
    market = Market(SandboxOptions(orders=count))
    assert len(market.orders) == count
    assert len({str(order.reference) for order in market.orders.values()}) == count


def test_most_orders_wait_to_be_packed():
    found = Counter(order.status for order in Market(SOME).all_orders())
    assert found["brand_confirmed"] > 15
    assert found["ankor_confirmed"] > 2


def test_shops_are_of_many_countries():
    assert {"FR", "DE", "NL", "IT", "ES", "GB"} <= {row[7] for row in SHOPS}
    assert all(len(row[5]) <= 60 for row in SHOPS)
