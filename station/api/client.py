"""The marketplace client: one method an endpoint, domain types in and out.

Money calls are marked as such and never repeated blindly (``retry``). Everything may raise the
errors of ``station.api.errors``; what a method adds to that is in its docstring.
"""

import base64
import binascii
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, TypeVar

from station.api import bodies, wire
from station.api.document import decode, mapping, text
from station.api.endpoints import (
    CONFIRM,
    FULFILMENT_ORDERS,
    ME_CONFIG,
    ORDER,
    ORDERS,
    PICKUP,
    QUOTES,
    SHIP_CUSTOM,
    TEST_ORDER,
    TRANSITION,
    ZPL_LABEL,
    Endpoint,
)
from station.api.errors import BadAnswer, BadLabel, Invalid, Refused
from station.api.session import PLAIN_JSON, Call, Session, checked
from station.api.transport import Answer, AnswerTooLarge
from station.domain.address import PickupAddress
from station.domain.container import ZplService, order_reference_of
from station.domain.errors import UsageError
from station.domain.ids import ContainerRef, OrderId, QuoteId
from station.domain.label import LabelFormat
from station.domain.order import Order
from station.domain.owncarrier import OwnCarrier
from station.domain.parcel import Parcel
from station.domain.pickup import PickupWindow
from station.domain.quote import Quote

T = TypeVar("T")

log = logging.getLogger(__name__)

PAGE_LIMIT = 50
MAX_LABEL_BYTES = 10 * 1024 * 1024
DETAIL_INCLUDES = "retailer,orderItems.productVariant.product"


