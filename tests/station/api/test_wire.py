"""Answers into domain types, trap by trap of the contract."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.api.errors import BadAnswer
from station.api.wire import Page, Receipt, order_in, page_in, quotes_in, receipt_in
from station.domain.address import Address
from station.domain.money import Money
from station.domain.order import LatestQuote, Order, OrderLine, Retailer, Shipping, TrackedParcel
from station.domain.pickup import PickupBooking, PickupWindow
from station.domain.quote import Quote, QuoteKind

Json = dict[str, Any]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.floats(-1e300, 1e300) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)  # fmt: skip


def body(document: object) -> bytes:
    return json.dumps(document).encode()


def order_of(attributes: Json, **more: object) -> Order:
    data = {"type": "order", "id": "o-1", "attributes": {"status": "brand_confirmed"} | attributes}
    return order_in(body({"data": data | more}))


def shipping_of(overview: Json) -> Shipping:
    shipping = order_of({"shippingOverview": overview}).shipping
    assert shipping
    return shipping


FULL = {
    "jsonapi": {"version": "1.0"},
    "data": {
        "type": "orders",
        "id": "1ed3c9e4-0000-6a1c-8a5e-0242ac110002",
        "attributes": {
            "status": "shipping_labels_generated",
            "reference": 3434273911,
            "brandCurrency": "EUR",
            "brandTotalAmountWithVat": 4795,
            "createdAt": "2022-03-30T10:15:00.000000Z",
            "updatedAt": "2022-03-30T12:15:00+02:00",
            "shippingMethod": "ankorstore",
            "shippingOverview": {
                "availableShippingMethods": ["ankorstore", "custom"],
                "shipToAddress": {
                    "name": "Anne Client",
                    "organisationName": "Le Comptoir",
                    "street": "1 rue des Lilas",
                    "city": "Rennes",
                    "postalCode": "35000",
                    "countryCode": "FR",
                },
                "provider": "ups",
                "tracking": {"number": "12345", "link": "https://t.example/12345"},
                "latestQuote": {
                    "id": "q-1",
                    "provider": "ups",
                    "shippingCostsOverview": {"amount": 807, "currency": "EUR", "type": "fee"},
                },
                "parcels": [
                    {
                        "length": 30,
                        "width": 20,
                        "height": 15,
                        "distanceUnit": "cm",
                        "weight": 1250,
                        "massUnit": "g",
                        "trackedPackage": {
                            "labelUrl": "https://www.ankorstore.com/l/1/pdf",
                            "trackingNumber": "1Z999",
                            "trackingLink": "https://t.example/1Z999",
                        },
                    }
                ],
                "transaction": {
                    "pickup": {
                        "pickupDate": "2022-03-30T00:00:00+00:00",
                        "readyTime": "09:00:00",
                        "closeTime": "15:00:00",
                        "externalReferenceId": "R-77",
                    }
                },
            },
        },
        "relationships": {
            "retailer": {"data": {"type": "retailer", "id": "r-1"}},
            "orderItems": {"data": [{"type": "order-items", "id": "i-1"}]},
        },
    },
    "included": [
        {
            "type": "retailers",
            "id": "r-1",
            "attributes": {"storeName": "Le Comptoir", "phoneNumberE164": "+33700000000"},
        },
        {
            "type": "orderItem",
            "id": "i-1",
            "attributes": {"quantity": 2, "multipliedQuantity": 24},
            "relationships": {"productVariant": {"data": {"type": "productVariant", "id": "v-1"}}},
        },
        {
            "type": "product-variants",
            "id": "v-1",
            "attributes": {"name": "Blue", "sku": "MUG-B", "ian": "4006381333931"},
            "relationships": {"product": {"data": {"type": "products", "id": "p-1"}}},
        },
        {"type": "product", "id": "p-1", "attributes": {"name": "Mug"}},
    ],
}


def test_a_whole_order() -> None:
    assert order_in(body(FULL)) == Order(
        id="1ed3c9e4-0000-6a1c-8a5e-0242ac110002",  # type: ignore[arg-type]
        reference="3434273911",
        status="shipping_labels_generated",
        currency="EUR",
        total=Money(4795, "EUR"),
        created_at=datetime(2022, 3, 30, 10, 15, tzinfo=UTC),
        updated_at=datetime(2022, 3, 30, 10, 15, tzinfo=UTC),
        shipping_method="ankorstore",
        retailer=Retailer("r-1", "Le Comptoir", "+33700000000"),
        lines=(OrderLine("i-1", "Mug – Blue", "MUG-B", "4006381333931", 2, 24),),
        shipping=Shipping(
            ship_to=Address(
                "Anne Client", "Le Comptoir", "1 rue des Lilas", "35000", "Rennes", "FR"
            ),
            methods=("ankorstore", "custom"),
            provider="ups",
            tracking_number="12345",
            tracking_link="https://t.example/12345",
            latest_quote=LatestQuote("q-1", "ups", Money(807, "EUR"), QuoteKind.FEE),  # type: ignore[arg-type]
            parcels=(
                TrackedParcel(
                    30,
                    20,
                    15,
                    1250,
                    "https://www.ankorstore.com/l/1/pdf",
                    "1Z999",
                    "https://t.example/1Z999",
                ),
            ),
            pickup=PickupBooking(date(2022, 3, 30), PickupWindow.MORNING, "R-77"),
        ),
    )


@pytest.mark.parametrize("reference", [3434273911, "3434273911"])
def test_t3_a_reference_is_text_whatever_came(reference: object) -> None:
    assert order_of({"reference": reference}).reference == "3434273911"


@pytest.mark.parametrize(
    "given_id", ["23e4567-e89b", "43efbfbd-bfbd-1eef-1e6a-6256efbfbd1e", 797910]
)
def test_t4_ids_are_opaque(given_id: object) -> None:
    document = {"data": {"id": given_id, "attributes": {"status": "shipped"}}}
    assert order_in(body(document)).id == str(given_id)


def test_t5_a_confirm_s_answer_is_a_receipt() -> None:
    answer = {
        "data": {
            "id": "991836",
            "uuid": "q-1",
            "orderUuid": "o-1",
            "provider": "ups",
            "currency": "EUR",
            "shippingCost": "€12.00",
        }
    }
    assert receipt_in(body(answer)) == Receipt("q-1", "o-1", "ups", "€12.00", QuoteKind.FEE)  # type: ignore[arg-type]


def test_t7_a_refund_s_receipt_is_text_too() -> None:
    receipt = receipt_in(body({"data": {"uuid": "q-1", "refund": "10,60 zł"}}))
    assert (receipt.cost, receipt.kind) == ("10,60 zł", QuoteKind.REFUND)


@pytest.mark.parametrize("answer", [{}, {"data": {"id": "1"}}, {"data": []}, {"data": None}])
def test_t5_what_is_no_receipt_is_refused(answer: Json) -> None:
    with pytest.raises(BadAnswer, match="confirm"):
        receipt_in(body(answer))


def quote_row(**more: object) -> Json:
    return {
        "quoteUuid": "q-1",
        "carrierCode": "ups",
        "serviceCode": "11",
        "serviceCommercialName": "UPS Standard",
        "collectionMethod": ["pickup", "drop-off"],
        "shippingCost": {"amount": 807, "currency": "EUR"},
    } | more


def quote_of(**more: object) -> Quote:
    (quote,) = quotes_in(body({"data": [quote_row(**more)]}))
    return quote


def test_t5_quotes_are_plain_rows() -> None:
    assert quote_of() == Quote(
        "q-1", "ups", "11", "UPS Standard", Money(807, "EUR"), QuoteKind.FEE,  # type: ignore[arg-type]
        ("pickup", "drop-off"), None, "807",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("amount", "minor", "raw", "doubt"),
    [(807, 807, "807", False), (12, 12, "12", True), (12.5, 13, "12.5", True),
     ("807", 807, "807", False), (0, 0, "0", False)],
)  # fmt: skip
def test_t6_costs_are_minor_units_and_small_ones_in_doubt(
    amount: object, minor: int, raw: str, doubt: bool
) -> None:
    quote = quote_of(shippingCost={"amount": amount, "currency": "EUR"})
    assert (quote.cost.minor, quote.raw_amount, quote.cost.needs_a_look) == (minor, raw, doubt)


@pytest.mark.parametrize("cost", [{}, None, {"amount": None}, {"amount": "free"}, {"amount": True}])
def test_t6_a_fee_without_a_price_is_not_offered_as_the_cheapest(cost: object) -> None:
    rows = [quote_row(shippingCost=cost), quote_row(quoteUuid="q-2")]
    assert [quote.id for quote in quotes_in(body({"data": rows}))] == ["q-2"]


def test_t8_the_brand_label_is_a_refund() -> None:
    quote = quote_of(carrierCode="ankorstore", collectionMethod=[], serviceCommercialName=None)
    assert (quote.kind, quote.service, quote.collection) == (QuoteKind.REFUND, "", ())
    assert quote_of(carrierCode="ups").kind is QuoteKind.FEE


def test_t8_a_refund_is_offered_even_without_an_amount() -> None:
    assert quote_of(carrierCode="ankorstore", shippingCost=None).is_brand_label


@pytest.mark.parametrize(
    ("transit", "days"),
    [
        ({"businessDaysInTransit": 2}, 2),
        ({"businessDaysInTransit": "3"}, 3),
        ({"businessDaysInTransit": 0}, 0),
        ({"businessDaysInTransit": None}, None),
        ({}, None),
        (None, None),
    ],
)
def test_transit_times_only_since_2024(transit: object, days: int | None) -> None:
    assert quote_of(timeInTransit=transit).transit_days == days


def test_an_empty_quote_list_is_normal() -> None:
    assert quotes_in(body({"data": []})) == ()


def test_a_quote_without_its_id_cannot_be_bought() -> None:
    assert quotes_in(body({"data": [quote_row(quoteUuid=None)]})) == ()


@pytest.mark.parametrize("answer", [{}, {"data": {}}, {"data": None}, {"data": "x"}])
def test_what_is_no_list_is_refused(answer: Json) -> None:
    with pytest.raises(BadAnswer, match=r"\$\.data"):
        quotes_in(body(answer))
    with pytest.raises(BadAnswer, match=r"\$\.data"):
        page_in(body(answer))


@pytest.mark.parametrize(
    ("overview", "methods"),
    [
        ({"availableShippingMethods": ["ankorstore", "custom"]}, ("ankorstore", "custom")),
        ({"availableShppingMethods": ["custom"]}, ("custom",)),
        (
            {
                "availableShippingMethods": [
                    {"name": "custom", "canBeUsed": True},
                    {"name": "ankorstore", "canBeUsed": False, "errors": []},
                    {"name": "fulfillment"},
                    {},
                ]
            },
            ("custom", "fulfillment"),
        ),
        ({"availableShippingMethods": None}, ()),
        ({}, ()),
    ],
)
def test_t9_shipping_methods_in_all_their_forms(overview: Json, methods: tuple[str, ...]) -> None:
    assert shipping_of(overview).methods == methods


@pytest.mark.parametrize(
    "name", ["productVariant", "productVariants", "product-variants", "product_variant"]
)
@pytest.mark.parametrize(
    "relation",
    ["productVariant", "product-variant", "productVariants", "productOption", "productOptions"],
)
@pytest.mark.parametrize("as_list", [False, True])
def test_t10_t29_a_line_finds_its_variant(name: str, relation: str, as_list: bool) -> None:
    link: object = {"type": "productVariant", "id": "v-1"}
    data = {
        "id": "o-1",
        "attributes": {"status": "shipped"},
        "relationships": {"orderItems": {"data": [{"type": "order-item", "id": "i-1"}]}},
    }
    included = [
        {
            "type": "orderItems",
            "id": "i-1",
            "attributes": {"quantity": 1},
            "relationships": {relation: {"data": [link] if as_list else link}},
        },
        {"type": name, "id": "v-1", "attributes": {"name": "Blue", "sku": "MUG-B"}},
    ]
    (line,) = order_in(body({"data": data, "included": included})).lines
    assert (line.name, line.sku, line.packs, line.pieces) == ("Blue", "MUG-B", 1, 1)


def test_t10_a_type_that_nobody_knows_is_found_by_its_id() -> None:
    data = {
        "id": "o-1",
        "attributes": {"status": "shipped"},
        "relationships": {"retailer": {"data": {"type": "shop", "id": "r-1"}}},
    }
    included = [{"type": "customer", "id": "r-1", "attributes": {"companyName": "SARL"}}]
    retailer = order_in(body({"data": data, "included": included})).retailer
    assert retailer == Retailer("r-1", "SARL")


def test_t10_of_two_types_with_one_id_the_right_one_is_taken() -> None:
    data = {
        "id": "o-1",
        "attributes": {"status": "shipped"},
        "relationships": {"retailer": {"data": {"type": "retailer", "id": "1"}}},
    }
    included = [
        {"type": "product", "id": "1", "attributes": {"storeName": "wrong"}},
        {"type": "retailers", "id": "1", "attributes": {"storeName": "right"}},
    ]
    retailer = order_in(body({"data": data, "included": included})).retailer
    assert retailer
    assert retailer.store_name == "right"


def test_t29_a_line_without_its_variant_is_still_there() -> None:
    data = {
        "id": "o-1",
        "attributes": {"status": "shipped"},
        "relationships": {"orderItems": {"data": [{"type": "order-items", "id": "i-1"}]}},
    }
    included = [{"type": "order-items", "id": "i-1", "attributes": {"quantity": 3}}]
    (line,) = order_in(body({"data": data, "included": included})).lines
    assert (line.id, line.name, line.gtin, line.pieces) == ("i-1", "", "", 3)


@pytest.mark.parametrize(
    "text",
    ["2022-03-30T10:15:00+00:00", "2022-03-30T10:15:00.000000Z", "2022-03-30T12:15:00+02:00"],
)
def test_t13_times_in_all_spellings(text: str) -> None:
    assert order_of({"createdAt": text}).created_at == datetime(2022, 3, 30, 10, 15, tzinfo=UTC)


@pytest.mark.parametrize("text", ["soon", "", None, 5, "0001-01-01T00:00:00+14:00"])
def test_t13_no_order_is_lost_to_a_date(text: object) -> None:
    assert order_of({"createdAt": text}).created_at is None


@pytest.mark.parametrize(
    ("ready", "window"),
    [("09:00:00", PickupWindow.MORNING), ("11:00:00", PickupWindow.DAY), ("10:00:00", None),
     (None, None)],
)  # fmt: skip
def test_t13_a_pickup_s_day_is_not_shifted(ready: object, window: PickupWindow | None) -> None:
    pickup = {"pickupDate": "2022-03-30T00:00:00+00:00", "readyTime": ready}
    assert shipping_of({"transaction": {"pickup": pickup}}).pickup == PickupBooking(
        date(2022, 3, 30), window
    )


@pytest.mark.parametrize("pickup", [None, {}, {"pickupDate": None}, {"pickupDate": "07-04-2022"}])
def test_no_pickup_is_made_up(pickup: object) -> None:
    assert shipping_of({"transaction": {"pickup": pickup}}).pickup is None


def test_t25_unknown_words_are_kept_as_they_are() -> None:
    order = order_of({"status": "teleported", "shippingMethod": "drone"})
    assert (order.status, order.shipping_method) == ("teleported", "drone")
    quote = shipping_of(
        {"latestQuote": {"id": "q", "shippingCostsOverview": {"amount": 1, "type": "gift"}}}
    ).latest_quote
    assert quote
    assert quote.kind is None


def test_t26_a_gtin_may_come_as_a_number() -> None:
    document = json.loads(json.dumps(FULL))
    document["included"][2]["attributes"]["ian"] = 36000291452
    assert order_in(body(document)).lines[0].gtin == "36000291452"


def test_t28_addresses_that_are_missing_are_empty() -> None:
    shipping = shipping_of({"parcels": [{"trackedPackage": {"labelUrl": None}}, {}]})
    assert [parcel.label_url for parcel in shipping.parcels] == ["", ""]
    assert not shipping.has_all_labels


def test_t30_a_list_s_orders_have_no_shipping() -> None:
    assert order_of({}).shipping is None


@pytest.mark.parametrize(
    "data",
    [None, [], {}, {"id": "o-1"}, {"id": "", "attributes": {"status": "shipped"}},
     {"id": "o-1", "attributes": {"status": None}}, {"attributes": {"status": "shipped"}}],
)  # fmt: skip
def test_an_order_without_id_or_status_is_none(data: object) -> None:
    with pytest.raises(BadAnswer):
        order_in(body({"data": data}))


@pytest.mark.parametrize(
    ("more", "next_url", "after"),
    [
        ({}, "", ""),
        ({"links": {"next": "https://h/api/v1/orders?page%5Bafter%5D=797910"}},
         "https://h/api/v1/orders?page%5Bafter%5D=797910", ""),
        ({"links": {"next": {"href": "https://h/next"}}}, "https://h/next", ""),
        ({"links": {"next": None}}, "", ""),
        ({"links": {}, "meta": {"page": {"hasMore": True, "to": 797910}}}, "", "797910"),
        ({"meta": {"page": {"hasMore": False, "to": "x"}}}, "", ""),
        ({"meta": {"page": {"hasMore": "true", "to": "x"}}}, "", ""),
    ],
)  # fmt: skip
def test_the_way_to_the_next_page(more: Json, next_url: str, after: str) -> None:
    assert page_in(body({"data": []} | more)) == Page((), next_url, after)


def test_a_page_shares_its_included() -> None:
    rows = [
        {
            "id": str(at),
            "attributes": {"status": "shipped"},
            "relationships": {"retailer": {"data": {"type": "retailer", "id": "r-1"}}},
        }
        for at in (1, 2)
    ]
    included = [{"type": "retailers", "id": "r-1", "attributes": {"storeName": "S"}}]
    page = page_in(body({"data": rows, "included": included}))
    assert [order.retailer for order in page.orders] == [Retailer("r-1", "S")] * 2


READERS = [order_in, page_in, quotes_in, receipt_in]


@pytest.mark.parametrize("reader", READERS)
@given(raw=st.binary())
def test_garbage_is_a_bad_answer(reader: Any, raw: bytes) -> None:
    with pytest.raises(BadAnswer):
        reader(raw)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "raw", [b"", b"null", b"[]", b"<html>", b'{"data": "\xff"}', b"[" * 100_000, b'{"a":1e999}']
)
def test_garbage_of_the_worst_kinds(reader: Any, raw: bytes) -> None:
    with pytest.raises(BadAnswer):
        reader(raw)


@pytest.mark.parametrize("reader", READERS)
@given(document=st.dictionaries(st.sampled_from(["data", "included", "links", "meta"]), JSON))
def test_any_document_is_read_or_refused(reader: Any, document: Json) -> None:
    try:
        reader(body(document))
    except BadAnswer:
        return


ATTRIBUTES = sorted(FULL["data"]["attributes"])  # type: ignore[index,call-overload]


@given(st.dictionaries(st.sampled_from([name for name in ATTRIBUTES if name != "status"]), JSON))
def test_no_attribute_can_break_an_order(attributes: Json) -> None:
    assert order_of(attributes).status == "brand_confirmed"


@given(
    st.dictionaries(
        st.sampled_from(["shipToAddress", "parcels", "latestQuote", "transaction", "tracking",
                         "availableShippingMethods", "provider"]),
        JSON,
    )
)  # fmt: skip
def test_no_overview_can_break_an_order(overview: Json) -> None:
    assert shipping_of(overview)


@given(st.dictionaries(st.sampled_from(sorted(quote_row())), JSON))
def test_no_quote_can_break_a_list(row: Json) -> None:
    good = quote_row(quoteUuid="good")
    assert quotes_in(body({"data": [quote_row() | row, good]}))[-1].id == "good"


@pytest.mark.parametrize(
    ("dates", "ship_by"),
    [
        ({"minimum": "2026-03-02T00:00:00+00:00", "maximum": "2026-03-04T23:59:59+00:00"}, "04"),
        ({"maximum": "2026-03-04"}, "04"),
        ({"maximum": "2026-03-04", "updatedMaximum": "2026-03-09T00:00:00.000000Z"}, "09"),
        ({"maximum": "2026-03-04", "updatedMaximum": None}, "04"),
        ({"maximum": "soon"}, ""),
        ({}, ""),
        (None, ""),
        ("2026-03-04", ""),
    ],
)
def test_the_last_day_to_ship_is_a_calendar_date(dates: object, ship_by: str) -> None:
    """T13: midnight UTC is the day before in the west, so nothing is shifted."""
    day = shipping_of({"expectedShippingDates": dates}).ship_by
    assert day == (date(2026, 3, int(ship_by)) if ship_by else None)
