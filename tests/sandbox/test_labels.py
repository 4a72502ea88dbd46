import pypdfium2
import pytest
import zxingcpp

PDF = {"Accept": "application/pdf"}


def opened(content):
    document = pypdfium2.PdfDocument(content)
    return document, document[0]


@pytest.mark.parametrize(
    ("label_format", "inches"), [("default", (4, 6)), ("full_page", (8.27, 11.69))]
)
def test_the_page_is_as_ordered(shop, label_format, inches):
    order = shop.order()
    shop.buy(order, label_format=label_format)
    content = shop.get(shop.label_urls(order)[0], headers=PDF).content
    document, page = opened(content)
    size = tuple(side / 72 for side in page.get_size())
    document.close()
    assert size == pytest.approx(inches, abs=0.01)


@pytest.mark.parametrize("label_format", ["default", "full_page"])
def test_the_barcode_reads_at_the_printers_own_dots(shop, label_format):
    order = shop.order()
    shop.buy(order, label_format=label_format)
    parcel = shop.attributes(order)["shippingOverview"]["parcels"][0]
    content = shop.get(parcel["trackedPackage"]["labelUrl"], headers=PDF).content
    document, page = opened(content)
    found = zxingcpp.read_barcodes(page.render(scale=203.2 / 72).to_pil())
    document.close()
    assert [one.text for one in found] == [parcel["trackedPackage"]["trackingNumber"]]


def test_the_label_says_where_it_goes(shop):
    order = shop.order()
    shop.buy(order)
    document, page = opened(shop.get(shop.label_urls(order)[0], headers=PDF).content)
    text = page.get_textpage().get_text_range()
    document.close()
    address = shop.state.orders[order].address
    assert address["street"] in text
    assert address["city"].upper() in text
    assert "NOT A REAL LABEL" in text


def test_a_label_is_drawn_once(shop):
    order = shop.order()
    shop.buy(order)
    url = shop.label_urls(order)[0]
    first, second = (shop.get(url, headers=PDF) for _ in range(2))
    assert first.content == second.content
    assert first.headers["Content-Type"] == "application/pdf"
    assert shop.counts(order)["downloads"] == 2


def test_the_link_is_an_api_route(shop):
    order = shop.order()
    shop.buy(order)
    (url,) = shop.label_urls(order)
    start = f"{shop.sandbox.url}/api/v1/orders/{order}/shipping-labels/"
    assert url.startswith(start)
    assert url.removeprefix(start).removesuffix("/pdf").isdecimal()


def test_the_json_api_type_is_406(shop):
    order = shop.order()
    shop.buy(order)
    url = shop.label_urls(order)[0]
    assert shop.get(url).status_code == 406
    assert shop.get(url, headers={"Accept": "*/*"}).status_code == 200


def test_a_label_needs_the_token(shop):
    order = shop.order()
    shop.buy(order)
    url = shop.label_urls(order)[0]
    del shop.http.headers["Authorization"]
    assert shop.get(url, headers=PDF).status_code == 401


@pytest.mark.parametrize("number", ["1", "x"])
def test_an_unknown_label_is_404(shop, number):
    path = f"/api/v1/orders/{shop.order()}/shipping-labels/{number}/pdf"
    assert shop.get(path, headers=PDF).status_code == 404


def test_a_reset_voids_the_label(shop):
    order = shop.order()
    shop.buy(order)
    url = shop.label_urls(order)[0]
    shop.transition(
        order, "brand-resets-shipping-labels-generation", resetType="OTHER", reason="mistake"
    )
    assert shop.get(url, headers=PDF).status_code == 404
