"""The table of paths, and ids that are only text."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.api.endpoints import CONFIRM, ME_CONFIG, ORDER, TEST_ORDER, ZPL_LABEL, Endpoint


@pytest.mark.parametrize(
    ("endpoint", "ids", "path"),
    [
        (ME_CONFIG, {}, "/api/v1/me/config"),
        (ORDER, {"order": "1ed3"}, "/api/v1/orders/1ed3"),
        (ORDER, {"order": "a/b?c#d e%"}, "/api/v1/orders/a%2Fb%3Fc%23d%20e%25"),
        (CONFIRM, {"quote": "é"}, "/api/v1/shipping-quotes/%C3%A9/confirm"),
        (ZPL_LABEL, {}, "/api/internal/v1/shipping/labels"),
        (TEST_ORDER, {}, "/api/testing/orders/create"),
    ],
)
def test_paths(endpoint: Endpoint, ids: dict[str, str], path: str) -> None:
    assert endpoint.path(**ids) == path


@given(st.text(min_size=1))
def test_t4_an_id_stays_one_part_of_the_path(order: str) -> None:
    try:
        order.encode()
    except UnicodeEncodeError:
        return
    path = ORDER.path(order=order)
    assert path.count("/") == 4
    assert not set(path) & set("?# ")
    assert unquote(path.rpartition("/")[2]) == order
