import json
import signal
import socket
import subprocess
import sys
import threading

import httpx
import pytest

from station.sandbox.answers import open_connections
from station.sandbox.app import build_app
from station.sandbox.options import SandboxOptions
from station.sandbox.server import running

PROGRAM = (
    "import sys; from station.sandbox.options import SandboxOptions;"
    "from station.sandbox import server; sys.exit(server.run(SandboxOptions(seed=7, orders=3)))"
)


def test_nothing_is_left_behind():
    before = threading.active_count()
    with running() as sandbox, httpx.Client() as http:
        http.get(f"{sandbox.url}/_sandbox/state")
        port = int(sandbox.url.rpartition(":")[2])
    assert threading.active_count() == before
    assert not open_connections
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=1)


def test_a_late_answer_does_not_hold_up_the_end(caplog):
    before = threading.active_count()
    with (
        running(SandboxOptions(faults=("slow=60@me",))) as sandbox,
        httpx.Client() as http,
        pytest.raises(httpx.ReadTimeout),
    ):
        http.get(f"{sandbox.url}/api/v1/me", timeout=0.1)
    assert threading.active_count() == before
    assert not caplog.records


def test_two_at_once_know_nothing_of_each_other():
    with running(SandboxOptions(seed=1)) as one, running(SandboxOptions(seed=2)) as two:
        assert one.url != two.url
        assert not set(one.state.orders) & set(two.state.orders)


def test_only_loopback():
    with running() as sandbox:
        assert sandbox.url.startswith("http://127.0.0.1:")
        assert sandbox.state.elsewhere_url.startswith("http://127.0.0.")
        assert sandbox.state.elsewhere_url != sandbox.url


def test_a_taken_port_is_an_error():
    with running() as sandbox:
        port = int(sandbox.url.rpartition(":")[2])
        with pytest.raises(OSError, match="use"), running(SandboxOptions(port=port)):
            pass


def test_a_port_can_be_used_again():
    with running() as sandbox:
        port = int(sandbox.url.rpartition(":")[2])
    with running(SandboxOptions(port=port)) as sandbox, httpx.Client() as http:
        assert http.get(f"{sandbox.url}/_sandbox/state").status_code == 200


def test_answers_are_dated_and_numbered(shop):
    first, second = (shop.get("/api/v1/me/config") for _ in range(2))
    assert first.headers["Date"].endswith("GMT")
    assert first.headers["X-Request-Id"] != second.headers["X-Request-Id"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_the_process_says_one_line_and_ends_cleanly(name):
    command = [sys.executable, "-W", "error", "-c", PROGRAM]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, text=True, **pipes) as process:
        line = json.loads(process.stdout.readline())
        answer = httpx.get(f"{line['url']}/_sandbox/state")
        process.send_signal(signal.Signals[name])
        rest, errors = process.communicate(timeout=10)
    assert answer.json()["orders"] == 3
    assert set(line) == {
        "url",
        "client_id",
        "client_secret",
        "generation",
        "seed",
        "orders",
        "pid",
    }
    assert line["seed"] == 7
    assert line["pid"] == process.pid
    assert (process.returncode, rest, errors) == (0, "", "")


async def test_the_app_runs_without_a_server():
    transport = httpx.ASGITransport(build_app())
    async with httpx.AsyncClient(transport=transport, base_url="http://sandbox.invalid") as http:
        answer = await http.get("/_sandbox/state")
    assert answer.json()["orders"] == 20


@pytest.fixture
def anyio_backend():
    return "asyncio"
