"""Orders and what belongs to them as JSON:API, written by hand from the contract.

Type names differ between a resource and the links to it, and times are spelt in several ways:
both as the marketplace does it.
"""

from station.sandbox.clock import with_micros, with_offset, with_zeros
from station.sandbox.market import Market
from station.sandbox.model import Item, Json, Order, Product, Shop, Variant
from station.sandbox.overview import overview

DAY_S = 86_400
_VAT = 20


def list_entry(market: Market, order: Order) -> Json:
    """An order in a list: no shippingOverview there."""
    return _order(market, order, "orders")


def detail(market: Market, order: Order) -> Json:
    """An order on its own."""
    document = _order(market, order, "order")
    document["attributes"]["shippingOverview"] = overview(market, order)
    return document


def _order(market: Market, order: Order, kind: str) -> Json:
    return {
        "type": kind,
        "id": order.id,
        "attributes": {
            **_amounts(order),
            **_billing(order),
            **_times(order),
            "status": order.status,
            "reference": order.reference,
            "shippingMethod": order.shipping_method,
            "brandRejectReason": order.reject_reason,
            "retailerRejectReason": None,
            "retailerCancellationRequestReason": None,
            **({"masterOrderId": order.master_id} if market.is_2026 else {}),
        },
        "relationships": {
            "retailer": {"data": {"type": "retailers", "id": order.shop.id}},
            "billingItems": {"data": [{"type": "billing-items", "id": order.billing_id}]},
            "orderItems": {
                "data": [{"type": "order-items", "id": item.id} for item in order.items]
            },
        },
    }


def _vat_of(order: Order) -> int:
    return _VAT if order.shop.country == "FR" else 0


def _amounts(order: Order) -> Json:
    total = sum(item.pieces * item.price_cents for item in order.items)
    vat = total * _vat_of(order) // 100
    return {
        "brandCurrency": order.currency,
        "brandNetAmount": total - total * 12 // 100,
        "brandTotalAmount": total,
        "brandTotalAmountVat": vat,
        "brandTotalAmountWithVat": total + vat,
    }


def _billing(order: Order) -> Json:
    shop = order.shop
    # a shop without an organisation has no name on its bill either
    name = f"{shop.first_name} {shop.last_name}" if shop.organisation else None
    return {
        "billingName": name,
        "billingOrganisationName": shop.organisation,
        "billingStreet": shop.street,
        "billingPostalCode": shop.postal_code,
        "billingCity": shop.city,
        "billingCountryCode": shop.country,
    }


def _times(order: Order) -> Json:
    spell = with_micros if isinstance(order.reference, str) else with_offset
    return {
        "submittedAt": with_offset(order.created_s + 60),
        "createdAt": with_offset(order.created_s),
        "updatedAt": spell(order.updated_s),
        "shippedAt": with_offset(order.shipped_s) if order.shipped_s else None,
        "brandPaidAt": with_offset(order.paid_s) if order.paid_s else None,
    }


def retailer(shop: Shop) -> Json:
    """The shop that ordered."""
    number = shop.phone[-9:]
    return {
        "type": "retailer",
        "id": shop.id,
        "attributes": {
            "companyName": shop.organisation,
            "storeName": shop.store,
            "storeUrl": None,
            "email": f"orders+{shop.id[:8]}@shops.example",
            "firstName": shop.first_name,
            "lastName": shop.last_name,
            "taxNumber": number,
            "vatNumber": f"{shop.country}{number}",
            "eoriNumber": None,
            "phoneNumberE164": shop.phone,
            "businessIdentifier": number,
            "createdAt": with_zeros(shop.created_s),
            "updatedAt": with_zeros(shop.created_s + DAY_S),
        },
    }


def billing_item(order: Order) -> Json:
    """The marketplace's own fee."""
    amount = sum(item.pieces * item.price_cents for item in order.items) * 12 // 100
    return {
        "type": "billing-items",
        "id": order.billing_id,
        "attributes": {
            "type": "ankorstore_fees",
            "currency": order.currency,
            "vatRate": float(_VAT),
            "currencyRate": 1.0,
            "amount": amount,
            "amountVat": amount * _VAT // 100,
            "amountWithVat": amount + amount * _VAT // 100,
            "createdAt": with_zeros(order.created_s),
            "updatedAt": with_zeros(order.created_s),
        },
    }


def order_item(order: Order, item: Item) -> Json:
    """A line: ``quantity`` in packs, ``multipliedQuantity`` in pieces, the price of one piece."""
    amount = item.pieces * item.price_cents
    vat = amount * _vat_of(order) // 100
    link = {"type": "productVariants", "id": item.variant.id} if item.variant else None
    options = [{"type": "productOption", "id": item.variant.id}] if item.variant else []
    return {
        "type": "order-items",
        "id": item.id,
        "attributes": {
            "brandCurrency": order.currency,
            "quantity": item.packs,
            "multipliedQuantity": item.pieces,
            "vatRate": float(_vat_of(order)),
            "brandAmount": amount,
            "brandAmountVat": vat,
            "brandAmountWithVat": amount + vat,
            "brandUnitPrice": item.price_cents,
            "createdAt": with_zeros(item.created_s),
            "updatedAt": with_zeros(item.created_s),
        },
        "relationships": {"productVariant": {"data": link}, "productOptions": {"data": options}},
    }


def variant(found: Variant) -> Json:
    """What is scanned."""
    reserved = 0 if found.always_in_stock else found.stock // 10
    return {
        "type": "productVariant",
        "id": found.id,
        "attributes": {
            "name": found.name,
            "sku": found.sku,
            "ian": found.ean,
            "createdAt": with_zeros(found.created_s),
            "updatedAt": with_zeros(found.created_s + DAY_S),
            "archivedAt": with_zeros(found.created_s + 9 * DAY_S) if found.archived else None,
            "retailPrice": found.product.price_cents * 2,
            "wholesalePrice": found.product.price_cents,
            "originalWholesalePrice": found.product.price_cents,
            "availableQuantity": None if found.always_in_stock else found.stock - reserved,
            "reservedQuantity": reserved,
            "stockQuantity": None if found.always_in_stock else found.stock,
            "isAlwaysInStock": found.always_in_stock,
        },
        "relationships": {"product": {"data": {"type": "product", "id": found.product.id}}},
    }


def option(found: Variant) -> Json:
    """The older name of a variant."""
    document = variant(found)
    kept = ("name", "sku", "ian", "createdAt", "updatedAt", "archivedAt", "retailPrice",
            "wholesalePrice", "originalWholesalePrice")  # fmt: skip
    attributes = {name: document["attributes"][name] for name in kept}
    return {**document, "type": "productOption", "attributes": attributes}


def product(found: Product) -> Json:
    """A product: weight and size are free text."""
    return {
        "type": "product",
        "id": found.id,
        "attributes": {
            "name": found.name,
            "description": f"{found.name} (invented)",
            "language": found.language,
            "dimensions": found.dimensions,
            "netWeight": found.net_weight,
            "capacity": "",
            "position": 1,
            "unitMultiplier": found.unit_multiplier,
            "vatRate": float(_VAT),
            "discountRate": 0.0,
            "active": True,
            "outOfStock": False,
            "archived": False,
            "retailPrice": found.price_cents * 2,
            "wholesalePrice": found.price_cents,
            "originalWholesalePrice": found.price_cents,
            "createdAt": with_zeros(found.created_s),
            "indexedAt": None,
            "updatedAt": with_zeros(found.created_s + DAY_S),
        },
    }
