"""Reading documents without trusting them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.api.document import mapping, normal_type, problems_in, rows, text, whole
from station.api.errors import ApiProblem


@pytest.mark.parametrize(
    ("value", "read"),
    [("a", "a"), (5, "5"), (12.5, "12.5"), (True, ""), (None, ""), ([], ""), ({}, ""), (0, "0")],
)
def test_text(value: object, read: str) -> None:
    assert text(value) == read


@pytest.mark.parametrize(
    ("value", "read"),
    [(5, 5), ("5", 5), ("5.9", 5), (12.5, 12), ("x", 0), (None, 0), (True, 0), ("inf", 0),
     ("nan", 0)],
)  # fmt: skip
def test_whole(value: object, read: int) -> None:
    assert whole(value) == read


def test_mapping_and_rows() -> None:
    assert mapping([]) == {}
    assert mapping({"a": 1}) == {"a": 1}
    assert rows({"a": 1}) == [{"a": 1}]
    assert rows([{"a": 1}, 5, None]) == [{"a": 1}]
    assert rows("x") == []


@pytest.mark.parametrize(
    "names",
    [
        ("order", "orders", "Orders"),
        ("productVariant", "productVariants", "product-variants", "product_variant"),
        ("webhook-subscription", "webhookSubscriptions"),
    ],
)
def test_t10_one_type_however_it_is_spelt(names: tuple[str, ...]) -> None:
    assert len({normal_type(name) for name in names}) == 1


def test_t10_different_types_stay_different() -> None:
    names = ["order", "order-items", "product", "productVariant", "productOption", "retailer"]
    assert len({normal_type(name) for name in names}) == len(names)


def problems(document: object) -> tuple[ApiProblem, ...]:
    return problems_in(json.dumps(document).encode())


def test_the_full_form_of_an_error() -> None:
    row = {
        "status": "422",
        "title": "Unprocessable Content",
        "detail": "The parcel length may not be greater than 274.",
        "code": "X",
        "source": {"pointer": "shipping.parcels.0.length"},
        "meta": {},
    }
    assert problems({"jsonapi": {}, "errors": [row, {}]}) == (
        ApiProblem(row["detail"], "X", "shipping.parcels.0.length", "Unprocessable Content"),  # type: ignore[arg-type]
        ApiProblem(),
    )


@pytest.mark.parametrize(
    ("document", "detail"),
    [
        ({"message": "Unauthenticated."}, "Unauthenticated."),
        ({"error": "invalid_client", "error_description": "Client authentication failed"},
         "Client authentication failed"),
    ],
)  # fmt: skip
def test_other_shapes_of_errors(document: object, detail: str) -> None:
    assert problems(document) == (ApiProblem(detail=detail),)


@given(st.binary())
def test_t23_what_is_no_error_document_has_no_problems(raw: bytes) -> None:
    assert problems_in(raw) == ()


@pytest.mark.parametrize("document", [{}, [], {"errors": None}, {"errors": ["x"]}, {"errors": 5}])
def test_documents_without_problems(document: object) -> None:
    assert problems(document) == ()


@pytest.mark.parametrize(
    ("pointer", "parcel"),
    [
        ("shipping.parcels.0.kg", (0, "weight")),
        ("parcels.1.weight", (1, "weight")),
        ("/parcels/2/length", (2, "length")),
        ("/data/attributes/shipping/parcels/12/height", (12, "height")),
        ("shipping.parcels.0", (0, "")),
        ("parcels", None),
        ("shipping.parcels", None),
        ("order.pickupDate", None),
        ("", None),
        ("parcels.x.kg", None),
        ("parcels.0.kg.more", None),
    ],
)
def test_t23_pointers_mean_the_parcel_whatever_stands_before(
    pointer: str, parcel: tuple[int, str] | None
) -> None:
    assert ApiProblem(pointer=pointer).parcel == parcel
