"""What the journal adds up to, as rows: written with each event, and written anew from them all.

An order's state is kept twice: whole in ``shipments``, and what a list needs of it in ``orders``.
"""

import msgspec

from station.domain.container import Container
from station.domain.folding import fold
from station.domain.shipment import FINAL, Shipment
from station.store.database import Statement

ENCODER = msgspec.json.Encoder()
SHIPMENT = msgspec.json.Decoder(Shipment)
CONTAINER = msgspec.json.Decoder(Container)

_UPSERT_SHIPMENT = (
    "INSERT INTO shipments (order_id, reference, state, version, intent, updated_at, data)"
    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (order_id) DO UPDATE SET"
    " reference = excluded.reference, state = excluded.state, version = excluded.version,"
    " intent = excluded.intent, updated_at = excluded.updated_at, data = excluded.data"
)
_UPSERT_CONTAINER = (
    "INSERT INTO containers (ref, version, updated_at, data) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (ref) DO UPDATE SET version = excluded.version,"
    " updated_at = excluded.updated_at, data = excluded.data"
)
_UPSERT_TRACKING = (
    "INSERT INTO tracking (number, order_id) VALUES (?, ?)"
    " ON CONFLICT (number) DO UPDATE SET order_id = excluded.order_id"
)
# Whoever appends meanwhile has written a newer row already: then nothing is written here.
_STILL_LAST = " AND ? >= (SELECT COALESCE(MAX(version), 0) FROM events WHERE stream = ?)"
_NEW_SHIPMENT = (
    "INSERT INTO shipments (order_id, reference, state, version, intent, updated_at, data)"
    " VALUES (?, ?, '', 0, '', '', '') ON CONFLICT (order_id) DO NOTHING"
)
_SET_SHIPMENT = (
    "UPDATE shipments SET reference = ?, state = ?, version = ?, intent = ?, updated_at = ?,"
    f" data = ? WHERE order_id = ?{_STILL_LAST}"
)
_NEW_LISTED = (
    "INSERT INTO orders (id, reference, status, retailer, created_at, seen_at, search)"
    " VALUES (?, ?, '', '', '', '', ?) ON CONFLICT (id) DO NOTHING"
)
_SET_LISTED = (
    "UPDATE orders SET state = ?, doubt_since = ?, changed_at = ?, packer = ?,"
    " is_open = CASE WHEN ? = 1 THEN 0 ELSE is_open END"
    f" WHERE id = ?{_STILL_LAST}"
)
_NEW_CONTAINER = (
    "INSERT INTO containers (ref, version, updated_at, data) VALUES (?, 0, '', '')"
    " ON CONFLICT (ref) DO NOTHING"
)
_SET_CONTAINER = (
    f"UPDATE containers SET version = ?, updated_at = ?, data = ? WHERE ref = ?{_STILL_LAST}"
)
UNLIST = "UPDATE orders SET state = '', doubt_since = '', changed_at = '', packer = '' WHERE id = ?"


def shipment_row(shipment: Shipment, moment: str) -> Statement:
    """The statement that keeps a shipment as it is after an event of that moment (ISO 8601)."""
    return Statement(_UPSERT_SHIPMENT, (shipment.order_id, *_columns(shipment, moment)))


def container_row(container: Container, moment: str) -> Statement:
    """The same for a container."""
    data = ENCODER.encode(container).decode()
    return Statement(_UPSERT_CONTAINER, (container.ref, container.version, moment, data))


def tracking_row(number: str, order_id: str) -> Statement:
    """The statement by which a label's number finds its order."""
    return Statement(_UPSERT_TRACKING, (number, order_id))


def shipment_anew(shipment: Shipment, moment: str, packer: str) -> tuple[Statement, ...]:
    """The statements that put both rows of an order right, unless it has gone on meanwhile."""
    order_id, stream = shipment.order_id, f"order/{shipment.order_id}"
    still_last = (shipment.version, stream)
    listed = (shipment.state.value, shipment.doubt_since, moment, packer)
    search = fold(f"{shipment.reference} {order_id}".strip())
    return (
        Statement(_NEW_SHIPMENT, (order_id, shipment.reference)),
        Statement(_SET_SHIPMENT, (*_columns(shipment, moment), order_id, *still_last)),
        Statement(_NEW_LISTED, (order_id, shipment.reference, search)),
        Statement(_SET_LISTED, (*listed, int(shipment.state in FINAL), order_id, *still_last)),
    )


def container_anew(container: Container, moment: str) -> tuple[Statement, ...]:
    """The same for a container."""
    data = ENCODER.encode(container).decode()
    stream = f"container/{container.ref}"
    still_last = (container.version, stream)
    return (
        Statement(_NEW_CONTAINER, (container.ref,)),
        Statement(_SET_CONTAINER, (container.version, moment, data, container.ref, *still_last)),
    )


def _columns(shipment: Shipment, moment: str) -> tuple[object, ...]:
    return (
        shipment.reference,
        shipment.state.value,
        shipment.version,
        shipment.intent.what if shipment.intent else "",
        moment,
        ENCODER.encode(shipment).decode(),
    )
