"""The queue before a printer: time to live, taking back, a busy printer, labels that are held."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from printing.labels.problem import LabelHeld, LabelProblem
from printing.paths import Prepared
from printing.printers.errors import Busy, NothingSent
from printing.printers.memory import MemoryPrinter
from printing.printers.transport import Receipt, Usability
from printing.router import Router
from printing.spooler import AGAIN_AFTER_S, Check, Spooler
from station.clock import SystemClock
from station.domain.ids import PrintJobId
from station.domain.printjob import CANCELLED, PrintJob, PrintState, expired
from station.ports import Clock, PrintRequest
from tests.fakes import NOON, FakeClock
from tests.printing.test_spooler import SETTINGS, GatedPrinter, request_for

S = PrintState
LIFE_S = 900.0


@dataclass
class Log:
    """What was recorded, and a bell for each state."""

    jobs: list[PrintJob] = field(default_factory=list)
    bells: dict[PrintState, asyncio.Event] = field(default_factory=dict)

    async def record(self, job: PrintJob) -> None:
        self.jobs.append(job)
        self.bell(job.state).set()

    def bell(self, state: PrintState) -> asyncio.Event:
        return self.bells.setdefault(state, asyncio.Event())

    @property
    def states(self) -> list[PrintState]:
        return [job.state for job in self.jobs]


def numbered(number: int, **changes: object) -> PrintRequest:
    request = request_for()
    job = replace(request.job, id=PrintJobId(f"job-{number}"), title=str(number))
    return replace(request, job=replace(job, **changes))  # type: ignore[arg-type]


def spooler(printer: object, clock: Clock, checks: tuple[Check, ...] = ()) -> Spooler:
    router = Router(SETTINGS)
    return Spooler(router, lambda _: printer, checks, clock=clock, time_to_live_s=LIFE_S)  # type: ignore[arg-type,return-value]


@pytest.mark.parametrize("state", [S.QUEUED, S.RENDERING, S.CHECKED])
@pytest.mark.parametrize(("age_s", "is_sent"), [(LIFE_S - 1, True), (LIFE_S, False)])
async def test_a_job_that_was_found_too_late_is_not_sent(
    state: PrintState, age_s: float, is_sent: bool
) -> None:
    printer, log = MemoryPrinter(), Log()
    made_at = (NOON - timedelta(seconds=age_s)).isoformat()
    request = numbered(1, state=state, made_at=made_at)
    job = await spooler(printer, FakeClock()).run(request, log.record)
    assert bool(printer.sent) is is_sent
    if not is_sent:
        assert log.states == [S.FAILED]
        assert job.detail == f"{expired(LIFE_S)}; 'bench2' could print it instead"


async def test_a_job_that_waits_too_long_for_its_turn_is_not_sent() -> None:
    printer, first, second = GatedPrinter(), Log(), Log()
    queue = spooler(printer, FakeClock())
    sending = asyncio.create_task(queue.run(numbered(1), first.record))
    await printer.reached.wait()
    job = await queue.run(numbered(2), second.record)
    assert second.states == [S.RENDERING, S.CHECKED, S.FAILED]
    assert expired(LIFE_S) in job.detail
    printer.gate.set()
    assert (await sending).state is S.SENT
    assert [title[0] for title in printer.titles] == ["1"]


async def test_setting_the_clock_expires_nothing() -> None:
    class SetClock(FakeClock):
        def now(self):  # type: ignore[no-untyped-def]
            return super().now() + timedelta(hours=hours)

    hours, printer, log = 0, MemoryPrinter(), Log()
    request = numbered(1, made_at=NOON.isoformat())

    async def record(job: PrintJob) -> None:
        nonlocal hours
        hours = 5
        await log.record(job)

    assert (await spooler(printer, SetClock()).run(request, record)).state is S.SENT


async def test_a_job_that_waits_can_be_taken_back_and_the_next_goes_on() -> None:
    printer, logs = GatedPrinter(), [Log(), Log(), Log()]
    queue = spooler(printer, SystemClock())
    async with asyncio.TaskGroup() as group:
        runs = [
            group.create_task(queue.run(numbered(at), log.record)) for at, log in enumerate(logs)
        ]
        await printer.reached.wait()
        await logs[1].bell(S.CHECKED).wait()
        assert queue.cancel(PrintJobId("job-1"))
        await logs[1].bell(S.FAILED).wait()
        assert not queue.cancel(PrintJobId("job-0"))  # its bytes are leaving
        assert not queue.cancel(PrintJobId("nobody's"))
        printer.gate.set()
    assert [run.result().state for run in runs] == [S.SENT, S.FAILED, S.SENT]
    assert logs[1].jobs[-1].is_cancelled
    assert [title[0] for title in printer.titles] == ["0", "2"]


async def test_taken_back_while_it_is_drawn_it_is_never_sent() -> None:
    printer, log = MemoryPrinter(), Log()
    queue = spooler(printer, SystemClock())

    async def record(job: PrintJob) -> None:
        if job.state is S.RENDERING:
            assert queue.cancel(job.id)
        await log.record(job)

    job = await queue.run(numbered(1), record)
    assert (job.detail, printer.sent) == (CANCELLED, [])
    assert S.SENDING not in log.states
    assert not queue.cancel(job.id)


@dataclass
class BusyPrinter:
    """Takes no connection for so many times."""

    times: int
    sent: list[bytes] = field(default_factory=list)
    when_asked: Callable[[], None] = lambda: None

    async def is_usable(self) -> Usability:
        return Usability(True)

    async def send(self, data: bytes, title: str) -> Receipt:
        self.when_asked()
        if self.times:
            self.times -= 1
            raise Busy(f"the printer refuses {title}")
        self.sent.append(data)
        return Receipt("ok")


async def test_a_busy_printer_is_asked_again_with_growing_pauses() -> None:
    printer, log, clock = BusyPrinter(2), Log(), FakeClock()
    job = await spooler(printer, clock).run(numbered(1), log.record)
    tried = [S.SENDING, S.CHECKED] * 2
    assert log.states == [S.RENDERING, S.CHECKED, *tried, S.SENDING, S.SENT]
    assert clock.slept == list(AGAIN_AFTER_S[:2])
    assert "refuses" in log.jobs[3].detail
    assert (len(printer.sent), job.detail) == (1, "")


async def test_a_printer_that_stays_busy_is_told_after_the_last_pause() -> None:
    printer, log, clock = BusyPrinter(99), Log(), FakeClock()
    job = await spooler(printer, clock).run(numbered(1), log.record)
    assert clock.slept == list(AGAIN_AFTER_S)
    assert (job.state, printer.sent) == (S.FAILED, [])
    assert job.detail.endswith("'bench2' could print it instead")


async def test_what_is_off_is_told_at_once() -> None:
    clock = FakeClock()
    printer = MemoryPrinter(fault=NothingSent("the printer is off"))
    job = await spooler(printer, clock).run(numbered(1), Log().record)
    assert (job.state, clock.slept) == (S.FAILED, [])


async def test_between_two_tries_it_can_be_taken_back() -> None:
    printer, log = BusyPrinter(99), Log()
    queue = spooler(printer, SystemClock())

    async def record(job: PrintJob) -> None:
        await log.record(job)
        if S.SENDING in log.states and job.state is S.CHECKED:
            assert queue.cancel(job.id)

    too_late: list[bool] = []
    printer.when_asked = lambda: too_late.append(queue.cancel(PrintJobId("job-1")))
    job = await queue.run(numbered(1), record)
    assert (job.is_cancelled, too_late) == (True, [False])
    assert (log.states[-3:], printer.sent) == ([S.SENDING, S.CHECKED, S.FAILED], [])


async def test_a_busy_printer_is_asked_no_longer_than_the_job_may_wait() -> None:
    printer, clock = BusyPrinter(99), FakeClock()
    made_at = (NOON - timedelta(seconds=LIFE_S - 1)).isoformat()
    job = await spooler(printer, clock).run(numbered(1, made_at=made_at), Log().record)
    assert clock.slept == [0.5, 0.5]
    assert expired(LIFE_S) in job.detail


def holding(*words: str) -> tuple[Check, ...]:
    def one(word: str) -> Check:
        def check(request: PrintRequest, prepared: Prepared) -> None:
            assert prepared.data
            raise LabelHeld(word)

        return check

    return tuple(map(one, words))


async def test_all_that_the_checks_say_is_told_and_nothing_is_sent() -> None:
    printer, log = MemoryPrinter(), Log()
    checks = holding("unreadable", "another parcel's")
    job = await spooler(printer, FakeClock(), checks).run(numbered(1), log.record)
    assert (job.state, job.is_held, job.detail) == (S.FAILED, True, "unreadable; another parcel's")
    assert (log.states, printer.sent) == ([S.RENDERING, S.FAILED], [])


async def test_what_a_person_let_pass_is_sent() -> None:
    printer = MemoryPrinter()
    request = numbered(1, override="unreadable", reason="looks-right")
    queue = spooler(printer, FakeClock(), holding("unreadable"))
    assert (await queue.run(request, Log().record)).state is S.SENT
    assert len(printer.sent) == 1


async def test_what_a_person_was_not_shown_is_held_all_the_same() -> None:
    printer = MemoryPrinter()
    request = numbered(1, override="unreadable", reason="looks-right")
    queue = spooler(printer, FakeClock(), holding("unreadable", "another parcel's"))
    job = await queue.run(request, Log().record)
    assert (job.is_held, printer.sent) == (True, [])


async def test_what_cannot_be_printed_is_no_persons_choice() -> None:
    def refuse(request: PrintRequest, prepared: Prepared) -> None:
        raise LabelProblem("unreadable")

    printer = MemoryPrinter()
    request = numbered(1, override="unreadable", reason="looks-right")
    job = await spooler(printer, FakeClock(), (refuse,)).run(request, Log().record)
    assert (job.state, job.is_held, printer.sent) == (S.FAILED, False, [])


async def test_what_the_printer_counted_is_proved() -> None:
    class Counting(MemoryPrinter):
        async def send(self, data: bytes, title: str) -> Receipt:
            return replace(await super().send(data, title), proof="counter 1203, then 1204")

    log = Log()
    job = await spooler(Counting(), FakeClock()).run(numbered(1), log.record)
    assert log.states[-2:] == [S.SENT, S.PROVED]
    assert job.detail == "counter 1203, then 1204"


@pytest.mark.parametrize("made_at", ["", (NOON - timedelta(days=1)).isoformat()])
async def test_a_job_that_ends_by_itself_is_not_told_as_taken_back(made_at: str) -> None:
    """It would be printed by itself the next time, though a person was told that it is not."""
    log, taken = Log(), list[bool]()
    queue = spooler(BusyPrinter(99), FakeClock())

    async def record(job: PrintJob) -> None:
        if job.state is S.FAILED:
            taken.append(queue.cancel(job.id))
        await log.record(job)

    job = await queue.run(numbered(1, made_at=made_at), record)
    assert (job.state, job.is_cancelled, taken) == (S.FAILED, False, [False])


@pytest.mark.parametrize("wrong", [LabelHeld("no barcode"), LabelProblem("no label")])
async def test_taken_back_while_it_is_checked_it_waits_for_a_person(wrong: LabelProblem) -> None:
    def check(request: PrintRequest, _prepared: Prepared) -> None:
        assert queue.cancel(request.job.id)
        raise wrong

    queue = Spooler(Router(SETTINGS), lambda _settings: MemoryPrinter(), [check], clock=FakeClock())
    job = await queue.run(numbered(1), Log().record)
    assert (job.is_cancelled, job.is_held) == (True, False)
