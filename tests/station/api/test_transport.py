"""Where the token may go, how much is read, and what an error of the network means."""

import gzip
from collections.abc import AsyncIterator, Callable

import httpx
import pytest

from station.api.transport import (
    MAX_ANSWER_BYTES,
    Answer,
    AnswerTooLarge,
    HttpTransport,
    NoAnswer,
    NothingSent,
    Request,
)

HOST = "https://www.ankorstore.com"
SECRETS = {"Authorization": "Bearer t0k3n", "Cookie": "ankorstore_session=c00kie"}
Handler = Callable[[httpx.Request], httpx.Response]


class Recorder:
    """A network that answers from a table and keeps what it was asked."""

    def __init__(self, answers: dict[str, httpx.Response] | None = None) -> None:
        self.answers, self.asked = answers or {}, list[httpx.Request]()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        return self.answers.get(str(request.url), httpx.Response(200, content=b"here"))


def redirect(to: str, status: int = 302) -> httpx.Response:
    return httpx.Response(status, headers={"Location": to})


async def send(handler: Handler, request: Request, base: str = HOST) -> Answer:
    async with HttpTransport(base, inner=httpx.MockTransport(handler)) as transport:
        return await transport.send(request)


def get(url: str, **headers: str) -> Request:
    return Request("GET", url, headers or SECRETS)


async def test_a_path_goes_to_the_host_with_its_headers_and_body() -> None:
    network = Recorder()
    answer = await send(network, Request("POST", "/api/v1/x?a=1", {"X-Y": "1"}, b"body"))
    (asked,) = network.asked
    assert (asked.method, str(asked.url), asked.content) == (
        "POST",
        f"{HOST}/api/v1/x?a=1",
        b"body",
    )
    assert asked.headers["x-y"] == "1"
    assert asked.headers["user-agent"].startswith("Quayside/")
    assert (answer.status, answer.body) == (200, b"here")


async def test_nothing_is_added_that_would_give_a_get_a_content_type() -> None:
    network = Recorder()
    await send(network, get("/x"))
    assert "content-type" not in network.asked[0].headers


async def test_header_names_of_an_answer_are_in_lower_case() -> None:
    reply = httpx.Response(200, headers={"X-RateLimit-Remaining": "5"})
    answer = await send(lambda _: reply, get("/x"))
    assert answer.headers["x-ratelimit-remaining"] == "5"


class TestToken:
    @pytest.mark.parametrize(
        "url",
        ["/api/v1/x", f"{HOST}/api/v1/x", "HTTPS://www.ankorstore.com/x", "//www.ankorstore.com/x"],
    )
    async def test_it_goes_to_our_host(self, url: str) -> None:
        network = Recorder()
        await send(network, get(url))
        assert network.asked[0].headers["authorization"] == "Bearer t0k3n"

    @pytest.mark.parametrize(
        "url",
        ["https://labels.example/1.pdf", "https://www.ankorstore.com.evil.example/x",
         "https://www.ankorstore.com:8443/x", "https://www.ankorstore.com@evil.example/x",
         "https://evil.example/https://www.ankorstore.com/", "//evil.example/x",
         "https://ankorstore.com/x", "http://127.0.0.1:9/x"],
    )  # fmt: skip
    async def test_it_goes_nowhere_else(self, url: str) -> None:
        network = Recorder()
        await send(network, get(url))
        (asked,) = network.asked
        assert "t0k3n" not in asked.headers.get("authorization", "")
        assert "cookie" not in asked.headers

    @pytest.mark.parametrize(
        "target",
        ["https://storage.example/1.pdf", "https://www.ankorstore.com:444/1.pdf", "//cdn.example/1",
         "http://127.0.0.1:9/1.pdf"],
    )  # fmt: skip
    async def test_a_redirect_elsewhere_loses_it(self, target: str) -> None:
        network = Recorder({f"{HOST}/label": redirect(target)})
        await send(network, get("/label"))
        ours, theirs = network.asked
        assert "authorization" in ours.headers
        assert "authorization" not in theirs.headers
        assert "cookie" not in theirs.headers

    async def test_a_redirect_at_home_keeps_it(self) -> None:
        network = Recorder({f"{HOST}/label": redirect("/other")})
        await send(network, get("/label"))
        assert str(network.asked[1].url) == f"{HOST}/other"
        assert "authorization" in network.asked[1].headers

    async def test_coming_back_home_it_is_there_again(self) -> None:
        network = Recorder(
            {
                f"{HOST}/a": redirect("https://e.example/b"),
                "https://e.example/b": redirect(f"{HOST}/c"),
            }
        )
        await send(network, get("/a"))
        assert ["authorization" in asked.headers for asked in network.asked] == [True, False, True]


class TestPlainHttp:
    @pytest.mark.parametrize(
        "base", ["http://127.0.0.1:8000", "http://localhost:8000", "http://[::1]:8000"]
    )
    async def test_it_may_stay_on_this_machine(self, base: str) -> None:
        assert (await send(Recorder(), get("/x"), base)).status == 200

    @pytest.mark.parametrize(
        "url",
        [
            "http://www.ankorstore.com/x",
            "http://192.0.2.1/",
            "ftp://127.0.0.2/x",
            "http://127.0.0.1.evil.example/",
        ],
    )
    async def test_it_goes_to_nobody_else(self, url: str) -> None:
        network = Recorder()
        with pytest.raises(NothingSent):
            await send(network, get(url))
        assert network.asked == []

    async def test_a_redirect_to_it_is_not_followed(self) -> None:
        network = Recorder({f"{HOST}/a": redirect("http://evil.example/")})
        with pytest.raises(NothingSent):
            await send(network, get("/a"))
        assert len(network.asked) == 1


