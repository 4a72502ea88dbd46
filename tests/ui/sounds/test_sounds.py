"""What a packer hears of a whole order: a real bench on a sandbox, a player that takes notes."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from station.bench.bench import Bench as PackingBench
from station.bench.state import BenchState, SlotState, Stage
from station.domain.errors import OrderCancelled, PrintingError
from station.domain.printjob import PrintState
from station.domain.shipment import State
from station.sandbox.options import SandboxOptions
from station.sandbox.server import Sandbox, running
from station.settings import QuoteSettings, SoundSettings
from station.station import Station
from station.workflow.context import Change
from tests.support.bench import Bench
from tests.support.sounds import NotingPlayer
from ui.bridge import Bridge
from ui.problems import Problem, problem_of
from ui.sounds.cue import Cue
from ui.sounds.sounds import Silence, Sounds
from ui.tasks import Tasks

QUICK = QuoteSettings(grace_s=0.0)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with running(SandboxOptions(label_delay_s=0.05)) as started:
        yield started


@pytest.fixture
def bench(sandbox: Sandbox, tmp_path: Path) -> Bench:
    return Bench(sandbox, tmp_path)


@dataclass
class Hand:
    """A clock that stands still while a line is taken: what comes of it is one event."""

    now_s: float = 0.0

    def tell(self) -> float:
        return self.now_s


@dataclass
class Ear:
    """A bench that is heard."""

    station: Station
    packing: PackingBench
    player: NotingPlayer
    sounds: Sounds
    tasks: Tasks
    bridge: Bridge
    hand: Hand

    async def settle(self) -> list[str]:
        """What was heard since the last line."""
        while self.tasks.names:  # noqa: ASYNC110  # one task starts the next
            await asyncio.sleep(0.005)
        return self.player.heard

    async def scan(self, line: str) -> list[str]:
        """What was heard of one line, and of what it began."""
        self.later()
        await self.packing.take(line)
        return await self.settle()

    def later(self) -> None:
        """A while without a sound."""
        del self.player.heard[:]
        self.hand.now_s += 5.0


@asynccontextmanager
async def hearing(bench: Bench, settings: SoundSettings | None = None) -> AsyncIterator[Ear]:
    told: list[Problem] = []
    player, hand = NotingPlayer(), Hand()
    async with bench.station(quotes=QUICK) as station:
        tasks, bridge = Tasks(told.append), Bridge()
        packing = PackingBench(
            station, lambda work, name: tasks.start(work, name=name), bench.clock
        )
        bridge.listen(station, packing)
        await packing.resume()
        sounds = Sounds(tasks, [player], bench.home / "sounds", hand.tell)
        sounds.use(settings or SoundSettings(), bridge, packing.state)
        ear = Ear(station, packing, player, sounds, tasks, bridge, hand)
        await ear.settle()
        try:
            yield ear
        finally:
            packing.stop()
            station.stop()
            sounds.stop()
            await tasks.finish(5)
            sounds.close()
    assert told == []


def cancel(bench: Bench, ref: str) -> None:
    bench.control("POST", f"/_sandbox/orders/{bench.order_id(ref)}", {"status": "cancelled"})


async def test_an_order_from_its_scan_to_its_label_and_its_alarm(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with hearing(bench) as ear:
        assert await ear.scan("4006381333932") == ["wrong"]  # an item of nobody's order
        assert await ear.scan("XXUNDO") == ["wrong"]
        assert await ear.scan(ref) == ["accepted"]
        assert await ear.scan("274x60x60") == ["wrong"]  # no carrier takes that
        assert await ear.scan("30x20x15") == ["accepted"]
        assert await ear.scan("1.25kg") == ["accepted"]
        assert ear.packing.state.stage is Stage.READY
        heard = await ear.scan("XXSEND")
        assert ear.packing.state.shelf[0].state is SlotState.STICK
        assert heard[-1] == "done"
        assert heard.count("done") == 1
        ear.later()
        cancel(bench, ref)
        await ear.station.observe(ref)
        assert await ear.settle() == ["stop"]
        assert isinstance(ear.packing.state.notice, OrderCancelled)
    async with hearing(bench) as ear:  # it is on the shelf still, and no news
        assert ear.packing.state.shelf[0].state is SlotState.FAILED
        assert ear.player.heard == []


async def test_an_order_that_the_account_does_not_have(bench: Bench) -> None:
    async with hearing(bench) as ear:
        assert (await ear.scan("2499999999"))[-1] == "wrong"


async def test_no_line_no_sound(bench: Bench) -> None:
    ref, *_ = bench.orders()
    async with hearing(bench) as ear:
        assert await ear.scan(ref) == ["accepted"]
        ear.later()
        await ear.packing.take("")
        assert await ear.settle() == []


async def test_an_order_is_bought_and_its_label_is_out_later(bench: Bench) -> None:
    """Two steps, two sounds; another bench's are not ours."""
    ref, *_ = bench.orders()
    async with hearing(bench) as ear:
        await ear.scan(ref)
        await ear.scan("30x20x15")
        await ear.scan("1.25kg")
        shipment = ear.packing.state.work and ear.packing.state.work.shipment
        assert shipment
        ear.later()
        for state, is_elsewhere in (
            (State.BUYING, True),
            (State.AWAITING_LABELS, True),
            (State.AWAITING_LABELS, False),
        ):
            ear.bridge.changed.emit(
                Change(shipment.order_id, replace(shipment, state=state), is_elsewhere)
            )
        assert await ear.settle() == []
        for state in (State.BUYING, State.AWAITING_LABELS, State.LABELLED):
            ear.bridge.changed.emit(Change(shipment.order_id, replace(shipment, state=state)))
        assert await ear.settle() == ["done"]


