"""One exchange: headers, one new token after a 401, and refusals as typed errors."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from datetime import datetime

import httpx
import pytest

from station.api.auth import Authenticator
from station.api.budget import Budget
from station.api.client import Marketplace
from station.api.endpoints import CONFIRM, FULFILMENT_ORDERS, ORDER, ORDERS
from station.api.errors import (
    AnswerLost,
    BadAnswer,
    BadCredentials,
    BadLabel,
    CannotReach,
    Forbidden,
    Invalid,
    NotFound,
    Refused,
    ServerTrouble,
    StateConflict,
)
from station.api.link import LinkWatch
from station.api.retry import Retrier
from station.api.session import Call, Session
from station.api.transport import MAX_ANSWER_BYTES, HttpTransport
from station.domain.container import ZplService
from station.domain.errors import UsageError
from station.domain.ids import ContainerRef, OrderId, QuoteId
from station.domain.pickup import PickupWindow
from station.domain.token import Token
from tests.examples import BOOKING, PARCEL, PICKUP_ADDRESS
from tests.fakes import FakeClock

HOST = "https://www.ankorstore.com"
Reply = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]
ORDER_BODY: dict[str, dict[str, object]] = {
    "data": {"id": "o-1", "attributes": {"status": "brand_confirmed"}}
}


class MemoryKeeper:
    """Tokens for one process."""

    def __init__(self) -> None:
        self.token: Token | None = None

    def turn(self, account: str) -> AbstractAsyncContextManager[None]:
        return nullcontext()

    async def load(self, account: str) -> Token | None:
        return self.token

    async def save(self, account: str, token: Token) -> None:
        self.token = token

    async def note_request(self, account: str, at: datetime) -> None:
        return

    async def requests_in_last_hour(self, account: str, at: datetime) -> int:
        return 0


class Network:
    """Answers tokens by itself and everything else from a list, the last one for ever."""

    def __init__(self, *replies: Reply) -> None:
        self.replies, self.asked, self.tokens = list(replies), list[httpx.Request](), 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/oauth/token":
            self.tokens += 1
            headers = {"X-RateLimit-Limit": "60", "X-RateLimit-Remaining": "59"}
            return httpx.Response(200, json={"access_token": f"t{self.tokens}"}, headers=headers)
        reply = self.replies[min(len(self.asked), len(self.replies) - 1)]
        self.asked.append(request)
        if isinstance(reply, Exception):
            raise reply
        return (
            reply(request)
            if callable(reply)
            else httpx.Response(reply.status_code, headers=reply.headers, content=reply.content)
        )


@asynccontextmanager
async def session_on(
    network: Network, cookie: str = "", link: LinkWatch | None = None
) -> AsyncIterator[Session]:
    clock = FakeClock()
    budget = Budget(clock)
    session = Session(
        HttpTransport(HOST, inner=httpx.MockTransport(network)),
        Authenticator(MemoryKeeper(), clock, "account", "id", "secret"),
        budget,
        Retrier(clock, budget, "www.ankorstore.com", jitter=lambda: 0.0),
        link=link,
        cookie=cookie,
    )
    try:
        yield session
    finally:
        await session.close()


@asynccontextmanager
async def market_on(*replies: Reply) -> AsyncIterator[tuple[Marketplace, Network]]:
    network = Network(*replies)
    async with session_on(network) as session:
        yield Marketplace(session), network


def read(order: str = "o-1") -> Call:
    return Call(ORDER, {"order": order}, {"include": "retailer"})


def buy() -> Call:
    return Call(CONFIRM, {"quote": "q-1"}, {}, b"{}", is_money=True)


def answer(status: int = 200, document: object = None) -> httpx.Response:
    return httpx.Response(status, json=document if document is not None else {})


class TestHeaders:
    async def test_a_get(self) -> None:
        network = Network(answer())
        async with session_on(network) as session:
            await session.exchange(read())
        (asked,) = network.asked
        assert str(asked.url) == f"{HOST}/api/v1/orders/o-1?include=retailer"
        assert asked.headers["accept"] == "application/vnd.api+json"
        assert asked.headers["authorization"] == "Bearer t1"
        assert "content-type" not in asked.headers

    async def test_a_post(self) -> None:
        network = Network(answer())
        async with session_on(network) as session:
            await session.exchange(buy())
        (asked,) = network.asked
        assert (asked.method, asked.content) == ("POST", b"{}")
        assert asked.headers["content-type"] == "application/vnd.api+json"

    async def test_a_link_of_the_api_is_followed_as_it_is(self) -> None:
        network = Network(answer())
        link = f"{HOST}/api/v1/orders?page%5Bafter%5D=797910"
        async with session_on(network) as session:
            await session.exchange(Call(ORDERS, {}, {"page[limit]": "50"}, url=link))
        assert str(network.asked[0].url) == link

    async def test_brackets_are_encoded(self) -> None:
        network = Network(answer())
        async with session_on(network) as session:
            await session.exchange(Call(ORDERS, {}, {"page[limit]": "50"}))
        assert network.asked[0].url.raw_path == b"/api/v1/orders?page%5Blimit%5D=50"


class TestCookie:
    async def test_the_internal_half_gets_the_cookie_and_no_token(self) -> None:
        network = Network(answer())
        async with session_on(network, cookie="c00kie") as session:
            await session.exchange(Call(FULFILMENT_ORDERS, {}, {}))
        (asked,) = network.asked
        assert asked.headers["cookie"] == "ankorstore_session=c00kie"
        assert "authorization" not in asked.headers
        assert network.tokens == 0

    async def test_the_public_half_never_gets_the_cookie(self) -> None:
        network = Network(answer())
        async with session_on(network, cookie="c00kie") as session:
            await session.exchange(read())
        assert "cookie" not in network.asked[0].headers

    async def test_without_a_cookie_the_internal_half_gets_the_token(self) -> None:
        network = Network(answer())
        async with session_on(network) as session:
            await session.exchange(Call(FULFILMENT_ORDERS, {}, {}))
        assert network.asked[0].headers["authorization"] == "Bearer t1"


class TestUnauthorised:
    @pytest.mark.parametrize("call", [read(), buy()])
    async def test_a_401_is_answered_with_a_new_token_once(self, call: Call) -> None:
        network = Network(answer(401), answer())
        async with session_on(network) as session:
            await session.exchange(call)
        tokens = [asked.headers["authorization"] for asked in network.asked]
        assert tokens == ["Bearer t1", "Bearer t2"]

    async def test_a_401_to_a_fresh_token_is_told(self) -> None:
        network = Network(answer(401))
        async with session_on(network) as session:
            with pytest.raises(BadCredentials):
                await session.exchange(read())
        assert len(network.asked) == 2


class TestRefusals:
    @pytest.mark.parametrize(
        ("status", "kind"),
        [(400, Refused), (403, Forbidden), (404, NotFound), (405, NotFound), (406, Refused),
         (409, StateConflict), (410, NotFound), (415, Refused), (418, Refused), (422, Invalid)],
    )  # fmt: skip
    @pytest.mark.parametrize("call", [read(), buy()])
    async def test_a_status_is_a_typed_refusal(
        self, status: int, kind: type[Refused], call: Call
    ) -> None:
        document = {"errors": [{"detail": "no", "code": "C", "source": {"pointer": "a.b"}}]}
        network = Network(answer(status, document))
        async with session_on(network) as session:
            with pytest.raises(Refused, match="no") as refused:
                await session.exchange(call)
        assert type(refused.value) is kind
        assert (refused.value.status, refused.value.what) == (status, call.endpoint.name)
        assert refused.value.problems[0].pointer == "a.b"
        assert len(network.asked) == 1

    async def test_a_refusal_without_a_document_says_its_status(self) -> None:
        async with session_on(Network(httpx.Response(404, content=b"<html>"))) as session:
            with pytest.raises(NotFound, match="404"):
                await session.exchange(read())


class TestSilence:
    async def test_money_is_sent_once(self) -> None:
        network = Network(httpx.ReadTimeout("slow"), answer())
        async with session_on(network) as session:
            with pytest.raises(AnswerLost):
                await session.exchange(buy())
        assert len(network.asked) == 1

    async def test_a_read_comes_again(self) -> None:
        network = Network(httpx.ReadTimeout("slow"), answer(500), answer())
        async with session_on(network) as session:
            await session.exchange(read())
        assert len(network.asked) == 3

    async def test_a_server_s_trouble_is_told_with_the_clock_s(self) -> None:
        old = httpx.Response(500, headers={"Date": "Wed, 04 Mar 2020 12:00:00 GMT"})
        async with session_on(Network(old)) as session:
            with pytest.raises(ServerTrouble) as trouble:
                await session.exchange(read())
            assert trouble.value.clock_skew_s == session.clock_skew_s
        assert trouble.value.clock_skew_s
        assert trouble.value.clock_skew_s > 10**8

    async def test_what_is_left_is_known(self) -> None:
        reply = httpx.Response(200, headers={"X-RateLimit-Remaining": "17"})
        async with session_on(Network(reply)) as session:
            assert session.remaining is None
            await session.exchange(read())
            assert session.remaining == 17

    async def test_too_large_an_answer_loses_money_and_spoils_reads(self) -> None:
        huge = httpx.Response(200, content=b" " * (MAX_ANSWER_BYTES + 1))
        async with session_on(Network(huge)) as session:
            with pytest.raises(AnswerLost):
                await session.exchange(buy())
            with pytest.raises(BadAnswer):
                await session.exchange(read())


PDF = b"%PDF-1.4 a label %%EOF\n"


class TestLabels:
    async def test_a_pdf_is_asked_for_and_checked(self) -> None:
        async with market_on(httpx.Response(200, content=PDF)) as (market, network):
            assert await market.label(f"{HOST}/l/1/pdf") == PDF
        assert network.asked[0].headers["accept"] == "application/pdf"

    async def test_t33_after_a_406_anything_is_accepted(self) -> None:
        replies = (answer(406), httpx.Response(200, content=PDF))
        async with market_on(*replies) as (market, network):
            assert await market.label(f"{HOST}/l/1/pdf") == PDF
        assert network.asked[1].headers["accept"] == "*/*"

    @pytest.mark.parametrize(
        "content", [b"", b"<html>", b"%PDF-1.4 cut", b" " + PDF, PDF + b" " * 3000]
    )
    async def test_t28_what_is_no_whole_pdf_is_no_label(self, content: bytes) -> None:
        async with market_on(httpx.Response(200, content=content)) as (market, _):
            with pytest.raises(BadLabel):
                await market.label(f"{HOST}/l/1/pdf")

    async def test_a_label_without_end_is_no_label(self) -> None:
        async with market_on(httpx.Response(200, content=b"x" * 10_485_761)) as (market, _):
            with pytest.raises(BadLabel):
                await market.label(f"{HOST}/l/1/pdf")

    async def test_a_label_that_is_gone_is_refused(self) -> None:
        async with market_on(answer(404)) as (market, _):
            with pytest.raises(NotFound):
                await market.label(f"{HOST}/l/1/pdf")

    async def test_t28_a_label_stored_elsewhere_gets_no_token(self) -> None:
        reply = httpx.Response(302, headers={"Location": "https://store.example/1"})
        async with market_on(reply, httpx.Response(200, content=PDF)) as (market, network):
            assert await market.label(f"{HOST}/l/1/pdf") == PDF
        assert "authorization" not in network.asked[1].headers

    async def test_an_address_that_is_none_is_not_reached(self) -> None:
        async with market_on(answer()) as (market, network):
            with pytest.raises(CannotReach):
                await market.label("https://[x")
        assert network.asked == []


class TestPickup:
    async def book(self, market: Marketplace) -> None:
        await market.schedule_pickup(
            OrderId("o-1"), BOOKING.day, PickupWindow.MORNING, PICKUP_ADDRESS
        )

    def wants_wrapped(self) -> httpx.Response:
        problem = {"detail": "missing", "source": {"pointer": "order.pickupDate"}}
        return answer(422, {"errors": [problem]})

    async def test_t11_flat_first_then_wrapped_and_remembered(self) -> None:
        replies = (self.wants_wrapped(), answer(200, ORDER_BODY))
        async with market_on(*replies) as (market, network):
            await self.book(market)
            await self.book(market)
        forms = ["order" in json.loads(asked.content) for asked in network.asked]
        assert forms == [False, True, True]

    async def test_t11_a_wrapped_body_that_is_wrong_is_told(self) -> None:
        async with market_on(self.wants_wrapped()) as (market, network):
            with pytest.raises(Invalid):
                await self.book(market)
        assert len(network.asked) == 2

    async def test_t11_another_422_is_told_at_once(self) -> None:
        document = {"errors": [{"source": {"pointer": "pickupDate"}}]}
        async with market_on(answer(422, document)) as (market, network):
            with pytest.raises(Invalid):
                await self.book(market)
        assert len(network.asked) == 1

    @pytest.mark.parametrize("silence", [httpx.ReadTimeout("slow"), answer(500)])
    async def test_t12_after_silence_no_second_form_is_tried(self, silence: Reply) -> None:
        async with market_on(silence) as (market, network):
            with pytest.raises(AnswerLost):
                await self.book(market)
        assert len(network.asked) == 1


class TestPages:
    def page(self, at: int, link: str = "", after: str = "") -> httpx.Response:
        row = {"id": f"o-{at}", "attributes": {"status": "shipped"}}
        meta = {"page": {"hasMore": bool(after), "to": after}}
        return answer(200, {"data": [row], "links": {"next": link or None}, "meta": meta})

    async def test_links_are_followed_to_the_end(self) -> None:
        links = [f"{HOST}/api/v1/orders?p={at}" for at in (1, 2)]
        pages = (self.page(0, links[0]), self.page(1, links[1]), self.page(2))
        async with market_on(*pages) as (market, network):
            orders = await market.orders(status="shipped")
        assert [order.id for order in orders] == ["o-0", "o-1", "o-2"]
        assert [str(asked.url) for asked in network.asked[1:]] == links

    async def test_without_links_the_cursor_is_used(self) -> None:
        pages = (self.page(0, after="797910"), self.page(1))
        async with market_on(*pages) as (market, network):
            assert len(await market.orders(status="shipped")) == 2
        query = dict(network.asked[1].url.params)
        assert (query["page[after]"], query["filter[status]"]) == ("797910", "shipped")

    @pytest.mark.parametrize("how", [{"link": f"{HOST}/api/v1/orders?p=1"}, {"after": "1"}])
    async def test_t32_a_link_that_repeats_ends_the_walk(self, how: dict[str, str]) -> None:
        async with market_on(self.page(0, **how)) as (market, network):
            await market.orders()
        assert len(network.asked) == 2


ZPL = "XlhBXkZEaGVyZV5GU15YWg=="
"""^XA^FDhere^FS^XZ"""


class TestZpl:
    REF = ContainerRef("O_ABC123_722-1")

    def label(self, data: object = ZPL, status: int = 201) -> httpx.Response:
        return answer(status, {"data": {"attributes": {"data": data}}})

    @pytest.mark.parametrize(("status", "is_new"), [(201, True), (200, False)])
    async def test_a_label_new_or_made_before(self, status: int, is_new: bool) -> None:
        async with market_on(self.label(status=status)) as (market, network):
            made = await market.zpl_label(self.REF, ZplService.COG, PARCEL)
        assert (made.zpl, made.is_new) == (b"^XA^FDhere^FS^XZ", is_new)
        assert network.asked[0].headers["content-type"] == "application/json"

    async def test_after_a_415_the_other_media_type_is_sent_and_remembered(self) -> None:
        async with market_on(answer(415), self.label()) as (market, network):
            for _ in range(2):
                await market.zpl_label(self.REF, ZplService.COG, PARCEL)
        kinds = [asked.headers["content-type"] for asked in network.asked]
        assert kinds == ["application/json", *["application/vnd.api+json"] * 2]

    async def test_a_second_415_is_told(self) -> None:
        async with market_on(answer(415)) as (market, network):
            with pytest.raises(Refused):
                await market.zpl_label(self.REF, ZplService.COG, PARCEL)
        assert len(network.asked) == 2

    @pytest.mark.parametrize("data", ["", None, "not base64!", "aGVsbG8=", "XlhB"])
    async def test_what_is_no_zpl_is_no_label(self, data: object) -> None:
        async with market_on(self.label(data)) as (market, _):
            with pytest.raises(BadAnswer):
                await market.zpl_label(self.REF, ZplService.COG, PARCEL)

    async def test_what_is_no_container_is_not_sent(self) -> None:
        async with market_on(self.label()) as (market, network):
            with pytest.raises(UsageError):
                await market.zpl_label(ContainerRef("1001"), ZplService.COG, PARCEL)
        assert network.asked == []


async def test_a_relation_to_nothing_included_is_left_out() -> None:
    data = ORDER_BODY["data"] | {
        "relationships": {"retailer": {"data": {"type": "retailer", "id": "gone"}}}
    }
    async with market_on(answer(200, {"data": data})) as (market, _):
        assert (await market.order(OrderId("o-1"))).retailer is None


async def test_a_confirm_with_an_unreadable_receipt_is_a_bad_answer() -> None:
    async with market_on(answer(200, {"data": {}})) as (market, network):
        with pytest.raises(BadAnswer):
            await market.confirm(QuoteId("q-1"))
    assert len(network.asked) == 1


async def test_fulfilment_orders_are_their_references() -> None:
    rows = [{"attributes": {"reference": "O_A_1"}}, {"attributes": {}}]
    async with market_on(answer(200, {"data": rows})) as (market, _):
        assert await market.fulfilment_orders() == ["O_A_1", ""]
        assert market.clock_skew_s is None


async def test_fulfilment_orders_that_are_no_list_are_none() -> None:
    async with market_on(answer(200, {"data": {}})) as (market, _):
        assert await market.fulfilment_orders() == []


class TestKnownDown:
    """While somebody looks for the network, nobody else waits for its time-outs."""

    async def test_nothing_is_tried_but_the_probe(self) -> None:
        network, link = Network(answer(200)), LinkWatch(FakeClock())
        async with session_on(network, link=link) as session:
            link.lost("no route")
            link.is_probed = True
            for call in (session.exchange(read()), session.download(f"{HOST}/x", "*/*", 1)):
                with pytest.raises(CannotReach, match="no route"):
                    await call
            assert network.asked == []
            await Marketplace(session).probe()
            assert link.link.is_up
            assert (await session.exchange(read())).status == 200

    async def test_whoever_waits_already_is_told_as_soon_as_it_is_known(self) -> None:
        link = LinkWatch(FakeClock())

        def cut(_: httpx.Request) -> httpx.Response:
            link.lost("no route")
            link.is_probed = True
            raise httpx.ConnectTimeout("slow")

        network = Network(cut)
        async with session_on(network, link=link) as session:
            with pytest.raises(CannotReach, match="no route"):
                await session.exchange(read())
        assert len(network.asked) == 1

    async def test_where_nobody_looks_it_is_tried(self) -> None:
        network, link = Network(answer(200)), LinkWatch(FakeClock())
        link.lost("no route")
        async with session_on(network, link=link) as session:
            assert (await session.exchange(read())).status == 200
        assert link.link.is_up

    async def test_what_is_asked_once_is_not_repeated(self) -> None:
        async with market_on(answer(503), answer(200, ORDER_BODY)) as (market, network):
            with pytest.raises(ServerTrouble):
                await market.order(OrderId("o-1"), is_asked_once=True)
            assert len(network.asked) == 1
            assert (await market.order(OrderId("o-1"), is_asked_once=True)).id == "o-1"


async def test_what_is_left_of_the_tokens_is_not_what_is_left_of_the_budget() -> None:
    link = LinkWatch(FakeClock())
    network = Network(httpx.Response(200, headers={"X-RateLimit-Remaining": "431"}))
    async with session_on(network, link=link) as session:
        heard: list[int | None] = []
        link.subscribe(lambda now: heard.append(now.requests_left))
        await session.exchange(read())
        assert heard == [None]  # the token's answer was the first
        assert (session.remaining, link.link.requests_left) == (431, 431)