class TestRedirects:
    async def test_a_loop_ends(self) -> None:
        network = Recorder({f"{HOST}/a": redirect("/a")})
        with pytest.raises(NoAnswer, match="redirects"):
            await send(network, get("/a"))
        assert len(network.asked) == 4

    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    async def test_a_post_is_never_sent_on(self, status: int) -> None:
        network = Recorder({f"{HOST}/buy": redirect("/other", status)})
        answer = await send(network, Request("POST", "/buy", {}, b"{}"))
        assert (answer.status, len(network.asked)) == (status, 1)

    async def test_a_location_without_a_redirect_means_nothing(self) -> None:
        network = Recorder({f"{HOST}/a": httpx.Response(201, headers={"Location": "/b"})})
        assert (await send(network, get("/a"))).status == 201

    async def test_a_redirect_without_a_location_is_an_answer(self) -> None:
        network = Recorder({f"{HOST}/a": httpx.Response(304)})
        assert (await send(network, get("/a"))).status == 304


class TestSize:
    async def test_what_fits_exactly_is_read(self) -> None:
        reply = httpx.Response(200, content=b"x" * 10)
        answer = await send(lambda _: reply, Request("GET", "/x", {}, max_bytes=10))
        assert len(answer.body) == 10

    async def test_one_byte_more_is_too_large(self) -> None:
        reply = httpx.Response(200, content=b"x" * 11)
        with pytest.raises(AnswerTooLarge):
            await send(lambda _: reply, Request("GET", "/x", {}, max_bytes=10))

    async def test_the_rest_is_not_even_read(self) -> None:
        read = 0

        async def endless() -> AsyncIterator[bytes]:
            nonlocal read
            while True:
                read += 1
                yield b"x" * 1024

        with pytest.raises(AnswerTooLarge):
            await send(
                lambda _: httpx.Response(200, content=endless()),
                Request("GET", "/x", {}, max_bytes=4096),
            )
        assert read <= 6

    async def test_what_is_packed_counts_unpacked(self) -> None:
        bomb = gzip.compress(b"\0" * (MAX_ANSWER_BYTES + 1))
        assert len(bomb) < 100_000
        reply = httpx.Response(
            200, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(bomb)
        )
        with pytest.raises(AnswerTooLarge):
            await send(lambda _: reply, get("/x"))


def failing(error: Exception) -> Handler:
    def handler(_: httpx.Request) -> httpx.Response:
        raise error

    return handler


class TestErrors:
    @pytest.mark.parametrize(
        "error",
        [httpx.ConnectError("refused"), httpx.ConnectTimeout("slow"), httpx.PoolTimeout("")],
    )
    async def test_what_never_left(self, error: Exception) -> None:
        with pytest.raises(NothingSent, match=str(error) or "PoolTimeout"):
            await send(failing(error), get("/x"))

    @pytest.mark.parametrize(
        "error",
        [httpx.ReadTimeout("slow"), httpx.WriteTimeout(""), httpx.ReadError("reset"),
         httpx.WriteError("pipe"), httpx.RemoteProtocolError("half"), httpx.ProxyError("proxy"),
         httpx.CloseError("x"), httpx.LocalProtocolError("x"), httpx.DecodingError("x")],
    )  # fmt: skip
    async def test_what_may_have_left(self, error: Exception) -> None:
        with pytest.raises(NoAnswer, match=str(error) or type(error).__name__):
            await send(failing(error), get("/x"))

    async def test_half_an_answer_is_none(self) -> None:
        async def half() -> AsyncIterator[bytes]:
            yield b"{"
            raise httpx.ReadError("reset")

        with pytest.raises(NoAnswer):
            await send(lambda _: httpx.Response(200, content=half()), get("/x"))

    async def test_broken_compression_is_no_answer(self) -> None:
        headers = {"Content-Encoding": "gzip"}
        with pytest.raises(NoAnswer):
            await send(
                lambda _: httpx.Response(
                    200, headers=headers, stream=httpx.ByteStream(b"not gzip")
                ),
                get("/x"),
            )

    @pytest.mark.parametrize("url", ["https://[x", "https://h:abc/", "https://\x00/", "mailto:a@b"])
    async def test_what_is_no_address(self, url: str) -> None:
        with pytest.raises(NothingSent):
            await send(Recorder(), get(url))

    async def test_a_redirect_to_what_is_no_address(self) -> None:
        network = Recorder({f"{HOST}/a": redirect("https://[x")})
        with pytest.raises(NothingSent):
            await send(network, get("/a"))


class TestClock:
    async def skew(self, headers: dict[str, str]) -> float | None:
        inner = httpx.MockTransport(lambda _: httpx.Response(200, headers=headers))
        # 2026-03-04T12:00:00Z
        async with HttpTransport(HOST, inner=inner, wall_clock=lambda: 1772625600.0) as transport:
            assert transport.clock_skew_s is None
            await transport.send(get("/x"))
            return transport.clock_skew_s

    @pytest.mark.parametrize(
        ("theirs", "skew"),
        [("Wed, 04 Mar 2026 12:00:00 GMT", 0), ("Wed, 04 Mar 2026 11:00:00 GMT", 3600),
         ("Wed, 04 Mar 2026 12:00:30 GMT", -30)],
    )  # fmt: skip
    async def test_how_far_we_are_ahead(self, theirs: str, skew: float) -> None:
        assert await self.skew({"Date": theirs}) == skew

    @pytest.mark.parametrize("headers", [{}, {"Date": "soon"}, {"Date": ""}])
    async def test_without_a_date_nothing_is_known(self, headers: dict[str, str]) -> None:
        assert await self.skew(headers) is None


async def test_the_system_s_trust_is_used_for_https_and_needs_no_network() -> None:
    async with HttpTransport(HOST) as transport:
        assert transport.host == "www.ankorstore.com"
