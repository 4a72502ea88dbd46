"""The demo's picking list is what its sandbox has."""

import pytest

from station.sandbox.options import SandboxOptions
from station.sandbox.server import running
from ui.demo.market import DemoMarket, PickingList

OPTIONS = SandboxOptions(seed=1, orders=12)


async def test_the_list_is_the_sandboxs() -> None:
    listed = PickingList.of(OPTIONS)
    with running(OPTIONS) as sandbox:
        state = sandbox.state
        status = {str(order.reference): order.status for order in state.all_orders()}
        assert {status[ref] for ref in (*listed.plain, *listed.island)} == {"brand_confirmed"}
        assert {status[ref] for ref in listed.to_accept} == {"ankor_confirmed"}
        assert listed.container == f"{state.fulfilment[0].reference}-1"


async def test_faults_are_armed_and_taken_back() -> None:
    with running(OPTIONS) as sandbox:
        market = DemoMarket(lambda: sandbox.url, PickingList.of(OPTIONS))
        await market.arm("slow=0.1@quotes:3")
        assert sandbox.state.faults.document()[0]["count"] == 3
        await market.disarm()
        assert sandbox.state.faults.document() == []
        assert (await market.ledger())["totals"]["confirms"] == 0


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