class Marketplace:
    """The API as the core sees it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._pickup_is_wrapped = False
        self._zpl_content_type = PLAIN_JSON

    @property
    def clock_skew_s(self) -> float | None:
        """How far the station's clock is ahead of the marketplace's, as last seen."""
        return self._session.clock_skew_s

    async def close(self) -> None:
        """Close all connections."""
        await self._session.close()

    async def check_account(self) -> None:
        """Return if the account works (contract 1, test call)."""
        await self._call(ME_CONFIG)

    async def probe(self) -> None:
        """Ask once whether anybody answers, whatever it says about us.

        Raises CannotReach, TooManyRequests, and what is wrong with the account.
        """
        with suppress(Refused):
            await self._session.exchange(Call(ME_CONFIG, {}, {}, is_background=True, is_probe=True))

    async def orders_page(
        self,
        *,
        status: str = "",
        next_url: str = "",
        after: str = "",
        limit: int = PAGE_LIMIT,
        is_background: bool = False,
    ) -> wire.Page:
        """One page of orders, newest first, without shipping overviews (contract 4.1, 3.3)."""
        query = {"page[limit]": str(limit), "include": "retailer"}
        if status:
            query["filter[status]"] = status
        if after:
            query["page[after]"] = after
        return await self._read(
            wire.page_in, ORDERS, query=query, url=next_url, is_background=is_background
        )

    async def orders(self, *, status: str = "") -> list[Order]:
        """All orders of a status, newest first."""
        found: list[Order] = []
        walk = OrderWalk(self, status)
        while (orders := await walk.next_page()) is not None:
            found.extend(orders)
        return found

    async def order(
        self, order_id: OrderId, *, is_background: bool = False, is_asked_once: bool = False
    ) -> Order:
        """One order with its lines, retailer and shipping overview (contract 4.2).

        ``is_asked_once``: a fault is told at once instead of after all repeats.
        """
        return await self._read(
            wire.order_in,
            ORDER,
            order=order_id,
            query={"include": DETAIL_INCLUDES},
            is_background=is_background,
            is_asked_once=is_asked_once,
        )

    async def accept(self, order_id: OrderId) -> Order:
        """Accept the order as it is (contract 4.6). Money call."""
        return await self._transition(order_id, bodies.transition("brand-validates"))

    async def reset_labels(self, order_id: OrderId, reset_type: str, reason: str) -> Order:
        """Throw the labels away (contract 4.6, T2, T35). Money call."""
        attributes = {"resetType": reset_type} | ({"reason": reason} if reason else {})
        body = bodies.transition("brand-resets-shipping-labels-generation", attributes)
        return await self._transition(order_id, body)

    async def quotes(self, order_id: OrderId, parcels: Sequence[Parcel]) -> tuple[Quote, ...]:
        """Offers for these parcels; may be asked again at any time (contract 5.1)."""
        body = bodies.quotes(parcels)
        return await self._read(wire.quotes_in, QUOTES, order=order_id, body=body)

    async def ship_custom(self, order_id: OrderId, parcels: Sequence[Parcel]) -> Order:
        """Own carrier, first step of 2023; its quote is the order's latest (contract 5.2, T21)."""
        answer = await self._call(
            SHIP_CUSTOM, order=order_id, body=bodies.ship_custom(parcels), is_money=True
        )
        return wire.order_in(answer.body)

    async def confirm(
        self,
        quote_id: QuoteId,
        *,
        label_format: LabelFormat | None = None,
        carrier: OwnCarrier | None = None,
    ) -> wire.Receipt:
        """Buy a quote: the money call (contract 5.3).

        Raises BadAnswer where it was accepted with an unreadable receipt; AnswerLost as all money
        calls do.
        """
        body = bodies.confirm(label_format, carrier)
        answer = await self._call(CONFIRM, quote=quote_id, body=body, is_money=True)
        return wire.receipt_in(answer.body)

    async def label(self, url: str) -> bytes:
        """The PDF behind a label's address, checked (contract 5.4, T28, T33).

        Raises BadLabel where it is something else or larger than any label.
        """
        try:
            answer = await self._session.download(url, "application/pdf", MAX_LABEL_BYTES)
            if answer.status == 406:
                answer = await self._session.download(url, "*/*", MAX_LABEL_BYTES)
        except AnswerTooLarge as error:
            raise BadLabel("label", str(error)) from error
        body = checked("label", answer).body
        if not body.startswith(b"%PDF-") or b"%%EOF" not in body[-2048:]:
            kind = answer.headers.get("content-type", "no content type")
            raise BadLabel("label", f"not a whole PDF: {kind}, {len(body)} bytes")
        return body

    async def schedule_pickup(
        self, order_id: OrderId, day: date, window: PickupWindow, address: PickupAddress
    ) -> Order:
        """Book a carrier's visit (contract 5.5). Money call.

        The body is flat; a 422 that names ``order.…`` means that this host wants it wrapped, and
        that nothing was booked, so only then the other form is sent (T11).
        """
        try:
            answer = await self._pickup(order_id, day, window, address)
        except Invalid as error:
            wants_wrapped = any(p.pointer.startswith("order.") for p in error.problems)
            if self._pickup_is_wrapped or not wants_wrapped:
                raise
            self._pickup_is_wrapped = True
            answer = await self._pickup(order_id, day, window, address)
        return wire.order_in(answer.body)

    async def zpl_label(
        self, ref: ContainerRef, service: ZplService, parcel: Parcel
    ) -> wire.ZplAnswer:
        """The ZPL label of a container, made now or before (contract 7.1). Money call.

        The media type is the one that the endpoint declares; a 415 says that nothing was done, so
        only then the other is sent (3.1). Raises UsageError where ``ref`` is no container.
        """
        order_reference = order_reference_of(ref)
        if not order_reference:
            raise UsageError(f"not a container reference: {ref!r} (such as O_ABC123_722-1)")
        body = bodies.zpl_label(order_reference, ref, service, parcel)
        try:
            answer = await self._zpl(body)
        except Refused as error:
            if error.status != 415 or self._zpl_content_type != PLAIN_JSON:
                raise
            self._zpl_content_type = "application/vnd.api+json"
            answer = await self._zpl(body)
        return wire.ZplAnswer(_zpl_in(answer.body), answer.status == 201)

    async def fulfilment_orders(self, *, limit: int = PAGE_LIMIT, offset: int = 0) -> list[str]:
        """References of fulfilment orders, a page at a time (contract 7)."""
        query = {"page[limit]": str(limit), "page[offset]": str(offset)}
        answer = await self._call(FULFILMENT_ORDERS, query=query)
        data = decode("fulfilment orders", answer.body).get("data")
        found = data if isinstance(data, list) else []
        return [text(mapping(mapping(row).get("attributes")).get("reference")) for row in found]

    async def create_test_order(self, item_quantity: int | None = None) -> Order:
        """A new order on a sandbox (contract 10)."""
        answer = await self._call(TEST_ORDER, body=bodies.test_order(item_quantity), is_money=True)
        return wire.order_in(answer.body)

    async def _transition(self, order_id: OrderId, body: bytes) -> Order:
        answer = await self._call(TRANSITION, order=order_id, body=body, is_money=True)
        return wire.order_in(answer.body)

    async def _pickup(
        self, order_id: OrderId, day: date, window: PickupWindow, address: PickupAddress
    ) -> Answer:
        body = bodies.pickup(day, window, address, is_wrapped=self._pickup_is_wrapped)
        return await self._call(PICKUP, order=order_id, body=body, is_money=True)

    async def _zpl(self, body: bytes) -> Answer:
        call = Call(ZPL_LABEL, {}, {}, body, True, content_type=self._zpl_content_type)
        return await self._session.exchange(call)

    async def _read(self, parse: Callable[[bytes], T], endpoint: Endpoint, **what: Any) -> T:
        """What an answer says; one that cannot be read is asked for once more."""
        try:
            return parse((await self._call(endpoint, **what)).body)
        except BadAnswer as error:
            log.warning("%s; asked once more", error)
            return parse((await self._call(endpoint, **what)).body)

    async def _call(
        self,
        endpoint: Endpoint,
        *,
        query: dict[str, str] | None = None,
        body: bytes | None = None,
        url: str = "",
        is_money: bool = False,
        is_background: bool = False,
        is_asked_once: bool = False,
        **ids: str,
    ) -> Answer:
        call = Call(
            endpoint,
            ids,
            query or {},
            body,
            is_money,
            is_background,
            is_asked_once=is_asked_once,
            url=url,
        )
        return await self._session.exchange(call)


