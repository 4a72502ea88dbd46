"""An account that is tried before anything is kept: right, wrong, unreachable."""

import pytest

from station.account import check_account
from station.api.errors import BadCredentials, CannotReach
from station.clock import SystemClock
from station.domain.errors import SettingsError
from station.sandbox.options import SandboxOptions
from station.sandbox.server import running
from tests.emulators.printer_sink import refused_port

CLOCK = SystemClock()


async def test_the_right_account_is_let_in() -> None:
    with running(SandboxOptions(orders=1)) as sandbox:
        await check_account(f"{sandbox.url}/", sandbox.client_id, sandbox.client_secret, CLOCK)


@pytest.mark.parametrize(("client_id", "secret"), [("quayside-sandbox", "wrong"), ("x", "y")])
async def test_a_wrong_account_is_refused(client_id: str, secret: str) -> None:
    with running(SandboxOptions(orders=1)) as sandbox:
        with pytest.raises(BadCredentials):
            await check_account(sandbox.url, client_id, secret, CLOCK)
        with pytest.raises(BadCredentials):
            await check_account(sandbox.url, "", "", CLOCK)


async def test_nobody_there_is_told_at_once() -> None:
    began = CLOCK.monotonic()
    with pytest.raises(CannotReach):
        await check_account(f"http://127.0.0.1:{refused_port()}", "a", "b", CLOCK)
    assert CLOCK.monotonic() - began < 1.0


@pytest.mark.parametrize("url", ["", "shop", "http://example.com", "https://[x"])
async def test_what_is_no_address_is_not_asked(url: str) -> None:
    with pytest.raises(SettingsError) as error:
        await check_account(url, "a", "b", CLOCK)
    assert error.value.key == "api.url"
