"""Domain to JSON: exact in what it sends, byte for byte what the contract's examples show."""

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from station.domain.address import PickupAddress
from station.domain.container import ZplService
from station.domain.label import LabelFormat
from station.domain.owncarrier import OwnCarrier
from station.domain.parcel import Parcel
from station.domain.pickup import PickupWindow
from station.domain.units import kg_of

# Kilograms are Decimals up to here, and numbers on the wire (contract T1).
_ENCODER = msgspec.json.Encoder(decimal_format="number")


def quotes(parcels: Sequence[Parcel]) -> bytes:
    """The quote request: root-level, kilograms (contract 5.1)."""
    return _ENCODER.encode(
        {
            "parcels": [
                {
                    "length": parcel.length_cm,
                    "width": parcel.width_cm,
                    "height": parcel.height_cm,
                    "kg": kg_of(parcel.weight_g),
                }
                for parcel in parcels
            ]
        }
    )


def ship_custom(parcels: Sequence[Parcel]) -> bytes:
    """The own-carrier request of 2023: whole centimetres and grams (contract 5.2)."""
    rows = [
        {
            "length": parcel.length_cm,
            "width": parcel.width_cm,
            "height": parcel.height_cm,
            "distanceUnit": "cm",
            "weight": parcel.weight_g,
            "massUnit": "g",
        }
        for parcel in parcels
    ]
    return _ENCODER.encode({"shipping": {"parcels": rows}})


def confirm(label_format: LabelFormat | None, carrier: OwnCarrier | None) -> bytes:
    """The confirm: a label format for a carrier's quote, tracking for one's own (contract 5.3)."""
    body: dict[str, object] = {}
    if label_format:
        body["labelFormat"] = label_format.value
    if carrier and carrier.link:
        body["tracking"] = {"trackingLink": carrier.link}
    elif carrier:
        body["tracking"] = {
            "trackingProvider": carrier.provider,
            "trackingNumber": carrier.number,
        }
    return _ENCODER.encode(body)


def transition(kind: str, attributes: Mapping[str, object] | None = None) -> bytes:
    """A transition with its attributes (contract 4.6)."""
    data: dict[str, object] = {"type": kind}
    if attributes:
        data["attributes"] = dict(attributes)
    return _ENCODER.encode({"data": data})


def pickup(day: date, window: PickupWindow, address: PickupAddress, *, is_wrapped: bool) -> bytes:
    """The pickup request: day first, hours unpadded (contract T13), flat or wrapped (T11)."""
    body = {
        "pickupDate": day.strftime("%d-%m-%Y"),
        "pickupTime": window.value,
        "pickupAddress": {
            "name": address.name,
            "contactName": address.contact_name,
            "countryCode": address.country_code,
            "city": address.city,
            "postalCode": address.postal_code,
            "street": address.street,
            "phoneNumber": address.phone_number,
        },
    }
    return _ENCODER.encode({"order": body} if is_wrapped else body)


def zpl_label(order_reference: str, ref: str, service: ZplService, parcel: Parcel) -> bytes:
    """The ZPL label request: centimetres and grams (contract 7.1)."""
    return _ENCODER.encode(
        {
            "fulfillmentOrderReference": order_reference,
            "containerReference": ref,
            "service": service.value,
            "width": parcel.width_cm,
            "height": parcel.height_cm,
            "length": parcel.length_cm,
            "weight": parcel.weight_g,
        }
    )


def test_order(item_quantity: int | None) -> bytes:
    """The sandbox's test order (contract 10)."""
    return _ENCODER.encode({} if item_quantity is None else {"itemQuantity": item_quantity})