class OrderWalk:
    """A walk through the list of orders (contract 3.3).

    It follows the links that the marketplace gives, or its cursor where there are none; a link that
    comes a second time ends it (T32).
    """

    def __init__(
        self, market: Marketplace, status: str = "", *, is_background: bool = False
    ) -> None:
        self._market, self._status, self._is_background = market, status, is_background
        self._next_url = self._after = ""
        self._seen: set[str] = set()
        self._is_over = False

    async def next_page(self) -> tuple[Order, ...] | None:
        """The orders of the next page; None after the last."""
        if self._is_over:
            return None
        page = await self._market.orders_page(
            status=self._status,
            next_url=self._next_url,
            after=self._after,
            is_background=self._is_background,
        )
        self._next_url, self._after = page.next_url, "" if page.next_url else page.after
        mark = page.next_url or page.after
        self._is_over = not mark or mark in self._seen
        self._seen.add(mark)
        return page.orders


def _zpl_in(body: bytes) -> bytes:
    attributes = mapping(mapping(decode("ZPL label", body).get("data")).get("attributes"))
    try:
        zpl = base64.b64decode(text(attributes.get("data")), validate=True)
    except binascii.Error as error:
        raise BadAnswer("ZPL label", "$.data.attributes.data") from error
    if not zpl.lstrip().startswith(b"^XA") or not zpl.rstrip().endswith(b"^XZ"):
        raise BadLabel("ZPL label", "not from ^XA to ^XZ")
    return zpl