async def test_a_label_that_does_not_come_out_is_a_stop(bench: Bench) -> None:
    ref, *_ = bench.orders()
    bench.printer.ends[:] = [PrintState.FAILED]
    async with hearing(bench) as ear:
        await ear.scan(ref)
        await ear.scan("30x20x15")
        await ear.scan("1.25kg")
        assert (await ear.scan("XXSEND"))[-1] == "stop"


async def test_only_what_must_be_settled_is_heard_of_the_banner(bench: Bench) -> None:
    async with hearing(bench) as ear:
        ear.sounds.tell(problem_of(PrintingError("no paper")))
        assert await ear.settle() == []
        ear.sounds.tell(problem_of(OrderCancelled("cancelled", has_label=True)))
        assert await ear.settle() == ["stop"]


@pytest.mark.parametrize("settings", [SoundSettings(is_on=False), SoundSettings(volume=0)])
async def test_switched_off_they_are_heard_where_a_person_asks_for_it(
    bench: Bench, settings: SoundSettings
) -> None:
    async with hearing(bench, settings) as ear:
        assert await ear.scan("4006381333932") == []
        assert not (bench.home / "sounds").exists()
        ear.sounds.hear(Cue.STOP, 0)
        assert await ear.settle() == []
        ear.sounds.hear(Cue.STOP, 40)
        assert await ear.settle() == ["stop"]


@pytest.mark.parametrize(
    ("players", "silence", "told"),
    [(None, Silence.SWITCHED_OFF, 0), ([], Silence.NO_PLAYER, 1)],
)
async def test_why_nothing_can_be_heard_is_known_and_logged_once(
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    players: list[NotingPlayer] | None,
    silence: Silence,
    told: int,
) -> None:
    problems: list[Problem] = []
    tasks = Tasks(problems.append)
    sounds = Sounds(tasks, players, tmp_path, lambda: 0.0)
    for _ in range(2):
        sounds.use(SoundSettings(), Bridge(), BenchState())
    sounds.tell(problem_of(OrderCancelled("cancelled", has_label=True)))
    sounds.hear(Cue.STOP, 100)
    assert tasks.names == ()
    sounds.stop()
    sounds.close()
    assert sounds.silence is silence
    assert caplog.text.count("no player on this computer") == told
    assert problems == []
